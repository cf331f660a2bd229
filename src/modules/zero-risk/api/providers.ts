import type { Provider } from 'graphql-modules';
import { byParent, token, type ByParent } from '../../../kernel/loader';
import { zeroRiskHistories, type ZeroRiskChange } from '../index';

type None = Readonly<Record<string, never>>;

export const ZERO_RISK_HISTORY = token<ByParent<None, readonly ZeroRiskChange[]>>('ZERO_RISK_HISTORY');

export const zeroRiskProviders: readonly Provider[] = [byParent(ZERO_RISK_HISTORY, zeroRiskHistories)];
