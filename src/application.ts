import { createApplication, type Application, type Injector } from 'graphql-modules';
import type { Tenancy } from './kernel/actor';
import type { ById } from './kernel/loader';
import { advisoriesModule } from './modules/advisories/module';
import { analyticsModule } from './modules/analytics/module';
import { accessModule } from './modules/access/module';
import { guards, type Tenancies } from './modules/access/api/guard';
import { auditModule } from './modules/audit/module';
import { authModule } from './modules/auth/module';
import { commentsModule } from './modules/comments/module';
import { knownComment } from './modules/comments';
import { coreModule } from './modules/core/module';
import { credentialsModule } from './modules/credentials/module';
import { customRolesModule } from './modules/custom-roles/module';
import { evidencesModule } from './modules/evidences/module';
import { EVENT_EVIDENCE_BY_ID, EVIDENCE_BY_ID } from './modules/evidences/api/providers';
import { eventsModule } from './modules/events/module';
import { EVENT_BY_ID } from './modules/events/api/providers';
import { findingsModule } from './modules/findings/module';
import { FINDING_BY_ID } from './modules/findings/api/providers';
import { findingKnown } from './modules/findings';
import { findingPoliciesModule } from './modules/finding-policies/module';
import { groupsModule } from './modules/groups/module';
import { GROUP_BY_ID } from './modules/groups/api/providers';
import { groupTenancy } from './modules/groups';
import { importsModule } from './modules/imports/module';
import { REPORT_BY_ID } from './modules/imports/api/providers';
import { mailModule } from './modules/mail/module';
import { organizationsModule } from './modules/organizations/module';
import { ORGANIZATION_BY_ID } from './modules/organizations/api/providers';
import { organizationTenancy } from './modules/organizations';
import { weaknessesModule } from './modules/weaknesses/module';
import { zeroRiskModule } from './modules/zero-risk/module';
import { reattacksModule } from './modules/reattacks/module';
import { policiesModule } from './modules/policies/module';
import { portfoliosModule } from './modules/portfolios/module';
import { rootsModule } from './modules/roots/module';
import { ROOT_BY_ID } from './modules/roots/api/providers';
import { stakeholdersModule } from './modules/stakeholders/module';
import { INVITATION_BY_ID } from './modules/stakeholders/api/providers';
import { invitationTenancy } from './modules/stakeholders';
import { tokenExchangeModule } from './modules/token-exchange/module';
import { componentsModule } from './modules/components/module';
import { toeModule } from './modules/toe/module';
import { TOE_INPUT_BY_ID, TOE_LINES_BY_ID, TOE_PORT_BY_ID } from './modules/toe/api/providers';
import { treatmentsModule } from './modules/treatments/module';
import { vulnerabilityFilesModule } from './modules/vulnerability-files/module';
import { vulnerabilitiesModule } from './modules/vulnerabilities/module';
import { VULNERABILITY_BY_ID } from './modules/vulnerabilities/api/providers';
import { vulnerabilityKnown } from './modules/vulnerabilities';
import { handedDown } from './handed-down';

/** All modules, lowest first: a module may use only those before it. */
const modules = [
  coreModule,
  accessModule,
  mailModule,
  authModule,
  weaknessesModule,
  organizationsModule,
  groupsModule,
  customRolesModule,
  portfoliosModule,
  policiesModule,
  stakeholdersModule,
  tokenExchangeModule,
  credentialsModule,
  rootsModule,
  findingsModule,
  vulnerabilitiesModule,
  reattacksModule,
  treatmentsModule,
  findingPoliciesModule,
  zeroRiskModule,
  eventsModule,
  evidencesModule,
  advisoriesModule,
  commentsModule,
  toeModule,
  vulnerabilityFilesModule,
  componentsModule,
  importsModule,
  analyticsModule,
  auditModule,
];

const inGroup = ({ organizationId, groupId }: Tenancy): Tenancy => ({ organizationId, groupId });

const stored = <T>(
  loader: ById<T>,
  id: string,
  tenancy: (row: T) => Tenancy | undefined,
): Promise<Tenancy | undefined> => loader.stored(id).then((row) => row && tenancy(row));

/** How an id of each kind becomes the tenancy it stands in: modules publish it, so that access knows no child. */
const tenancies: Tenancies = {
  ORGANIZATION: (injector: Injector, id) => stored(injector.get(ORGANIZATION_BY_ID), id, organizationTenancy),
  GROUP: (injector, id) => stored(injector.get(GROUP_BY_ID), id, groupTenancy),
  INVITATION: (injector, id) => stored(injector.get(INVITATION_BY_ID), id, invitationTenancy),
  ROOT: (injector, id) => stored(injector.get(ROOT_BY_ID), id, inGroup),
  FINDING: (injector, id, env) =>
    stored(injector.get(FINDING_BY_ID), id, (finding) => (findingKnown(env, finding) ? inGroup(finding) : undefined)),
  VULNERABILITY: (injector, id, env) =>
    stored(injector.get(VULNERABILITY_BY_ID), id, (vulnerability) =>
      vulnerabilityKnown(env, vulnerability) ? inGroup(vulnerability) : undefined,
    ),
  EVIDENCE: (injector, id) => stored(injector.get(EVIDENCE_BY_ID), id, inGroup),
  EVENT_EVIDENCE: (injector, id) => stored(injector.get(EVENT_EVIDENCE_BY_ID), id, inGroup),
  REPORT: (injector, id) => stored(injector.get(REPORT_BY_ID), id, inGroup),
  EVENT: (injector, id) => stored(injector.get(EVENT_BY_ID), id, inGroup),
  TOE_LINES: (injector, id) => stored(injector.get(TOE_LINES_BY_ID), id, inGroup),
  TOE_INPUT: (injector, id) => stored(injector.get(TOE_INPUT_BY_ID), id, inGroup),
  TOE_PORT: (injector, id) => stored(injector.get(TOE_PORT_BY_ID), id, inGroup),
  COMMENT: async (_, id, env) => {
    const comment = await knownComment(env, id);
    return comment && inGroup(comment);
  },
  // Ids tell objects of all kinds apart.
  COMMENT_SUBJECT: async (injector, id, env) =>
    (await tenancies.FINDING(injector, id, env)) ??
    (await tenancies.EVENT(injector, id, env)) ??
    (await tenancies.GROUP(injector, id, env)),
};

/** Builds the schema with its guards. Throws when a root field says nothing of who may ask it. */
export const buildApplication = (): Application =>
  createApplication({
    modules,
    providers: [...handedDown],
    middlewares: guards(
      modules.flatMap(({ typeDefs }) => typeDefs),
      tenancies,
    ),
  });
