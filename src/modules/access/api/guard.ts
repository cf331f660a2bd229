import type { DocumentNode } from 'graphql';
import type { ApplicationConfig, Injector } from 'graphql-modules';
import type { ResourceKind } from '../../../../generated/graphql/types';
import type { Context } from '../../../context';
import type { Tenancy } from '../../../kernel/actor';
import type { Env } from '../../../kernel/env';
import { CodedError } from '../../../kernel/refusal';
import { authorize, requireSignedIn } from '../index';
import { guardedFields, type AccessRule, type GuardedField } from './rules';

/** How an id of each kind becomes the tenancy it stands in; undefined when there is none that the actor may know of. */
export type Tenancies = Readonly<
  Record<Exclude<ResourceKind, 'PLATFORM'>, (injector: Injector, id: string, env: Env) => Promise<Tenancy | undefined>>
>;

type Middleware = (
  call: { root: unknown; args: Record<string, unknown>; context: Context },
  next: () => Promise<unknown>,
) => Promise<unknown>;

const at = (value: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((inner, key) => (inner as Record<string, unknown> | null | undefined)?.[key], value);

const idOf = (path: string, root: unknown, args: unknown): string =>
  String(path.startsWith('parent.') ? at(root, path.slice('parent.'.length)) : at(args, path));

const check = async (
  rule: AccessRule,
  tenancies: Tenancies,
  { root, args, context }: Parameters<Middleware>[0],
): Promise<void> => {
  requireSignedIn(context.env);
  if (rule.kind !== 'can') return;
  const on =
    rule.on === 'PLATFORM' ? null : await tenancies[rule.on](context.injector, idOf(rule.id, root, args), context.env);
  authorize(context.env, rule.permission, on);
};

const middleware =
  ({ rule, nullable }: GuardedField, tenancies: Tenancies): Middleware =>
  async (call, next) => {
    try {
      await check(rule, tenancies, call);
    } catch (refused) {
      if (nullable && refused instanceof CodedError && refused.code === 'NOT_FOUND') return null;
      throw refused;
    }
    return next();
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
