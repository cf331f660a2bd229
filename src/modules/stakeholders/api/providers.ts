import type { Provider } from 'graphql-modules';
import { byParent, token, type ByParent } from '../../../kernel/loader';
import type { Page, PageArguments } from '../../../kernel/page';
import { memberPages, type Membership } from '../../access';

export const MEMBERS_BY_ORGANIZATION = token<ByParent<PageArguments, Page<Membership>>>('MEMBERS_BY_ORGANIZATION');
export const MEMBERS_BY_GROUP = token<ByParent<PageArguments, Page<Membership>>>('MEMBERS_BY_GROUP');

export const stakeholdersProviders: readonly Provider[] = [
  byParent(MEMBERS_BY_ORGANIZATION, (env, parents, args) => memberPages(env, 'ORGANIZATION', parents, args)),
  byParent(MEMBERS_BY_GROUP, (env, parents, args) => memberPages(env, 'GROUP', parents, args)),
];
