import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { importReport } from '../../src/modules/imports';
import {
  AddFindingDocument,
  GroupFindingsDocument,
  GroupOverviewDocument,
  type FindingLineFragment,
} from '../operations/generated';
import { ask } from '../support/client';
import { eachEngine } from '../support/engines';
import { createWorld, valueOf, type World } from '../support/world';

const path = 'test/fixtures/reports/flawfinder/report.sarif';

eachEngine('A frontend with typed operations', (database) => {
  const made: { world?: World } = {};

  const world = (): World => {
    if (made.world === undefined) throw new Error('the world is made before the tests');
    return made.world;
  };

  before(async () => {
    made.world = await createWorld(database());
    const upload = { rootNickname: null, branch: null, commit: null, dryRun: false, confirmClosing: false };
    const file = { path, fileName: 'report.sarif', bytes: readFileSync(path).length };
    valueOf(await importReport(await world().as('DEVELOPER'), world().group, { ...upload, file }));
  });

  it('shows the overview of a group, its roots by their kind', async () => {
    const { groupByName } = await ask(await world().as('DEVELOPER'), GroupOverviewDocument, {
      organization: 'acme',
      group: 'web-shop',
    });
    expect(groupByName?.organization.name).to.equal('acme');
    expect(groupByName?.reports.nodes.map(({ counts }) => counts.new)).to.deep.equal([15]);
    const branches = groupByName?.roots.nodes.map((root) =>
      root.__typename === 'GitRoot' ? root.branch : root.nickname,
    );
    expect(branches).to.deep.equal(['main']);
  });

  it('walks the findings of a group page by page, the most severe first', async () => {
    const env = await world().as('VIEWER');
    const page = async (after: string | null): Promise<readonly FindingLineFragment[]> => {
      const { group } = await ask(env, GroupFindingsDocument, {
        groupId: world().group.id,
        filter: { status: ['VULNERABLE'] },
        orderBy: { field: 'SEVERITY_SCORE', direction: 'DESC' },
        first: 4,
        after,
      });
      if (group === null) throw new Error('the group is there');
      const { nodes, pageInfo } = group.findings;
      return pageInfo.hasNextPage ? [...nodes, ...(await page(pageInfo.endCursor))] : nodes;
    };
    const findings = await page(null);
    const scores = findings.map(({ severityScore }) => severityScore);
    expect(findings.length).to.be.greaterThan(4);
    expect(scores).to.deep.equal(scores.toSorted((left, right) => right - left));
    expect(findings.reduce((sum, { openVulnerabilities }) => sum + openVulnerabilities, 0)).to.equal(15);
  });

  it('adds a finding, and learns why one is refused', async () => {
    const env = await world().as('ANALYST');
    const input = { groupId: world().group.id, title: 'Pages made of requests', description: 'As it says.', cwe: [79] };
    const { addFinding: added } = await ask(env, AddFindingDocument, { input });
    expect(added.finding?.status).to.equal('DRAFT');
    const { addFinding: again } = await ask(env, AddFindingDocument, { input });
    expect(again).to.deep.include({ success: false, finding: null });
    expect(again.userErrors.map(({ code }) => code)).to.deep.equal(['ALREADY_EXISTS']);
  });

  it('does not compile with a variable that the contract does not have', () => {
    const ungiven = async (): Promise<unknown> =>
      // @ts-expect-error -- the operation needs the name of the organization, too
      ask(await world().as('VIEWER'), GroupOverviewDocument, { group: 'web-shop' });
    expect(ungiven).to.be.a('function');
  });
});
