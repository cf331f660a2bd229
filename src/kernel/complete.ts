import type { GraphQLScalarType } from 'graphql';

type Resolve<R> = Extract<NonNullable<R>, (...args: never[]) => unknown>;
type Parent<R> = Resolve<R> extends (parent: infer P, ...rest: never[]) => unknown ? P : never;
type Value<R> = Awaited<ReturnType<Resolve<R>>>;

type Carried<R, K extends PropertyKey> = K extends keyof Parent<R>
  ? Exclude<Parent<R>[K], undefined> extends Value<R>
    ? true
    : false
  : false;

type Needed<Type> = Type extends GraphQLScalarType
  ? never
  : { [K in keyof Type]-?: K extends '__isTypeOf' ? never : Carried<Type[K], K> extends true ? never : K }[keyof Type];

type Demanding<Module> = {
  [T in keyof Module]-?: [Needed<NonNullable<Module[T]>>] extends [never] ? never : T;
}[keyof Module];

/**
 * The resolvers that a module owes: one for every field that its entity does not carry under the same name and type.
 * A field that nobody resolves then does not compile.
 */
export type Complete<Module> = {
  readonly [T in Demanding<Module>]: Required<Pick<NonNullable<Module[T]>, Needed<NonNullable<Module[T]>>>> &
    NonNullable<Module[T]>;
} & Module;
