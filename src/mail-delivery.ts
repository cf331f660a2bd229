import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Config } from './config';
import type { Env } from './kernel/env';
import { linkSigner, type SessionKeys } from './modules/auth';
import { deliverMails, printedMails, smtpTransport, type Delivery, type MailTransport } from './modules/mail';

const lookMilliseconds = 2_000;
/** After something failed that is not a mail's own business: the database, perhaps. */
const failedMilliseconds = 30_000;

const transportOf = ({ mail: { smtp }, embedded, outgoing }: Config, env: Env): MailTransport | undefined => {
  if (smtp !== null) {
    const authorities = outgoing.caFile === null ? null : readFileSync(outgoing.caFile, 'utf8');
    return smtpTransport({ ...smtp, authorities });
  }
  return embedded ? printedMails(env.log) : undefined;
};

const domainOf = ({ mail: { smtp } }: Config): string =>
  /@([A-Za-z0-9.-]+)>?$/.exec(smtp?.from ?? '')?.[1] ?? 'localhost';

/** How this installation sends mails; undefined when it can't. `url` is where it listens. */
export const deliveryOf = (config: Config, env: Env, keys: SessionKeys, url: string): Delivery | undefined => {
  const transport = transportOf(config, env);
  const sign = linkSigner(keys, config.signIn.publicUrl ?? url);
  return transport && { transport, linkOf: sign, domain: domainOf(config) };
};

/** Sends mails as they come up, until it is stopped; a stop waits for what is being sent. */
export const startMails = (env: Env, delivery: Delivery | undefined): (() => Promise<void>) => {
  if (delivery === undefined) {
    env.log.warn('there is no mail server (SMTP_URL): mails wait for one, and are given up after three days');
    return () => Promise.resolve();
  }
  const stopping = new AbortController();
  const work = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      const pause = await deliverMails(env, delivery).then(
        (done) => (done > 0 ? 0 : lookMilliseconds),
        (error: unknown) => {
          env.log.error({ err: error }, 'mails could not be looked for');
          return failedMilliseconds;
        },
      );
      await wait(pause, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined);
    }
  };
  const working = work();
  return () => {
    stopping.abort();
    return working;
  };
};
