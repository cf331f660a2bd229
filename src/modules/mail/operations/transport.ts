import type { Logger } from 'pino';
import type { Failure } from '../domain/mail';
import type { Letter } from '../domain/letter';

/** A letter on its way. */
export interface Outgoing extends Letter {
  /** The same at every try: whoever gets a mail twice can tell. */
  readonly messageId: string;
  readonly to: string;
}

export class DeliveryError extends Error {
  constructor(readonly failure: Failure) {
    super(failure.message);
    this.name = 'DeliveryError';
  }
}

/** Hands mails on. */
export interface MailTransport {
  /** Throws a DeliveryError, or whatever went wrong. */
  readonly send: (mail: Outgoing) => Promise<void>;
}

/** Prints mails to the log, links included: for an installation on one's own machine that has no mail server. */
export const printedMails = (log: Pick<Logger, 'info'>): MailTransport => ({
  send: ({ to, subject, text }) => {
    log.info({ to, subject, text }, 'a mail, printed since there is no mail server (SMTP_URL)');
    return Promise.resolve();
  },
});
