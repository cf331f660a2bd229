import type { Env } from '../../../kernel/env';
import type { GitSecret } from '../../../kernel/git';
import type { SecretPlace } from '../../../kernel/secrets';
import type { Credentials } from '../domain/credentials';

type Row = Pick<Credentials, 'id' | 'organizationId'>;

export const placeOf = ({ id, organizationId }: Row): SecretPlace => ({
  organizationId,
  column: 'credentials.secret',
  id,
});

export const sealSecret = ({ secrets }: Pick<Env, 'secrets'>, row: Row, secret: GitSecret): string =>
  secrets.seal(JSON.stringify(secret), placeOf(row));

/** Throws an UnreadableSecret. */
export const openSecret = ({ secrets }: Pick<Env, 'secrets'>, row: Row & { readonly secret: string }): GitSecret =>
  JSON.parse(secrets.open(row.secret, placeOf(row))) as GitSecret;
