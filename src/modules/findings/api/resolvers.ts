import type * as Api from '../../../../generated/graphql/findings/types';
import { answer, simpleAnswer } from '../../../kernel/answer';
import { askedOf, type Carried } from '../../../kernel/asked';
import type { Complete } from '../../../kernel/complete';
import { severityLevel } from '../../../kernel/cvss';
import { related } from '../../../kernel/loader';
import { countFields } from '../../../kernel/page';
import { patch } from '../../../kernel/patch';
import { notFound } from '../../../kernel/refusal';
import { GROUP_BY_ID } from '../../groups/api/providers';
import { weaknessOf } from '../../weaknesses';
import { addFinding, removeFinding, updateFinding, type Requirement } from '../index';
import { findingShape } from '../domain/finding';
import {
  FINDING_BY_ID,
  FINDING_SEVERITY_HISTORY,
  FINDINGS_BY_GROUP,
  HAS_VULNERABILITIES,
  RESCORING,
} from './providers';

const carried: Carried = {
  properties: Object.keys(findingShape),
  needs: {
    group: ['groupId'],
    severity: ['severityScore'],
    vulnerabilities: ['id'],
    reportedVector: ['id'],
    advisory: ['organizationId', 'weaknessKey'],
  },
};

const requirementOf = ({ identifier, title }: Api.RequirementInput): Requirement => ({
  identifier,
  title: title ?? null,
});

export const resolvers: Complete<Api.Resolvers> = {
  Query: {
    finding: async (_, { id }, { injector }) => (await injector.get(FINDING_BY_ID).load(id)) ?? null,
  },
  Group: {
    findings: ({ id }, args, { injector }, info) =>
      injector.get(FINDINGS_BY_GROUP).load(id, { ...args, asked: askedOf(info, carried) }),
  },
  Finding: {
    group: ({ groupId }, _, { injector }) => related(injector.get(GROUP_BY_ID), groupId),
    weaknesses: ({ cwe }) => cwe.map(weaknessOf),
    severityHistory: ({ id }, _, { injector }) => injector.get(FINDING_SEVERITY_HISTORY).load(id, {}),
    severity: ({ severityScore }) => severityLevel(severityScore),
  },
  Mutation: {
    addFinding: async (_, { input: { groupId, ...input } }, { env, injector }) => {
      const group = await injector.get(GROUP_BY_ID).stored(groupId);
      if (group === undefined) throw notFound();
      const { title, description, threat, recommendation, cwe, requirements, cvss31, cvss40 } = input;
      return answer(
        'finding',
        await addFinding(env, group, {
          title,
          description,
          threat: threat ?? '',
          recommendation: recommendation ?? '',
          cwe: cwe ?? [],
          requirements: (requirements ?? []).map(requirementOf),
          cvss31: cvss31 ?? null,
          cvss40: cvss40 ?? null,
        }),
      );
    },
    updateFinding: async (_, { input: { findingId, requirements, ...change } }, { env, injector }) => {
      const said = patch(change, ['cvss31', 'cvss40']);
      const listed = requirements == null ? {} : { requirements: requirements.map(requirementOf) };
      return answer('finding', await updateFinding(env, findingId, { ...said, ...listed }, injector.get(RESCORING)));
    },
    removeFinding: async (_, { input: { findingId } }, { env, injector }) =>
      simpleAnswer(await removeFinding(env, findingId, injector.get(HAS_VULNERABILITIES))),
  },
  FindingConnection: countFields,
};
