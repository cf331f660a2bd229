import pino, { type DestinationStream, type Logger } from 'pino';

/** Names under which secrets travel: their values never reach a log. */
const secret = [
  'authorization',
  'cookie',
  'password',
  'secret',
  'token',
  'snippet',
  'headers.authorization',
  'headers.cookie',
  '*.password',
  '*.secret',
  '*.token',
  '*.snippet',
];

const censor = '[secret]';

/** What PostgreSQL can't take for a value of a type (class 22) it quotes: that may be what users entered. */
const isOfValue = (code: string | undefined): boolean => /^22\w{3}$/.test(code ?? '');

/** An error as logs keep it: no bindings of a statement and no values, which may hold what users entered. */
const errorOf = (error: Error): object => {
  const { code } = error as { code?: string };
  const message = isOfValue(code) ? error.message.replace(/".*"/s, `"${censor}"`) : error.message;
  return {
    type: error.name,
    message: message.slice(0, 1000),
    ...(code === undefined ? {} : { code }),
    // It begins with the message.
    stack: error.stack?.replace(error.message, () => message).slice(0, 4000),
  };
};

/** One JSON line an event, on standard error: standard output belongs to what commands answer. */
export const createLog = (
  level: string,
  destination: DestinationStream = pino.destination({ fd: 2, sync: true }),
): Logger => pino({ level, base: null, redact: { paths: secret, censor }, serializers: { err: errorOf } }, destination);
