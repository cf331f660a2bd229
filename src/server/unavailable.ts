/**
 * Codes of what passes by itself, or when somebody sees to the machine: Node's of connections and of a disk that is full
 * or must not be written to, SQLite's, and PostgreSQL's classes 53 (resources), 57P (shutdown) and 08 (connection), with
 * statements, locks and idle transactions that took too long.
 */
const passing =
  /^(?:ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOSPC|EDQUOT|EROFS|EACCES|EIO|EMFILE|ENFILE|SQLITE_(?:BUSY|LOCKED|INTERRUPT|FULL|IOERR|CANTOPEN|READONLY)|53\w{3}|57P0\d|57014|55P03|25P03|08\w{3})$/;

/** What knex and pg say, without a code, when no connection can be had or one breaks. */
const connection =
  /^(?:Knex: Timeout acquiring a connection|Unable to acquire a connection|Connection terminated|Query read timeout|operation timed out for an unknown reason|Client has encountered a connection error|timeout expired|aborted$)/;

/** Whether something failed because the database is away or too busy, rather than because of a bug. */
export const isUnavailable = (error: Error): boolean =>
  passing.test((error as { code?: string }).code ?? '') || connection.test(error.message);
