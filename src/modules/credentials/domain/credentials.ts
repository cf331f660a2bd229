import { checkText } from '../../../kernel/checks';
import type { GitSecret } from '../../../kernel/git';
import { gitAddress, hostOf } from '../../../kernel/git-address';
import { refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import { oneOf, optional, text, time, type EntityOf } from '../../../kernel/shape';

export const credentialsShape = {
  id: text,
  organizationId: text,
  name: text,
  /** The only host that is sent the secret: `example.com`, or `example.com:8443`. */
  host: text,
  type: oneOf<GitSecret['type']>(),
  /** Who set the secret last. */
  owner: text,
  /** Of an SSH key: the hash of its public half, as `ssh-keygen -l` prints it. */
  fingerprint: optional(text),
  secretChangedAt: time,
  createdAt: time,
  createdBy: text,
};

/** What opens the repositories of a host. The secret itself is kept apart, and never part of this. */
export type Credentials = EntityOf<typeof credentialsShape>;

type Invalid = Refusal<'INVALID_VALUE' | 'TOO_LONG'>;

const maximumName = 100;
const maximumHost = 255;

/** The most credentials of an organization. */
export const maximumCredentials = 500;

/** Names are compared without the case of their letters. */
export const credentialsNameKey = (name: string): string => name.toLowerCase();

export const checkCredentialsName = (name: string): Result<string, Invalid> =>
  checkText(name, ['input', 'name'], { minimum: 1, maximum: maximumName });

/** Passwords and tokens are sent by https alone, keys are used by ssh. */
export const protocolOf = (type: Credentials['type']): 'https' | 'ssh' => (type === 'SSH' ? 'ssh' : 'https');

/** Checks a host, with its port where that is not the usual one of the protocol. */
export const checkHost = (given: string, type: Credentials['type']): Result<string, Invalid> => {
  const field = ['input', 'host'];
  const limited = checkText(given, field, { minimum: 1, maximum: maximumHost });
  if (!limited.ok) return limited;
  const address = /[/@?#\\%\s]/.test(limited.value)
    ? undefined
    : gitAddress(`${protocolOf(type)}://${limited.value}/any`);
  return address === undefined
    ? refuse('INVALID_VALUE', field, 'A host is a name or an address, perhaps with a port: example.com:8443.')
    : succeed(hostOf(address));
};

/** Refuses to use credentials for any address but one on their host, by their protocol. */
export const checkUse = (
  { host, type }: Pick<Credentials, 'host' | 'type'>,
  url: string,
): Result<null, Refusal<'INVALID_VALUE'>> => {
  const address = gitAddress(url);
  return address !== undefined && address.protocol === protocolOf(type) && hostOf(address) === host
    ? succeed(null)
    : refuse(
        'INVALID_VALUE',
        ['input', 'credentialsId'],
        `These credentials are for addresses of ${host} by ${protocolOf(type)} alone.`,
      );
};
