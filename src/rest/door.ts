import type { Readable } from 'node:stream';
import type { Request, Response } from 'express';
import type { z } from 'zod';
import type { Tenancy } from '../kernel/actor';
import type { Env } from '../kernel/env';
import type { Permission } from '../modules/access';

export type Method = 'get' | 'post' | 'patch' | 'delete';

/** What a path names, and the tenancy it stands in: how GraphQL finds it by an id, too. */
export interface Subject<Names, T> {
  readonly level: 'ORGANIZATION' | 'GROUP' | 'FINDING';
  /** As stored; undefined for what does not exist, or what the actor's roles don't let it know of. */
  readonly find: (env: Env, names: Names) => Promise<T | undefined>;
  readonly tenancy: (found: T) => Tenancy;
}

/** Who may: everybody, whoever is signed in, or who holds a permission on the subject (null: on the installation). */
export type Who<Names, T> =
  | { readonly kind: 'everybody' }
  | { readonly kind: 'signedIn' }
  | { readonly kind: 'can'; readonly permission: Permission; readonly on: Subject<Names, T> | null };

/** Bytes that are sent: of some types, or of whatever type the answer names. */
export interface Bytes {
  readonly types: readonly string[];
  /** What each line of them is, where they are lines of JSON. */
  readonly line?: z.ZodType;
}

/** An answer of a door as it is documented: JSON of a schema, bytes, or nothing but the status. */
export interface Reply {
  readonly description: string;
  readonly json?: z.ZodType;
  readonly bytes?: Bytes;
  /** Headers beside those that every answer has, with what they tell. */
  readonly headers?: Readonly<Record<string, string>>;
}

export type Replies = Readonly<Record<number, Reply>>;

/** A body as it is documented: JSON of a schema, which the frame reads and checks, or something the door reads itself. */
export type Taken<B extends z.ZodType> =
  { readonly json: B } | { readonly raw: Readonly<Record<string, z.ZodType | null>>; readonly description: string };

type Read<T> = T extends readonly (infer U)[]
  ? readonly Read<U>[]
  : T extends object
    ? { readonly [K in keyof T]: Read<T[K]> }
    : T;

type Carried<R extends Reply> = R extends { readonly json: infer S extends z.ZodType }
  ? { readonly body: Read<z.input<S>> }
  : R extends { readonly bytes: Bytes }
    ? { readonly content: Readable | string; readonly type: string }
    : unknown;

/** What a door answers: one of its documented statuses, with what is documented for it. */
export type Answer<R extends Replies> = {
  [S in keyof R & number]: {
    readonly status: S;
    readonly headers?: Readonly<Record<string, string>>;
  } & Carried<R[S]>;
}[keyof R & number];

/** A request whose path, query and body were checked, by somebody who may. */
export interface Call<P extends z.ZodRawShape, Q extends z.ZodRawShape, B extends z.ZodType, T> {
  readonly env: Env;
  readonly request: Request;
  readonly response: Response;
  readonly path: z.output<z.ZodObject<P>>;
  readonly query: z.output<z.ZodObject<Q>>;
  readonly body: z.output<B>;
  readonly found: T;
}

interface Spec<P extends z.ZodRawShape, Q extends z.ZodRawShape, B extends z.ZodType, R extends Replies, T> {
  /** The operation's id in the document. */
  readonly id: string;
  readonly method: Method;
  /** Such as `/rest/v1/groups/{organization}/{group}/members`. */
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  readonly who: Who<z.output<z.ZodObject<P>>, T>;
  /** What the path names: a value that does not fit reads as absent. */
  readonly names?: P;
  readonly query?: Q;
  /** Whether parameters that are not documented are passed over: else a misspelt one is refused. */
  readonly anyQuery?: true;
  readonly takes?: Taken<B>;
  readonly replies: R;
  /** The statuses of refusals of its own, beside those that any door may answer. */
  readonly refusals: readonly number[];
  /** Which lane has its work: a door that waits for others, or reads long bodies, takes its turns itself. */
  readonly turn?: 'ANSWERS' | 'OWN' | 'UPLOADS';
  /** What a request costs in points; one when nothing is said. */
  readonly price?: number;
  /** Whether a GET changes something, as browsers need it that are sent on: a HEAD is then refused. */
  readonly changes?: true;
  readonly work: (call: Call<P, Q, B, T>) => Answer<NoInfer<R>> | Promise<Answer<NoInfer<R>>>;
}

/** An answer of any door. */
export interface AnyAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly content?: Readable | string;
  readonly type?: string;
}

/** A door as the routes and the document see it. */
export interface Door extends Omit<Spec<z.ZodRawShape, z.ZodRawShape, z.ZodType, Replies, unknown>, 'who' | 'work'> {
  readonly who: Who<unknown, unknown>;
  readonly work: (call: {
    readonly env: Env;
    readonly request: Request;
    readonly response: Response;
    readonly path: unknown;
    readonly query: unknown;
    readonly body: unknown;
    readonly found: unknown;
  }) => AnyAnswer | Promise<AnyAnswer>;
}

/** Defines a door: its route and its part of the document follow from it. */
export const door = <
  const R extends Replies,
  P extends z.ZodRawShape = Record<string, never>,
  Q extends z.ZodRawShape = Record<string, never>,
  B extends z.ZodType = z.ZodUndefined,
  T = undefined,
>(
  spec: Spec<P, Q, B, R, T>,
): Door => spec as unknown as Door;
