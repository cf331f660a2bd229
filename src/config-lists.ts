import { isIP } from 'node:net';
import { urlOf } from './kernel/url';
import { ConfigError } from './config-error';

/** What express calls networks of its own by. */
const namedNetworks: readonly string[] = ['loopback', 'linklocal', 'uniquelocal'];

const isLength = (range: string, most: number): boolean =>
  /^\d{1,3}$/.test(range) && Number(range) >= 1 && Number(range) <= most;

const isProxy = (given: string): boolean => {
  if (namedNetworks.includes(given)) return true;
  const [address = '', range, ...rest] = given.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return (
    range === undefined ||
    isLength(range, family === 6 ? 128 : 32) ||
    (family === 4 && /^255\./.test(range) && isIP(range) === 4)
  );
};

const isIssuer = (given: string): boolean => urlOf(given)?.protocol === 'https:';

const allBeing = (
  name: string,
  is: (value: string) => boolean,
  what: string,
  given: readonly string[],
): typeof given => {
  const wrong = given.find((each) => !is(each));
  if (wrong !== undefined) throw new ConfigError(`${name}: ${wrong} is no ${what}`);
  return given;
};

/** Addresses and networks whose headers are believed. Throws a ConfigError that names the first that is none. */
export const proxiesOf = (given: readonly string[]): readonly string[] =>
  allBeing('TRUSTED_PROXIES', isProxy, 'address or network', given);

/** Issuers of tokens of pipelines; none for `none`. Throws a ConfigError that names the first that is none. */
export const issuersOf = (given: readonly string[]): readonly string[] =>
  allBeing(
    'TOKEN_EXCHANGE_ISSUERS',
    isIssuer,
    'https:// URL',
    given.filter((issuer) => issuer !== 'none'),
  );
