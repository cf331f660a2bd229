import type { Env } from '../../src/kernel/env';
import { addFinding, type Finding } from '../../src/modules/findings';
import { addVulnerability, confirmVulnerabilities, type Vulnerability } from '../../src/modules/vulnerabilities';
import { valueOf, type World } from '../support/world';
import { call, type Payload } from './call';

/** A finding of the world's group with so many vulnerabilities that wait for review. */
export const submitted = async (
  { env, group, root }: Pick<World, 'env' | 'group' | 'root'>,
  title: string,
  count: number,
): Promise<{ readonly finding: Finding; readonly ids: readonly string[] }> => {
  const finding = valueOf(
    await addFinding(env, group, {
      title,
      description: 'What it is.',
      threat: '',
      recommendation: '',
      cwe: [],
      cvss31: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
      cvss40: null,
    }),
  );
  const places = Array.from({ length: count }, (_, index) => ({
    kind: 'LINES' as const,
    where: `src/${title.toLowerCase().replace(/\W+/g, '-')}.ts`,
    specific: String(index + 1),
    message: '',
    commit: null,
  }));
  const ids = await places.reduce<Promise<readonly string[]>>(
    async (before, place) => [...(await before), valueOf(await addVulnerability(env, finding.id, root.id, place)).id],
    Promise.resolve([]),
  );
  return { finding, ids };
};

/** The same, confirmed in review: they are open. */
export const open = async (
  world: Pick<World, 'env' | 'group' | 'root'>,
  title: string,
  count: number,
): Promise<{ readonly finding: Finding; readonly ids: readonly string[] }> => {
  const made = await submitted(world, title, count);
  valueOf(await confirmVulnerabilities(world.env, world.group.id, made.ids));
  return made;
};

/** Changes vulnerabilities of a group; answers the payload with what is selected of them. */
export const change = (
  env: Env,
  field: string,
  groupId: string,
  vulnerabilityIds: readonly string[],
  more: object = {},
  selection = 'vulnerabilities { id state treatment acceptance verification zeroRisk }',
): Promise<Payload> => call(env, field, { groupId, vulnerabilityIds, ...more }, selection);

export const vulnerabilitiesOf = (payload: Payload): readonly Vulnerability[] =>
  payload['vulnerabilities'] as readonly Vulnerability[];
