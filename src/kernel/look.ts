import type { Injector } from 'graphql-modules';

/** A moment at which a subscription is answered anew: as a query would be then. */
export interface Look {
  /** Hands what was read for all who follow the same thing to the loaders of this one. */
  readonly prime: (injector: Injector) => void;
}

/** Moments, one at a time. Whoever ends them need not wait for the next one. */
export interface Looks extends AsyncIterableIterator<Look> {
  readonly next: () => Promise<IteratorResult<Look, undefined>>;
  readonly return: () => Promise<IteratorResult<Look, undefined>>;
}
