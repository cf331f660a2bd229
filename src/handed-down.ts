import { Scope, type Provider } from 'graphql-modules';
import { removeCommentsOfGroup } from './modules/comments';
import { DETACHING } from './modules/credentials/api/providers';
import { removeEvidencesOfGroup } from './modules/evidences';
import { removeEventsOfGroup } from './modules/events';
import { HAS_VULNERABILITIES, RESCORING } from './modules/findings/api/providers';
import { removeFindingsOfGroup } from './modules/findings';
import { GROUPS_OF_TOKEN, type GroupsOfToken } from './modules/auth/api/providers';
import { groupsByIds } from './modules/groups';
import { EMPTYING } from './modules/groups/api/providers';
import { removeReportsOfGroup } from './modules/imports';
import { removeZeroRiskOfGroup } from './modules/zero-risk';
import { removeReattacksOfGroup } from './modules/reattacks';
import { removePoliciesOfGroup } from './modules/policies';
import { LEAVING_SCOPE, WAS_REPORTED_ON } from './modules/roots/api/providers';
import { detachCredentials, removeRootsOfGroup } from './modules/roots';
import { checkPlaceInTarget, leaveScope, removeToeOfGroup } from './modules/toe';
import { removeTreatmentsOfGroup } from './modules/treatments';
import {
  hasVulnerabilities,
  rescoreOfFinding,
  removeVulnerabilitiesOfGroup,
  wasReportedOn,
} from './modules/vulnerabilities';
import { CHECK_PLACE } from './modules/vulnerabilities/api/providers';

/** Ids of no group are of no organization: nobody is a member there. */
/** The groups that a token is restricted to, as stored. */
export const groupsOfToken: GroupsOfToken = async (env, ids) => {
  const found = new Map((await groupsByIds(env, ids)).map(({ id, organizationId }) => [id, organizationId]));
  return ids.map((groupId) => ({ groupId, organizationId: found.get(groupId) ?? '' }));
};

/** What lower modules ask of higher ones, handed down so that a parent knows no child. */
export const handedDown: readonly Provider[] = [
  { provide: GROUPS_OF_TOKEN, scope: Scope.Singleton, useValue: groupsOfToken },
  { provide: WAS_REPORTED_ON, scope: Scope.Singleton, useValue: wasReportedOn },
  { provide: DETACHING, scope: Scope.Singleton, useValue: detachCredentials },
  { provide: LEAVING_SCOPE, scope: Scope.Singleton, useValue: leaveScope },
  { provide: CHECK_PLACE, scope: Scope.Singleton, useValue: checkPlaceInTarget },
  { provide: HAS_VULNERABILITIES, scope: Scope.Singleton, useValue: hasVulnerabilities },
  { provide: RESCORING, scope: Scope.Singleton, useValue: rescoreOfFinding },
  {
    provide: EMPTYING,
    scope: Scope.Singleton,
    useValue: [
      removeEvidencesOfGroup,
      removeCommentsOfGroup,
      removeEventsOfGroup,
      removeToeOfGroup,
      removeReportsOfGroup,
      removeZeroRiskOfGroup,
      removeReattacksOfGroup,
      removeTreatmentsOfGroup,
      removeVulnerabilitiesOfGroup,
      removeFindingsOfGroup,
      removeRootsOfGroup,
      removePoliciesOfGroup,
    ],
  },
];
