import type { Provider } from 'graphql-modules';
import { byParent, token, type ByParent } from '../../../kernel/loader';
import { readFigures, type Figures } from '../index';

type None = Readonly<Record<string, never>>;
type Kept = ByParent<None, Figures>;

export const FIGURES_OF_FINDING = token<Kept>('FIGURES_OF_FINDING');
export const FIGURES_OF_ROOT = token<Kept>('FIGURES_OF_ROOT');
export const FIGURES_OF_GROUP = token<Kept>('FIGURES_OF_GROUP');
export const FIGURES_OF_ORGANIZATION = token<Kept>('FIGURES_OF_ORGANIZATION');

export const analyticsProviders: readonly Provider[] = [
  byParent(FIGURES_OF_FINDING, (env, ids) => readFigures(env, 'FINDING', ids)),
  byParent(FIGURES_OF_ROOT, (env, ids) => readFigures(env, 'ROOT', ids)),
  byParent(FIGURES_OF_GROUP, (env, ids) => readFigures(env, 'GROUP', ids)),
  byParent(FIGURES_OF_ORGANIZATION, (env, ids) => readFigures(env, 'ORGANIZATION', ids)),
];
