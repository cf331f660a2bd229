import type { Provider } from 'graphql-modules';
import { byParent, token, type ByParent } from '../../../kernel/loader';
import { treatmentHistories, type TreatmentChange } from '../index';

type None = Readonly<Record<string, never>>;

export const TREATMENT_HISTORY = token<ByParent<None, readonly TreatmentChange[]>>('TREATMENT_HISTORY');

export const treatmentsProviders: readonly Provider[] = [byParent(TREATMENT_HISTORY, treatmentHistories)];
