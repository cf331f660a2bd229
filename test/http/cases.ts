import type { TestServer } from '../support/server';
import type { World } from '../support/world';
import { ask, type Answer, type Asked } from './client';

/** What the cases of bad input are sent to, and by whom. */
export interface Target {
  readonly server: TestServer;
  readonly world: World;
  /** Authorization of a person who may upload reports and manage the group. */
  readonly manager: Readonly<Record<string, string>>;
  readonly cookie: string;
}

/** Bad input and how it must be refused. */
export interface Case {
  readonly title: string;
  readonly send: (target: Target) => Promise<Answer>;
  readonly status: number;
  /** What the message must name. */
  readonly says: RegExp;
  /** Large bodies may take longer than others. */
  readonly within?: number;
}

export const sarif = (results: readonly unknown[] = [], run: object = {}): string =>
  JSON.stringify({ version: '2.1.0', runs: [{ tool: { driver: { name: 'scanner' } }, results, ...run }] });

export const finding = (uri = 'src/app.js', line: unknown = 1): object => ({
  ruleId: 'R1',
  message: { text: 'A weakness.' },
  locations: [{ physicalLocation: { artifactLocation: { uri }, region: { startLine: line } } }],
});

export const reports = '/rest/v1/groups/acme/web-shop/reports';

export const upload = (
  { server, manager }: Target,
  body: Asked['body'],
  options: {
    readonly query?: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly path?: string;
  } = {},
): Promise<Answer> =>
  ask(server.port, {
    path: `${options.path ?? reports}?root=shop${options.query ?? ''}`,
    headers: { ...manager, ...options.headers },
    ...(body === undefined ? {} : { body }),
  });

export const graphqlAnswer = 'application/graphql-response+json';

export const graphql = (
  { server, manager }: Target,
  body: unknown,
  headers: Readonly<Record<string, string>> = manager,
): Promise<Answer> =>
  ask(server.port, {
    path: '/api',
    headers: { 'content-type': 'application/json', accept: graphqlAnswer, ...headers },
    body: typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body),
  });

/** An operation, or how to make it for a target, sent as JSON by the manager of the group. */
export const asked = (
  title: string,
  body: unknown,
  says: RegExp,
  { status = 400, stranger = false }: { status?: number; stranger?: boolean } = {},
): Case => ({
  title,
  send: (target) =>
    graphql(
      target,
      typeof body === 'function' ? (body as (of: Target) => unknown)(target) : body,
      stranger ? {} : target.manager,
    ),
  status,
  says,
});

/** One request, or how to make it with the manager's headers. */
export const one = (
  title: string,
  asked: Asked | ((headers: Readonly<Record<string, string>>) => Asked),
  status: number,
  says: RegExp,
  within?: number,
): Case => ({
  title,
  send: ({ server, manager }) => ask(server.port, typeof asked === 'function' ? asked(manager) : asked),
  status,
  says,
  ...(within === undefined ? {} : { within }),
});

export const json = { 'content-type': 'application/json' };
