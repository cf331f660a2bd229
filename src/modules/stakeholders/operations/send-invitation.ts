import type { Env } from '../../../kernel/env';
import type { Refusal, Result } from '../../../kernel/result';
import { linkMilliseconds } from '../../auth';
import { groupsByIds } from '../../groups';
import { dropMailsAbout, mailsOfToday, writeMails } from '../../mail';
import { organizationsByIds } from '../../organizations';
import { checkSentToday, linkEnd, type Invitation } from '../domain/invitation';

/** Where an invitation leads, in names. */
export const placeOf = async (
  env: Env,
  { organizationId, groupId }: Pick<Invitation, 'organizationId' | 'groupId'>,
): Promise<{ readonly organization: string; readonly group: string | null }> => {
  const [organization] = await organizationsByIds(env, [organizationId]);
  const [group] = groupId === null ? [] : await groupsByIds(env, [groupId]);
  return { organization: organization?.name ?? '', group: group?.name ?? null };
};

/** Refuses to send an invitation once more where there were enough mails. */
export const checkLimits = async (
  env: Env,
  { id, organizationId, email }: Pick<Invitation, 'id' | 'organizationId' | 'email'>,
  field: readonly string[],
): Promise<Result<never, Refusal<'LIMIT_REACHED'>> | undefined> =>
  checkSentToday(
    {
      ofInvitation: await mailsOfToday(env, 'SUBJECT', id, 'INVITATION'),
      ofOrganization: await mailsOfToday(env, 'ORGANIZATION', organizationId, 'INVITATION'),
      toRecipient: await mailsOfToday(env, 'RECIPIENT', email, 'INVITATION'),
    },
    field,
  );

/** A new link for an invitation: what older ones named is forgotten. */
export const newLink = (
  env: Env,
  membershipExpiresAt: string | null,
): Pick<Invitation, 'tokenId' | 'sentAt' | 'expiresAt'> => {
  const now = env.now();
  return { tokenId: env.newId(), sentAt: now, expiresAt: linkEnd(now, linkMilliseconds, membershipExpiresAt) };
};

/** Writes the mail of an invitation, in the transaction that stores it; one that waits to be sent is taken back. */
export const writeInvitation = async (env: Env, invitation: Invitation): Promise<void> => {
  const { id, tokenId, organizationId, email, role, invitedBy, expiresAt } = invitation;
  await dropMailsAbout(env, id);
  await writeMails(env, [
    {
      kind: 'INVITATION',
      to: email,
      told: { ...(await placeOf(env, invitation)), by: invitedBy, role, until: expiresAt },
      link: { purpose: 'INVITATION', id: tokenId, subject: id, expiresAt },
      organizationId,
      subjectId: id,
    },
  ]);
};
