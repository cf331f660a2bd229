import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { expect } from 'chai';
import { execute, parse, validate, type DocumentNode, type ExecutionResult } from 'graphql';
import { buildApplication } from '../../src/application';
import type { Env } from '../../src/kernel/env';
import { compile } from '../../src/server/compile';
import { told } from '../../src/server/errors';

export const application = buildApplication();

const isQuery = (document: DocumentNode): boolean =>
  document.definitions.some((each) => each.kind === 'OperationDefinition' && each.operation === 'query');

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
  const compiledRun = compile(application.schema, document);
  if (compiledRun === undefined) throw new Error('the query was not compiled');
  const controller = application.createOperationController({ context: { env } as never });
  try {
    return await compiledRun({
      schema: application.schema,
      document,
      contextValue: controller.context,
      variableValues: variables as Record<string, unknown>,
    });
  } finally {
    controller.destroy();
  }
};

const messages = ({ errors }: ExecutionResult): readonly unknown[] =>
  (errors ?? []).map(({ message, path }) => [message, path]);

/** Runs a document as an actor. Queries run compiled, too, as the server does it, and must answer the same. */
export const run = async <Data = Record<string, never>, Variables = Record<string, unknown>>(
  env: Env,
  source: string | TypedDocumentNode<Data, Variables>,
  variables?: Variables,
): Promise<ExecutionResult<Data>> => {
  const document = typeof source === 'string' ? parse(source) : source;
  const errors = validate(application.schema, document);
  if (errors.length > 0) throw errors[0] as Error;
  const given = variables ?? {};
  const result = shown(env, await interpreted(env, document, given));
  if (isQuery(document)) {
    const again = shown(env, await compiled(env, document, given));
    expect(again.data).to.deep.equal(result.data);
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
