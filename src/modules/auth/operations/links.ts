import { signToken, verifyToken, type SessionKeys, type TokenPurpose } from './session-token';

/** What a link is for: each purpose has an audience of its own, so that no link is a session. */
export type LinkPurpose = 'INVITATION';

interface Terms {
  readonly purpose: LinkPurpose;
  readonly id: string;
  readonly subject: string;
  readonly expiresAt: string;
}

const purposes: Readonly<Record<LinkPurpose, TokenPurpose & { readonly path: string }>> = {
  INVITATION: { audience: 'integrates:invitation', type: 'invitation+jwt', path: '/invitation' },
};

/**
 * Makes links that hold a signed token. It stands behind the `#`: browsers keep that to themselves, so no log, proxy or
 * other site sees it.
 */
export const linkSigner =
  (keys: SessionKeys, url: string) =>
  async ({ purpose, id, subject, expiresAt }: Terms, now: string): Promise<string> => {
    const { path, ...kind } = purposes[purpose];
    return `${url}${path}#${await signToken(keys, kind, { issuedAt: now, expiresAt }, { jti: id, sub: subject })}`;
  };

const longestToken = 2_000;

/** What the token of a link stands for; undefined for every text that is none of ours, or that has ended. */
export const readLink = async (
  keys: SessionKeys,
  purpose: LinkPurpose,
  token: string,
  now: string,
): Promise<{ readonly id: string; readonly subject: string } | undefined> => {
  if (token.length > longestToken) return undefined;
  const { jti, sub } = (await verifyToken(keys, purposes[purpose], token, now)) ?? {};
  return typeof jti === 'string' && typeof sub === 'string' ? { id: jti, subject: sub } : undefined;
};
