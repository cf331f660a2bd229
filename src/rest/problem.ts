import { Kind } from 'graphql';
import { z } from 'zod';
import type { ErrorCode } from '../kernel/refusal';
import type { Refusal } from '../kernel/result';
import { typeDefsOf } from '../sdl';

export const problemType = 'application/problem+json';

/** What the codes mean that are no payload's userErrors. */
const errors: Readonly<Record<ErrorCode, string>> = {
  UNAUTHENTICATED: 'Nobody is signed in, or the credential is not valid any more.',
  FORBIDDEN: 'The caller knows of the object and may not do this.',
  NOT_FOUND: 'There is no such thing, or none that the caller may see.',
  CONFLICT: 'Somebody else changed it at the same time: read it again and retry.',
  BAD_USER_INPUT: 'The request is not well-formed.',
  LIMIT_EXCEEDED: 'The request is larger than its limits.',
  RATE_LIMITED: 'There were too many requests: wait.',
  UNAVAILABLE: 'The server is busy, or something that it needs is away: retry.',
  INTERNAL: 'The server failed; its log tells why, under the incident.',
};

/** What signing in may be refused for. */
const signIn: Readonly<Record<string, string>> = {
  SECOND_FACTOR_REQUIRED: 'The account wants a code of its second factor beside the password.',
  SIGN_IN_FAILED: 'The answer of the provider does not fit this sign-in.',
  EMAIL_NOT_VERIFIED: 'The provider does not vouch for the e-mail address.',
  NOT_INVITED: 'Nobody with this e-mail address was invited.',
  OTHER_IDENTITY: 'Another account of the provider is linked to this e-mail address.',
  SUSPENDED: 'The access is suspended.',
};

/** GraphQL's `UserErrorCode` with its descriptions: one list of codes for all doors. */
const userErrors = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    typeDefsOf('core')
      .flatMap(({ definitions }) => definitions)
      .flatMap((each) =>
        each.kind === Kind.ENUM_TYPE_DEFINITION && each.name.value === 'UserErrorCode' ? (each.values ?? []) : [],
      )
      .map(({ name, description }) => [name.value, description?.value ?? '']),
  );

/** Every code that a problem may have, with its meaning. */
export const problemCodes: Readonly<Record<string, string>> = { ...userErrors(), ...errors, ...signIn };

const slug = (code: string): string => code.toLowerCase().replaceAll('_', '-');

/** Where problems of a code are explained. */
export const problemPath = (code: string): string => `/rest/v1/problems/${slug(code)}`;

/** The code that a path names; undefined for none. */
export const codeOfSlug = (named: string): string | undefined =>
  Object.keys(problemCodes).find((code) => slug(code) === named);

/** A problem as RFC 9457 has it, with members of our own. */
export const problem = z
  .object({
    type: z.string().describe('Tells problems of this code apart: a path of this installation, where it is explained.'),
    title: z.string().describe('What problems of this code have in common.'),
    status: z.int().min(400).max(599).describe('The HTTP status.'),
    detail: z.string().describe('What is wrong with this request, and what to do.'),
    code: z.enum(Object.keys(problemCodes) as [string, ...string[]]).describe('The code, as in GraphQL.'),
    errors: z
      .array(
        z.object({
          field: z.string().describe('The parameter, or the way to the value in the body, with dots.'),
          message: z.string().describe('What is wrong with it.'),
        }),
      )
      .optional()
      .describe('The values that are wrong; left out when it is about none of them alone.'),
    incident: z.guid().optional().describe('Names the failure in the server’s log; for 500 alone.'),
  })
  .meta({ id: 'Problem', description: 'Why something was refused or failed (RFC 9457).' });

export type Problem = z.infer<typeof problem>;

interface Fault {
  readonly message: string;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

const withoutField = (field: string, message: string): string =>
  message.startsWith(`${field}: `) ? message.slice(field.length + 2) : message;

const errorsOf = ({ message, extensions }: Fault): Problem['errors'] => {
  const several = extensions?.['errors'] as Problem['errors'];
  if (several !== undefined) return several;
  const field = extensions?.['field'];
  return typeof field === 'string' ? [{ field, message: withoutField(field, message) }] : undefined;
};

const made = (status: number, code: string, detail: string, rest: Pick<Problem, 'errors' | 'incident'>): Problem => ({
  type: problemPath(code),
  title: problemCodes[code] ?? '',
  status,
  detail,
  code,
  ...(rest.errors === undefined ? {} : { errors: rest.errors }),
  ...(rest.incident === undefined ? {} : { incident: rest.incident }),
});

/** An error, as callers may know it, as a problem. */
export const problemOfFault = (status: number, fault: Fault): Problem => {
  const incident = fault.extensions?.['incident'];
  return made(status, String(fault.extensions?.['code']), fault.message, {
    errors: errorsOf(fault),
    incident: typeof incident === 'string' ? incident : undefined,
  });
};

const nameOf = ({ field }: Refusal): string => (field ?? []).filter((part) => part !== 'input').join('.');

/** An operation's refusals as one problem: the first of them tells the code. */
export const problemOfRefusals = (status: number, refusals: readonly [Refusal, ...Refusal[]]): Problem => {
  const named = refusals.filter((refusal) => nameOf(refusal) !== '');
  return made(status, refusals[0].code, refusals[0].message, {
    errors: named.length === 0 ? undefined : named.map((each) => ({ field: nameOf(each), message: each.message })),
    incident: undefined,
  });
};
