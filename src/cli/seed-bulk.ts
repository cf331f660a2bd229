import type { Env } from '../kernel/env';
import { openReportedFindings } from '../modules/findings';
import type { Group } from '../modules/groups';
import { storedOrganizationByName, type Organization } from '../modules/organizations';
import type { Root } from '../modules/roots';
import { addBulkVulnerabilities, ensureScope, type BulkRoot, type BulkTarget } from '../modules/vulnerabilities';
import { inTheNameOf } from './creators/story';
import { createGitRoot, createGroup, createOrganization, createUrlRoot } from './creators/tenant';
import { weaknessSketches, type WeaknessSketch } from './creators/weaknesses';
import { manager } from './demo-story';
import { CommandFailure } from './failure';

const bulkOrganization = 'load-test';
const rootsInGroup = 8;
/** Beyond this, further groups are made: up to the most. */
const vulnerabilitiesInGroup = 50_000;
const fewestGroups = 3;
const mostGroups = 20;

/** How many vulnerabilities each group gets: the first a share of 1, the second of 1/2, the third of 1/3 and so on. */
export const sharesOf = (vulnerabilities: number): readonly number[] => {
  const groups = Math.min(mostGroups, Math.max(fewestGroups, Math.ceil(vulnerabilities / vulnerabilitiesInGroup)));
  const weights = Array.from({ length: groups }, (_, index) => 1 / (index + 1));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const others = weights.slice(1).map((weight) => Math.floor((vulnerabilities * weight) / whole));
  return [vulnerabilities - others.reduce((sum, count) => sum + count, 0), ...others];
};

/** Every fifth group is tested from outside. */
const isBlack = (index: number): boolean => index % 5 === 2;

const createRoot = (env: Env, group: Group, number: number): Promise<Root> => {
  const nickname = `${group.name}-${String(number)}`;
  return group.service === 'BLACK'
    ? createUrlRoot(env, group, nickname, `https://${nickname}.example.com/`)
    : createGitRoot(env, group, { nickname, url: `https://git.example.com/load/${nickname}.git`, branch: 'main' });
};

const createBulkRoot = async (env: Env, group: Group, number: number): Promise<BulkRoot> => {
  const root = await createRoot(env, group, number);
  const branch = root.__typename === 'GitRoot' ? root.branch : null;
  const tenancy = { organizationId: group.organizationId, groupId: group.id };
  const scope = await ensureScope(env, tenancy, {
    rootId: root.id,
    tool: 'load-scanner',
    category: '',
    branch: branch ?? '',
  });
  return { id: root.id, scopeId: scope.id, branch, kind: root.__typename === 'GitRoot' ? 'LINES' : 'INPUT' };
};

const keyOf = ([cwe]: WeaknessSketch): string => `CWE-${String(cwe)}`;

/** Makes a group to be filled: its roots, the scopes of a tool on them, and its findings. */
export const createBulkTarget = async (
  env: Env,
  organization: Organization,
  name: string,
  service: 'WHITE' | 'BLACK',
): Promise<BulkTarget> => {
  const group = await createGroup(env, organization, { name, description: 'For load tests.', service });
  const roots: BulkRoot[] = [];
  for (let number = 1; number <= rootsInGroup; number += 1) roots.push(await createBulkRoot(env, group, number));
  const weaknesses = weaknessSketches.map((sketch) => ({
    weaknessKey: keyOf(sketch),
    title: sketch[1],
    description: `${sketch[1]}, as a load test has it.`,
    recommendation: '',
    helpUrl: null,
    cwe: [sketch[0]],
  }));
  const ids = await openReportedFindings(env, group, weaknesses);
  const findings = weaknessSketches.map((sketch) => ({
    id: ids.get(keyOf(sketch)) ?? '',
    ruleId: `load/${String(sketch[0])}`,
    message: `${sketch[1]} is possible here.`,
    severityScore: sketch[2],
    technique: sketch[3],
  }));
  const [firstRoot, ...otherRoots] = roots as [BulkRoot, ...BulkRoot[]];
  const [firstFinding, ...otherFindings] = findings as [(typeof findings)[0], ...typeof findings];
  return {
    organizationId: group.organizationId,
    groupId: group.id,
    roots: [firstRoot, ...otherRoots],
    findings: [firstFinding, ...otherFindings],
  };
};

/** Loads made-up vulnerabilities into an organization of their own; `told` hears of each batch. */
export const seedBulk = async (
  env: Env,
  vulnerabilities: number,
  told: (rows: number) => void,
): Promise<readonly string[]> => {
  if ((await storedOrganizationByName(env, bulkOrganization)) !== undefined)
    throw new CommandFailure(
      `ALREADY_EXISTS (dataset): The organization ${bulkOrganization} is here already; integrates manage clear removes it.`,
    );
  const acting = inTheNameOf(env, manager);
  const organization = await createOrganization(acting, bulkOrganization);
  const shares = sharesOf(vulnerabilities);
  for (const [index, count] of shares.entries()) {
    const name = `service-${String(index + 1).padStart(2, '0')}`;
    const target = await createBulkTarget(acting, organization, name, isBlack(index) ? 'BLACK' : 'WHITE');
    await addBulkVulnerabilities(acting, target, count, told);
  }
  return [
    `The organization is ${bulkOrganization}, with ${String(shares.length)} groups; ${manager} manages it.`,
    `For an API token: integrates token create --email ${manager} --name NAME`,
  ];
};
