import { takeTurns } from '../../../database/turns';
import { record } from '../../../journal/record';
import type { Env } from '../../../kernel/env';
import { pagesOf } from '../../../kernel/listing';
import type { Page, PageArguments } from '../../../kernel/page';
import { succeed, type Result } from '../../../kernel/result';
import { transact } from '../../../kernel/transact';
import { invitationListing, type InvitationFilter, type InvitationOrder } from '../data/invitation-lists';
import * as data from '../data/invitations';
import { groupRole, invitationTenancy, organizationRole, type Invitation } from '../domain/invitation';
import { invitationBy, mayChoosePassword } from './answer-invitation';
import { told } from './invite';
import { placeOf } from './send-invitation';

/** Invitations by id, for those who may manage them. */
export const invitationsByIds = ({ db }: Env, ids: readonly string[]): Promise<readonly Invitation[]> =>
  data.selectInvitations(db, ids);

export interface InvitationListArguments extends PageArguments {
  readonly filter?: InvitationFilter | null | undefined;
  readonly orderBy?: InvitationOrder | null | undefined;
}

/** The open invitations to groups, or to organizations and all their groups. */
export const invitationPages = (
  env: Env,
  level: 'ORGANIZATION' | 'GROUP',
  parents: readonly string[],
  { filter, orderBy, ...page }: InvitationListArguments,
): Promise<ReadonlyMap<string, Page<Invitation>>> =>
  pagesOf(
    invitationListing(env.db, level, env.now(), filter, orderBy ?? { field: 'EMAIL', direction: 'ASC' }),
    parents,
    page,
  );

/** What a link offers to whoever holds it. */
export interface Offer {
  readonly email: string;
  readonly organizationName: string;
  readonly groupName: string | null;
  readonly organizationRole: ReturnType<typeof organizationRole>;
  readonly groupRole: ReturnType<typeof groupRole>;
  readonly invitedBy: string;
  readonly expiresAt: string;
  readonly mayChoosePassword: boolean;
}

/** What the link of an invitation offers; undefined when it leads nowhere. */
export const offerBy = async (env: Env, token: string): Promise<Offer | undefined> => {
  const invitation = await invitationBy(env, token);
  if (invitation === undefined) return undefined;
  const { organization, group } = await placeOf(env, invitation);
  const { email, invitedBy, expiresAt } = invitation;
  return {
    email,
    organizationName: organization,
    groupName: group,
    organizationRole: organizationRole(invitation),
    groupRole: groupRole(invitation),
    invitedBy,
    expiresAt,
    mayChoosePassword: await mayChoosePassword(env, invitation),
  };
};

/** So many invitations are ended in a transaction. */
const batch = 500;

const expireSome = (env: Env): Promise<Result<number, never>> =>
  transact<number, never>(env, async (inner) => {
    // One process at a time: another one finds nothing left.
    await takeTurns(inner.db, 'expiry of invitations');
    const ended = await data.selectEndedInvitations(inner.db, inner.now(), batch);
    await data.deleteInvitations(
      inner.db,
      ended.map(({ id }) => id),
    );
    const facts = ended.map((each) => ({
      type: 'InvitationExpired',
      on: invitationTenancy(each),
      subjectId: each.id,
      data: { before: told(each) },
    }));
    if (facts.length > 0) await record(inner, ...facts);
    return succeed(ended.length);
  });

/** Removes the invitations whose week has passed; answers how many. The server does it, nobody else. */
export const expireInvitations = async (env: Env): Promise<number> => {
  const server: Env = { ...env, actor: { kind: 'SERVER', email: 'invitation-expiry' } };
  const expired = await expireSome(server);
  const { value } = expired as { readonly value: number };
  return value < batch ? value : value + (await expireInvitations(env));
};
