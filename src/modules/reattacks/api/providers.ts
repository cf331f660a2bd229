import type { Provider } from 'graphql-modules';
import { byParent, token, type ByParent } from '../../../kernel/loader';
import { reattackCycles, verificationHistories, type VerificationChange } from '../index';

type None = Readonly<Record<string, never>>;

export const VERIFICATION_HISTORY = token<ByParent<None, readonly VerificationChange[]>>('VERIFICATION_HISTORY');
export const REATTACK_CYCLES = token<ByParent<None, number>>('REATTACK_CYCLES');

export const reattacksProviders: readonly Provider[] = [
  byParent(VERIFICATION_HISTORY, verificationHistories),
  byParent(REATTACK_CYCLES, reattackCycles),
];
