import { expect } from 'chai';
import type { Env } from '../../../src/kernel/env';
import { addFinding } from '../../../src/modules/findings';
import { ask, run } from '../../support/client';
import { eachEngine } from '../../support/engines';
import { createWorld, valueOf, withScopes, type World } from '../../support/world';

interface Weaknesses {
  readonly weaknesses: {
    readonly nodes: readonly { readonly id: number; readonly name: string; readonly url: string }[];
    readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: number } }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean };
    readonly totalCount: number;
    readonly totalCountIsExact: boolean;
  };
}

eachEngine('weaknesses and their severity', (database) => {
  const made: { world?: World; viewer?: Env } = {};
  const world = (): World => made.world as World;
  const viewer = (): Env => made.viewer as Env;
  before(async () => {
    made.world = await createWorld(database());
    made.viewer = await world().as('VIEWER');
  });

  const list = async (args: object): Promise<Weaknesses['weaknesses']> =>
    (
      await ask<Weaknesses>(
        viewer(),
        `query ($search: String, $first: Int, $after: String, $last: Int, $before: String) {
          weaknesses(search: $search, first: $first, after: $after, last: $last, before: $before) {
            nodes { id name url } edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage }
            totalCount totalCountIsExact } }`,
        args as Record<string, unknown>,
      )
    ).weaknesses;

  it('tells what a vector comes to', async () => {
    const document = `query ($v: CvssVector!) { cvssScore(vector: $v) {
      version score base temporal environmental severity cvssf } }`;
    const answer = (v: string): Promise<Record<string, unknown>> => ask(viewer(), document, { v });
    expect(await answer('CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H')).to.deep.equal({
      cvssScore: {
        version: '3.1',
        score: 9.8,
        base: 9.8,
        temporal: 9.8,
        environmental: 9.8,
        severity: 'CRITICAL',
        cvssf: 3104.188,
      },
    });
    const broken = await run(viewer(), document, { v: 'CVSS:3.1/AV:N' });
    expect(broken.errors?.[0]?.message).to.contain('mandatory metrics are missing');
  });

  it('finds a weakness by its number, and none by another', async () => {
    const answer = await ask(viewer(), '{ sql: weakness(id: 89) { id name url } none: weakness(id: 99999) { id } }');
    expect(answer).to.deep.equal({
      sql: {
        id: 89,
        name: "Improper Neutralization of Special Elements used in an SQL Command ('SQL Injection')",
        url: 'https://cwe.mitre.org/data/definitions/89.html',
      },
      none: null,
    });
  });

  it('lists weaknesses by number, forwards and backwards, page by page', async () => {
    const walk = async (after: string | null): Promise<readonly number[]> => {
      const { edges, pageInfo } = await list({ search: 'cross-site', first: 1, after });
      const here = edges.map(({ node }) => node.id);
      return pageInfo.hasNextPage ? [...here, ...(await walk(edges.at(-1)?.cursor ?? null))] : here;
    };
    expect(await walk(null)).to.deep.equal([79, 352, 692]);
    const last = await list({ search: 'cross-site', last: 2 });
    expect(last.nodes.map(({ id }) => id)).to.deep.equal([352, 692]);
    expect(last).to.deep.include({ totalCount: 3, totalCountIsExact: true });
    expect(last.pageInfo.hasPreviousPage).to.equal(true);
    const before = await list({ search: 'cross-site', last: 2, before: last.edges[0]?.cursor });
    expect(before.nodes.map(({ id }) => id)).to.deep.equal([79]);
    const everything = await list({});
    expect(everything.nodes).to.have.length(25);
    expect(everything.totalCount).to.be.greaterThan(600);
  });

  it('refuses searches that are empty or too long, and foreign cursors', async () => {
    const codes = async (args: string): Promise<readonly unknown[]> =>
      ((await run(viewer(), `{ weaknesses(${args}) { totalCount } }`)).errors ?? []).map(
        ({ extensions }) => extensions['code'],
      );
    for (const args of ['search: " "', `search: "${'x'.repeat(101)}"`, 'after: "nonsense"', 'first: 101'])
      expect(await codes(args), args).to.deep.equal(['BAD_USER_INPUT']);
  });

  it('names the weaknesses of a finding, in its order, also those it does not know', async () => {
    const { env, group } = world();
    const text = { description: 'What it is.', threat: '', recommendation: '', cvss31: null, cvss40: null };
    const { id } = valueOf(await addFinding(env, group, { ...text, title: 'Named', cwe: [352, 99_998, 79] }));
    const analyst = await world().as('ANALYST');
    const sent = await database().statements(async () => {
      expect(await ask(analyst, `{ finding(id: "${id}") { weaknesses { id name } } }`)).to.deep.equal({
        finding: {
          weaknesses: [
            { id: 352, name: 'Cross-Site Request Forgery (CSRF)' },
            { id: 99_998, name: null },
            { id: 79, name: "Improper Neutralization of Input During Web Page Generation ('Cross-site Scripting')" },
          ],
        },
      });
    });
    expect(sent).to.have.length(2);
  });

  it('is for everybody who is signed in, and for no one else', async () => {
    const document = '{ weakness(id: 89) { id } weaknesses(first: 1) { totalCount } }';
    expect((await run(await world().as('STRANGER'), document)).errors).to.equal(undefined);
    expect((await run(withScopes(viewer(), ['GATE']), document)).errors).to.equal(undefined);
    const anonymous = await run({ ...world().env, actor: { kind: 'ANONYMOUS' } }, document);
    expect((anonymous.errors ?? []).map(({ extensions }) => extensions['code'])).to.include('UNAUTHENTICATED');
  });
});
