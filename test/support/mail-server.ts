import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { certificate, keyFile } from '../git/certificate';

interface Options {
  readonly port?: number;
  /** Whether STARTTLS is offered. */
  readonly tls?: boolean;
  readonly account?: { readonly user: string; readonly password: string };
}

/** A real mail server on loopback. */
export interface MailServer {
  readonly port: number;
  /** The mails that it took, in their order. */
  readonly taken: ParsedMail[];
  /** The recipients that were named to it, also those that it refused. */
  readonly named: string[];
  /** Decides on a recipient: a code of SMTP from 400 on refuses it. */
  answerRecipient: (address: string) => number;
  /** Awaited before a mail is taken; what it throws is the answer. */
  beforeTaking: () => Promise<void>;
  /** The token of the newest link that was sent to somebody. */
  readonly tokenFor: (address: string) => string | undefined;
  /** Waits until so many mails were taken. */
  readonly untilTaken: (count: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

const refusal = (responseCode: number): Error => Object.assign(new Error('not now'), { responseCode });

export const recipientOf = ({ to }: ParsedMail): string =>
  [to].flat().flatMap((each) => each?.value.map(({ address }) => address ?? '') ?? [])[0] ?? '';

export const startMailServer = async ({ port = 0, tls = false, account }: Options = {}): Promise<MailServer> => {
  const taken: ParsedMail[] = [];
  const named: string[] = [];
  const server = new SMTPServer({
    key: readFileSync(keyFile),
    cert: readFileSync(certificate),
    disabledCommands: [...(tls ? [] : ['STARTTLS']), ...(account === undefined ? ['AUTH'] : [])],
    authOptional: account === undefined,
    allowInsecureAuth: true,
    logger: false,
    closeTimeout: 100,
    onAuth: ({ username, password }, _, done) =>
      username === account?.user && password === account?.password
        ? done(null, { user: username })
        : done(refusal(535)),
    onRcptTo: ({ address }, _, done) => {
      named.push(address);
      const code = made.answerRecipient(address);
      done(code < 400 ? null : refusal(code));
    },
    onData: (stream, _, done) => {
      void (async () => {
        const mail = await simpleParser(stream);
        try {
          await made.beforeTaking();
        } catch (error) {
          done(error as Error);
          return;
        }
        taken.push(mail);
        done(null);
      })();
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => {
    server.listen(port, '127.0.0.1', resolve);
  });
  const made: MailServer = {
    port: (server.server.address() as AddressInfo).port,
    taken,
    named,
    answerRecipient: () => 250,
    beforeTaking: () => Promise.resolve(),
    tokenFor: (address) => /#(\S+)/.exec(taken.filter((mail) => recipientOf(mail) === address).at(-1)?.text ?? '')?.[1],
    untilTaken: async (count) => {
      while (taken.length < count) await wait(20);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
      }),
  };
  return made;
};
