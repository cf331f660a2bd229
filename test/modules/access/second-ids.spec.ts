import { expect } from 'chai';
import { newId } from '../../../src/kernel/env';
import { addGroup, type Group } from '../../../src/modules/groups';
import { addGitRoot, type Root } from '../../../src/modules/roots';
import { ask, run } from '../../support/client';
import { eachEngine } from '../../support/engines';
import { valueOf } from '../../support/world';
import { dump } from './dump';
import { createTenants, reportIn, type Held, type Tenants } from './tenants';

eachEngine('a second id in a request', (database) => {
  const made: { world?: Tenants; sister?: Group; sisterRoot?: Root; sisterHeld?: Held } = {};
  const world = (): Tenants => made.world as Tenants;
  before(async () => {
    const built = await createTenants(database());
    const { env, organization } = built;
    const sister = valueOf(await addGroup(env, { organizationId: organization.id, name: 'sister', description: '' }));
    const sisterRoot = valueOf(
      await addGitRoot(env, sister, { url: 'https://example.com/sister.git', branch: 'main' }),
    );
    Object.assign(made, { world: built, sister, sisterRoot, sisterHeld: await reportIn(env, sister, sisterRoot, 20) });
  });

  const foreignRoots: Readonly<Record<string, () => string>> = {
    'of another group of the organization': () => (made.sisterRoot as Root).id,
    'of another tenant': () => world().elsewhere.root.id,
    'that does not exist': () => newId(),
  };
  const add = (
    rootId: string,
  ): string => `mutation { addVulnerability(input: { findingId: "${world().released.finding.id}", rootId: "${rootId}",
    kind: LINES, where: "a.ts", specific: "1" }) { success userErrors { code field message } vulnerability { id } } }`;

  it('adds no vulnerability on a root of another group, another tenant or none: one answer, and nothing written', async () => {
    for (const role of ['ANALYST'] as const) {
      const env = await world().as(role);
      const before = await dump(database());
      const answers: string[] = [];
      for (const rootId of Object.values(foreignRoots)) answers.push(JSON.stringify(await ask(env, add(rootId()))));
      expect(new Set(answers).size).to.equal(1);
      expect(JSON.parse(answers[0] as string)).to.deep.equal({
        addVulnerability: {
          success: false,
          userErrors: [{ code: 'NOT_FOUND', field: ['input', 'rootId'], message: 'The group has no such root.' }],
          vulnerability: null,
        },
      });
      expect(await dump(database())).to.deep.equal(before);
    }
  });

  it('merges no vulnerability of another group, another tenant or none: one answer, and nothing written', async () => {
    const env = await world().as('ANALYST');
    const before = await dump(database());
    const foreign = [(made.sisterHeld as Held).vulnerability.id, world().foreign.vulnerability.id, newId()];
    for (const id of foreign) {
      const input = `vulnerabilityId: "${world().released.vulnerability.id}", mergedIds: ["${id}"], justification: "One."`;
      expect(
        await ask(
          env,
          `mutation { mergeVulnerabilities(input: { ${input} }) { success userErrors { code field message } merged { id } } }`,
        ),
      ).to.deep.equal({
        mergeVulnerabilities: {
          success: false,
          userErrors: [
            {
              code: 'NOT_FOUND',
              field: ['input', 'mergedIds', '0'],
              message: 'The group has no such vulnerability.',
            },
          ],
          merged: null,
        },
      });
    }
    expect(await dump(database())).to.deep.equal(before);
  });

  const filters: Readonly<Record<string, () => string>> = {
    'a root of another tenant': () => `rootId: ["${world().elsewhere.root.id}"]`,
    'a root of another group': () => `rootId: ["${(made.sisterRoot as Root).id}"]`,
    'a finding of another tenant': () => `findingId: ["${world().foreign.finding.id}"]`,
    'NOT a root of the own group': () => `not: { rootId: ["${world().root.id}"] }`,
    'a finding of another tenant, or nothing': () =>
      `or: [{ findingId: ["${world().foreign.finding.id}"] }, { state: [] }]`,
  };
  Object.entries(filters).forEach(([title, filter]) => {
    it(`lists and counts nothing by ${title}`, async () => {
      const env = await world().as('GROUP_MANAGER');
      const list = `vulnerabilities(filter: { ${filter()} }) { totalCount nodes { id } }`;
      const { data } = await run(
        env,
        `{ group(id: "${world().group.id}") { ${list} } finding(id: "${world().released.finding.id}") { ${list} } }`,
      );
      const nothing = { vulnerabilities: { totalCount: 0, nodes: [] } };
      expect(data).to.deep.equal({ group: nothing, finding: nothing });
    });
  });

  it('pages on from a cursor of another tenant within the own list alone', async () => {
    const cursorOf = `{ group(id: "${world().elsewhere.group.id}") { vulnerabilities { edges { cursor } } } }`;
    const foreign = (await ask(world().env, cursorOf)) as unknown as {
      group: { vulnerabilities: { edges: { cursor: string }[] } };
    };
    const [edge] = foreign.group.vulnerabilities.edges;
    const env = await world().as('GROUP_MANAGER');
    for (const side of ['after', 'before'] as const) {
      const { data } = (await run(
        env,
        `{ group(id: "${world().group.id}") { vulnerabilities(${side}: "${edge?.cursor ?? ''}") { nodes { root { id } } } } }`,
      )) as {
        data: { group: { vulnerabilities: { nodes: { root: { id: string } }[] } } };
      };
      data.group.vulnerabilities.nodes.forEach(({ root }) => expect(root.id).to.equal(world().root.id));
    }
  });

  it('changes no member of another group or tenant through the own one', async () => {
    const manager = await world().as('GROUP_MANAGER');
    const before = await dump(database());
    const foreign = ['stranger@example.com', 'organization-user@example.com', 'nobody@example.com'];
    for (const email of foreign) {
      const input = `groupId: "${world().group.id}", email: "${email}"`;
      const answer = await ask(
        manager,
        `mutation { removeGroupMember(input: { ${input} }) { success userErrors { code field } }
        updateGroupMember(input: { ${input}, role: VIEWER }) { success userErrors { code field } } }`,
      );
      const refused = { success: false, userErrors: [{ code: 'NOT_FOUND', field: ['input', 'email'] }] };
      expect(answer).to.deep.equal({ removeGroupMember: refused, updateGroupMember: refused });
    }
    expect(await dump(database())).to.deep.equal(before);
  });

  it('finds the weakness of another tenant under its own group only', async () => {
    const stranger = await world().as('STRANGER');
    const { data } = await run(
      stranger,
      `{ organizations { nodes { name groups { nodes { name findings { nodes { id } } vulnerabilities { nodes { id } } } } } } }`,
    );
    expect(data).to.deep.equal({
      organizations: {
        nodes: [
          {
            name: 'acme-rival',
            groups: {
              nodes: [
                {
                  name: 'web-shop',
                  findings: { nodes: [{ id: world().foreign.finding.id }] },
                  vulnerabilities: { nodes: [{ id: world().foreign.vulnerability.id }] },
                },
              ],
            },
          },
        ],
      },
    });
  });
});
