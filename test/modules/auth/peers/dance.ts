import { ask, type Answer } from '../../../http/client';
import type { TestServer } from '../../../support/server';
import type { Script, ScriptedPeer } from './scripted-peer';

/** A sign-in that was begun: where the browser was sent, and what it keeps. */
export interface Begun {
  readonly location: string;
  readonly cookie: string;
  readonly state: string;
}

const cookiesOf = ({ headers }: Answer): readonly string[] => [headers['set-cookie'] ?? []].flat();

/** The value that an answer gives a cookie; undefined when it gives none, empty when it takes it away. */
export const given = (answer: Answer, name: string): string | undefined =>
  cookiesOf(answer)
    .filter((cookie) => cookie.startsWith(`${name}=`))
    .at(-1)
    ?.split(';')[0]
    ?.slice(name.length + 1);

export const begin = async (server: TestServer, provider: string, to?: string): Promise<Begun> => {
  const path = `/auth/login/${provider}${to === undefined ? '' : `?to=${encodeURIComponent(to)}`}`;
  const answer = await ask(server.port, { method: 'GET', path });
  if (answer.status !== 303) throw new Error(`${answer.status} ${answer.text}`);
  const location = answer.headers.location ?? '';
  return {
    location,
    cookie: `integrates_sign_in=${given(answer, 'integrates_sign_in') ?? ''}`,
    state: new URL(location).searchParams.get('state') ?? '',
  };
};

/** Comes back as the browser would, or otherwise. */
export const comeBack = (
  server: TestServer,
  provider: string,
  parameters: Readonly<Record<string, string>>,
  cookie?: string,
): Promise<Answer> =>
  ask(server.port, {
    method: 'GET',
    path: `/auth/callback/${provider}?${new URLSearchParams(parameters).toString()}`,
    headers: { ...(cookie === undefined ? {} : { cookie }), 'sec-fetch-site': 'cross-site' },
  });

/** The whole way: there, signed in by the script, and back. */
export const dance = async (
  server: TestServer,
  peer: ScriptedPeer,
  provider: string,
  script: Script,
): Promise<Answer> => {
  const { location, cookie, state } = await begin(server, provider);
  return comeBack(server, provider, { code: peer.codeFor(location, script), state }, cookie);
};

/** The session that an answer begins, as a cookie to send. */
export const sessionOf = (answer: Answer): string | undefined => {
  const value = given(answer, 'integrates_session');
  return value === undefined || value === '' ? undefined : `integrates_session=${value}`;
};

/** What came of it: somebody's session, or the code of the refusal. */
export const outcome = (answer: Answer): string =>
  answer.status === 303 && sessionOf(answer) !== undefined
    ? 'signed in'
    : `${answer.status} ${/"code":"(\w+)"/.exec(answer.text)?.[1] ?? answer.text}`;
