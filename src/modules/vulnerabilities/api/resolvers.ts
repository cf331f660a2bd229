import type * as Api from '../../../../generated/graphql/vulnerabilities/types';
import type { Context } from '../../../context';
import { answer } from '../../../kernel/answer';
import { askedOf, type Carried } from '../../../kernel/asked';
import type { Complete } from '../../../kernel/complete';
import { severityLevel } from '../../../kernel/cvss';
import { related } from '../../../kernel/loader';
import { countFields } from '../../../kernel/page';
import { patch } from '../../../kernel/patch';
import { FINDING_BY_ID } from '../../findings/api/providers';
import { ROOT_BY_ID } from '../../roots/api/providers';
import {
  addVulnerability,
  annotateVulnerabilities,
  assignedPage,
  confirmVulnerabilities,
  mergeVulnerabilities,
  rejectVulnerabilities,
  removeVulnerability,
  resubmitVulnerabilities,
  splitVulnerability,
  updateVulnerability,
  updateVulnerabilitySeverity,
} from '../index';
import { standingOn, type ReportedBranch } from '../domain/branch';
import { vulnerabilityShape } from '../domain/vulnerability';
import {
  BRANCHES_BY_ROOT,
  BRANCHES_BY_VULNERABILITY,
  CHECK_PLACE,
  CHANGES_BY_VULNERABILITY,
  DETAIL_BY_VULNERABILITY,
  REPORTED_VECTOR_BY_FINDING,
  SEVERITY_HISTORY,
  SIGHTINGS_BY_VULNERABILITY,
  TAGS_BY_VULNERABILITY,
  TRACKED_DAYS,
  TRACKING_BY_FINDING,
  VULNERABILITIES_BY_FINDING,
  VULNERABILITIES_BY_GROUP,
  VULNERABILITY_BY_ID,
} from './providers';

const carried: Carried = {
  properties: Object.keys(vulnerabilityShape),
  needs: {
    finding: ['findingId'],
    root: ['rootId'],
    severity: ['severityScore'],
    detail: ['id'],
    sightings: ['id'],
    branches: ['id', 'state', 'treatment', 'treatmentBranches'],
    tags: ['id'],
    history: ['id'],
    ssvc: ['findingId', 'groupId', 'cvss31', 'cvss40', 'reportedVector'],
  },
};

const reportedBranches = (
  { id }: { readonly id: string },
  _: unknown,
  { injector }: Context,
): Promise<readonly ReportedBranch[]> => injector.get(BRANCHES_BY_ROOT).load(id, {});

