import type * as Api from '../../../../generated/graphql/core/types';
import type { Complete } from '../../../kernel/complete';
import { version } from '../../../version';
import { scalars } from './scalars';

export const resolvers: Complete<Api.Resolvers> & typeof scalars = {
  ...scalars,
  Query: { version: () => version },
};
