import { checkText } from '../../../kernel/checks';
import { refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import { oneOf, optional, text, time, type EntityOf } from '../../../kernel/shape';
import { urlOf } from '../../../kernel/url';
import { checkUrl } from './new-root';

type Invalid = Refusal<'INVALID_VALUE' | 'TOO_LONG'>;

export type GitRootEnvironmentType = 'URL' | 'APK' | 'CLOUD';
export type CloudName = 'AWS' | 'AZURE' | 'GCP' | 'KUBERNETES';

export const environmentShape = {
  id: text,
  organizationId: text,
  groupId: text,
  rootId: text,
  type: oneOf<GitRootEnvironmentType>(),
  /** What names it: an address, an app, or an account of a cloud. */
  url: text,
  cloudName: optional(oneOf<CloudName>()),
  createdAt: time,
  createdBy: text,
};

/** Where the code of a git root runs. */
export type GitRootEnvironment = EntityOf<typeof environmentShape>;

/** What tells an environment apart from others. */
export type EnvironmentPlace = Pick<GitRootEnvironment, 'type' | 'url' | 'cloudName'>;

export const maximumEnvironments = 100;
const maximumUrl = 2000;
const maximumName = 255;

const field = ['input', 'url'];
const invalid = (message: string): Result<never, Invalid> => refuse('INVALID_VALUE', field, message);

const checkLine = (given: string, maximum: number): Result<string, Invalid> => {
  const line = checkText(given, field, { minimum: 1, maximum });
  return line.ok && /\p{Cc}/u.test(line.value) ? invalid('Leave control characters out.') : line;
};

/** An address as addresses of roots are compared: the fragment and a usual port are no part of it. */
const checkAddress = (given: string): Result<string, Invalid> => {
  const line = checkLine(given, maximumUrl);
  if (!line.ok) return line;
  if (!/^https?:$/.test(urlOf(line.value)?.protocol ?? 'https:')) return invalid('Use http or https.');
  const parts = checkUrl(line.value);
  if (!parts.ok) return parts;
  const { origin, pathname, search } = new URL(line.value);
  const address = `${origin}${pathname}${search}`;
  return address.length > maximumUrl
    ? refuse('TOO_LONG', field, `At most ${maximumUrl} characters; as browsers write it these are ${address.length}.`)
    : succeed(address);
};

const checkCloud = ({ type, cloudName }: EnvironmentPlace): Result<null, Invalid> => {
  const at = ['input', 'cloudName'];
  if (type === 'CLOUD' && cloudName === null) return refuse('INVALID_VALUE', at, 'Say which cloud it is in.');
  return type !== 'CLOUD' && cloudName !== null
    ? refuse('INVALID_VALUE', at, 'Only a CLOUD environment is in a cloud.')
    : succeed(null);
};

/** Checks what is said of an environment; it comes back as it is kept. */
export const checkEnvironment = (given: EnvironmentPlace): Result<EnvironmentPlace, Invalid> => {
  const cloud = checkCloud(given);
  if (!cloud.ok) return cloud;
  const url = given.type === 'URL' ? checkAddress(given.url) : checkLine(given.url, maximumName);
  return url.ok ? succeed({ ...given, url: url.value }) : url;
};

/** What must be unique in the root. Clouds don't tell the case of letters apart; addresses and stores may. */
export const environmentKey = ({ type, url, cloudName }: EnvironmentPlace): string =>
  JSON.stringify([type, cloudName, type === 'CLOUD' ? url.toLowerCase() : url]);
