import type { IncomingMessage, ServerResponse } from 'node:http';
import { getOperationAST, getVariableValues, type ExecutionArgs, type ExecutionResult } from 'graphql';
import { createHandler, type OperationContext, type Response } from 'graphql-http';
import type { Application } from 'graphql-modules';
import type { Logger } from 'pino';
import type { Config } from '../config';
import type { Env } from '../kernel/env';
import type { Lane } from '../kernel/lane';
import { badInput } from '../kernel/refusal';
import { requireSignedIn } from '../modules/access';
import type { Charge } from '../rate-limits/rate-limits';
import type { Spool } from '../uploads/spool';
import { sendAnswer } from './answers';
import { readText } from './body';
import { documentStore } from './documents';
import { told } from './errors';
import { runner } from './execution';
import { answerResult, refusalBody } from './graphql-answers';
import { graphqlStreams } from './graphql-streams';
import { wrongMediaType } from './http-refusal';
import { isMultipart, readOperation, type ReceivedOperation } from './multipart-operation';
import { readParams } from './operation-params';
import {
  asErrors,
  asksForStream,
  prepare,
  type Arguments,
  type Carried,
  type OperationParams,
} from './prepare-operation';
import type { Streams } from './streams';

/** A result without data is one of wrong variables. Compiled operations name no path in them: they are read once more. */
const withVariablesTold = (args: ExecutionArgs, result: ExecutionResult, maxErrors: number): ExecutionResult => {
  const operation = result.data === undefined ? getOperationAST(args.document, args.operationName) : null;
  if (!operation) return result;
  const { errors } = getVariableValues(args.schema, operation.variableDefinitions ?? [], args.variableValues ?? {}, {
    maxErrors,
  });
  return errors === undefined ? result : { errors };
};

export type GraphqlEndpoint = (
  request: IncomingMessage,
  response: ServerResponse,
  env: Env,
  charge: Charge,
) => Promise<void>;

/** Answers GraphQL over HTTP (graphql-http) for an actor that the caller has told. Throws what comes before an answer. */
export const graphqlEndpoint = (
  application: Application,
  config: Config,
  spool: Spool,
  { answers, uploads, streams }: { readonly answers: Lane; readonly uploads: Lane; readonly streams: Streams },
  log: Logger,
): GraphqlEndpoint => {
  const { limits } = config;
  const documents = documentStore(application.schema, limits);
  const run = runner(application.schema, limits.errors);
  const telling = { log, mostErrors: limits.errors };
  const handle = createHandler<IncomingMessage, Carried, OperationContext>({
    schema: application.schema,
    parseRequestParams: (request) => readParams(request, limits.jsonNesting),
    onSubscribe: ({ context, raw }, params) => {
      try {
        return prepare(application, documents, config, raw, context, params as OperationParams) as never;
      } catch (error) {
        return asErrors(error);
      }
    },
    execute: async (args: ExecutionArgs) => {
      try {
        return withVariablesTold(args, await run(args), limits.errors);
      } finally {
        (args as Arguments).destroy();
      }
    },
    // Serialised here: graphql-http visits every value of a result once more.
    onOperation: ({ raw }, _, result) => answerResult(raw, result, telling),
    formatError: (error) => told(error, log) as unknown as Error,
  });

  const bodyLimits = { bytes: limits.queryBytes, seconds: limits.bodySeconds, nesting: limits.jsonNesting };
  const stream = graphqlStreams({ application, documents, config, streams, answers, bodyLimits, telling });
  const handled = (request: IncomingMessage, body: ReceivedOperation['body'], context: Carried): Promise<Response> =>
    handle({
      url: request.url ?? '/',
      method: request.method ?? 'GET',
      headers: isMultipart(request) ? { ...request.headers, 'content-type': 'application/json' } : request.headers,
      body,
      raw: request,
      context,
    });

  const answerUpload = async (request: IncomingMessage, context: Carried): Promise<Response> => {
    const { body, discard } = await readOperation(request, spool, limits.jsonNesting);
    try {
      return await handled(request, body, context);
    } finally {
      await discard();
    }
  };

  /** A text is read before a place is taken: clients that trickle theirs keep nobody waiting. */
  const answer = async (request: IncomingMessage, context: Carried): Promise<Response> => {
    if (request.headers['content-encoding'] !== undefined)
      throw wrongMediaType('send the body as it is, without a content-encoding.');
    if (isMultipart(request)) {
      requireSignedIn(context.env);
      return uploads.inTurn(() => answerUpload(request, context));
    }
    const body = request.method === 'POST' ? await readText(request, bodyLimits) : null;
    return answers.inTurn(() => {
      // Whoever left while waiting gets nothing done.
      if (request.socket.destroyed) throw badInput('body', 'the request was cut off.');
      return handled(request, body, context);
    });
  };

  return async (request, response, env, charge) => {
    if (asksForStream(request)) return stream(request, response, env, charge);
    const [body, { status, headers = {} }] = await answer(request, { env, charge });
    if (body === null) {
      const typed = { ...headers, 'content-type': 'application/json; charset=utf-8' };
      await sendAnswer(request, response, status, typed, refusalBody(status), limits.answerBytes);
    } else await sendAnswer(request, response, status, headers, body, limits.answerBytes);
  };
};
