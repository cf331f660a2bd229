import { takeTurns } from '../../../database/turns';
import type { Env } from '../../../kernel/env';
import { succeed } from '../../../kernel/result';
import { transact } from '../../../kernel/transact';
import * as data from '../data/mails';
import {
  afterFailure,
  afterSuccess,
  later,
  leaseMilliseconds,
  type Content,
  type Failure,
  type LinkTerms,
  type Mail,
} from '../domain/mail';
import { letterOf } from '../domain/templates';
import { DeliveryError, type MailTransport } from './transport';

/** What mails are sent by. */
export interface Delivery {
  readonly transport: MailTransport;
  /** Makes the link that a mail leads to: signed only now, so that no database holds it. */
  readonly linkOf: (terms: LinkTerms, now: string) => Promise<string>;
  /** The right side of the Message-IDs: the domain of the sender. */
  readonly domain: string;
}

/** Takes the next mail that is due, so that no other process sends it at the same time. */
const leaseNext = async (env: Env): Promise<Mail | undefined> => {
  const leased = await transact<Mail | undefined, never>(env, async (inner) => {
    await takeTurns(inner.db, 'mails');
    const now = inner.now();
    const mail = await data.selectDueMail(inner.db, now);
    if (mail === undefined) return succeed(undefined);
    const taken = { ...mail, tries: mail.tries + 1, dueAt: later(now, leaseMilliseconds) };
    await data.leaseMail(inner.db, taken.id, taken.tries, taken.dueAt);
    return succeed(taken);
  });
  return leased.ok ? leased.value : undefined;
};

const send = async (
  { transport, linkOf, domain }: Delivery,
  { id, kind, recipient, content }: Mail,
  now: string,
): Promise<void> => {
  const { told, link } = content as Content;
  const letter = letterOf(kind, told as never, link === null ? '' : await linkOf(link, now));
  await transport.send({ ...letter, to: recipient, messageId: `<${id}@${domain}>` });
};

const failureOf = (error: unknown): Failure =>
  error instanceof DeliveryError ? error.failure : { permanent: false, message: String(error) };

const deliver = async (env: Env, delivery: Delivery, mail: Mail): Promise<void> => {
  const { id, kind, tries } = mail;
  try {
    await send(delivery, mail, env.now());
  } catch (error) {
    const failed = afterFailure(mail, failureOf(error), env.now(), Math.random());
    await data.endTry(env.db, mail, failed);
    const { state, failure } = failed;
    if (state === 'GIVEN_UP') env.log.error({ mail: id, kind, tries, failure }, 'a mail was given up');
    else env.log.warn({ mail: id, kind, tries, failure }, 'a mail could not be sent; it is tried again');
    return;
  }
  await data.endTry(env.db, mail, afterSuccess(env.now()));
  env.log.info({ mail: id, kind, tries }, 'a mail was sent');
};

const atATime = 4;
/** A lane that goes on for long looks up in between, so that the server can stop. */
const mostInARow = 50;

/** Sends mails one after the other until none is due. Answers how many were tried. */
const lane = async (env: Env, delivery: Delivery, done = 0): Promise<number> => {
  const mail = done < mostInARow ? await leaseNext(env) : undefined;
  if (mail === undefined) return done;
  await deliver(env, delivery, mail);
  return lane(env, delivery, done + 1);
};

/** Sends the mails that are due, four at a time. Answers how many were tried. */
export const deliverMails = async (env: Env, delivery: Delivery): Promise<number> => {
  // Asked every few seconds, mostly in vain: no transaction for that.
  if ((await data.selectDueMail(env.db, env.now())) === undefined) return 0;
  const lanes = await Promise.all(Array.from({ length: atATime }, () => lane(env, delivery)));
  return lanes.reduce((sum, each) => sum + each, 0);
};
