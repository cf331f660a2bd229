import { people } from './0001-people';
import { weaknesses } from './0002-weaknesses';
import { imports } from './0003-imports';
import { vulnerabilityDecisions } from './0004-decisions';
import { policies } from './0005-policies';
import { eventsAndComments } from './0006-events';
import { audit } from './0007-audit';
import { severity } from './0008-severity';
import { figures } from './0009-figures';
import { evidences } from './0010-evidences';
import { targetOfEvaluation } from './0011-toe';
import { manualReporting } from './0012-manual-reporting';
import { eventEvidences } from './0013-event-evidences';
import { groupTags } from './0013-group-tags';
import { tracking } from './0014-tracking';
import { windows } from './0014-windows';
import { credentials } from './0016-credentials';
import { signIn } from './0017-sign-in';
import { annotations } from './0018-annotations';
import { secondFactors } from './0019-second-factors';
import { invitations } from './0020-invitations';
import { mails } from './0020-mails';
import { cloning } from './0021-cloning';
import { customRoles } from './0022-custom-roles';
import { tokenExchange } from './0023-token-exchange';
import { tokenGroups } from './0023-token-groups';
import { rateLimits } from './0029-rate-limits';
import { awaitedClosings } from './0030-awaited-closings';
import { reportJobs } from './0031-report-jobs';
import { reportChanges } from './0032-report-changes';
import { undo } from './0033-undo';
import { advisories } from './0034-advisories';
import { splits } from './0035-splits';
import { treatmentBranches } from './0036-treatment-branches';
import { components } from './0038-components';
import { closingShare } from './0039-closing-share';
import { componentRelationships } from './0041-component-relationships';
import { componentsOfOrganizations } from './0042-components-of-organizations';
import { merges } from './0043-merges';
import { reportedVectors } from './0045-reported-vectors';
import { bomLinks } from './0047-bom-links';
import { evenStatistics } from './0048-even-statistics';
import { vulnerabilitiesOfRoot } from './0049-vulnerabilities-of-root';
import { undoing } from './0052-undoing';
import { stepsBeforeReports } from './0051-steps-before-reports';
import { whatCameSince } from './0053-what-came-since';
import { references } from './0054-references';
import { jointReferences } from './0056-joint-references';
import { presentSince } from './0057-present-since';
import { resultDigests } from './0058-result-digests';
import { listsByCreation } from './0059-lists-by-creation';
import { gitRootEnvironments } from './0060-git-root-environments';
import { suppressions } from './0061-suppressions';
import { suppressedResults } from './0062-suppressed-results';
import { awaitedMoves } from './0063-awaited-moves';
import { formerPlaces } from './0050-former-places';
import type { Migration } from './dialect';

/** Every step of the schema, in the order in which they are made: a new one is added at the end. */
export const migrations: readonly Migration[] = [
  people,
  weaknesses,
  imports,
  vulnerabilityDecisions,
  policies,
  eventsAndComments,
  audit,
  severity,
  figures,
  evidences,
  targetOfEvaluation,
  manualReporting,
  eventEvidences,
  groupTags,
  windows,
  tracking,
  credentials,
  signIn,
  annotations,
  secondFactors,
  mails,
  invitations,
  cloning,
  customRoles,
  tokenGroups,
  rateLimits,
  tokenExchange,
  advisories,
  reportChanges,
  undo,
  reportJobs,
  awaitedClosings,
  splits,
  treatmentBranches,
  components,
  closingShare,
  componentRelationships,
  componentsOfOrganizations,
  merges,
  reportedVectors,
  bomLinks,
  evenStatistics,
  vulnerabilitiesOfRoot,
  formerPlaces,
  stepsBeforeReports,
  undoing,
  whatCameSince,
  references,
  jointReferences,
  presentSince,
  resultDigests,
  listsByCreation,
  gitRootEnvironments,
  suppressions,
  suppressedResults,
  awaitedMoves,
];
