import type * as Nodemailer from 'nodemailer';
import { DeliveryError, type MailTransport } from './transport';

/** How a mail server is reached. */
export interface SmtpSettings {
  readonly host: string;
  readonly port: number;
  /** `implicit`: from the first byte; `starttls`: before anything is said, or nothing is sent; `off`: never. */
  readonly tls: 'implicit' | 'starttls' | 'off';
  readonly user: string | null;
  readonly password: string | null;
  /** Authorities in PEM that are trusted instead of the system's. */
  readonly authorities: string | null;
  /** Who the mails are from: an address, perhaps with a name. */
  readonly from: string;
}

const connectMilliseconds = 10_000;
const silentMilliseconds = 30_000;
const wholeMilliseconds = 60_000;

interface SmtpError extends Error {
  readonly responseCode?: number;
  readonly command?: string;
}

/**
 * A refusal of this recipient or of this very mail is final (RFC 5321 section 4.2.1). A refusal of ourselves, by our
 * sender's address or our password, is the operator's to mend: the mail waits for that.
 */
const isFinal = ({ responseCode = 0, command }: SmtpError): boolean =>
  responseCode >= 500 && responseCode < 600 && (command === 'RCPT TO' || command === 'DATA');

/** Sends mails by SMTP, each on a connection of its own that takes a minute at most. */
export const smtpTransport = (
  { host, port, tls, user, password, authorities, from }: SmtpSettings,
  times = { connect: connectMilliseconds, silent: silentMilliseconds, whole: wholeMilliseconds },
): MailTransport => {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- who sends no mails, as commands, need not load it
  const { createTransport } = require('nodemailer') as typeof Nodemailer;
  const transport = createTransport({
    host,
    port,
    secure: tls === 'implicit',
    requireTLS: tls === 'starttls',
    ignoreTLS: tls === 'off',
    ...(authorities === null ? {} : { tls: { ca: authorities } }),
    ...(user === null ? {} : { auth: { user, pass: password ?? '' } }),
    connectionTimeout: times.connect,
    greetingTimeout: times.connect,
    dnsTimeout: times.connect,
    socketTimeout: times.silent,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async ({ messageId, to, subject, text, html }) => {
      try {
        await transport.sendMail({
          from,
          to: { name: '', address: to },
          subject,
          text,
          html,
          messageId,
          headers: { 'auto-submitted': 'auto-generated' },
          signal: AbortSignal.timeout(times.whole),
        });
      } catch (error) {
        const { message } = error as SmtpError;
        throw new DeliveryError({ permanent: isFinal(error as SmtpError), message });
      }
    },
  };
};
