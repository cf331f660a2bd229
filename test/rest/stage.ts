import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { changeStakeholder, stakeholderByEmail } from '../../src/modules/access';
import type { Asked } from '../http/client';
import { played } from '../modules/auth/played';
import { startScriptedPeer, type ScriptedPeer } from '../modules/auth/peers/scripted-peer';
import { openDatabase, type TestDatabase } from '../support/engines';
import { startServer, type TestServer } from '../support/server';
import { createWorld, type World } from '../support/world';
import { finding, sarif } from '../http/cases';
import { contents } from '../modules/evidences/files';
import { open } from '../modules/open-vulnerabilities';
import type { Finding } from '../../src/modules/findings';
import { ask } from '../http/client';

/** A server with a world, and what doors are asked about. */
export interface Stage {
  readonly database: TestDatabase;
  readonly world: World;
  readonly server: TestServer;
  /** A server where nobody signs in with a password. */
  readonly withoutPasswords: TestServer;
  readonly peer: ScriptedPeer;
  /** The headers of a person with a token of some scopes; all of them when nothing is said. */
  readonly as: (email: string, scopes?: readonly Scope[]) => Promise<Readonly<Record<string, string>>>;
  readonly report: string;
  /** A released finding with three places. */
  readonly finding: Finding;
  readonly close: () => Promise<void>;
}

export type Scope = 'READ' | 'REPORT_UPLOAD' | 'TRIAGE' | 'MANAGE' | 'GATE';

/** What a door is asked when nothing in particular is meant: whoever may gets an answer that is no refusal of access. */
export interface Sample {
  readonly path: Readonly<Record<string, string>>;
  readonly query?: string;
  readonly body?: object | string;
}

export const setStage = async (): Promise<Stage> => {
  const database = await openDatabase('sqlite');
  const world = await createWorld(database);
  const peer = await startScriptedPeer();
  const server = await startServer(database, { ...played(peer), FILES_DIR: join(tmpdir(), 'integrates-test-files') });
  const withoutPasswords = await startServer(database, { ...played(peer), LOCAL_ACCOUNTS: 'off' });
  const admin = await world.as('ADMIN');
  const person = await stakeholderByEmail(admin, 'admin@example.com');
  await changeStakeholder(admin, person?.id ?? '', { state: 'ACTIVE' });
  const tokens = new Map<string, string>();
  const as: Stage['as'] = async (email, scopes) => {
    const key = `${email} ${scopes?.join() ?? ''}`;
    const token = tokens.get(key) ?? (await server.token(email, scopes));
    tokens.set(key, token);
    return { authorization: `Bearer ${token}` };
  };
  const uploaded = await ask(server.port, {
    path: '/rest/v1/groups/acme/web-shop/reports?root=shop',
    headers: await as('developer@example.com'),
    body: sarif([finding()]),
  });
  const { id } = JSON.parse(uploaded.text) as { id: string };
  const { finding: shown } = await open(world, 'Shown', 3);
  return {
    database,
    world,
    server,
    withoutPasswords,
    peer,
    as,
    report: id,
    finding: shown,
    close: async () => {
      await server.close();
      await withoutPasswords.close();
      await peer.close();
      await database.close();
    },
  };
};

const nowhere = '00000000-0000-7000-8000-000000000000';

/** A sample of each door that names something, or wants a body. */
const organization = { organization: 'acme' };
const group = { ...organization, group: 'web-shop' };
const nobody = { email: 'nobody@example.com' };

export const samplesOf = ({ report, finding: shown }: Stage): Readonly<Record<string, Sample>> => ({
  listOrganizationMembers: { path: organization },
  addOrganizationMember: { path: organization, body: { email: 'joined@example.com', role: 'USER' } },
  updateOrganizationMember: { path: { ...organization, ...nobody }, body: { role: 'USER' } },
  removeOrganizationMember: { path: { ...organization, ...nobody } },
  listGroupMembers: { path: group },
  addGroupMember: { path: group, body: { email: 'joined@example.com', role: 'VIEWER' } },
  updateGroupMember: { path: { ...group, ...nobody }, body: { role: 'VIEWER' } },
  removeGroupMember: { path: { ...group, ...nobody } },
  invitePerson: { path: {}, body: { email: 'invited@example.com' } },
  createToken: { path: {}, body: { name: 'sample', scopes: ['READ'], expiresAt: '2020-01-01T00:00:00Z' } },
  revokeToken: { path: { token: nowhere } },
  listEvidences: { path: { finding: shown.id } },
  addEvidence: { path: { finding: shown.id }, query: 'kind=EVIDENCE_5', body: contents.png },
  exportVulnerabilities: { path: group },
  exportVulnerabilitiesCsv: { path: group },
  exportVulnerabilitiesSarif: { path: group },
  exportVulnerabilitiesVex: { path: group },
  exportVulnerabilitiesFile: { path: { finding: shown.id } },
  logInAtProvider: { path: { provider: 'google' } },
  returnFromProvider: { path: { provider: 'google' } },
  uploadReport: { path: { organization: 'acme', group: 'web-shop' }, query: 'root=shop', body: sarif([finding()]) },
  listReports: { path: { organization: 'acme', group: 'web-shop' } },
  readReport: { path: { report } },
  undoReport: { path: { report }, body: { justification: ' ' } },
  confirmClosing: { path: { report }, body: { justification: ' ' } },
  rejectClosing: { path: { report }, body: { justification: ' ' } },
  downloadEvidence: { path: { evidence: nowhere } },
  readSchema: { path: { schema: 'report.json' } },
  explainProblem: { path: { problem: 'not-found' } },
});

/** What stands for something of the same kind that does not exist. */
export const absent: Readonly<Record<string, string>> = {
  organization: 'nobodys',
  group: 'nothing',
  provider: 'nobody',
  problem: 'none',
  schema: 'none.json',
  email: 'absent@example.com',
};

const filled = (template: string, path: Readonly<Record<string, string>>): string =>
  template.replaceAll(/\{(\w+)\}/g, (_, name: string) => path[name] ?? '');

/** The request of a sample; with `gone`, of the same on something that does not exist. */
export const requestOf = (
  method: string,
  template: string,
  { path, query, body }: Sample = { path: {} },
  gone = false,
): Asked => {
  const names = gone ? Object.fromEntries(Object.keys(path).map((name) => [name, absent[name] ?? nowhere])) : path;
  const raw = typeof body === 'string' || body instanceof Uint8Array;
  const sent = body === undefined || raw ? body : JSON.stringify(body);
  return {
    method,
    path: `${filled(template, names)}${query === undefined ? '' : `?${query}`}`,
    ...(sent === undefined ? {} : { body: sent }),
    ...(body === undefined || raw ? {} : { headers: { 'content-type': 'application/json' } }),
  };
};
