import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import type { Env } from '../../../src/kernel/env';
import { succeed } from '../../../src/kernel/result';
import { transact } from '../../../src/kernel/transact';
import {
  deliverMails,
  dropMailsAbout,
  mailPage,
  mailsOfToday,
  smtpTransport,
  sweepMails,
  writeMails,
  type Delivery,
  type NewMail,
} from '../../../src/modules/mail';
import { certificate } from '../../git/certificate';
import { eachEngine } from '../../support/engines';
import { recipientOf, startMailServer, type MailServer } from '../../support/mail-server';
import { envOf, testClock, type Clock } from '../../support/world';

const minute = 60_000;
const hour = 60 * minute;

const to = (
  port: number,
  settings: Partial<Parameters<typeof smtpTransport>[0]> = {},
  times?: Parameters<typeof smtpTransport>[1],
): Delivery => ({
  transport: smtpTransport(
    {
      host: 'localhost',
      port,
      tls: 'off',
      user: null,
      password: null,
      authorities: null,
      from: 'Integrates <integrates@mail.example>',
      ...settings,
    },
    times,
  ),
  linkOf: ({ id }) => Promise.resolve(`https://integrates.example/invitation#${id}`),
  domain: 'mail.example',
});

eachEngine('mails', (database) => {
  const made: { env?: Env; clock?: Clock; server?: MailServer } = {};
  const env = (): Env => made.env as Env;
  const clock = (): Clock => made.clock as Clock;
  const server = (): MailServer => made.server as MailServer;

  const mail = (recipient: string, more: Partial<NewMail> = {}): NewMail => ({
    kind: 'ACCESS_TOKEN_ENDS',
    to: recipient,
    told: { name: 'ci', prefix: 'integrates_abc', endsAt: '2026-01-08T00:00:00.000Z' },
    ...more,
  });
  const write = (...mails: readonly NewMail[]) =>
    transact<number, never>(env(), async (inner) => succeed(await writeMails(inner, mails)));
  const stored = async (recipient: string) =>
    (await mailPage(env(), null, { first: 100 })).nodes.find((each) => each.recipient === recipient);
  const takenBy = (recipient: string) => server().taken.filter((each) => recipientOf(each) === recipient);

  before(async () => {
    made.clock = testClock();
    made.env = envOf(database(), { kind: 'OPERATOR', email: 'operator' }, clock());
    made.server = await startMailServer();
  });
  after(() => server().close());

  it('are sent once their change is committed, and never when it is not', async () => {
    await transact(env(), async (inner) => {
      await writeMails(inner, [mail('rolled-back@example.com')]);
      return { ok: false, error: null };
    });
    await write(mail('Ada@Example.com'));
    expect(await deliverMails(env(), to(server().port))).to.equal(1);
    expect(await deliverMails(env(), to(server().port))).to.equal(0);
    const [taken] = takenBy('ada@example.com');
    const kept = await stored('ada@example.com');
    expect(taken?.messageId).to.equal(`<${kept?.id}@mail.example>`);
    expect(taken?.from?.text).to.equal('"Integrates" <integrates@mail.example>');
    expect(taken?.headers.get('auto-submitted')).to.equal('auto-generated');
    expect(taken?.text).to.include('“ci” (integrates_abc…)');
    expect(taken?.html).to.include('“ci” (integrates_abc…)');
    expect(kept).to.include({ state: 'SENT', tries: 1, content: null, failure: null });
    expect(server().named).not.to.include('rolled-back@example.com');
  });

  it('carry a link that is made when they are sent, and stands in no table', async () => {
    const link = { purpose: 'INVITATION', id: 'link-id', subject: 'invitation', expiresAt: '2026-01-08T00:00:00.000Z' };
    await write({
      kind: 'INVITATION',
      to: 'invited@example.com',
      told: { by: 'ada@example.com', organization: 'acme', group: null, role: 'USER', until: link.expiresAt },
      link: { ...link, purpose: 'INVITATION' },
    });
    expect(JSON.stringify((await stored('invited@example.com'))?.content)).not.to.include('#');
    await deliverMails(env(), to(server().port));
    expect(server().tokenFor('invited@example.com')).to.equal('link-id');
  });

  it('wait while the server is away, and are sent when it is back, under the same id', async () => {
    const gone = await startMailServer();
    await gone.close();
    await write(mail('patient@example.com'));
    await deliverMails(env(), to(gone.port));
    expect(await stored('patient@example.com')).to.include({ state: 'WAITING', tries: 1 });
    expect((await stored('patient@example.com'))?.failure).to.match(/ECONNREFUSED/);
    expect(await deliverMails(env(), to(server().port)), 'before its time').to.equal(0);
    clock().pass(1.3 * minute);
    await deliverMails(env(), to(server().port));
    expect(takenBy('patient@example.com')).to.have.length(1);
  });

  it('are tried again after a passing refusal, under the same id', async () => {
    server().answerRecipient = (address) => (address === 'greylisted@example.com' ? 450 : 250);
    await write(mail('greylisted@example.com'), mail('beside@example.com'));
    await deliverMails(env(), to(server().port));
    expect(takenBy('beside@example.com'), 'one keeps no other').to.have.length(1);
    server().answerRecipient = () => 250;
    clock().pass(1.3 * minute);
    await deliverMails(env(), to(server().port));
    expect(takenBy('greylisted@example.com')).to.have.length(1);
    expect(await stored('greylisted@example.com')).to.include({ state: 'SENT', tries: 2 });
  });

  it('are given up when the recipient is refused for good, but not when we are', async () => {
    server().answerRecipient = () => 550;
    await write(mail('nobody@example.com'));
    await deliverMails(env(), to(server().port));
    server().answerRecipient = () => 250;
    expect(await stored('nobody@example.com')).to.include({ state: 'GIVEN_UP', tries: 1, content: null });
    const guarded = await startMailServer({ account: { user: 'a', password: 'right' } });
    await write(mail('locked-out@example.com'));
    await deliverMails(env(), to(guarded.port, { user: 'a', password: 'wrong' }));
    expect(await stored('locked-out@example.com')).to.include({ state: 'WAITING' });
    clock().pass(1.3 * minute);
    await deliverMails(env(), to(guarded.port, { user: 'a', password: 'right' }));
    await guarded.close();
    expect(await stored('locked-out@example.com')).to.include({ state: 'SENT' });
  });

  it('are given up after three days', async () => {
    const gone = await startMailServer();
    await gone.close();
    await write(mail('forgotten@example.com'));
    await deliverMails(env(), to(gone.port));
    clock().pass(72 * hour);
    await deliverMails(env(), to(gone.port));
    expect(await stored('forgotten@example.com')).to.include({ state: 'GIVEN_UP', tries: 2, content: null });
  });

  it('go out once, however many processes look for them', async () => {
    const people = Array.from({ length: 12 }, (_, number) => `many-${number}@example.com`);
    await write(...people.map((address) => mail(address)));
    const counts = await Promise.all([1, 2, 3].map(() => deliverMails(env(), to(server().port))));
    expect(counts.reduce((sum, each) => sum + each)).to.equal(people.length);
    expect(people.map((address) => takenBy(address).length)).to.deep.equal(people.map(() => 1));
  });

  it('are sent again under the same id when a process died over them', async () => {
    await write(mail('twice@example.com'));
    const dying = { ...to(server().port) };
    const died = new Promise<void>((resolve) => {
      server().beforeTaking = () => {
        server().beforeTaking = () => Promise.resolve();
        resolve();
        // The process that sends is gone by now: nobody hears that the mail was taken.
        return new Promise(() => undefined);
      };
    });
    void deliverMails(env(), dying);
    await died;
    expect(await deliverMails(env(), to(server().port)), 'while the other one may be at it').to.equal(0);
    clock().pass(5.1 * minute);
    expect(await deliverMails(env(), to(server().port))).to.equal(1);
    const kept = await stored('twice@example.com');
    expect(kept).to.include({ state: 'SENT', tries: 2 });
    expect(takenBy('twice@example.com')[0]?.messageId).to.equal(`<${kept?.id}@mail.example>`);
  });

  it('are dropped with what they are about, told once where they say so, and counted', async () => {
    const about = { subjectId: 'invitation-1', organizationId: 'organization-1' };
    await write(mail('dropped@example.com', about), mail('dropped@example.com', { ...about, subjectId: 'other' }));
    await transact(env(), async (inner) => succeed(await dropMailsAbout(inner, 'invitation-1')));
    await write(mail('once@example.com', { once: 'key' }));
    await write(mail('once@example.com', { once: 'key' }));
    expect(await deliverMails(env(), to(server().port))).to.equal(2);
    expect(takenBy('dropped@example.com')).to.have.length(1);
    expect(takenBy('once@example.com')).to.have.length(1);
    const count = (by: 'ORGANIZATION' | 'RECIPIENT' | 'SUBJECT', value: string) =>
      mailsOfToday(env(), by, value, 'ACCESS_TOKEN_ENDS');
    expect(await count('ORGANIZATION', 'organization-1')).to.equal(2);
    expect(await count('SUBJECT', 'invitation-1')).to.equal(1);
    expect(await count('RECIPIENT', 'once@example.com')).to.equal(1);
    clock().pass(24 * hour);
    expect(await count('ORGANIZATION', 'organization-1')).to.equal(0);
  });

  it('are forgotten after 60 days', async () => {
    await write(mail('kept@example.com'));
    clock().pass(50 * 24 * hour);
    expect(await sweepMails(env())).to.equal(0);
    clock().pass(9 * 24 * hour);
    expect(await sweepMails(env())).to.be.greaterThan(10);
    expect((await mailPage(env(), null, { first: 100 })).nodes.map(({ recipient }) => recipient)).to.deep.equal([
      'kept@example.com',
    ]);
    await deliverMails(env(), to(server().port));
  });
});

