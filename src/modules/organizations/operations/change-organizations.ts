import { isDuplicate } from '../../../database/retry';
import { differenceOf } from '../../../journal/difference';
import { record } from '../../../journal/record';
import { emailOf, nameOf } from '../../../kernel/actor';
import type { Env } from '../../../kernel/env';
import { conflict, notFound } from '../../../kernel/refusal';
import { refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import { transact } from '../../../kernel/transact';
import { authorize, endAllMemberships, grantRole } from '../../access';
import * as data from '../data/organizations';
import {
  changedOrganization,
  newOrganization,
  organizationNameKey,
  type Organization,
  type OrganizationChange,
} from '../domain/organization';
import { organizationTenancy } from './read-organizations';

type Refused = Refusal<'INVALID_VALUE' | 'TOO_LONG' | 'ALREADY_EXISTS'>;

const nameTaken = (): Result<never, Refused> =>
  refuse('ALREADY_EXISTS', ['input', 'name'], 'An organization has this name already.');

/** A name that was taken between the look-up and the write is refused as one that was taken before. */
const unlessTaken = async (
  work: () => Promise<Result<Organization, Refused>>,
): Promise<Result<Organization, Refused>> => {
  try {
    return await work();
  } catch (error) {
    if (isDuplicate(error)) return nameTaken();
    throw error;
  }
};

/** Creates an organization; the actor becomes its first organization manager. */
export const addOrganization = (
  env: Env,
  input: { readonly name: string; readonly country: string | null },
): Promise<Result<Organization, Refused>> => {
  authorize(env, 'ORGANIZATION_CREATE', null);
  return unlessTaken(() =>
    transact<Organization, Refused>(env, async (inner) => {
      const made = newOrganization({ ...input, id: inner.newId(), createdAt: inner.now() });
      if (!made.ok) return made;
      const organization = made.value;
      const nameKey = organizationNameKey(organization.name);
      if ((await data.selectOrganizationByName(inner.db, nameKey)) !== undefined) return nameTaken();
      await data.insertOrganization(inner.db, { ...organization, nameKey, createdBy: nameOf(inner.actor) });
      const on = organizationTenancy(organization);
      const email = emailOf(inner.actor);
      if (email !== undefined)
        await grantRole(inner, on, {
          email,
          role: 'ORGANIZATION_MANAGER',
          responsibility: null,
          expiresAt: null,
        });
      await record(inner, {
        type: 'OrganizationAdded',
        on,
        subjectId: organization.id,
        data: { after: organization },
      });
      return succeed(organization);
    }),
  );
};

const standing = async ({ db }: Env, id: string): Promise<Organization> => {
  const [organization] = await data.selectOrganizations(db, [id]);
  if (organization === undefined) throw notFound();
  return organization;
};

/** Changes an organization's name or country. */
export const updateOrganization = (
  env: Env,
  id: string,
  change: OrganizationChange,
): Promise<Result<Organization, Refused>> => {
  authorize(env, 'ORGANIZATION_UPDATE', { organizationId: id, groupId: null });
  return unlessTaken(() =>
    transact<Organization, Refused>(env, async (inner) => {
      const before = await standing(inner, id);
      const next = changedOrganization(before, change);
      if (!next.ok) return next;
      const { name, country } = next.value;
      const changed = await data.updateOrganization(inner.db, before, {
        name,
        country,
        nameKey: organizationNameKey(name),
      });
      if (changed === 0) throw conflict();
      const on = organizationTenancy(before);
      await record(inner, { type: 'OrganizationUpdated', on, subjectId: id, data: differenceOf(before, next.value) });
      return next;
    }),
  );
};

/**
 * Removes an organization. `hasGroups` is asked in the transaction, since groups are not this module's. SQLite
 * walks all vulnerabilities to see that none refers to it: of millions, that takes longer than others may wait.
 */
export const removeOrganization = (
  env: Env,
  id: string,
  hasGroups: (env: Env, id: string) => Promise<boolean>,
): Promise<Result<null, Refusal<'WRONG_STATE'>>> => {
  authorize(env, 'ORGANIZATION_REMOVE', { organizationId: id, groupId: null });
  return transact<null, Refusal<'WRONG_STATE'>>({ ...env, db: env.db.patient }, async (inner) => {
    const before = await standing(inner, id);
    if (await hasGroups(inner, id))
      return refuse('WRONG_STATE', ['input', 'organizationId'], 'The organization has groups: remove them first.');
    await endAllMemberships(inner, { organizationId: id });
    await data.deleteOrganization(inner.db, id);
    await record(inner, {
      type: 'OrganizationRemoved',
      on: organizationTenancy(before),
      subjectId: id,
      data: { before },
    });
    return succeed(null);
  });
};
