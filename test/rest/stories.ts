import { form, formType, type Answer, type Asked } from '../http/client';
import { finding, sarif } from '../http/cases';
import { exportStories } from './export-stories';
import { peopleStories } from './people-stories';
import { contents } from '../modules/evidences/files';
import { begin } from '../modules/auth/peers/dance';
import { told, type Stories } from './story';

const json = { 'content-type': 'application/json' };
const reports = '/rest/v1/groups/acme/web-shop/reports';

export const stories: Stories = {
  ...peopleStories,
  ...exportStories,
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
      const again = await upload('', body);
      const stored = await ask(
        { path: `${reports}?root=shop`, body: sarif([finding('src/fourth.js')]), headers: { prefer: 'respond-async' } },
        'developer@example.com',
      );
      const location = String(stored.headers.location);
      const read = async (): Promise<string> => {
        const { text } = await ask({ method: 'GET', path: location }, 'viewer@example.com');
        const { state } = JSON.parse(text) as { state: string };
        return state === 'QUEUED' || state === 'RUNNING' ? read() : state;
      };
      const ended = await read();
      await stage.database.writer.raw(`update groups set state = 'ARCHIVED'`);
      const late = await upload('', body);
      await stage.database.writer.raw(`update groups set state = 'ACTIVE'`);
      return {
        applied: told(applied),
        again: told(again),
        preview: told(await upload('&dryRun=true', sarif([finding('src/third.js')]))),
        unreadable: told(await upload('', 'x')),
        archived: told(late),
        stored: told(stored),
        ended,
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
      stored: '202',
      ended: 'APPLIED',
      one: '200',
      page: '200',
      next: '200',
      cursor: '400 BAD_USER_INPUT',
    },
  },
  'undoing reports': {
    tell: async ({ ask }) => {
      const upload = async (file: string): Promise<string> => {
        const { text } = await ask(
          { path: `${reports}?root=shop`, body: sarif([finding(file)]) },
          'developer@example.com',
        );
        return (JSON.parse(text) as { id: string }).id;
      };
      const undo = (id: string, justification: string): Promise<Answer> =>
        ask(
          { path: `/rest/v1/reports/${id}/undo`, headers: json, body: JSON.stringify({ justification }) },
          'vulnerability-manager@example.com',
        );
      const first = await upload('src/right.js');
      const second = await upload('src/wrong.js');
      const earlier = await undo(first, 'The wrong branch.');
      const unsaid = await undo(second, ' ');
      const undone = await undo(second, 'The wrong branch.');
      return {
        earlier: told(earlier),
        newest: String(earlier.text.includes(second)),
        unsaid: told(unsaid),
        undone: told(undone),
        state: (JSON.parse(undone.text) as { state: string }).state,
        again: told(await undo(second, 'Once more.')),
        wordless: told(
          await ask(
            { path: `/rest/v1/reports/${first}/undo`, headers: json, body: '{}' },
            'vulnerability-manager@example.com',
          ),
        ),
      };
    },
    outcome: {
      earlier: '409 WRONG_STATE',
      newest: 'true',
      unsaid: '422 INVALID_VALUE',
      undone: '200',
      state: 'UNDONE',
      again: '409 WRONG_STATE',
      wordless: '400 BAD_USER_INPUT',
    },
  },
  'closing what waits': {
    tell: async ({ ask }) => {
      const upload = async (
        places: number,
      ): Promise<{ readonly id: string; readonly closingAwaits: number | null }> => {
        const results = Array.from({ length: places }, (_, index) => finding(`src/waits-${index}.js`));
        const { text } = await ask(
          { path: `${reports}?root=shop&category=waits`, body: sarif(results) },
          'developer@example.com',
        );
        return JSON.parse(text) as { id: string; closingAwaits: number | null };
      };
      const decide = (id: string, how: string, justification: string): Promise<Answer> =>
        ask(
          { path: `/rest/v1/reports/${id}/${how}-closing`, headers: json, body: JSON.stringify({ justification }) },
          'developer@example.com',
        );
      const awaits = async (id: string): Promise<string> => {
        const answers = await Promise.all(
          [`/rest/v1/reports/${id}`, reports].map((path) => ask({ method: 'GET', path }, 'viewer@example.com')),
        );
        const [one, list] = answers.map(({ text }) => JSON.parse(text) as unknown) as [
          Row,
          { readonly items: readonly Row[] },
        ];
        return [one, list.items.find((each) => each.id === id)].map((each) => String(each?.closingAwaits)).join(' ');
      };
      interface Row {
        readonly id: string;
        readonly closingAwaits: number | null;
      }
      const closed = ({ text }: Answer): string => {
        const { counts } = JSON.parse(text) as { counts: { closed: number; keptOpen: number } };
        return `${counts.closed} closed, ${counts.keptOpen} open`;
      };
      const none = await upload(24);
      const first = await upload(2);
      const waiting = await awaits(first.id);
      const unsaid = await decide(first.id, 'reject', ' ');
      const rejected = await decide(first.id, 'reject', 'Half of the scan is missing.');
      const decided = await awaits(first.id);
      const again = await decide(first.id, 'confirm', 'It was removed.');
      const second = await upload(1);
      const confirmed = await decide(second.id, 'confirm', 'It was removed.');
      return {
        uploads: [none, first, second].map(({ closingAwaits }) => String(closingAwaits)).join(' '),
        waiting,
        unsaid: told(unsaid),
        rejected: `${told(rejected)} ${closed(rejected)}`,
        decided,
        again: told(again),
        confirmed: `${told(confirmed)} ${closed(confirmed)}`,
        late: told(await decide(second.id, 'reject', 'Once more.')),
      };
    },
    outcome: {
      uploads: 'null 22 23',
      waiting: '22 22',
      unsaid: '422 INVALID_VALUE',
      rejected: '200 0 closed, 22 open',
      decided: 'null null',
      again: '409 WRONG_STATE',
      confirmed: '200 23 closed, 0 open',
      late: '409 WRONG_STATE',
    },
  },
  'evidences of a finding': {
    tell: async ({ stage, ask }) => {
      const path = `/rest/v1/findings/${stage.finding.id}/evidences`;
      const add = (kind: string, body: Buffer): Promise<Answer> =>
        ask({ path: `${path}?kind=${kind}&description=Seen`, body }, 'analyst@example.com');
      const added = await add('EXPLOITATION', contents.png);
      const { id } = JSON.parse(added.text) as { id: string };
      const download = (email?: string): Promise<Answer> =>
        ask({ method: 'GET', path: `/rest/v1/evidences/${id}` }, email);
      const file = await download('reviewer@example.com');
      const list = await ask({ method: 'GET', path }, 'reviewer@example.com');
      const inForm = form([
        { name: 'kind', value: 'RECORDS' },
        { name: 'file', value: contents.csv, fileName: 'rows.csv', type: 'text/csv' },
      ]);
      const hidden = await ask({ method: 'GET', path }, 'viewer@example.com');
      return {
        added: told(added),
        again: told(await add('EXPLOITATION', contents.png)),
        svg: told(await add('EVIDENCE_1', contents.svg)),
        form: told(await ask({ path, headers: { 'content-type': formType }, body: inForm }, 'analyst@example.com')),
        kindless: told(await ask({ path, body: contents.png }, 'analyst@example.com')),
        list: String((JSON.parse(list.text) as { items: object[] }).items.length),
        hidden: String((JSON.parse(hidden.text) as { items: object[] }).items.length),
        file: told(file),
        disposition: String(file.headers['content-disposition']),
        policy: `${String(file.headers['x-content-type-options'])} ${String(file.headers['content-security-policy'])}`,
        viewer: told(await download('viewer@example.com')),
        stranger: told(await download('stranger@example.com')),
      };
    },
    outcome: {
      added: '201',
      again: '409 ALREADY_EXISTS',
      svg: '422 INVALID_VALUE',
      form: '201',
      kindless: '400 BAD_USER_INPUT',
      list: '1',
      hidden: '0',
      file: '200',
      disposition: 'attachment; filename="exploitation.png"',
      policy: "nosniff default-src 'none';frame-ancestors 'none';sandbox",
      viewer: '404 NOT_FOUND',
      stranger: '404 NOT_FOUND',
    },
  },
  'reading about the API': {
    tell: async ({ ask }) => ({
      document: told(await ask({ method: 'GET', path: '/rest/v1/openapi.json' }, 'stranger@example.com')),
      anonymous: told(await ask({ method: 'GET', path: '/rest/v1/openapi.json' })),
      problem: told(await ask({ method: 'GET', path: '/rest/v1/problems/last-manager' })),
      none: told(await ask({ method: 'GET', path: '/rest/v1/problems/none' })),
      schema: told(await ask({ method: 'GET', path: '/rest/v1/schemas/mapping.json' })),
      noSchema: told(await ask({ method: 'GET', path: '/rest/v1/schemas/none.json' })),
    }),
    outcome: {
      document: '200',
      anonymous: '401 UNAUTHENTICATED',
      problem: '200',
      none: '404 NOT_FOUND',
      schema: '200',
      noSchema: '404 NOT_FOUND',
    },
  },
};
