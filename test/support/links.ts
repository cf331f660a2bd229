import type { Env } from '../../src/kernel/env';
import { linkSigner } from '../../src/modules/auth';
import { invitationsByIds, type Invitation } from '../../src/modules/stakeholders';
import { testSessionKeys } from './world';

/** Signs links as mails carry them. */
export const testLinks = linkSigner(testSessionKeys, 'https://integrates.example');

/** The token of an invitation's newest link, as its mail has it. */
export const tokenOf = async (env: Env, invitationId: string): Promise<string> => {
  const { tokenId: id, id: subject, expiresAt } = (await invitationsByIds(env, [invitationId]))[0] as Invitation;
  const link = await testLinks({ purpose: 'INVITATION', id, subject, expiresAt }, env.now());
  return link.split('#')[1] ?? '';
};
