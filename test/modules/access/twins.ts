import type { Env } from '../../../src/kernel/env';
import { nameOf } from '../../../src/kernel/actor';
import { createLocalAccount } from '../../../src/modules/auth';
import { beginSession } from '../../../src/modules/auth/operations/begin-session';
import { linkAccounts } from '../../contract/linked-accounts';
import { password } from '../../contract/second-factor-story';
import { story, type Made, type Step } from '../../contract/story';
import type { TestDatabase } from '../../support/engines';
import { createWorld, valueOf, type Role, type World } from '../../support/world';

/** One of two tenants in which the same story happens, step by step. */
export interface Twin {
  readonly world: World;
  readonly made: Made;
  readonly steps: readonly Step[];
  /** What a step asks of this tenant. */
  readonly input: (step: Step) => Promise<Readonly<Record<string, unknown>>>;
  /** A person of this tenant, whose roles are read anew after a change of them. */
  readonly as: (role: Role) => Promise<Env>;
}

/** The same value with all its texts mapped; files and the like stay as they are. */
export const mapTexts = (value: unknown, map: (text: string) => string): unknown => {
  if (typeof value === 'string') return map(value);
  if (Array.isArray(value)) return value.map((each) => mapTexts(each, map));
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  if ('path' in value && 'bytes' in value) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, mapTexts(each, map)]));
};

const renewed = async (world: World, role: Role): Promise<Env> => {
  const env: { -readonly [K in keyof Env]: Env[K] } = { ...(await world.as(role)) };
  return Object.assign(env, {
    renewActor: async () => {
      env.actor = (await world.as(role)).actor;
    },
  });
};

/** A session of the manager, whom the story lets end it. */
const signIn = async ({ env, as }: World): Promise<string> => {
  const { actor } = await as('ORGANIZATION_ORGANIZATION_MANAGER');
  const account = { email: nameOf(actor), role: 'USER', password, oneTime: false } as const;
  const person = valueOf(await createLocalAccount(env, account));
  const visitor = { address: '192.0.2.7', userAgent: 'A browser' };
  return (await env.db.transaction((db) => beginSession({ ...env, db }, person, 'local', visitor))).id;
};

const twin = async (
  database: TestDatabase,
  [name, domain]: readonly [string, string],
  file: object,
  gitPort: number,
): Promise<Twin> => {
  const world = await createWorld(database, name, domain);
  await world.as('ADMIN');
  const made: Made = { session: await signIn(world) };
  await linkAccounts(world);
  const own = (text: string): string =>
    text.replaceAll('@example.com', `@${domain}`).replaceAll('acme-labs', `${name}-labs`);
  return {
    world,
    made,
    steps: story(world, file, gitPort),
    input: async (step) => mapTexts(await step.input(made), own) as Readonly<Record<string, unknown>>,
    as: (role) => renewed(world, role),
  };
};

export const createTwins = async (
  database: TestDatabase,
  file: object,
  gitPort: number,
): Promise<{ readonly own: Twin; readonly other: Twin }> => ({
  own: await twin(database, ['acme', 'example.com'], file, gitPort),
  other: await twin(database, ['globex', 'globex.example'], file, gitPort),
});

/** The id of the other tenant's object that came about in the same way; undefined for what is no id of the own. */
export const counterpart = (own: Twin, other: Twin, id: string): string | undefined => {
  const named = Object.entries(own.made).find(([, value]) => value === id)?.[0];
  if (named !== undefined) return other.made[named];
  const kind = (['organization', 'group', 'root'] as const).find((each) => own.world[each].id === id);
  return kind && other.world[kind].id;
};
