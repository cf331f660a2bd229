import { urlOf } from '../kernel/url';
import type { DatabaseConfig } from './connect';

/** The database as a person knows it; user and password in its address stay out. */
export const placeOf = (config: DatabaseConfig): string => {
  if (config.engine === 'sqlite') return config.file;
  const url = urlOf(config.url);
  return url === undefined ? 'DATABASE_URL' : `${url.host}${url.pathname}`;
};

/** What a driver says, without the statement that knex writes before it; of several tries to connect, what each came to. */
const saidBy = (error: unknown): string => {
  if (error instanceof AggregateError) return error.errors.map(saidBy).join('; ');
  if (!(error instanceof Error)) return String(error);
  const said = error.message.slice(error.message.lastIndexOf(' - ') + 1).replace(/^- /, '');
  return said === '' ? ((error as { code?: string }).code ?? error.name) : said;
};

/** Why a database could not be opened, on one line. */
export const openingFault = (config: DatabaseConfig, error: unknown): Error =>
  new Error(`The database ${placeOf(config)} can not be opened: ${saidBy(error).replace(/\s+/g, ' ').trim()}`, {
    cause: error,
  });
