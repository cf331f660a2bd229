import type { Complete } from '../../src/kernel/complete';

// Checked by the compiler alone: each expected error that does not come is an error itself.
type Resolve<R, P> = (parent: P, args: object, context: object) => R | Promise<R>;

interface Entity {
  readonly id: string;
  readonly title: string;
  readonly score: string;
}

interface Module {
  readonly Finding?: {
    readonly id?: Resolve<string, Entity>;
    readonly title?: Resolve<string | null, Entity>;
    readonly score?: Resolve<number, Entity>;
    readonly age?: Resolve<number, Entity>;
  };
}

/** What the entity carries under the same name and type needs no resolver. */
export const whole: Complete<Module> = { Finding: { age: () => 1, score: () => 2 } };

// @ts-expect-error -- nobody resolves `age`
export const forgottenField: Complete<Module> = { Finding: { score: () => 2 } };

// @ts-expect-error -- the entity carries `score` under another type
export const otherType: Complete<Module> = { Finding: { age: () => 1 } };

// @ts-expect-error -- the whole type is forgotten
export const forgottenType: Complete<Module> = {};
