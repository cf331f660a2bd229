import type { DocumentNode } from 'graphql';
import type { ApplicationConfig, Injector } from 'graphql-modules';
import type { ResourceKind } from '../../../../generated/graphql/types';
import type { Context } from '../../../context';
import type { Tenancy } from '../../../kernel/actor';
import type { Env } from '../../../kernel/env';
import { CodedError } from '../../../kernel/refusal';
import { authorize, requireSignedIn } from '../index';
import { guardedFields, type GuardedField } from './rules';

/** How an id of each kind becomes the tenancy it stands in; undefined when there is none that the actor may know of. */
export type Tenancies = Readonly<
  Record<Exclude<ResourceKind, 'PLATFORM'>, (injector: Injector, id: string, env: Env) => Promise<Tenancy | undefined>>
>;

type Middleware = (
  call: { root: unknown; args: Record<string, unknown>; context: Context },
  next: () => Promise<unknown>,
) => unknown;

const at = (value: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((inner, key) => (inner as Record<string, unknown> | null | undefined)?.[key], value);

const idOf = (path: string, root: unknown, args: unknown): string =>
  String(path.startsWith('parent.') ? at(root, path.slice('parent.'.length)) : at(args, path));

/** What answers a refused field: null where a field may be, for what is not there or not to be known of. Throws the rest. */
const answerOf = (refused: unknown, { nullable }: GuardedField): null => {
  if (nullable && refused instanceof CodedError && refused.code === 'NOT_FOUND') return null;
  throw refused;
};

/** Promises are chained by hand: this is the way of most requests. What is thrown at once rejects all the same. */
const middleware = (guarded: GuardedField, tenancies: Tenancies): Middleware => {
  const { rule } = guarded;
  if (rule.kind !== 'can')
    return ({ context: { env } }, next) => {
      requireSignedIn(env);
      return next();
    };
  const { permission, on, id } = rule;
  const decided = (env: Env, tenancy: Tenancy | null | undefined, next: () => Promise<unknown>): unknown => {
    try {
      authorize(env, permission, tenancy);
    } catch (refused) {
      return answerOf(refused, guarded);
    }
    return next();
  };
  if (on === 'PLATFORM') return ({ context: { env } }, next) => decided(env, null, next);
  return ({ root, args, context: { env, injector } }, next) => {
    requireSignedIn(env);
    return tenancies[on](injector, idOf(id, root, args), env).then(
      (tenancy) => decided(env, tenancy, next),
      (refused: unknown) => answerOf(refused, guarded),
    );
  };
};

/** Guards exactly the fields that the schema marks; every other field costs nothing. */
export const guards = (
  documents: readonly DocumentNode[],
  tenancies: Tenancies,
): NonNullable<ApplicationConfig['middlewares']> =>
  guardedFields(documents)
    .filter(({ rule }) => rule.kind !== 'public')
    .reduce<Record<string, Record<string, Middleware[]>>>(
      (map, guarded) => ({
        ...map,
        [guarded.type]: { ...map[guarded.type], [guarded.field]: [middleware(guarded, tenancies)] },
      }),
      {},
    ) as unknown as NonNullable<ApplicationConfig['middlewares']>;
