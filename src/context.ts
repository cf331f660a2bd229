import type { Injector } from 'graphql-modules';
import type { Env } from './kernel/env';

/** What resolvers receive: the operation's injector, and the Env behind it. One fat field, since keys are copied per operation. */
export interface Context {
  readonly injector: Injector;
  readonly env: Env;
}
