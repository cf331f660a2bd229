import DataLoader from 'dataloader';
import type { GraphQLResolveInfo } from 'graphql';
import { InjectionToken, Scope, CONTEXT, type FactoryProvider } from 'graphql-modules';
import type { Env, Id } from './env';
import { notFound } from './refusal';

/** What graphql-modules hands to factories: the request's context. */
interface Carrier {
  readonly env: Env;
}

/** Loads related pages of many parents together: one statement for each set of arguments. */
export interface ByParent<Args, Page> {
  readonly load: (parent: Id, args: Args) => Promise<Page>;
  /** The same for a field of the query: the arguments are made once for all its parents, since they are the same. */
  readonly loadFor: (parent: Id, field: Field, args: () => Args) => Promise<Page>;
  /** Keeps what was read already. */
  readonly prime: (parent: Id, args: Args, page: Page) => void;
}

type Field = Pick<GraphQLResolveInfo, 'fieldNodes'>;

/** Loads by id, one statement for all ids of a tick. */
export interface ById<T> {
  /** What the actor may see; undefined for the rest, as for what does not exist. */
  readonly load: (id: Id) => Promise<T | undefined>;
  /** As it is stored: for deciding on access, never for showing. */
  readonly stored: (id: Id) => Promise<T | undefined>;
  /** Keeps what was read already: undefined for what is not there. */
  readonly prime: (id: Id, row: T | undefined) => void;
}

const perOperation = <T>(token: InjectionToken<T>, make: (env: Env) => T): FactoryProvider<T> => ({
  provide: token,
  scope: Scope.Operation,
  global: true,
  deps: [CONTEXT],
  useFactory: ({ env }: Carrier) => make(env),
});

/** Publishes a module's operations, bound to the operation's Env, behind one token. */
export const bound = <T>(token: InjectionToken<T>, bind: (env: Env) => T): FactoryProvider<T> =>
  perOperation(token, bind);

/** A loader by id: `read` answers what is stored, `visible` tells whether the actor may see it. */
export const byId = <T extends { readonly id: Id }>(
  token: InjectionToken<ById<T>>,
  read: (env: Env, ids: readonly Id[]) => Promise<readonly T[]>,
  visible: (env: Env, row: T) => boolean,
): FactoryProvider<ById<T>> =>
  perOperation(token, (env) => {
    const known = new Map<Id, Promise<T | undefined>>();
    const loader = new DataLoader<Id, T | undefined>(
      async (ids) => {
        const found = new Map((await read(env, ids)).map((row) => [row.id, row]));
        return ids.map((id) => found.get(id));
      },
      { cacheMap: known },
    );
    // Whoever was let in by a row asks for it again: DataLoader would have it wait for the next batch.
    const stored = (id: Id): Promise<T | undefined> => known.get(id) ?? loader.load(id);
    return {
      stored,
      prime: (id, row) => void loader.prime(id, row),
      load: (id) => stored(id).then((row) => (row !== undefined && visible(env, row) ? row : undefined)),
    };
  });

/** A loader of lists by parent: `read` answers a map that may leave out parents without rows. */
export const byParent = <Args, Page>(
  token: InjectionToken<ByParent<Args, Page>>,
  read: (env: Env, parents: readonly Id[], args: Args) => Promise<ReadonlyMap<Id, Page>>,
): FactoryProvider<ByParent<Args, Page>> =>
  perOperation(token, (env) => {
    const loaders = new Map<string, DataLoader<Id, Page>>();
    const byField = new Map<Field['fieldNodes'], DataLoader<Id, Page>>();
    const loaderOf = (args: Args): DataLoader<Id, Page> => {
      const key = JSON.stringify(args);
      const loader =
        loaders.get(key) ??
        new DataLoader<Id, Page>(async (parents) => {
          const pages = await read(env, parents, args);
          return parents.map((id) => (pages.has(id) ? (pages.get(id) as Page) : new Error(`no page for ${id}`)));
        });
      loaders.set(key, loader);
      return loader;
    };
    return {
      load: (parent, args) => loaderOf(args).load(parent),
      prime: (parent, args, page) => void loaderOf(args).prime(parent, page),
      loadFor: (parent, { fieldNodes }, args) => {
        const loader = byField.get(fieldNodes) ?? loaderOf(args());
        byField.set(fieldNodes, loader);
        return loader.load(parent);
      },
    };
  });

export const token = <T>(name: string): InjectionToken<T> => new InjectionToken<T>(name);

/** A relation that always exists; hidden ones (a token without the scope to read) read as not found. */
export const related = async <T>(loader: ById<T>, id: Id): Promise<T> => {
  const row = await loader.load(id);
  if (row === undefined) throw notFound();
  return row;
};