describe('mails on their way to the server', () => {
  const letter = { to: 'ada@example.com', subject: 's', text: 't', html: '<p>t</p>', messageId: '<1@mail.example>' };
  const sent = (delivery: Delivery): Promise<string> =>
    delivery.transport.send(letter).then(
      () => 'sent',
      (error: unknown) => (error as Error).message,
    );

  it('are encrypted, or not sent', async () => {
    const [plain, encrypted] = await Promise.all([startMailServer(), startMailServer({ tls: true })]);
    const authorities = readFileSync(certificate, 'utf8');
    const tls = 'starttls';
    expect(await sent(to(plain.port, { tls, authorities }))).not.to.equal('sent');
    expect(await sent(to(encrypted.port, { tls })), 'a certificate that nobody trusts').to.match(/certificate/);
    expect(await sent(to(encrypted.port, { tls, authorities }))).to.equal('sent');
    expect([plain.named, encrypted.named]).to.deep.equal([[], ['ada@example.com']]);
    await Promise.all([plain.close(), encrypted.close()]);
  });

  it('wait for no server for ever', async () => {
    const slow = await startMailServer();
    slow.beforeTaking = () => new Promise(() => undefined);
    expect(await sent(to(slow.port, {}, { connect: 5_000, silent: 5_000, whole: 300 }))).not.to.equal('sent');
    await slow.close();
  });
});
