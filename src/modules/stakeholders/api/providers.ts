import type { Provider } from 'graphql-modules';
import { byId, byParent, token, type ById, type ByParent } from '../../../kernel/loader';
import type { Page } from '../../../kernel/page';
import { may, memberPages, type MemberListArguments, type Membership } from '../../access';
import {
  invitationPages,
  invitationsByIds,
  invitationTenancy,
  type Invitation,
  type InvitationListArguments,
} from '../index';

export const MEMBERS_BY_ORGANIZATION =
  token<ByParent<MemberListArguments, Page<Membership>>>('MEMBERS_BY_ORGANIZATION');
export const MEMBERS_BY_GROUP = token<ByParent<MemberListArguments, Page<Membership>>>('MEMBERS_BY_GROUP');
/** Invitations for those who may manage them. */
export const INVITATION_BY_ID = token<ById<Invitation>>('INVITATION_BY_ID');
export const INVITATIONS_BY_ORGANIZATION =
  token<ByParent<InvitationListArguments, Page<Invitation>>>('INVITATIONS_BY_ORGANIZATION');
export const INVITATIONS_BY_GROUP = token<ByParent<InvitationListArguments, Page<Invitation>>>('INVITATIONS_BY_GROUP');

export const stakeholdersProviders: readonly Provider[] = [
  byParent(MEMBERS_BY_ORGANIZATION, (env, parents, args) => memberPages(env, 'ORGANIZATION', parents, args)),
  byParent(MEMBERS_BY_GROUP, (env, parents, args) => memberPages(env, 'GROUP', parents, args)),
  byId(INVITATION_BY_ID, invitationsByIds, ({ actor }, row) => may(actor, 'INVITATION_READ', invitationTenancy(row))),
  byParent(INVITATIONS_BY_ORGANIZATION, (env, parents, args) => invitationPages(env, 'ORGANIZATION', parents, args)),
  byParent(INVITATIONS_BY_GROUP, (env, parents, args) => invitationPages(env, 'GROUP', parents, args)),
];