export const resolvers: Complete<Api.Resolvers> = {
  Query: {
    vulnerability: async (_, { id }, { injector }) => (await injector.get(VULNERABILITY_BY_ID).load(id)) ?? null,
    assignedVulnerabilities: (_, args, { env }, info) => assignedPage(env, { ...args, asked: askedOf(info, carried) }),
  },
  Group: {
    vulnerabilities: ({ id }, args, { injector }, info) =>
      injector.get(VULNERABILITIES_BY_GROUP).load(id, { ...args, asked: askedOf(info, carried) }),
  },
  Finding: {
    vulnerabilities: ({ id }, args, { injector }, info) =>
      injector.get(VULNERABILITIES_BY_FINDING).loadFor(id, info, () => ({ ...args, asked: askedOf(info, carried) })),
    reportedVector: ({ id }, _, { injector }) => injector.get(REPORTED_VECTOR_BY_FINDING).load(id, {}),
    tracking: ({ id }, args, { injector }) => injector.get(TRACKING_BY_FINDING).load(id, args),
  },
  TrackingEntry: {
    cycle: async ({ findingId, day }, _, { injector }) =>
      (await injector.get(TRACKED_DAYS).load(findingId, {})).indexOf(day),
  },
  TrackingEntryConnection: countFields,
  Vulnerability: {
    finding: ({ findingId }, _, { injector }) => related(injector.get(FINDING_BY_ID), findingId),
    root: ({ rootId }, _, { injector }) => related(injector.get(ROOT_BY_ID), rootId),
    severity: ({ severityScore }) => severityLevel(severityScore),
    severityHistory: ({ id }, _, { injector }) => injector.get(SEVERITY_HISTORY).load(id, {}),
    detail: ({ id }, _, { injector }) => injector.get(DETAIL_BY_VULNERABILITY).load(id, {}),
    sightings: ({ id }, _, { injector }) => injector.get(SIGHTINGS_BY_VULNERABILITY).load(id, {}),
    branches: async (vulnerability, _, { injector }) =>
      standingOn(vulnerability, await injector.get(BRANCHES_BY_VULNERABILITY).load(vulnerability.id, {})),
    tags: ({ id }, _, { injector }) => injector.get(TAGS_BY_VULNERABILITY).load(id, {}),
    history: ({ id }, _, { injector }) => injector.get(CHANGES_BY_VULNERABILITY).load(id, {}),
  },
  Mutation: {
    addVulnerability: async (_, { input }, { env, injector }) => {
      const { findingId, rootId, message, commit, source, ...place } = input;
      const report = { ...place, message: message ?? '', commit: commit ?? null, ...(source ? { source } : {}) };
      return answer('vulnerability', await addVulnerability(env, findingId, rootId, report, injector.get(CHECK_PLACE)));
    },
    removeVulnerability: async (_, { input: { vulnerabilityId, reason } }, { env }) =>
      answer('vulnerability', await removeVulnerability(env, vulnerabilityId, reason)),
    splitVulnerability: async (_, { input: { vulnerabilityId, sightings, justification } }, { env }) => {
      const chosen = sightings.map(({ tool, category }) => ({ tool, category: category || null }));
      const split = await splitVulnerability(env, vulnerabilityId, chosen, justification);
      const { original, splitOff } = split.ok ? split.value : { original: null, splitOff: null };
      return { ...answer('vulnerability', split), vulnerability: original, splitOff };
    },
    mergeVulnerabilities: async (_, { input: { vulnerabilityId, mergedIds, justification } }, { env }) => {
      const made = await mergeVulnerabilities(env, vulnerabilityId, mergedIds, justification);
      return { ...answer('vulnerability', made), ...(made.ok ? made.value : { vulnerability: null, merged: null }) };
    },
    confirmVulnerabilities: async (_, { input: { groupId, vulnerabilityIds } }, { env }) =>
      answer('vulnerabilities', await confirmVulnerabilities(env, groupId, vulnerabilityIds)),
    rejectVulnerabilities: async (_, { input: { groupId, vulnerabilityIds, reasons, otherReason } }, { env }) =>
      answer(
        'vulnerabilities',
        await rejectVulnerabilities(env, groupId, vulnerabilityIds, reasons, otherReason ?? null),
      ),
    resubmitVulnerabilities: async (_, { input: { groupId, vulnerabilityIds } }, { env }) =>
      answer('vulnerabilities', await resubmitVulnerabilities(env, groupId, vulnerabilityIds)),
    updateVulnerabilitySeverity: async (_, { input: { groupId, vulnerabilityIds, ...vectors } }, { env }) =>
      answer(
        'vulnerabilities',
        await updateVulnerabilitySeverity(env, groupId, vulnerabilityIds, patch(vectors, ['cvss31', 'cvss40'])),
      ),
    annotateVulnerabilities: async (
      _,
      { input: { groupId, vulnerabilityIds, addTags, removeTags, ...note } },
      { env },
    ) =>
      answer(
        'vulnerabilities',
        await annotateVulnerabilities(env, groupId, vulnerabilityIds, {
          addTags: addTags ?? [],
          removeTags: removeTags ?? [],
          ...patch(note, ['trackerLink']),
        }),
      ),
    updateVulnerability: async (_, { input: { vulnerabilityId, ...origin } }, { env }) =>
      answer('vulnerability', await updateVulnerability(env, vulnerabilityId, patch(origin, ['commit']))),
  },
  GitRoot: { reportedBranches },
  IPRoot: { reportedBranches },
  URLRoot: { reportedBranches },
  VulnerabilityConnection: countFields,
};
