import { expect } from 'chai';
import { emptyTables, peopleTables, tenantTables } from '../../src/database/clear';
import { plain, rawRows } from '../../src/database/rows';
import { sharesOf } from '../../src/cli/seed-bulk';
import { eachEngine } from '../support/engines';
import { startServer } from '../support/server';
import { createFolder, integrates, type Folder, type Ran } from './command';

interface Shown {
  readonly data: {
    readonly organizationByName: {
      readonly groups: {
        readonly nodes: readonly { readonly name: string; readonly vulnerabilities: { readonly totalCount: number } }[];
      };
    };
  };
}

eachEngine('example data on the command line', (database) => {
  const made: { folder?: Folder } = {};

  before(() => {
    made.folder = createFolder(database());
  });
  after(() => made.folder?.remove());

  const manage = (...args: readonly string[]): Promise<Ran> => integrates(['manage', ...args], made.folder?.variables);

  const counted = async (sql: string): Promise<Readonly<Record<string, number>>> =>
    Object.fromEntries(
      (await rawRows<{ name: string; count: number }>(database().db, sql, [], { name: plain, count: plain })).map(
        ({ name, count }) => [name, count],
      ),
    );
  const count = async (table: string): Promise<number> =>
    (await counted(`select 'all' as name, count(*) as count from ${table}`))['all'] ?? -1;

  it('seeds the demo by real reports: changes of all kinds, and a token that shows them', async function () {
    this.timeout(60_000);
    const { code, stdout } = await manage('seed', '--dataset', 'demo');
    expect(code).to.equal(0);
    expect(
      await counted('select state as name, count(*) as count from vulnerabilities group by state'),
    ).to.include.all.keys('VULNERABLE', 'SAFE', 'SUBMITTED', 'DELETED');
    expect(
      await counted('select kind as name, count(*) as count from vulnerability_changes group by kind'),
    ).to.include.all.keys('REPORTED', 'MOVED', 'CLOSED', 'REOPENED', 'REMOVED');
    expect(
      await counted(
        'select presence as name, cast(sum(attacked_lines) as bigint) as count from toe_lines group by presence',
      ),
    ).to.deep.equal({ PRESENT: 361 });
    expect(
      await counted('select type as name, count(*) as count from git_root_environments group by type'),
    ).to.deep.equal({ URL: 1, CLOUD: 1 });
    const token = /integrates_[\w-]{43}/.exec(stdout)?.[0] ?? '';
    const server = await startServer(database());
    const answer = await fetch(`${server.url}/api`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({
        query:
          '{ organizationByName(name: "example-retail") { groups(first: 5) { nodes { name vulnerabilities { totalCount } } } } }',
      }),
    });
    const shown = (await answer.json()) as Shown;
    await server.close();
    const groups = shown.data.organizationByName.groups.nodes;
    expect(groups.map(({ name }) => name)).to.have.members(['web-shop', 'payments', 'public-site']);
    groups.forEach(({ vulnerabilities }) => expect(vulnerabilities.totalCount).to.be.greaterThan(0));
  });

  it('adds nothing when the demo is there', async function () {
    this.timeout(60_000);
    const before = await count('journal');
    const { code, stdout } = await manage('seed', '--dataset', 'demo');
    expect(code).to.equal(0);
    expect(stdout).to.match(/^The demo's organization, example-retail, is here already: nothing was added\.\n/);
    expect(await count('journal')).to.equal(before);
  });

  it('ends the acceptances whose last day has passed, as a server does every hour', async function () {
    this.timeout(60_000);
    const passed = `update vulnerabilities set accepted_until = '2026-01-01' where accepted_until is not null`;
    const accepted = await count('vulnerabilities where accepted_until is not null');
    expect(accepted).to.be.greaterThan(1);
    expect((await manage('expire-acceptances')).stdout).to.equal(
      'Ended 0 acceptances.\nEnded 0 unanswered requests.\n',
    );
    await database().db.write({ sql: passed, bindings: [], prepared: false });
    const { code, stdout } = await manage('expire-acceptances');
    expect({ code, stdout }).to.deep.equal({
      code: 0,
      stdout: `Ended ${accepted} acceptances.\nEnded 0 unanswered requests.\n`,
    });
    expect(await count('vulnerabilities where accepted_until is not null')).to.equal(0);
    expect(await count(`journal where type = 'AcceptanceExpired' and door = 'SERVER'`)).to.equal(accepted);
  });

  it('seeds many vulnerabilities whose figures agree with their rows', async function () {
    this.timeout(60_000);
    const others = await count('vulnerabilities');
    const { code, stdout } = await manage('seed', '--dataset', 'bulk', '--vulnerabilities', '5000');
    expect(code).to.equal(0);
    expect(stdout).to.match(/^Made 5000 vulnerabilities in [\d.]+ s: \d+ rows\/s\.\n/);
    expect(await count('vulnerabilities')).to.equal(others + 5000);
    const { wrong } = await counted(
      `select 'wrong' as name, count(*) as count from findings where
         open_vulnerabilities <> (select count(*) from vulnerabilities where finding_id = findings.id and state = 'VULNERABLE'
             and coalesce(acceptance, '') <> 'APPROVED')
         or closed_vulnerabilities <> (select count(*) from vulnerabilities where finding_id = findings.id and state = 'SAFE')`,
    );
    expect(wrong).to.equal(0);
    const bulk = `from vulnerabilities join organizations on organizations.id = vulnerabilities.organization_id and organizations.name = 'load-test'`;
    expect(
      await counted(
        `select 'vulnerabilities' as name, count(*) as count ${bulk}
         union all select 'identities', count(*) ${bulk} join vulnerability_identities on vulnerability_id = vulnerabilities.id
         union all select 'sightings', count(*) ${bulk} join sightings on vulnerability_id = vulnerabilities.id
         union all select 'ends', count(*) ${bulk} where vulnerabilities.state in ('SAFE', 'DELETED')
         union all select 'spread', count(distinct root_id) ${bulk}`,
      ),
    ).to.include({ vulnerabilities: 5000, identities: 10_000, sightings: 5000, spread: 24 });
    const changes = await counted(
      `select 'all' as name, count(*) as count ${bulk} join vulnerability_changes on vulnerability_id = vulnerabilities.id
       union all select 'expected', 5000 + count(*) ${bulk} where vulnerabilities.state in ('SAFE', 'DELETED')`,
    );
    expect(changes['all']).to.equal(changes['expected']);
    const again = await manage('seed', '--dataset', 'bulk');
    expect(again.code).to.equal(1);
    expect(again.stderr).to.match(/^error: ALREADY_EXISTS /);
  });

  it('clears only what was confirmed: the tenants, or everything', async function () {
    this.timeout(60_000);
    const people = await count('stakeholders');
    const unasked = await manage('clear');
    expect(unasked.code).to.equal(2);
    expect(await count('organizations')).to.equal(2);
    const { code, stdout } = await manage('clear', '--yes');
    expect(code).to.equal(0);
    expect(stdout).to.match(/^Removed 2 organizations with all they hold from /);
    const left = await Promise.all(tenantTables.map(count));
    expect(left.reduce((sum, rows) => sum + rows, 0)).to.equal(0);
    expect(await count('stakeholders')).to.equal(people);
    expect(await count('access_tokens')).to.equal(1);
    const all = await manage('clear', '--all', '--yes');
    expect(all.stdout).to.match(/all people, tokens and the journal from /);
    const none = await Promise.all(peopleTables.map(count));
    expect(none.reduce((sum, rows) => sum + rows, 0)).to.equal(0);
    expect(await count('access_revision')).to.equal(1);
  });

  it('knows every table of the schema, and still checks references after a clearing', async () => {
    const { db, engine } = database();
    const tables = await counted(
      engine === 'sqlite'
        ? `select name, 1 as count from sqlite_master where type = 'table' and name not like 'sqlite_%'`
        : `select table_name as name, 1 as count from information_schema.tables where table_schema = 'public'`,
    );
    const kept = [
      'access_revision',
      'advisory_aliases',
      'advisory_alias_pairs',
      'advisory_feeds',
      'advisory_records',
      'advisory_releases',
      'epss_scores',
      'known_exploited',
      'rate_limits',
      'severity_weights',
      'schema_migrations',
      'schema_migrations_lock',
    ];
    expect(Object.keys(tables)).to.have.members([...tenantTables, ...peopleTables, ...kept]);
    await emptyTables(db, tenantTables);
    const orphan = db.write({
      sql: `insert into local_accounts (stakeholder_id, password_hash, state, changed_at)
        values ('nobody', '', 'ACTIVE', '2026-01-01T00:00:00.000Z')`,
      bindings: [],
      prepared: false,
    });
    const refused = await orphan.then(
      () => false,
      () => true,
    );
    expect(refused).to.equal(true);
  });
});

describe('the shares of bulk data', () => {
  it('add up, and shrink from group to group', () => {
    [1, 7, 5_000, 123_457, 1_000_000].forEach((vulnerabilities) => {
      const shares = sharesOf(vulnerabilities);
      expect(shares.reduce((sum, share) => sum + share, 0)).to.equal(vulnerabilities);
      expect([...shares].sort((a, b) => b - a)).to.deep.equal(shares);
    });
    expect(sharesOf(5_000)).to.have.length(3);
    expect(sharesOf(1_000_000)).to.have.length(20);
  });
});
