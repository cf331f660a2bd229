import { addEvidence } from '../../src/modules/evidences';
import type { Answer, Asked } from '../http/client';
import { finding, sarif } from '../http/cases';
import { contents, uploaded } from '../modules/evidences/files';
import { open } from '../modules/open-vulnerabilities';
import { begin } from '../modules/auth/peers/dance';
import { valueOf } from '../support/world';
import type { Recorder } from './recorder';
import type { Stage } from './stage';

/** Asks one thing of the server, held against the document. */
export interface Teller {
  readonly stage: Stage;
  readonly recorder: Recorder;
  readonly ask: (asked: Asked, email?: string) => Promise<Answer>;
}

/** What came of it: the status, and the code of a problem. */
export const told = ({ status, text }: Answer): string => {
  const code = /^\{"type":.*"code":"(\w+)"/.exec(text)?.[1];
  return code === undefined ? String(status) : `${status} ${code}`;
};

const json = { 'content-type': 'application/json' };
const reports = '/rest/v1/groups/acme/web-shop/reports';

/** A story: what is asked, and what comes of it. */
export type Story = (teller: Teller) => Promise<Readonly<Record<string, string>>>;

export const stories: Readonly<
  Record<string, { readonly tell: Story; readonly outcome: Readonly<Record<string, string>> }>
> = {
  'signing in with a password, and out': {
    tell: async ({ stage, recorder, ask }) => {
      await stage.server.signIn('viewer@example.com');
      const login = (password: string): Asked => ({
        path: '/auth/login',
        headers: json,
        body: JSON.stringify({ email: 'viewer@example.com', password }),
      });
      const right = await ask(login('password of viewer@example.com'));
      const cookie = String(right.headers['set-cookie']).split(';')[0] ?? '';
      return {
        wrong: told(await ask(login('something else'))),
        right: told(right),
        me: told(await ask({ method: 'GET', path: '/auth/me', headers: { cookie } })),
        out: told(await ask({ path: '/auth/logout', headers: { cookie } })),
        after: told(await ask({ method: 'GET', path: '/auth/me', headers: { cookie } })),
        ways: told(await ask({ method: 'GET', path: '/auth/providers' })),
        off: told(await recorder.ask(stage.withoutPasswords.port, login('password of viewer@example.com'))),
      };
    },
    outcome: {
      wrong: '401 WRONG_CREDENTIALS',
      right: '200',
      me: '200',
      out: '204',
      after: '401 UNAUTHENTICATED',
      ways: '200',
      off: '403 FORBIDDEN',
    },
  },
  'signing in at a provider': {
    tell: async ({ stage, ask }) => {
      const back = async (email: string, state?: string): Promise<Answer> => {
        const begun = await begin(stage.server, 'google');
        const code = stage.peer.codeFor(begun.location, { claims: { sub: email, email, email_verified: true } });
        const query = new URLSearchParams({ code, state: state ?? begun.state });
        return ask({
          method: 'GET',
          path: `/auth/callback/google?${query.toString()}`,
          headers: { cookie: begun.cookie },
        });
      };
      return {
        away: told(await ask({ method: 'GET', path: '/auth/login/google?to=/api' })),
        known: told(await back('viewer@example.com')),
        unknown: told(await back('nobody@elsewhere.example')),
        forged: told(await back('viewer@example.com', 'another')),
        elsewhere: told(await ask({ method: 'GET', path: '/auth/login/nobody' })),
        nowhere: told(await ask({ method: 'GET', path: '/auth/callback/nobody' })),
        malformed: told(await ask({ method: 'GET', path: '/auth/callback/%zz' })),
      };
    },
    outcome: {
      away: '303',
      known: '303',
      unknown: '403 NOT_INVITED',
      forged: '401 SIGN_IN_FAILED',
      elsewhere: '404 NOT_FOUND',
      nowhere: '404 NOT_FOUND',
      malformed: '400 BAD_USER_INPUT',
    },
  },
  'uploading reports and reading them': {
    tell: async ({ stage, ask }) => {
      const upload = (query: string, body: string): Promise<Answer> =>
        ask({ path: `${reports}?root=shop${query}`, body }, 'developer@example.com');
      const body = sarif([finding('src/other.js')]);
      const applied = await upload('', body);
      const { id } = JSON.parse(applied.text) as { id: string };
      const first = await ask({ method: 'GET', path: `${reports}?limit=1` }, 'viewer@example.com');
      const next = /^<([^>]+)>; rel="next"$/.exec(first.headers.link as string)?.[1] ?? '';
      await stage.database.writer.raw(`update groups set state = 'ARCHIVED'`);
      const late = await upload('', body);
      await stage.database.writer.raw(`update groups set state = 'ACTIVE'`);
      return {
        applied: told(applied),
        again: told(await upload('', body)),
        preview: told(await upload('&dryRun=true', sarif([finding('src/third.js')]))),
        unreadable: told(await upload('', 'x')),
        archived: told(late),
        one: told(await ask({ method: 'GET', path: `/rest/v1/reports/${id}` }, 'viewer@example.com')),
        page: told(first),
        next: told(await ask({ method: 'GET', path: next }, 'viewer@example.com')),
        cursor: told(await ask({ method: 'GET', path: `${reports}?cursor=x` }, 'viewer@example.com')),
      };
    },
    outcome: {
      applied: '201',
      again: '200',
      preview: '200',
      unreadable: '422 UNREADABLE_REPORT',
      archived: '409 WRONG_STATE',
      one: '200',
      page: '200',
      next: '200',
      cursor: '400 BAD_USER_INPUT',
    },
  },
  'downloading evidences': {
    tell: async ({ stage, ask }) => {
      const { world } = stage;
      const { finding: shown } = await open(world, 'Shown', 1);
      const given = { kind: 'EXPLOITATION', file: uploaded(contents.png), description: '' } as const;
      const { id } = valueOf(await addEvidence(await world.as('ANALYST'), shown.id, given));
      const download = (email?: string): Promise<Answer> =>
        ask({ method: 'GET', path: `/rest/v1/evidences/${id}` }, email);
      return {
        reviewer: told(await download('reviewer@example.com')),
        viewer: told(await download('viewer@example.com')),
        stranger: told(await download('stranger@example.com')),
      };
    },
    outcome: { reviewer: '200', viewer: '404 NOT_FOUND', stranger: '404 NOT_FOUND' },
  },
  'reading about the API': {
    tell: async ({ ask }) => ({
      document: told(await ask({ method: 'GET', path: '/rest/v1/openapi.json' }, 'stranger@example.com')),
      anonymous: told(await ask({ method: 'GET', path: '/rest/v1/openapi.json' })),
      problem: told(await ask({ method: 'GET', path: '/rest/v1/problems/last-manager' })),
      none: told(await ask({ method: 'GET', path: '/rest/v1/problems/none' })),
    }),
    outcome: { document: '200', anonymous: '401 UNAUTHENTICATED', problem: '200', none: '404 NOT_FOUND' },
  },
};
