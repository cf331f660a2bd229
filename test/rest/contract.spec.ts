import { expect } from 'chai';
import type { Person } from '../../src/kernel/actor';
import { ask, type Answer } from '../http/client';
import { emailOf, expected, needOf, roles, scopesWithout, type Access } from './access';
import { current } from './current';
import { documented, placesOf, recorder } from './recorder';
import { requestOf, samplesOf, setStage, type Sample, type Scope, type Stage } from './stage';
import { stories } from './stories';
import { told, type Teller } from './story';

const { document, doors } = current();
const places = placesOf(document);

/** Doors whose answers have no type can't refuse one. */
const answersSomething = (responses: Readonly<Record<string, { readonly content?: object }>>): boolean =>
  Object.entries(responses).some(([status, { content }]) => /^2/.test(status) && content !== undefined);

describe('The doors of REST', function () {
  this.timeout(60_000);
  const made: { stage?: Stage } = {};
  const stage = (): Stage => made.stage as Stage;
  const held = recorder(document);
  const samples = (): Readonly<Record<string, Sample>> => samplesOf(stage());
  const teller = (): Teller => ({
    stage: stage(),
    recorder: held,
    ask: async (asked, email) =>
      held.ask(stage().server.port, {
        ...asked,
        headers: { ...(email === undefined ? {} : await stage().as(email)), ...asked.headers },
      }),
  });

  before(async () => {
    made.stage = await setStage();
  });
  after(() => made.stage?.close());

  Object.entries(stories).forEach(([title, { tell, outcome }]) => {
    it(`tell of ${title}`, async () => {
      expect(await tell(teller())).to.deep.equal(outcome);
    });
  });

  places.forEach(({ method, path, operation }) => {
    const { operationId, responses } = operation;
    const request = (): ReturnType<typeof requestOf> => requestOf(method, path, samples()[operationId]);

    it(`refuse alike at ${operationId}: anybody, parameters and types that there are not`, async () => {
      const { port } = stage().server;
      const asked = request();
      const by = await stage().as('organization-organization-manager@example.com');
      if (responses['401'] !== undefined && operation.security === undefined)
        expect(told(await held.ask(port, asked))).to.equal('401 UNAUTHENTICATED');
      if (operation.parameters.every(({ name }) => name !== 'state' || operationId !== 'returnFromProvider')) {
        const misspelt = `${asked.path}${asked.path.includes('?') ? '&' : '?'}misspelt=1`;
        const { text } = await held.ask(port, { ...asked, headers: { ...asked.headers, ...by }, path: misspelt });
        expect(JSON.parse(text)).to.deep.include({
          code: 'BAD_USER_INPUT',
          errors: [{ field: 'misspelt', message: 'Unrecognized key: "misspelt"' }],
        });
      }
      if (answersSomething(responses))
        expect(
          told(await held.ask(port, { ...asked, headers: { ...asked.headers, ...by, accept: 'image/x-none' } })),
        ).to.equal('406 BAD_USER_INPUT');
    });
  });

  it('refuse what another site causes with a cookie, before anything else is looked at', async () => {
    const cookie = await stage().server.signIn('viewer@example.com');
    const unsafe = places.filter(({ method }) => method !== 'GET');
    expect(unsafe).not.to.have.length(0);
    for (const { method, path, operation } of unsafe) {
      const asked = requestOf(method, path, samples()[operation.operationId]);
      const headers = { ...asked.headers, cookie, origin: 'https://evil.example' };
      const answer = await held.ask(stage().server.port, { ...asked, headers });
      expect([told(answer), answer.text.includes('must come from this site')], operation.operationId).to.deep.equal([
        '403 FORBIDDEN',
        true,
      ]);
    }
  });

  const access = ({ status, text }: Answer): Access | 'nobody' => {
    if (status === 403) return 'forbidden';
    if (status === 401) return 'nobody';
    return status === 404 && text.includes('"detail":"Not found."') ? 'absent' : 'may';
  };

  places.forEach(({ method, path, operation: { operationId } }) => {
    const door = doors.find(({ id }) => id === operationId);
    if (door?.who.kind !== 'can') return;

    it(`let in at ${operationId} whom the policy lets in, and show nothing to others`, async () => {
      const { port } = stage().server;
      const need = needOf(door, stage());
      if (need === undefined) throw new Error('nothing is needed');
      const sample = samples()[operationId];
      const by = async (email: string, scopes?: readonly Scope[], gone = false): Promise<Answer> => {
        const asked = requestOf(method, path, sample, gone);
        return held.ask(port, { ...asked, headers: { ...asked.headers, ...(await stage().as(email, scopes)) } });
      };
      for (const role of roles) {
        const { actor } = await stage().world.as(role);
        const answer = await by(emailOf(role));
        const outcome = expected(actor as Person, need.permission, need.on);
        expect(access(answer), `${role} ${answer.text.slice(0, 200)}`).to.equal(outcome);
        if (outcome === 'absent') expect(answer.text).to.equal((await by(emailOf(role), undefined, true)).text);
      }
      const best = need.on === null ? 'ADMIN' : 'ORGANIZATION_ORGANIZATION_MANAGER';
      const scopes = scopesWithout(need.permission);
      const { actor } = await stage().world.as(best);
      const narrowed = expected({ ...(actor as Person), door: 'TOKEN', scopes }, need.permission, need.on);
      expect(narrowed).not.to.equal('may');
      expect(access(await by(emailOf(best), scopes))).to.equal(narrowed);
    });
  });

  it('take a token that has ended for none', async () => {
    const gone = await stage().as('viewer@example.com', ['READ']);
    await stage().database.writer.raw(
      `update access_tokens set expires_at = '2020-01-01T00:00:00.000Z' where scopes = '["READ"]'`,
    );
    for (const { method, path, operation } of places.filter((place) => place.operation.security === undefined)) {
      const asked = requestOf(method, path, samples()[operation.operationId]);
      const answers = await Promise.all([
        held.ask(stage().server.port, { ...asked, headers: { ...asked.headers, ...gone } }),
        held.ask(stage().server.port, asked),
      ]);
      expect(answers.map(({ status }) => status)).to.deep.equal([401, 401]);
      expect(answers[0].text).to.equal(answers[1].text);
    }
  });

  it('name the methods of a path to whoever uses another', async () => {
    for (const path of new Set(places.map((place) => place.path))) {
      const here = places.filter((place) => place.path === path);
      const { path: filled } = requestOf('PUT', path, samples()[here[0]?.operation.operationId ?? '']);
      const { status, headers, text } = await ask(stage().server.port, { method: 'PUT', path: filled });
      expect([status, headers['content-type']], path).to.deep.equal([405, 'application/problem+json']);
      expect(JSON.parse(text)).to.include({ code: 'BAD_USER_INPUT', status: 405 });
      const allowed = String(headers['allow']).split(', ');
      expect(
        allowed.filter((each) => each !== 'HEAD'),
        path,
      ).to.have.members(here.map(({ method }) => method));
    }
  });

  it('are documented with all that they answer, and answer all that is documented', () => {
    const unmet = documented(document).filter((each) => !held.met.has(each) && !each.endsWith(' default'));
    expect(unmet).to.deep.equal([]);
    const withTypes = places.filter(({ operation: { responses } }) => answersSomething(responses));
    expect(
      withTypes.map(({ operation }) => `${operation.operationId} default`).filter((each) => !held.met.has(each)),
    ).to.deep.equal([]);
  });
});
