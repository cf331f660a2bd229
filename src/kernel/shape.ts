/** How a property of an entity is kept. One shape an entity: its type, its columns and its inserts follow from it. */
export interface Kind<T> {
  readonly sql: 'text' | 'integer' | 'bigint' | 'double precision' | 'timestamptz';
  readonly json: boolean;
  /** Only for the compiler. */
  readonly value?: T;
}

export type Shape = Readonly<Record<string, Kind<unknown>>>;

/** The entity that a shape describes. */
export type EntityOf<S extends Shape> = { readonly [K in keyof S]: S[K] extends Kind<infer T> ? T : never };

const kind = <T>(sql: Kind<T>['sql'], json = false): Kind<T> => ({ sql, json });

export const text: Kind<string> = kind('text');
/** An instant: ISO 8601, UTC, with milliseconds. */
export const time: Kind<string> = kind('timestamptz');
/** A whole number up to 2^53. */
export const whole: Kind<number> = kind('bigint');
export const real: Kind<number> = kind('double precision');
/** One of some texts: `oneOf<'ACTIVE' | 'SAFE'>()`. */
export const oneOf = <T extends string>(): Kind<T> => kind('text');
/** Any value that JSON carries; it is kept as text. */
export const json = <T>(): Kind<T> => kind('text', true);
export const optional = <T>(inner: Kind<T>): Kind<T | null> => inner;
