import type * as Api from '../../../../generated/graphql/advisories/types';
import type { Complete } from '../../../kernel/complete';
import { related } from '../../../kernel/loader';
import { EVIDENCES_BY_FINDING } from '../../evidences/api/providers';
import { FINDING_BY_ID } from '../../findings/api/providers';
import { POLICIES_BY_GROUP } from '../../policies/api/providers';
import { advisoryIdOf, advisoryName, assess, knownAdvisory, vectorInForce, type Advisory } from '../index';
import { ADVISORY_BY_NAME, type AdvisoryLoader } from './providers';

const advisoryOf = async (
  { organizationId, weaknessKey }: { readonly organizationId: string; readonly weaknessKey: string },
  loader: AdvisoryLoader,
): Promise<Advisory | null> => {
  const id = advisoryIdOf(weaknessKey);
  return id === undefined ? null : loader.load(advisoryName(organizationId, id), {});
};

export const resolvers: Complete<Api.Resolvers> = {
  Query: {
    advisory: (_, { id }, { env }) => knownAdvisory(env, id),
  },
  Finding: {
    advisory: (finding, _, { injector }) => advisoryOf(finding, injector.get(ADVISORY_BY_NAME)),
  },
  Vulnerability: {
    ssvc: async (vulnerability, _, { injector }) => {
      const finding = await related(injector.get(FINDING_BY_ID), vulnerability.findingId);
      const [advisory, evidences, { missionWellBeing }] = await Promise.all([
        advisoryOf(finding, injector.get(ADVISORY_BY_NAME)),
        injector.get(EVIDENCES_BY_FINDING).load(finding.id, {}),
        injector.get(POLICIES_BY_GROUP).load(vulnerability.groupId, {}),
      ]);
      return assess({
        vector: vectorInForce(vulnerability, finding),
        knownExploited: advisory?.knownExploited != null,
        exploitedByTesters: evidences.some(({ kind, state }) => kind === 'EXPLOITATION' && state === 'APPROVED'),
        epss: advisory?.epss?.score ?? null,
        missionWellBeing: missionWellBeing.value,
        missionWellBeingSource: missionWellBeing.source,
      });
    },
  },
};
