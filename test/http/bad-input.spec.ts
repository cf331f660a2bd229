import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { eachEngine } from '../support/engines';
import { startServer } from '../support/server';
import { createWorld } from '../support/world';
import { badBodies } from './bad-bodies';
import { badDocuments } from './bad-documents';
import { badForms } from './bad-forms';
import { badHttp } from './bad-http';
import { badMedia } from './bad-media';
import { badOperationForms } from './bad-operation-forms';
import { badPages } from './bad-pages';
import { badReports } from './bad-reports';
import { badRoutes } from './bad-routes';
import { badVariables } from './bad-variables';
import { finding, sarif, upload, type Case, type Target } from './cases';
import { promptly, type Answer } from './client';
import { watchContents } from './contents';

/** What an answer must never show: stacks, places of our own, SQL, hints. */
const inside =
  /\bat \S+ \(|\bat file:|node_modules|\.ts:\d|\.js:\d|\/tmp\/|\/src\/|select .* from|SQLITE|Did you mean|undefined/;

interface Told {
  readonly code: string | undefined;
  readonly detail: string | undefined;
  readonly errors: readonly unknown[];
}

/** What an answer tells: a problem at the doors of REST, GraphQL's errors elsewhere. */
const toldBy = (type: string | undefined, text: string): Told => {
  const body = JSON.parse(text) as {
    code: string;
    detail: string;
    errors?: { message: string; extensions: { code: string } }[];
  };
  if (type === 'application/problem+json') return { code: body.code, detail: body.detail, errors: body.errors ?? [] };
  expect(type).to.match(/^application\/(?:graphql-response\+)?json; charset=utf-8$/);
  const [first] = body.errors ?? [];
  return { code: first?.extensions.code, detail: first?.message, errors: body.errors ?? [] };
};

const withoutTrace = ({ status, text, headers }: Answer, { status: expected, says }: Case): void => {
  expect(status, text.slice(0, 500)).to.equal(expected);
  const { code, detail, errors } = toldBy(headers['content-type'], text);
  expect(errors.length).to.be.within(0, 10);
  expect(detail).to.match(says);
  expect(code)
    .to.match(/^[A-Z_]+$/)
    .and.not.equal('INTERNAL');
  expect(text).not.to.match(inside);
  expect(text.length).to.be.below(10_000);
};

eachEngine('bad input', (database) => {
  const made: { target?: Target; unchanged?: () => Promise<void>; files?: readonly string[] } = {};
  const target = (): Target => made.target as Target;
  const unchanged = (): Promise<void> => (made.unchanged as () => Promise<void>)();
  /** All files of uploads, evidences and keys, and when they were written. Empty folders of evidences may stay. */
  const files = (): readonly string[] =>
    readdirSync(target().server.dataFolder, { recursive: true, withFileTypes: true })
      .filter((found) => found.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((path) => `${path} ${statSync(path).size} ${statSync(path).mtimeMs}`);

  before(async () => {
    const world = await createWorld(database());
    const server = await startServer(database());
    const manager = { authorization: `Bearer ${await server.token('group-manager@example.com')}` };
    made.target = { server, world, manager, cookie: await server.signIn('analyst@example.com') };
    // Something that could be spoilt.
    expect((await upload(target(), sarif([finding()]))).status).to.equal(201);
    made.unchanged = await watchContents(database());
    made.files = files();
  });
  after(() => made.target?.server.close());

  const kinds: Readonly<Record<string, readonly Case[]>> = {
    'in a report': badReports,
    'in the form of a report': badForms,
    'in a GraphQL document': badDocuments,
    'in GraphQL variables': badVariables,
    'in a page or a filter': badPages,
    'in a GraphQL form': badOperationForms,
    'by its media type': badMedia,
    'in a body': badBodies,
    'by its path or method': badRoutes,
    'in HTTP itself': badHttp,
  };
  Object.entries(kinds).forEach(([kind, cases]) =>
    describe(kind, () =>
      cases.forEach((bad) =>
        it(`refuses ${bad.title}`, async function () {
          this.timeout((bad.within ?? promptly) + 9_000);
          const answer = await bad.send(target());
          withoutTrace(answer, bad);
          expect(answer.milliseconds).to.be.below(bad.within ?? promptly);
          await unchanged();
          expect(files()).to.deep.equal(made.files);
        }),
      ),
    ),
  );

  it('has left nothing behind, not even later, nor a trace in prototypes', async () => {
    await unchanged();
    expect(readdirSync(join(target().server.dataFolder, 'uploads'))).to.deep.equal([]);
    expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
  });
});
