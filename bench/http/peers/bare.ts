import type { IncomingMessage, ServerResponse } from 'node:http';
import express from 'express';
import { parse, validate, type DocumentNode, type ExecutionArgs } from 'graphql';
import { createHandler, type OperationContext } from 'graphql-http';
import { createApplication, type Application } from 'graphql-modules';
import { buildApplication } from '../../../src/application';
import { readConfig } from '../../../src/config';
import type { Env } from '../../../src/kernel/env';
import { readText } from '../../../src/server/body';
import { runner } from '../../../src/server/execution';
import { serverFor } from '../../../src/server/listener';
import { givenEnv, listen } from './start';

const { limits, connections } = readConfig({});
const bodyLimits = { bytes: 1024 * 1024, seconds: limits.bodySeconds, nesting: limits.jsonNesting };

/** The same modules without the guards that authorize. */
const unguarded = (): Application => {
  const { modules, providers } = buildApplication().ɵconfig;
  return createApplication({ modules, providers: providers ?? [] });
};

interface Params {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
}

/** graphql-modules and graphql-http with remembered documents, before express: ours without authentication, limits and logs. */
const handlerFor = (application: Application, env: Env) => {
  const { schema } = application;
  const run = runner(schema, limits.errors);
  const documents = new Map<string, DocumentNode>();
  const checked = (query: string): DocumentNode => {
    const known = documents.get(query);
    if (known !== undefined) return known;
    const document = parse(query);
    if (validate(schema, document).length > 0) throw new Error('the document is not valid');
    documents.set(query, document);
    return document;
  };
  return createHandler<IncomingMessage, undefined, OperationContext>({
    schema,
    onSubscribe: (_, params) => {
      const { query, variables } = params as Params;
      const operation = application.createOperationController({ context: { env } as never });
      return {
        schema,
        document: checked(query),
        variableValues: variables ?? {},
        contextValue: operation.context,
        destroy: () => operation.destroy(),
      } as never;
    },
    execute: (async (args: ExecutionArgs & { readonly destroy: () => void }) => {
      try {
        return await run(args);
      } finally {
        args.destroy();
      }
    }) as never,
    onOperation: (_, __, result) => [
      JSON.stringify(result),
      { status: 200, statusText: 'OK', headers: { 'content-type': 'application/json; charset=utf-8' } },
    ],
  });
};

const start = async (): Promise<void> => {
  const handle = handlerFor(unguarded(), await givenEnv());
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { url = '', method = '', headers } = request;
    const body = await readText(request, bodyLimits);
    const [text, init] = await handle({ url, method, headers, body, raw: request, context: undefined });
    response.writeHead(init.status, { ...init.headers, 'content-length': Buffer.byteLength(text ?? '') });
    response.end(text);
  };
  const before = (request: IncomingMessage, response: ServerResponse): boolean => {
    void answer(request, response);
    return true;
  };
  const doors = { app: express(), before, closing: () => undefined, close: () => undefined };
  listen(serverFor(doors, { ...limits, connections, onRequest: () => undefined }));
};

void start();
