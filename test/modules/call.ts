import { isNonNullType, type GraphQLObjectType } from 'graphql';
import type { Env } from '../../src/kernel/env';
import { application, run } from '../support/client';

export interface Payload {
  readonly success?: boolean;
  readonly userErrors?: readonly { readonly code: string; readonly field: readonly string[] | null }[];
  readonly [object: string]: unknown;
}

const inputType = (field: string): string => {
  const declared = (application.schema.getMutationType() as GraphQLObjectType).getFields()[field]?.args[0]?.type;
  if (declared === undefined || !isNonNullType(declared)) throw new Error(`${field} takes no input`);
  return String(declared);
};

/** Calls a mutation; answers its payload, or `{ error: code }`. */
export const call = async (env: Env, field: string, input: object, selection = ''): Promise<Payload> => {
  const document = `mutation ($input: ${inputType(field)}) { ${field}(input: $input) { success userErrors { code field } ${selection} } }`;
  const { data, errors } = await run(env, document, { input });
  return errors === undefined
    ? ((data as unknown as Record<string, Payload>)[field] as Payload)
    : {
        error: errors.map(({ extensions, message }) => (extensions['code'] as string | undefined) ?? message).join(' '),
      };
};

/** What became of a call in few words: `done`, a refusal such as `TOO_LONG name`, or an error such as `error NOT_FOUND`. */
export const outcome = ({ success, userErrors, error }: Payload): string => {
  if (error !== undefined) return `error ${error as string}`;
  return success === true
    ? 'done'
    : (userErrors ?? [])
        .map(({ code, field }) => [code, field?.slice(1).join('.')].filter(Boolean).join(' '))
        .join(', ');
};

export const tried = async (env: Env, field: string, input: object): Promise<string> =>
  outcome(await call(env, field, input));

/** The ids, or what else is selected, of a connection that a query answers. */
export const listOf = async (
  env: Env,
  query: string,
  path: readonly string[],
  variables: object = {},
): Promise<readonly Record<string, unknown>[]> => {
  const { data, errors } = await run(env, query, variables as Record<string, unknown>);
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return path.reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], data) as Record<
    string,
    unknown
  >[];
};
