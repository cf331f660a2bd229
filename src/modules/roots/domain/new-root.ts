import { isIP } from 'node:net';
import { lengthOf, isStorable } from '../../../kernel/checks';
import { refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import { urlOf } from '../../../kernel/url';
import type { IPRoot, Root, URLRoot } from './root';

type Invalid = Refusal<'INVALID_VALUE' | 'TOO_LONG'>;

const nicknamePattern = /^[A-Za-z0-9_-]{1,128}$/;

/** The nickname of a root: 1 to 128 letters, digits, dashes and underscores. */
export const checkNickname = (nickname: string): Result<string, Refusal<'INVALID_VALUE'>> =>
  nicknamePattern.test(nickname)
    ? succeed(nickname)
    : refuse('INVALID_VALUE', ['input', 'nickname'], '1 to 128 letters, digits, dashes and underscores.');

/** A nickname out of a repository's name: what is not allowed becomes a dash. */
export const nicknameFrom = (repository: string): string =>
  repository.replace(/[^A-Za-z0-9_-]+/g, '-').slice(0, 128) || 'repository';

const maximumPatterns = 100;
const maximumPattern = 256;

/** Patterns of paths that are out of scope, as in a gitignore file. */
export const checkExclusions = (patterns: readonly string[]): Result<readonly string[], Invalid> => {
  const field = ['input', 'exclusions'];
  if (patterns.length > maximumPatterns) return refuse('TOO_LONG', field, `At most ${maximumPatterns} patterns.`);
  if (patterns.some((pattern) => lengthOf(pattern) > maximumPattern))
    return refuse('TOO_LONG', field, `A pattern may have at most ${maximumPattern} characters.`);
  return patterns.some((pattern) => pattern.trim() === '' || !isStorable(pattern))
    ? refuse('INVALID_VALUE', field, 'A pattern must not be empty.')
    : succeed(patterns);
};

/** Compresses and lower-cases an address, so that two spellings of one are equal (RFC 5952 for IPv6). */
const canonicalAddress = (address: string): string =>
  isIP(address) === 6 ? new URL(`http://[${address}]`).hostname.slice(1, -1) : address;

export const checkAddress = (given: string): Result<IPRoot['address'], Refusal<'INVALID_VALUE'>> => {
  const address = given.trim();
  return isIP(address) === 0 || address.includes('%')
    ? refuse('INVALID_VALUE', ['input', 'address'], 'This is no IPv4 or IPv6 address.')
    : succeed(canonicalAddress(address));
};

const protocols = { 'http:': 'HTTP', 'https:': 'HTTPS', 'file:': 'FILE' } as const;
const defaultPorts = { HTTP: 80, HTTPS: 443, FILE: 0 } as const;
const maximumUrl = 2000;

type UrlParts = Pick<URLRoot, 'protocol' | 'host' | 'port' | 'path' | 'query'>;

/** The parts of a URL that tell it apart from others; the fragment is none of them. */
export const checkUrl = (given: string): Result<UrlParts, Invalid> => {
  const field = ['input', 'url'];
  const url = given.trim();
  if (url.length > maximumUrl) return refuse('TOO_LONG', field, `At most ${maximumUrl} characters.`);
  const parts = urlOf(url);
  if (parts === undefined) return refuse('INVALID_VALUE', field, 'This is no URL.');
  const { protocol, hostname, port, pathname, search, username, password } = parts;
  const known = (protocols as Readonly<Record<string, UrlParts['protocol']>>)[protocol];
  if (known === undefined) return refuse('INVALID_VALUE', field, 'Use http, https or file.');
  if (username !== '' || password !== '')
    return refuse('INVALID_VALUE', field, 'Leave user and password out of the URL.');
  return succeed({
    protocol: known,
    host: hostname,
    port: port === '' ? defaultPorts[known] : Number(port),
    path: pathname === '' ? '/' : pathname,
    query: search === '' ? null : search.slice(1),
  });
};

/** Which service a group must have to take a root. */
export const checkService = (
  kind: Root['__typename'],
  service: 'WHITE' | 'BLACK',
): Result<null, Refusal<'WRONG_STATE'>> => {
  const wanted = kind === 'GitRoot' ? 'WHITE' : 'BLACK';
  return service === wanted
    ? succeed(null)
    : refuse(
        'WRONG_STATE',
        ['input', 'groupId'],
        kind === 'GitRoot'
          ? 'Git repositories belong in groups with the WHITE service.'
          : 'Addresses and URLs belong in groups with the BLACK service.',
      );
};
