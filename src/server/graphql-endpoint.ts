import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ExecutionArgs, ExecutionResult, GraphQLError } from 'graphql';
import { GraphQLError as Refused } from 'graphql';
import { createHandler, type OperationContext, type Request, type Response } from 'graphql-http';
import type { Application } from 'graphql-modules';
import type { Logger } from 'pino';
import type { Config } from '../config';
import type { Env } from '../kernel/env';
import { CodedError } from '../kernel/refusal';
import type { Spool } from '../uploads/spool';
import { sendAnswer, sendFault } from './answers';
import { readText } from './body';
import { documentStore, type DocumentStore } from './documents';
import { told } from './errors';
import { runner } from './execution';
import { isMultipart, readOperation, type ReceivedOperation } from './multipart-operation';
import { checkNesting } from './text-limits';

const maximumBody = 256 * 1024;
const mostErrors = 10;

interface Carried {
  readonly env: Env;
}

interface OperationParams {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: Readonly<Record<string, unknown>> | null;
}

/** What graphql-http runs, with the injector of this operation, which is destroyed after it. */
interface Arguments extends ExecutionArgs {
  readonly destroy: () => void;
}

const prepare = (
  application: Application,
  documents: DocumentStore,
  config: Config,
  env: Env,
  params: OperationParams,
): Arguments | readonly GraphQLError[] => {
  const anonymous = env.actor.kind === 'ANONYMOUS';
  const variables = params.variables ?? {};
  const checked = documents.get(params.query);
  if (anonymous && config.introspection === 'signed-in') documents.refuseIntrospection(checked);
  if (checked.errors.length > 0) return checked.errors;
  documents.checkLimits(checked, params.operationName ?? undefined, variables, anonymous);
  const controller = application.createOperationController({ context: { env } as never });
  return {
    schema: application.schema,
    document: checked.document,
    operationName: params.operationName ?? null,
    variableValues: variables,
    contextValue: controller.context,
    destroy: controller.destroy,
  };
};

/** A refusal before execution, as graphql-http wants it. */
const asErrors = (error: unknown): readonly GraphQLError[] => {
  if (error instanceof Refused) return [error];
  if (error instanceof CodedError) return [new Refused(error.message, { originalError: error })];
  throw error;
};

const accepted = ({ headers }: IncomingMessage): string =>
  /application\/graphql-response\+json/i.test(headers.accept ?? '')
    ? 'application/graphql-response+json; charset=utf-8'
    : 'application/json; charset=utf-8';

/** Serialises a result without errors itself: graphql-http visits every value of it once more. */
const answered = ({ raw }: Request<IncomingMessage, Carried>, result: ExecutionResult): Response | undefined =>
  result.errors === undefined
    ? [JSON.stringify(result), { status: 200, statusText: 'OK', headers: { 'content-type': accepted(raw) } }]
    : undefined;

const bounded = (result: ExecutionResult): ExecutionResult =>
  result.errors === undefined || result.errors.length <= mostErrors
    ? result
    : { ...result, errors: result.errors.slice(0, mostErrors) };

export type GraphqlEndpoint = (request: IncomingMessage, response: ServerResponse, env: Env) => Promise<void>;

/** Answers GraphQL over HTTP (graphql-http) for an actor that the caller has told. */
export const graphqlEndpoint = (
  application: Application,
  config: Config,
  spool: Spool,
  log: Logger,
): GraphqlEndpoint => {
  const documents = documentStore(application.schema, config.limits);
  const run = runner(application.schema);
  const handle = createHandler<IncomingMessage, Carried, OperationContext>({
    schema: application.schema,
    onSubscribe: ({ context: { env } }, params) => {
      try {
        return prepare(application, documents, config, env, params as OperationParams) as never;
      } catch (error) {
        return asErrors(error);
      }
    },
    execute: (async (args: ExecutionArgs) => {
      try {
        return bounded(await run(args));
      } finally {
        (args as Arguments).destroy();
      }
    }) as never,
    onOperation: (request, _, result) => answered(request as never, result),
    formatError: (error) => told(error as Error, log) as unknown as Error,
  });

  const receive = async (request: IncomingMessage): Promise<ReceivedOperation> => {
    if (isMultipart(request)) return readOperation(request, spool);
    if (request.headers['content-encoding'] !== undefined && request.method === 'POST')
      throw new CodedError('BAD_USER_INPUT', 'content-encoding: send the body as it is.');
    const body = request.method === 'POST' ? await readText(request, maximumBody) : null;
    if (body !== null) checkNesting(body);
    return { body, discard: () => Promise.resolve() };
  };

  return async (request, response, env) => {
    const operation = await receive(request).catch((error: unknown) => {
      sendFault(response, error, log);
      return undefined;
    });
    if (operation === undefined) return;
    try {
      const [body, init] = await handle({
        url: request.url ?? '/',
        method: request.method ?? 'GET',
        headers: isMultipart(request) ? { ...request.headers, 'content-type': 'application/json' } : request.headers,
        body: operation.body as never,
        raw: request,
        context: { env },
      });
      await sendAnswer(request, response, init.status, init.headers ?? {}, body);
    } finally {
      await operation.discard();
    }
  };
};
