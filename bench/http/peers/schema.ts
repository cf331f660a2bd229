import type { GraphQLSchema } from 'graphql';
import type { FactoryProvider, InjectionToken } from 'graphql-modules';
import { createSchema } from 'graphql-yoga';
import { buildApplication } from '../../../src/application';
import type { Env } from '../../../src/kernel/env';

interface Parts {
  readonly typeDefs: readonly never[];
  readonly resolvers?: Readonly<Record<string, never>>;
  readonly providers?: readonly FactoryProvider<unknown>[];
}

/** What the modules were made of. */
const parts = (): readonly Parts[] =>
  buildApplication().ɵconfig.modules.map((module) => (module as unknown as { readonly config: Parts }).config);

/** What a resolver of ours receives. */
export interface PeerContext {
  readonly env: Env;
  readonly injector: { readonly get: (token: InjectionToken<unknown>) => unknown };
}

export interface Served {
  readonly schema: GraphQLSchema;
  /** A context of a request's own, with loaders that are made when they are asked for. */
  readonly context: () => PeerContext;
}

export type Providers = readonly FactoryProvider<unknown>[];

/**
 * Our type definitions and resolvers as a plain schema, as users of other servers would build it: without
 * graphql-modules, and without the guards that authorize. Providers given here win over ours.
 */
export const served = (env: Env, instead: Providers = []): Served => {
  const modules = parts();
  const factories = new Map(
    [...modules.flatMap(({ providers }) => providers ?? []), ...instead].map(
      ({ provide, useFactory }) => [provide as unknown, useFactory as (carrier: { env: Env }) => unknown] as const,
    ),
  );
  return {
    schema: createSchema({
      typeDefs: modules.flatMap(({ typeDefs }) => typeDefs),
      resolvers: modules.flatMap(({ resolvers }) => (resolvers === undefined ? [] : [resolvers])),
    }),
    context: () => {
      const made = new Map<unknown, unknown>();
      return {
        env,
        injector: {
          get: (token) => {
            if (!made.has(token)) made.set(token, factories.get(token)?.({ env }));
            return made.get(token);
          },
        },
      };
    },
  };
};
