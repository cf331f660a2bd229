import type { Provider } from 'graphql-modules';
import { byParent, token, type ByParent } from '../../../kernel/loader';
import { advisoriesNamed, type Advisory } from '../index';

type None = Readonly<Record<string, never>>;

/** By the name that `advisoryName` makes. */
export type AdvisoryLoader = ByParent<None, Advisory>;
export const ADVISORY_BY_NAME = token<AdvisoryLoader>('ADVISORY_BY_NAME');

export const advisoriesProviders: readonly Provider[] = [byParent(ADVISORY_BY_NAME, advisoriesNamed)];
