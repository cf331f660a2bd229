import { expect } from 'chai';
import { eachEngine } from '../../support/engines';
import { startServer, type TestServer } from '../../support/server';
import { createWorld, type World } from '../../support/world';
import { scan } from '../imports/apply/sarif';

eachEngine('what a comment in the code suppresses', (database) => {
  const made: { world?: World; server?: TestServer } = {};
  const world = (): World => made.world as World;
  before(async () => {
    made.world = await createWorld(database());
    made.server = await startServer(database());
    await Promise.all([world().as('GROUP_MANAGER'), world().as('VULNERABILITY_MANAGER')]);
  });
  after(() => made.server?.close());

  const send = async (email: string, path: string, body: string): Promise<Record<string, never>> =>
    (await (
      await fetch(`${made.server?.url}${path}`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${await made.server?.token(email)}`,
          ...(path === '/api' ? { 'content-type': 'application/json' } : {}),
        },
        body,
      })
    ).json()) as Record<string, never>;
  const ask = async (email: string, query: string, variables: object = {}): Promise<unknown> => {
    const { data, errors } = await send(email, '/api', JSON.stringify({ query, variables }));
    expect(errors).to.equal(undefined);
    return data;
  };
  const [uploader, another] = ['group-manager@example.com', 'vulnerability-manager@example.com'] as const;
  const upload = (excuse: string, query = ''): Promise<Record<string, unknown>> =>
    send(
      uploader,
      `/rest/v1/groups/acme/web-shop/reports?root=shop${query}`,
      scan([{ line: 7, code: 'call(7) of something', excuse }]),
    );
  const list = `query ($id: UUID!) { group(id: $id) {
    policies { suppressedResults { value source } }
    policyHistory { by before { suppressedResults } after { suppressedResults } }
    vulnerabilities(first: 10) { nodes { id state treatment acceptance
      sightings { suppression { kind justification } }
      treatmentHistory { kind by reportId justification } } } } }`;
  const read = async () =>
    (
      (await ask(another, list, { id: world().group.id })) as {
        group: { vulnerabilities: { nodes: readonly { id: string }[] } };
      }
    ).group;
  const approve = (email: string, id: string): Promise<unknown> =>
    ask(
      email,
      `mutation ($input: ApproveAcceptancesInput!) { approveAcceptances(input: $input) { success userErrors { code } } }`,
      { input: { groupId: world().group.id, vulnerabilityIds: [id], justification: 'It is a test value.' } },
    );

  it('is dropped, until managers want its acceptance be asked for; then somebody else approves it', async () => {
    expect(await upload('A test value.')).to.deep.include({ state: 'APPLIED' });
    expect((await read()).vulnerabilities.nodes).to.deep.equal([]);
    const change = `mutation ($input: UpdateGroupPoliciesInput!) { updateGroupPolicies(input: $input) {
      success policies { suppressedResults { value source } } } }`;
    expect(
      await ask(uploader, change, { input: { groupId: world().group.id, suppressedResults: 'REQUEST_ACCEPTANCE' } }),
    ).to.deep.equal({
      updateGroupPolicies: {
        success: true,
        policies: { suppressedResults: { value: 'REQUEST_ACCEPTANCE', source: 'GROUP' } },
      },
    });
    expect(await upload('A test value.', '&dryRun=true')).to.nested.include({ state: 'PREVIEWED', 'counts.new': 1 });
    const report = await upload('A test value.');
    expect(report).to.nested.include({ state: 'APPLIED', 'counts.new': 1, 'counts.dropped': 0 });
    const group = await read();
    const [found] = group.vulnerabilities.nodes;
    expect(group).to.deep.equal({
      policies: { suppressedResults: { value: 'REQUEST_ACCEPTANCE', source: 'GROUP' } },
      policyHistory: [
        { by: uploader, before: { suppressedResults: null }, after: { suppressedResults: 'REQUEST_ACCEPTANCE' } },
      ],
      vulnerabilities: {
        nodes: [
          {
            id: found?.id,
            state: 'VULNERABLE',
            treatment: 'ACCEPTED_UNDEFINED',
            acceptance: 'SUBMITTED',
            sightings: [{ suppression: { kind: 'IN_SOURCE', justification: 'A test value.' } }],
            treatmentHistory: [
              { kind: 'REQUESTED', by: uploader, reportId: report['id'], justification: 'A test value.' },
            ],
          },
        ],
      },
    });
    const id = found?.id ?? '';
    const refused = { success: false, userErrors: [{ code: 'OWN_REQUEST' }] };
    expect(await approve(uploader, id)).to.deep.equal({ approveAcceptances: refused });
    expect(await approve(another, id)).to.deep.equal({ approveAcceptances: { success: true, userErrors: [] } });
    expect((await read()).vulnerabilities.nodes[0]).to.include({ acceptance: 'APPROVED' });
  });
});
