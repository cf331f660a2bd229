import { readFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import { expect } from 'chai';
import { buildDoors } from '../../src/server/doors';
import { readConfig } from '../../src/config';
import type { OpenApi } from '../../src/rest/document';
import { quiet } from '../support/world';
import { breakingChanges } from './breaking';
import { current, documentFile, documentText, releasedFile } from './current';
import { placesOf } from './recorder';

/** What is served beside the doors of the document: GraphQL, probes, pages, and the endpoint that RFC 8693 defines. */
const besides = new Set(['/api', '/healthz', '/readyz', '/invitation', '/auth/token']);

interface Layer {
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
}

const served = (): readonly string[] => {
  const { app } = buildDoors({ config: readConfig({}), database: { db: {} }, keys: {}, log: quiet } as never);
  return (app.router.stack as unknown as readonly Layer[]).flatMap(({ route }) =>
    // What refuses every other method at a path has all of them.
    route === undefined || besides.has(route.path) || Object.keys(route.methods).length > 1
      ? []
      : Object.keys(route.methods)
          .filter((method) => method !== 'head')
          .map((method) => `${method.toUpperCase()} ${route.path.replaceAll(/:(\w+)/g, '{$1}')}`),
  );
};

/** The part of a document at some keys. */
const at = (document: OpenApi, ...keys: readonly string[]): Record<string, unknown> =>
  keys.reduce<Record<string, unknown>>(
    (inner, key) => inner[key] as Record<string, unknown>,
    document as unknown as Record<string, unknown>,
  );

type Change = (document: OpenApi) => unknown;

const changed = (change: Change): OpenApi => {
  const copy = structuredClone(current().document);
  change(copy);
  return copy;
};

describe('The document of REST', () => {
  const { document } = current();

  it('is OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(document) as never);
    expect(errors).to.equal(undefined);
    expect(valid).to.equal(true);
  });

  it(`stands in ${documentFile}: else run npm run openapi`, () => {
    expect(readFileSync(documentFile, 'utf8')).to.equal(documentText());
  });

  it('names each operation once, and describes it, its parameters and what it answers', () => {
    const ids = placesOf(document).map(({ operation }) => operation.operationId);
    expect(new Set(ids)).to.have.property('size', ids.length);
    placesOf(document).forEach(({ operation }) => {
      const told = operation as unknown as { summary: string; description: string; responses: object };
      expect(told.summary, operation.operationId).to.match(/^[A-Z].*[^.]$/);
      expect(told.description, operation.operationId).to.match(/\.$/);
    });
  });

  it('has every door that is served, and no other', () => {
    const documented = placesOf(document).map(({ method, path }) => `${method} ${path}`);
    expect([...served()].sort()).to.deep.equal([...documented].sort());
  });

  it('breaks no client of the released one', () => {
    const released = JSON.parse(readFileSync(releasedFile, 'utf8')) as OpenApi;
    expect(breakingChanges(released, document)).to.deep.equal([]);
  });

  const reports = '/rest/v1/groups/{organization}/{group}/reports';
  const body = ['post', 'requestBody', 'content', 'application/json', 'schema'];
  const breaks: readonly (readonly [string, Change])[] = [
    ['POST /auth/login is gone', (to) => delete at(to, 'paths')['/auth/login']],
    ['GET /rest/v1/reports/{report} is gone', (to) => delete at(to, 'paths')['/rest/v1/reports/{report}']],
    ['whoAmI 200.email is gone', (to) => delete at(to, 'components', 'schemas', 'Caller', 'properties')['email']],
    ['uploadReport does not answer 201', (to) => delete at(to, 'paths', reports, 'post', 'responses')['201']],
    [
      'logIn body.factor must be given',
      (to) => {
        const schema = at(to, 'paths', '/auth/login', ...body);
        Object.assign(schema, { required: [...(schema['required'] as string[]), 'factor'] });
      },
    ],
    [
      'listReports: the parameter cursor is gone',
      (to) => (at(to, 'paths', reports, 'get')['parameters'] as object[]).pop(),
    ],
    [
      'readReport 200.bytes is of another type',
      (to) => Object.assign(at(to, 'components', 'schemas', 'Report', 'properties', 'bytes'), { type: 'string' }),
    ],
  ];
  breaks.forEach(([told, change]) => {
    it(`may not change so: ${told}`, () => {
      const after = changed(change);
      expect(breakingChanges(document, after)).to.include(told);
    });
  });

  it('may get more: doors, properties of answers, and parameters that may be left out', () => {
    const after = changed((to) => {
      const me = at(to, 'paths', '/auth/me', 'get');
      Object.assign(at(to, 'paths'), { '/rest/v1/more': { get: me } });
      Object.assign(at(to, 'components', 'schemas', 'Caller', 'properties'), { more: { type: 'string' } });
      (me['parameters'] as object[]).push({ name: 'more', in: 'query', required: false, schema: {} });
    });
    expect(breakingChanges(document, after)).to.deep.equal([]);
  });
});
