import { InvalidArgumentError, Option } from 'commander';
import type { z } from 'zod';
import { urlOf } from '../kernel/url';
import { tokenScopes, type TokenScope } from '../modules/access/api/words';
import { WrongUsage } from './failure';
import type * as Values from './values';

/** The value of an option by its schema: schemas take long to load, and help or a wrong command needs none. */
const valueOf = (name: keyof typeof Values, given: string, wanted: string): string => {
  const schema: z.ZodType<string> = (require('./values') as typeof Values)[name];
  const parsed = schema.safeParse(given);
  if (!parsed.success) throw new InvalidArgumentError(wanted);
  return parsed.data;
};

/** An e-mail address, in lower case as it is kept. */
export const readEmail = (given: string): string =>
  valueOf('email', given.trim().toLowerCase(), 'Give an e-mail address of at most 254 characters.');

/** A whole number within bounds. */
export const wholeNumber =
  (minimum: number, maximum: number) =>
  (given: string): number => {
    const number = /^\d{1,15}$/.test(given) ? Number(given) : Number.NaN;
    if (!(number >= minimum && number <= maximum))
      throw new InvalidArgumentError(`Give a whole number from ${minimum} to ${maximum}.`);
    return number;
  };

/** An instant such as 2026-01-31T23:59:59Z, as it is kept. */
export const readInstant = (given: string): string =>
  valueOf('instant', given, 'Give an instant such as 2026-01-31T23:59:59Z.');

/** Scopes of a token, separated by commas. */
export const readScopes = (given: string): readonly TokenScope[] => {
  const names = given.split(',').map((name) => name.trim().toUpperCase().replaceAll('-', '_'));
  return names.map((name) => {
    const scope = tokenScopes.find((known) => known === name);
    if (scope === undefined) throw new InvalidArgumentError(`The scopes are ${tokenScopes.join(', ')}.`);
    return scope;
  });
};

/** The names of an organization and of a group of it. */
export interface GroupName {
  readonly organization: string;
  readonly group: string;
}

export const readGroupName = (given: string): GroupName => {
  const [organization, group, ...rest] = given.split('/');
  if (organization === undefined || organization === '' || group === undefined || group === '' || rest.length > 0)
    throw new InvalidArgumentError('Give the organization and the group, such as example-retail/web-shop.');
  return { organization, group };
};

/** The id of an object, in lower case as it is kept. */
export const readId = (given: string): string =>
  valueOf('id', given.trim().toLowerCase(), 'Give an id, such as 01990000-0000-7000-8000-000000000000.');

/** The address of a server, without a slash at its end. */
export const readServerUrl = (given: string): string => {
  const url = urlOf(given);
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '')
    throw new InvalidArgumentError('Give the http or https address of a server, without credentials.');
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
};

export const urlOption = (): Option =>
  new Option('--url <url>', 'work against this server instead of the database').argParser(readServerUrl);

export const tokenOption = (): Option =>
  new Option('--token <token>', 'the API token for --url; rather set INTEGRATES_TOKEN, which other users cannot see');

export interface ServerOptions {
  readonly url?: string;
}

/** Commands that no API offers say so, rather than work on another installation than the one that was meant. */
export const needsDatabase = ({ url }: ServerOptions, why: string): void => {
  if (url !== undefined) throw new WrongUsage(`This command needs the database: run it there, without --url. ${why}`);
};
