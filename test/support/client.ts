import { isDeepStrictEqual } from 'node:util';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { expect } from 'chai';
import { execute, parse, validate, type DocumentNode, type ExecutionResult } from 'graphql';
import { LRUCache } from 'lru-cache';
import { buildApplication } from '../../src/application';
import type { Env } from '../../src/kernel/env';
import { compile, type Run } from '../../src/server/compile';
import { told } from '../../src/server/errors';
import { subscribed } from '../../src/server/subscription-events';
import { usualLimits } from './world';

export const application = buildApplication();

/** Many tests run the same documents: as a server does, each is checked and compiled once. */
const checked = new LRUCache<string | DocumentNode, DocumentNode>({ max: 500 });
const compiledRuns = new WeakMap<DocumentNode, Run>();

/** A document that may run. Throws what makes it one that may not. */
const checkedDocument = (source: string | DocumentNode): DocumentNode => {
  const known = checked.get(source);
  if (known !== undefined) return known;
  const document = typeof source === 'string' ? parse(source) : source;
  const errors = validate(application.schema, document);
  if (errors.length > 0) throw errors[0] as Error;
  checked.set(source, document);
  return document;
};

const compiledRun = (document: DocumentNode): Run => {
  const made = compiledRuns.get(document) ?? compile(application.schema, document, null, usualLimits.errors);
  if (made === undefined) throw new Error('the query was not compiled');
  compiledRuns.set(document, made);
  return made;
};

const asks = (document: DocumentNode, operation: 'query' | 'subscription'): boolean =>
  document.definitions.some((each) => each.kind === 'OperationDefinition' && each.operation === operation);

const shown = (env: Env, result: ExecutionResult): ExecutionResult => ({
  ...(result.errors === undefined ? {} : { errors: result.errors.map((error) => told(error, env.log)) as never }),
  data: result.data === undefined ? null : (JSON.parse(JSON.stringify(result.data)) as never),
});

/** Executes a document as an actor: the whole application but HTTP. */
export const interpreted = async (env: Env, document: DocumentNode, variables: object): Promise<ExecutionResult> => {
  const controller = application.createOperationController({ context: { env } as never });
  try {
    return await execute({
      schema: application.schema,
      document,
      variableValues: variables as Record<string, unknown>,
      contextValue: controller.context,
    });
  } finally {
    controller.destroy();
  }
};

const compiled = async (env: Env, document: DocumentNode, variables: object): Promise<ExecutionResult> => {
  const answer = compiledRun(document);
  const controller = application.createOperationController({ context: { env } as never });
  try {
    return await answer({
      schema: application.schema,
      document,
      contextValue: controller.context,
      variableValues: variables as Record<string, unknown>,
    });
  } finally {
    controller.destroy();
  }
};

/** Answers are large: what tells how they differ is asked only where they do. */
const expectSame = (found: unknown, expected: unknown): void => {
  if (!isDeepStrictEqual(found, expected)) expect(found).to.deep.equal(expected);
};

const messages = ({ errors }: ExecutionResult): readonly unknown[] =>
  (errors ?? []).map(({ message, path }) => [message, path]);

/** Begins a subscription, as the server does it; answers its first event. */
const begun = async (env: Env, document: DocumentNode, variables: object): Promise<ExecutionResult> => {
  const controller = application.createOperationController({ context: { env } as never });
  const args = {
    schema: application.schema,
    document,
    contextValue: controller.context,
    variableValues: variables as Record<string, unknown>,
    destroy: () => controller.destroy(),
  };
  const events = await subscribed(application, args, env, { log: env.log, mostErrors: usualLimits.errors });
  const { value } = await events.next();
  await events.return();
  return value as ExecutionResult;
};

const codes = ({ errors }: ExecutionResult): readonly unknown[] =>
  (errors ?? []).map(({ extensions }) => extensions['code']);

/**
 * Runs a document as an actor. Queries run compiled, too, as the server does it, and must answer the same; so must the
 * first event of a subscription, whose document alone is what each event is answered by.
 */
export const run = async <Data = Record<string, never>, Variables = Record<string, unknown>>(
  env: Env,
  source: string | TypedDocumentNode<Data, Variables>,
  variables?: Variables,
): Promise<ExecutionResult<Data>> => {
  const document = checkedDocument(source);
  const given = variables ?? {};
  const result = shown(env, await interpreted(env, document, given));
  if (asks(document, 'subscription')) {
    const first = await begun(env, document, given);
    expectSame(shown(env, first).data, result.data);
    expect(codes(first)).to.deep.equal(codes(result));
  }
  if (asks(document, 'query')) {
    const again = shown(env, await compiled(env, document, given));
    expectSame(again.data, result.data);
    expect(messages(again)).to.have.deep.members([...messages(result)]);
  }
  return result as ExecutionResult<Data>;
};

/** Runs a document that must succeed; answers its data. */
export const ask = async <Data = Record<string, never>, Variables = Record<string, unknown>>(
  env: Env,
  source: string | TypedDocumentNode<Data, Variables>,
  variables?: Variables,
): Promise<Data> => {
  const { data, errors } = await run(env, source, variables);
  if (errors !== undefined || data === null || data === undefined) throw new Error(JSON.stringify(errors));
  return data;
};
