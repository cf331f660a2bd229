import { isStorable } from '../../../kernel/checks';
import { scpAddress } from '../../../kernel/git-address';
import { refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import { urlOf } from '../../../kernel/url';

export interface GitUrl {
  readonly url: string;
  readonly host: string;
  /** The repository's own name, without `.git`. */
  readonly repository: string;
}

const schemes = new Set(['https:', 'http:', 'ssh:', 'git:']);
const maximumUrl = 2000;
/** What URL parsers drop or read as something else than git does. */
const ambiguous = /[\s\\\p{Cc}]/u;

const field = ['input', 'url'];
const invalid = (message: string): Result<never, Refusal<'INVALID_VALUE'>> => refuse('INVALID_VALUE', field, message);

/** The last part of the path; Azure's `_git` before it is no part of the name. */
const repositoryIn = (path: string): string =>
  path
    .split('/')
    .filter((segment) => segment !== '' && segment !== '_git')
    .at(-1)
    ?.replace(/\.git$/i, '') ?? '';

/** Checks the address of a repository. Passwords don't belong in it: credentials are kept apart. */
export const checkGitUrl = (given: string): Result<GitUrl, Refusal<'INVALID_VALUE' | 'TOO_LONG'>> => {
  const url = given.trim();
  if (url.length > maximumUrl) return refuse('TOO_LONG', field, `At most ${maximumUrl} characters.`);
  if (!isStorable(url) || url.startsWith('-') || ambiguous.test(url))
    return invalid('This is no address of a git repository.');
  const scp = scpAddress(url);
  if (scp !== undefined) {
    const repository = repositoryIn(scp.path);
    return repository === ''
      ? invalid('The address names no repository.')
      : succeed({ url, host: scp.host, repository });
  }
  const parts = urlOf(url);
  if (parts === undefined) return invalid('This is no address of a git repository.');
  const { protocol, hostname, pathname, username, password } = parts;
  if (!schemes.has(protocol)) return invalid('Use https, http, ssh, git or user@host:path.');
  if (password !== '') return invalid('Leave the password out of the address.');
  // Git would hand such a host or user on to ssh, which would read it as an option.
  if (hostname.startsWith('-') || username.startsWith('-')) return invalid('This is no address of a git repository.');
  const repository = repositoryIn(decoded(pathname));
  return hostname === '' || repository === ''
    ? invalid('The address names no host or no repository.')
    : succeed({ url, host: hostname.toLowerCase(), repository });
};

const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

const maximumBranch = 255;

/** Checks a branch by the rules of git-check-ref-format(1). */
export const checkBranch = (given: string): Result<string, Refusal<'INVALID_VALUE' | 'TOO_LONG'>> => {
  const branch = given.trim();
  const at = ['input', 'branch'];
  if (branch.length > maximumBranch) return refuse('TOO_LONG', at, `At most ${maximumBranch} characters.`);
  // eslint-disable-next-line no-control-regex -- control characters are what the rule forbids
  const forbidden = /[\u0000-\u0020~^:?*[\\\u007f]|\.\.|@\{|\/\/|^[-/.]|[/.]$|\/\.|\.lock(?:\/|$)|^@$/;
  return branch === '' || forbidden.test(branch) || !isStorable(branch)
    ? refuse('INVALID_VALUE', at, 'This is no name of a branch (git check-ref-format).')
    : succeed(branch);
};
