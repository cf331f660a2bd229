import type { Provider } from 'graphql-modules';
import { byId, byParent, token, type ById, type ByParent } from '../../../kernel/loader';
import type { Page } from '../../../kernel/page';
import {
  findingPages,
  findingsByIds,
  findingVisible,
  type Finding,
  type FindingListArguments,
  type HasVulnerabilities,
  severityHistories,
  type Rescoring,
  type SeverityChange,
} from '../index';

export const FINDING_BY_ID = token<ById<Finding>>('FINDING_BY_ID');
export const FINDINGS_BY_GROUP = token<ByParent<FindingListArguments, Page<Finding>>>('FINDINGS_BY_GROUP');
/** Given by the application, since findings know nothing of the module above. */
export const RESCORING = token<Rescoring>('RESCORING');
/** Given by the application, too. */
export const HAS_VULNERABILITIES = token<HasVulnerabilities>('HAS_VULNERABILITIES');

type None = Readonly<Record<string, never>>;

export const FINDING_SEVERITY_HISTORY = token<ByParent<None, readonly SeverityChange[]>>('FINDING_SEVERITY_HISTORY');

export const findingsProviders: readonly Provider[] = [
  byId(FINDING_BY_ID, findingsByIds, findingVisible),
  byParent(FINDINGS_BY_GROUP, findingPages),
  byParent(FINDING_SEVERITY_HISTORY, (env, ids) => severityHistories(env, 'FINDING', ids)),
];
