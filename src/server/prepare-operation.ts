import type { IncomingMessage } from 'node:http';
import { GraphQLError, type ExecutionArgs } from 'graphql';
import type { Response } from 'graphql-http';
import type { Application } from 'graphql-modules';
import type { Config } from '../config';
import type { Env } from '../kernel/env';
import { CodedError } from '../kernel/refusal';
import type { DocumentStore } from './documents';
import { mutationByGet } from './graphql-answers';

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

/** Checks an operation against every limit and gets it ready to run. Throws a CodedError that names what is wrong. */
export const prepare = (
  application: Application,
  documents: DocumentStore,
  config: Config,
  raw: IncomingMessage,
  env: Env,
  params: OperationParams,
): Arguments | readonly GraphQLError[] | Response => {
  const anonymous = env.actor.kind === 'ANONYMOUS';
  const variables = params.variables ?? {};
  const operationName = params.operationName ?? undefined;
  const checked = documents.get(params.query);
  if (anonymous && config.introspection === 'signed-in') documents.refuseIntrospection(checked);
  if (checked.errors.length > 0) return checked.errors;
  const operation = documents.checkLimits(checked, operationName, variables, anonymous);
  if (operation === undefined) throw noOperation(operationName);
  if (operation.operation === 'subscription')
    throw new CodedError('BAD_USER_INPUT', 'Subscriptions are not answered here.');
  if (operation.operation === 'mutation' && raw.method === 'GET') return mutationByGet(raw);
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

/** A refusal before execution, as graphql-http wants it. */
export const asErrors = (error: unknown): readonly GraphQLError[] => {
  if (error instanceof GraphQLError) return [error];
  if (error instanceof CodedError) return [new GraphQLError(error.message, { originalError: error })];
  throw error;
};
