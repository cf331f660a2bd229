import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { SmtpSettings } from './modules/mail';
import { isLoopback } from './sign-in-config';
import { wholeNumber } from './whole-number';

const text = z.string().min(1);

/** An address, alone or with a name: `Integrates <integrates@example.com>`. */
const sender = z
  .string()
  .max(300)
  .regex(
    /^(?:[^\p{C}<>"]*<[^\s<>@"]+@[A-Za-z0-9.-]+>|[^\s<>@"]+@[A-Za-z0-9.-]+)$/u,
    'must be an address, or `Name <address>`',
  );

/** The variables of mails. docs/operations.md explains them. */
export const mailVariables = {
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  SMTP_HOST: text.optional(),
  SMTP_PORT: wholeNumber(1, 65_535).optional(),
  SMTP_USER: text.optional(),
  SMTP_PASSWORD_FILE: text.optional(),
  SMTP_TLS: z.enum(['starttls', 'implicit', 'off']).optional(),
  MAIL_FROM: sender.optional(),
};

type Read = z.infer<z.ZodObject<typeof mailVariables>>;

type Server = Pick<SmtpSettings, 'host' | 'port' | 'tls' | 'user' | 'password'>;

const submissionPort = { implicit: 465, starttls: 587, off: 25 } as const;

/** Nobody reads what stays on this very machine; everything else is encrypted unless somebody says otherwise. */
const tlsOf = (said: SmtpSettings['tls'] | undefined, host: string, usual: 'implicit' | 'starttls') =>
  said ?? (isLoopback(host) && usual === 'starttls' ? 'off' : usual);

const passwordIn = (file: string | undefined): string | null => {
  if (file === undefined) return null;
  const password = readFileSync(file, 'utf8').trim();
  if (password === '') throw new Error('SMTP_PASSWORD_FILE: the file is empty.');
  return password;
};

const byUrl = (url: string, read: Read): Server => {
  const others = (['SMTP_HOST', 'SMTP_PORT', 'SMTP_USER'] as const).filter((name) => read[name] !== undefined);
  if (others.length > 0) throw new Error(`${others.join(', ')}: SMTP_URL says it already.`);
  const { protocol, hostname, port, username, password } = new URL(url);
  if (hostname === '') throw new Error('SMTP_URL: must name a host.');
  const tls = tlsOf(read.SMTP_TLS, hostname, protocol === 'smtps:' ? 'implicit' : 'starttls');
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? submissionPort[tls] : Number(port),
    tls,
    user: username === '' ? null : decodeURIComponent(username),
    password: password === '' ? passwordIn(read.SMTP_PASSWORD_FILE) : decodeURIComponent(password),
  };
};

const byParts = (host: string, read: Read): Server => {
  const tls = tlsOf(read.SMTP_TLS, host, read.SMTP_PORT === submissionPort.implicit ? 'implicit' : 'starttls');
  return {
    host,
    port: read.SMTP_PORT ?? submissionPort[tls],
    tls,
    user: read.SMTP_USER ?? null,
    password: passwordIn(read.SMTP_PASSWORD_FILE),
  };
};

export interface MailConfig {
  /** The mail server; null where mails are printed, or wait. */
  readonly smtp: Omit<SmtpSettings, 'authorities'> | null;
}

/** What the variables say of mails. Throws an Error that names the variable that is wrong. */
export const mailConfig = (read: Read, publicUrl: string | null): MailConfig => {
  const { SMTP_URL: url, SMTP_HOST: host, MAIL_FROM: from } = read;
  if (url === undefined && host === undefined) {
    const idle = (Object.keys(mailVariables) as (keyof Read)[]).filter((name) => read[name] !== undefined);
    if (idle.length > 0) throw new Error(`${idle.join(', ')}: of no use without SMTP_URL or SMTP_HOST.`);
    return { smtp: null };
  }
  const server = url === undefined ? byParts(host as string, read) : byUrl(url, read);
  if ((server.user === null) !== (server.password === null))
    throw new Error('SMTP_USER, SMTP_PASSWORD_FILE: give both, or neither.');
  if (from === undefined) throw new Error('MAIL_FROM: mails must say who they are from.');
  if (publicUrl === null) throw new Error('PUBLIC_URL: mails must say where their links lead.');
  return { smtp: { ...server, from } };
};
