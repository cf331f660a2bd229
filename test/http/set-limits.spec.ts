import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { createFolder, integrates, refusal } from '../cli/command';
import { open } from '../modules/open-vulnerabilities';
import { eachEngine } from '../support/engines';
import { startServer } from '../support/server';
import { createWorld } from '../support/world';
import { finding, graphql, json, sarif, upload, type Target } from './cases';
import { ask, flood, form, formType, wire, type Answer } from './client';

/** The greatest that are taken, of what could exhaust the stack; and the longest wait for headers in the shortest request. */
const greatest = {
  MAX_QUERY_BODY_KB: '10240',
  MAX_QUERY_CHARACTERS: '250000',
  MAX_QUERY_TOKENS: '20000',
  MAX_QUERY_NESTING: '60',
  MAX_QUERY_DEPTH: '50',
  MAX_QUERY_FIELDS: '1000',
  MAX_QUERY_FIELDS_ANONYMOUS: '1000',
  MAX_QUERY_DEFINITIONS: '40',
  MAX_JSON_NESTING: '1000',
  MAX_HEADER_SECONDS: '60',
  MAX_REQUEST_MINUTES: '1',
};

/** Each differs from its default, and none is met by chance before another one. */
const variables = {
  MAX_QUERY_BODY_KB: '20',
  MAX_QUERY_CHARACTERS: '900',
  MAX_QUERY_TOKENS: '90',
  MAX_QUERY_NESTING: '8',
  MAX_QUERY_DEPTH: '5',
  MAX_QUERY_FIELDS: '40',
  MAX_QUERY_FIELDS_ANONYMOUS: '12',
  MAX_QUERY_ALIASES: '3',
  MAX_QUERY_DIRECTIVES: '2',
  MAX_QUERY_DEFINITIONS: '4',
  MAX_QUERY_COST: '150',
  MAX_ANSWER_ERRORS: '2',
  MAX_ANSWER_MB: '1',
  MAX_JSON_BODY_KB: '17',
  MAX_JSON_NESTING: '21',
  MAX_UPLOAD_MB: '3',
  MAX_REPORT_MB: '2',
  MAX_REPORT_RATIO: '11',
  MAX_REPORT_RESULTS: '100',
  MAX_EVIDENCE_MB: '1',
  MAX_HEADER_KB: '9',
  MAX_HEADER_SECONDS: '1',
  MAX_REQUEST_MINUTES: '2',
  MAX_KEEP_ALIVE_SECONDS: '7',
  SIGN_IN_TRIES_OF_ACCOUNT: '3',
  SIGN_IN_TRIES_OF_ADDRESS: '10',
};

const megabyte = 1024 * 1024;
const times = (count: number, of: (index: number) => string): string => [...Array(count).keys()].map(of).join(' ');
const deep = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);
const findings = (count: number, characters = 0): string =>
  sarif(
    [...Array(count).keys()].map((index) => ({
      ...finding(`src/${index}.js`),
      message: { text: `${index} ${'x'.repeat(characters)}` },
    })),
  );

