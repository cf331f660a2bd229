import type { Db } from '../../../database/db';
import { insertMany, typesOf } from '../../../database/portable';
import { bulkIdentity, type BulkVulnerability } from '../domain/bulk';
import { vulnerabilityShape } from '../domain/vulnerability';
import { changeTypes, identityTypes } from './changes';

const types = { ...typesOf(vulnerabilityShape), createdBy: 'text' } as const;

const sightingTypes = {
  vulnerabilityId: 'text',
  scopeId: 'text',
  ruleId: 'text',
  presence: 'text',
  reportId: 'text',
  firstSeenAt: 'timestamptz',
  lastSeenAt: 'timestamptz',
} as const;

const kinds = { SAFE: 'CLOSED', DELETED: 'REMOVED' } as const;

/** The history of a vulnerability: how it came, and how it went when it did. */
const changesOf = (
  { vulnerability: { id, organizationId, state, createdAt, updatedAt } }: BulkVulnerability,
  by: string,
  newId: () => string,
): readonly Record<string, unknown>[] => {
  const common = { vulnerabilityId: id, organizationId, by };
  const born = state === 'SUBMITTED' ? 'SUBMITTED' : 'VULNERABLE';
  const reported = { ...common, id: newId(), kind: 'REPORTED', state: born, at: createdAt };
  return state === 'SAFE' || state === 'DELETED'
    ? [reported, { ...common, id: newId(), kind: kinds[state], state, at: updatedAt }]
    : [reported];
};

/** Inserts vulnerabilities with their identities, sightings and histories: one statement a table. */
export const insertBulk = async (
  db: Db,
  rows: readonly BulkVulnerability[],
  facts: { readonly by: string; readonly reportId: string; readonly newId: () => string },
): Promise<void> => {
  await insertMany(
    db,
    'vulnerabilities',
    types,
    rows.map(({ vulnerability }) => ({ ...vulnerability, createdBy: facts.by })),
  );
  await insertMany(
    db,
    'vulnerability_identities',
    identityTypes,
    rows.flatMap(({ vulnerability: { id, rootId } }) =>
      (['CONTENT', 'LOCATION'] as const).map((algorithm) => ({
        rootId,
        algorithm,
        version: 1,
        value: bulkIdentity(algorithm, id),
        vulnerabilityId: id,
      })),
    ),
  );
  await insertMany(
    db,
    'sightings',
    sightingTypes,
    rows.map(({ vulnerability, root, finding }) => ({
      vulnerabilityId: vulnerability.id,
      scopeId: root.scopeId,
      ruleId: finding.ruleId,
      presence: vulnerability.state === 'SAFE' ? 'ABSENT' : 'PRESENT',
      reportId: facts.reportId,
      firstSeenAt: vulnerability.createdAt,
      lastSeenAt: vulnerability.updatedAt,
    })),
  );
  await insertMany(
    db,
    'vulnerability_changes',
    changeTypes,
    rows.flatMap((row) => changesOf(row, facts.by, facts.newId)),
  );
};
