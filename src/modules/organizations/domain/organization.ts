import { checkName } from '../../../kernel/checks';
import { refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import { oneOf, optional, text, time, type EntityOf } from '../../../kernel/shape';

export const organizationShape = {
  id: text,
  name: text,
  country: optional(text),
  state: oneOf<'ACTIVE' | 'DELETING'>(),
  createdAt: time,
};

/** A tenant. */
export type Organization = EntityOf<typeof organizationShape>;

type Invalid = Refusal<'INVALID_VALUE' | 'TOO_LONG'>;

/** Names are compared without the case of their letters. */
export const organizationNameKey = (organizationName: string): string => organizationName.toLowerCase();

/** A country as ISO 3166-1 alpha-2: two capital letters. */
const checkCountry = (country: string | null): Result<string | null, Invalid> =>
  country === null || /^[A-Z]{2}$/.test(country)
    ? succeed(country)
    : refuse('INVALID_VALUE', ['input', 'country'], 'A country is two capital letters (ISO 3166-1 alpha-2).');

/** Checks the name and country of a new organization. */
export const newOrganization = (draft: {
  readonly id: string;
  readonly name: string;
  readonly country: string | null;
  readonly createdAt: string;
}): Result<Organization, Invalid> => {
  const named = checkName(draft.name, ['input', 'name']);
  if (!named.ok) return named;
  const country = checkCountry(draft.country);
  return country.ok ? succeed({ ...draft, name: named.value, state: 'ACTIVE' }) : country;
};

export interface OrganizationChange {
  readonly name?: string;
  readonly country?: string | null;
}

/** The organization with a change; what is left out stays. */
export const changedOrganization = (
  organization: Organization,
  change: OrganizationChange,
): Result<Organization, Invalid> => {
  const next = newOrganization({ ...organization, ...change });
  return next.ok ? succeed({ ...next.value, state: organization.state }) : next;
};