eachEngine('limits that are set', (database, engine) => {
  const made: { target?: Target; findingId?: string; analyst?: string } = {};
  const target = (): Target => made.target as Target;

  before(async () => {
    const world = await createWorld(database());
    made.findingId = (await open(world, 'Shown', 1)).finding.id;
    const server = await startServer(database(), variables);
    made.analyst = await server.token('analyst@example.com');
    const manager = { authorization: `Bearer ${await server.token('group-manager@example.com')}` };
    made.target = { server, world, manager, cookie: '' };
  });
  after(() => made.target?.server.close());

  const query = (text: string, more: object = {}): Promise<Answer> => graphql(target(), { query: text, ...more });
  const stranger = (text: string): Promise<Answer> => graphql(target(), { query: text }, {});
  const login = (body: string): Promise<Answer> =>
    ask(target().server.port, { path: '/auth/login', headers: json, body });
  const evidence = (bytes: number): Promise<Answer> =>
    ask(target().server.port, {
      path: `/rest/v1/findings/${made.findingId ?? ''}/evidences?kind=RECORDS`,
      headers: { authorization: `Bearer ${made.analyst ?? ''}` },
      body: Buffer.alloc(bytes, 'a,b\n'),
    });
  const texts = (bytes: number): Promise<Answer> =>
    ask(target().server.port, {
      path: '/api',
      headers: { ...target().manager, 'content-type': formType, 'integrates-preflight': '1' },
      body: form([{ name: 'operations', value: JSON.stringify({ query: '{ version }' }) + ' '.repeat(bytes) }]),
    });
  const wideReport = (mostlyBlank: number): Promise<Answer> =>
    upload(target(), gzipSync(`${findings(1)}${' '.repeat(mostlyBlank)}`));

  /** What is taken at the limit, where that is not plain from the rest; what is beyond it; and what the refusal says. */
  const cases: readonly (readonly [
    name: keyof typeof variables,
    taken: (() => Promise<Answer>) | null,
    refused: () => Promise<Answer>,
    says: string,
  ])[] = [
    [
      'MAX_QUERY_BODY_KB',
      () => query('{ version }', { extensions: { a: 'x'.repeat(19_000) } }),
      () => query('{ version }', { extensions: { a: 'x'.repeat(21_000) } }),
      'body: at most 20 KB are read here.',
    ],
    [
      'MAX_QUERY_BODY_KB',
      () => texts(19_000),
      () => texts(21_000),
      'the field is too large: it may have at most 20 KB.',
    ],
    [
      'MAX_QUERY_CHARACTERS',
      () => query(`{ version }${' '.repeat(800)}`),
      () => query(`{ version }${' '.repeat(900)}`),
      'at most 900 characters',
    ],
    ['MAX_QUERY_TOKENS', null, () => query(`{ ${times(100, () => 'version')} }`), 'at most 90 tokens'],
    ['MAX_QUERY_NESTING', null, () => query(`{ group(id: ${deep(8)}) { id } }`), 'Brackets may nest at most 8 deep.'],
    [
      'MAX_QUERY_DEPTH',
      () => query('{ organizations(first: 2) { nodes { groups(first: 2) { nodes { id } } } } }'),
      () => query('{ organizations { nodes { groups { nodes { organization { id } } } } } }'),
      'at most 5 fields deep; this one is 6',
    ],
    [
      'MAX_QUERY_FIELDS',
      () => query(`{ ${times(40, () => 'version')} }`),
      () => query(`{ ${times(41, () => 'version')} }`),
      'at most 40 fields',
    ],
    [
      'MAX_QUERY_FIELDS_ANONYMOUS',
      () => stranger(`{ ${times(12, () => '__typename')} }`),
      () => stranger(`{ ${times(13, () => '__typename')} }`),
      'at most 12 fields',
    ],
    [
      'MAX_QUERY_ALIASES',
      () => query(`{ ${times(3, (index) => `a${index}: version`)} }`),
      () => query(`{ ${times(4, (index) => `a${index}: version`)} }`),
      'at most 3 aliases; this one has 4',
    ],
    [
      'MAX_QUERY_DIRECTIVES',
      () => query('{ version @include(if: true) version @include(if: true) }'),
      () => query(`{ ${times(3, () => 'version @include(if: true)')} }`),
      'at most 2 directives',
    ],
    [
      'MAX_QUERY_DEFINITIONS',
      null,
      () => query(`{ ...A0 ...A1 ...A2 ...A3 } ${times(4, (index) => `fragment A${index} on Query { version }`)}`),
      'at most 4 operations and fragments',
    ],
    [
      'MAX_QUERY_COST',
      () => query('{ organizations(first: 100) { nodes { id } } }'),
      () => query('{ organizations(first: 100) { nodes { groups(first: 2) { nodes { id } } } } }'),
      'may answer at most 150 objects',
    ],
    ['MAX_JSON_BODY_KB', null, () => login(' '.repeat(18_000)), 'at most 17 KB are read here'],
    [
      'MAX_JSON_NESTING',
      () => query('{ version }', { extensions: { a: JSON.parse(deep(19)) as unknown } }),
      () => query('{ version }', { extensions: { a: JSON.parse(deep(20)) as unknown } }),
      'brackets may nest at most 21 deep',
    ],
    ['MAX_JSON_NESTING', null, () => login(deep(22)), 'brackets may nest at most 21 deep'],
    ['MAX_UPLOAD_MB', null, () => upload(target(), flood(4 * megabyte)), 'A file may have at most 3 MB.'],
    ['MAX_REPORT_MB', null, () => upload(target(), ' '.repeat(2.5 * megabyte)), 'The report has more than 2 MB.'],
    ['MAX_REPORT_RATIO', null, () => wideReport(1.5 * megabyte), 'unpacks to more than 11 times its size'],
    ['MAX_REPORT_RESULTS', null, () => upload(target(), findings(101)), 'There are more than 100 results and places.'],
    [
      'MAX_REPORT_RESULTS',
      null,
      () => upload(target(), findings(101, 12_000)),
      'There are more than 100 results and places.',
    ],
    ['MAX_EVIDENCE_MB', () => evidence(megabyte), () => evidence(megabyte + 1), 'A file may have at most 1 MB.'],
    [
      'MAX_HEADER_KB',
      () => ask(target().server.port, { method: 'GET', path: '/healthz', headers: { 'x-long': 'x'.repeat(8_500) } }),
      () => wire(target().server.port, `GET /healthz HTTP/1.1\r\nhost: a\r\nx-long: ${'x'.repeat(9_500)}\r\n\r\n`),
      'at most 9 KB together',
    ],
    [
      'MAX_HEADER_SECONDS',
      null,
      () => wire(target().server.port, 'GET /healthz HTTP/1.1\r\nhost: a\r\n'),
      'its headers within 1 seconds, all of it within 2 minutes',
    ],
  ];
  cases.forEach(([name, taken, refused, says]) => {
    it(`${name} is what is kept to, and what a refusal names: ${says}`, async function () {
      this.timeout(20_000);
      if (taken !== null) {
        const { status, text } = await taken();
        expect([200, 201].includes(status), `${status} ${text.slice(0, 300)}`).to.equal(true);
        expect(text).not.to.contain('"errors"');
      }
      const answer = await refused();
      expect(answer.status).to.be.within(400, 499);
      expect(answer.text).to.contain(says);
    });
  });

  it('MAX_REPORT_RESULTS and MAX_ANSWER_MB are kept to where there is just room, and just none', async function () {
    this.timeout(20_000);
    const { status, text } = await upload(target(), findings(100, 12_000));
    expect(status, text.slice(0, 300)).to.equal(201);
    const list = (first: number): Promise<Answer> =>
      query(`{ group(id: "${target().world.group.id}") { vulnerabilities(first: ${first}) { nodes { message } } } }`);
    expect((await list(50)).status).to.equal(200);
    const refused = await list(100);
    expect([refused.status, refused.text]).to.deep.equal([
      413,
      '{"errors":[{"message":"The answer has more than 1 MB: ask for less.","extensions":{"code":"LIMIT_EXCEEDED"}}]}',
    ]);
  });

  it('MAX_ANSWER_ERRORS is how many errors are told, of a document and of variables', async () => {
    const told = async (text: string): Promise<number> =>
      (JSON.parse((await query(text)).text) as { readonly errors: readonly unknown[] }).errors.length;
    expect(await told('{ one two three four }')).to.equal(2);
    const wanted =
      'query($a: UUID!, $b: UUID!, $c: UUID!) { a: group(id: $a) { id } b: group(id: $b) { id } c: group(id: $c) { id } }';
    expect([await told(wanted), await told(wanted), await told(wanted)]).to.deep.equal([2, 2, 2]);
  });

  it('MAX_KEEP_ALIVE_SECONDS is told with each answer', async () => {
    const { headers } = await fetch(`${target().server.url}/healthz`);
    expect(headers.get('keep-alive')).to.equal('timeout=7');
  });

  it('SIGN_IN_TRIES_OF_ACCOUNT and SIGN_IN_TRIES_OF_ADDRESS are how many tries are let through', async function () {
    this.timeout(20_000);
    const tried: Answer[] = [];
    const people = [0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8];
    for (const person of people)
      tried.push(await login(JSON.stringify({ email: `nobody-${person}@example.com`, password: 'wrong' })));
    const account = [401, 401, 401, 429];
    expect(tried.map(({ status }) => status)).to.deep.equal([...account, 401, 401, 401, 401, 401, 401, 401, 429]);
    const said = 'At most 3 for an account and 10 for an address are let through in 15 minutes.';
    [tried[3], tried[11]].forEach((refused) => expect(refused?.text).to.contain(said));
  });

  it('are refused beyond what is safe: at the greatest, nothing that nests exhausts the stack', async function () {
    this.timeout(20_000);
    const server = await startServer(database(), greatest);
    const inside = (levels: number, text: string): string =>
      `${'... on Query { '.repeat(levels)}${text}${' }'.repeat(levels)}`;
    const nested = (count: number): string => {
      const held = (at: number): string => (at < count - 1 ? `...F${at + 1}` : 'version');
      return `{ ...F0 } ${times(count, (at) => `fragment F${at} on Query { ${inside(57, held(at))} }`)}`;
    };
    const { manager } = target();
    const asked = (text: string, extensions: unknown): Promise<Answer> =>
      graphql({ ...target(), server }, { query: text, extensions }, manager);
    try {
      expect((await asked(nested(20), { a: JSON.parse(deep(998)) as unknown })).text).to.contain('at most 800 deep');
      expect((await asked(nested(39), {})).text).to.contain('at most 800 deep');
      expect((await asked(nested(13), { a: JSON.parse(deep(998)) as unknown })).text).to.match(
        /^\{"data":\{"version":/,
      );
      const door = { path: '/auth/login', headers: json, body: deep(1_000) };
      expect((await ask(server.port, door)).status).to.equal(400);
    } finally {
      await server.close();
    }
  });

  it('hold for a command on the database, and for the thread that reads its report', async function () {
    this.timeout(60_000);
    // A command takes seconds to begin, and what it reads the limits from is the same on both.
    if (engine === 'postgres') return;
    const { path, variables: place, remove } = createFolder(database());
    const file = join(path, 'report.sarif');
    try {
      writeFileSync(file, findings(101, 12_000));
      const args = ['upload', '--group', 'acme/web-shop', '--root', 'shop', file];
      const ran = await integrates(args, { ...place, ...variables });
      expect(refusal(ran)).to.contain('There are more than 100 results and places.');
    } finally {
      remove();
    }
  });
});
