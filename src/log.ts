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

/** An error as logs keep it: no bindings of a statement, which may hold what users entered. */
const errorOf = (error: Error): object => {
  const { code } = error as { code?: string };
  return {
    type: error.name,
    message: error.message.slice(0, 1000),
    ...(code === undefined ? {} : { code }),
    stack: error.stack?.slice(0, 4000),
  };
};

/** One JSON line an event, on standard error: standard output belongs to what commands answer. */
export const createLog = (
  level: string,
  destination: DestinationStream = pino.destination({ fd: 2, sync: true }),
): Logger =>
  pino(
    { level, base: null, redact: { paths: secret, censor: '[secret]' }, serializers: { err: errorOf } },
    destination,
  );
