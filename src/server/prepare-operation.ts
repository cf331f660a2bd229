import type { IncomingMessage } from 'node:http';
import { GraphQLError, type ExecutionArgs } from 'graphql';
import type { Response } from 'graphql-http';
import type { Application } from 'graphql-modules';
import type { Config } from '../config';
import type { Env } from '../kernel/env';
import { CodedError } from '../kernel/refusal';
import { priceOf } from '../rate-limits/prices';
import type { Charge } from '../rate-limits/rate-limits';
import type { DocumentStore } from './documents';
import { mutationByGet } from './graphql-answers';

/** What travels with a request: who asks, and who is charged for it. */
export interface Carried {
  readonly env: Env;
  readonly charge: Charge;
}

export interface OperationParams {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: Readonly<Record<string, unknown>> | null;
}

/** What graphql-http runs, with the injector of this operation, which is destroyed after it. */
export interface Arguments extends ExecutionArgs {
  readonly destroy: () => void;
}

const noOperation = (name: string | undefined): CodedError =>
  new CodedError(
    'BAD_USER_INPUT',
    name === undefined
      ? 'operationName: the document has none or several operations: send one, or name it.'
      : 'operationName: the document has no operation of this name.',
  );

/** Objects that an event may answer: it comes again and again, and is charged once. */
const mostOfEvent = 100;

/** Whether a request asks for a stream of events, and for nothing else that operations are answered by. */
export const asksForStream = ({ headers: { accept } }: IncomingMessage): boolean =>
  accept?.includes('text/event-stream') === true && !/json|application\/\*|\*\/\*/i.test(accept);

const checkAccept = (raw: IncomingMessage, operation: 'query' | 'mutation' | 'subscription'): void => {
  if ((operation === 'subscription') === asksForStream(raw)) return;
  throw new CodedError(
    'BAD_USER_INPUT',
    operation === 'subscription'
      ? 'accept: a subscription is answered as text/event-stream alone.'
      : `accept: a ${operation} is answered as application/json or application/graphql-response+json.`,
  );
};

type Prepared = Arguments | readonly GraphQLError[] | Response;

/**
 * Checks an operation against every limit, charges its caller for what it costs, and gets it ready to run. Throws a
 * CodedError that names what is wrong.
 */
export const prepare = (
  application: Application,
  documents: DocumentStore,
  config: Config,
  raw: IncomingMessage,
  { env, charge }: Carried,
  params: OperationParams,
): Prepared | Promise<Prepared> => {
  const anonymous = env.actor.kind === 'ANONYMOUS';
  const variables = params.variables ?? {};
  const operationName = params.operationName ?? undefined;
  const checked = documents.get(params.query);
  if (anonymous && config.introspection === 'signed-in') documents.refuseIntrospection(checked);
  if (checked.errors.length > 0) return checked.errors;
  const priced = documents.checkLimits(checked, operationName, variables, anonymous);
  if (priced === undefined) throw noOperation(operationName);
  const { operation, cost } = priced;
  checkAccept(raw, operation.operation);
  if (operation.operation === 'subscription' && cost > mostOfEvent)
    throw new CodedError(
      'LIMIT_EXCEEDED',
      `An event of a subscription may answer at most ${mostOfEvent} objects; this one could answer ${cost}: ask for smaller pages.`,
    );
  if (operation.operation === 'mutation' && raw.method === 'GET') return mutationByGet(raw);
  const ready = (): Arguments => {
    const controller = application.createOperationController({ context: { env } as never });
    return {
      schema: application.schema,
      document: checked.document,
      operationName: operationName ?? null,
      variableValues: variables,
      contextValue: controller.context,
      destroy: () => controller.destroy(),
    };
  };
  const charged = charge(priceOf(cost));
  return charged instanceof Promise ? charged.then(ready) : ready();
};

/** A refusal before execution, as graphql-http wants it; what has a status of its own on every door goes on. */
export const asErrors = (error: unknown): readonly GraphQLError[] => {
  if (error instanceof CodedError && error.code === 'RATE_LIMITED') throw error;
  if (error instanceof GraphQLError) return [error];
  if (error instanceof CodedError) return [new GraphQLError(error.message, { originalError: error })];
  throw error;
};
