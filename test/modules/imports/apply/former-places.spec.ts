import { expect } from 'chai';
import { undoReport } from '../../../../src/modules/imports';
import { treatChosen } from '../../../../src/modules/treatments';
import { removeVulnerability } from '../../../../src/modules/vulnerabilities';
import { eachEngine } from '../../../support/engines';
import { valueOf } from '../../../support/world';
import { bomOf, formerReports, gitleaksOf, grypeWith, lintedIn, trivyOn } from '../domain/former-reports';
import { formerly, type FormerlyKnown } from '../domain/formerly';
import { counted, importsIn, rewritten, type Imports, type UploadOptions } from './imports';
import { sarif } from './sarif';
import { storedIn } from './stored';

type Name = keyof typeof formerReports;

eachEngine('what was imported before the importers placed it otherwise', (database, engine) => {
  const made: { imports?: Imports } = {};
  const imports = (): Imports => made.imports as Imports;
  const upload = async (document: object, options: UploadOptions = {}): Promise<unknown> =>
    counted(await imports().upload(rewritten(JSON.stringify(document)), options));
  const run = async (sql: string, ...bindings: readonly (string | null)[]): Promise<void> => {
    await database().writer.raw(sql, [...bindings]);
  };
  const places = async (): Promise<readonly string[]> =>
    (
      await imports().rows(
        `select id, "where", specific, line, state from vulnerabilities
         where root_id = '${imports().world.root.id}' order by id`,
      )
    ).map(({ id, where, specific, line, state }) => [id, where, specific, line, state].join(' '));
  const ids = async (): Promise<readonly string[]> => (await imports().standing()).map(({ id }) => id).toSorted();

  /** Makes what the root has as it was stored before, in the order in which it was reported. */
  const storeFormerly = async (known: readonly FormerlyKnown[]): Promise<void> => {
    const rootId = imports().world.root.id;
    const numbers = new Map<string, number>();
    const numbered = (value: string): string => {
      const number = (numbers.get(value) ?? 0) + 1;
      numbers.set(value, number);
      return number === 1 ? value : `${value}#${String(number)}`;
    };
    const standing = await ids();
    expect(standing).to.have.length(known.length);
    await run('delete from vulnerability_identities where root_id = ?', rootId);
    for (const [at, { where, specific, tool, content, location }] of known.entries()) {
      const id = standing[at] as string;
      await run(
        'update vulnerabilities set "where" = ?, specific = coalesce(?, specific) where id = ?',
        where,
        specific,
        id,
      );
      for (const [algorithm, value] of Object.entries({ TOOL: tool, CONTENT: content, LOCATION: location }))
        if (value !== null)
          await run(
            `insert into vulnerability_identities (root_id, value, algorithm, version, vulnerability_id)
             values (?, ?, ?, ${algorithm === 'LOCATION' ? '1' : '2'}, ?)`,
            rootId,
            numbered(value),
            algorithm,
            id,
          );
    }
  };

  beforeEach(async () => {
    made.imports = await importsIn(database());
  });
  afterEach(() => imports().check());

  const expected: Readonly<Record<Name, Readonly<Record<string, number>>>> = {
    grype: { moved: 2 },
    architectures: { moved: 2 },
    trivyOnFile: { moved: 1 },
    trivyOnJar: { moved: 1 },
    trivyOutwards: { unchanged: 1, moved: 1 },
    bom: { moved: 5 },
    image: { moved: 1 },
    versions: { moved: 1, unchanged: 1 },
    namedAlone: { moved: 2 },
    osv: { moved: 2 },
    gitleaks: { unchanged: 2 },
    checkout: { moved: 3 },
    prefix: { moved: 3 },
    semgrepInCheckout: { moved: 1 },
  };
  for (const name of Object.keys(formerReports) as Name[])
    it(`is recognised, and stands where it stands today from then on: ${name}`, async () => {
      const { document, mapping } = formerReports[name];
      const count = formerly[name].length;
      expect(await upload(document, { mapping })).to.deep.equal({ new: count });
      const before = await places();
      await storeFormerly(formerly[name]);
      expect(await upload(document, { mapping })).to.deep.equal(expected[name]);
      expect(await places()).to.deep.equal(before);
      expect(await upload(document, { mapping })).to.deep.equal({ unchanged: count });
      expect(await places()).to.deep.equal(before);
    });

  const importFormerly = async (name: Name, options: UploadOptions = {}): Promise<readonly string[]> => {
    await upload(formerReports[name].document, options);
    await storeFormerly(formerly[name]);
    return ids();
  };
  const whereOf = async (id: string | undefined): Promise<string | undefined> =>
    (await imports().standing()).find((each) => each.id === id)?.where;

  it('is recognised where a version changed meanwhile, the one that stays as itself', async () => {
    const [first, second] = await importFormerly('grype');
    const newer = grypeWith('5.14.0-2.el9', '5.14.0-3.el9');
    expect(await upload(newer)).to.deep.equal({ moved: 2 });
    expect(await whereOf(second)).to.equal('pkg:rpm/redhat/kernel@5.14.0-2.el9');
    expect(await whereOf(first)).to.equal('pkg:rpm/redhat/kernel@5.14.0-3.el9');
    expect(await upload(newer)).to.deep.equal({ unchanged: 2 });
  });

  it('is recognised where both of two versions changed', async () => {
    await importFormerly('grype');
    expect(await upload(grypeWith('5.14.0-3.el9', '5.14.0-4.el9'))).to.deep.equal({ moved: 2 });
  });

  it('closes what is gone, and does not take another for it', async () => {
    const [first] = await importFormerly('grype');
    expect(await upload(grypeWith('5.14.0-2.el9'))).to.deep.equal({ moved: 1, closed: 1 });
    expect((await imports().standing()).find(({ id }) => id === first)?.state).to.equal('SAFE');
    expect(await upload(grypeWith('5.14.0-1.el9', '5.14.0-2.el9'))).to.include({ unchanged: 1 });
  });

  it('is recognised on each branch, and stands where it stands today after the last of them', async () => {
    await upload(formerReports.bom.document, { branch: 'main', mapping: formerReports.bom.mapping });
    await upload(formerReports.bom.document, { branch: 'dev', mapping: formerReports.bom.mapping });
    const before = await places();
    await storeFormerly(formerly.bom);
    for (const branch of ['main', 'dev'])
      expect(
        await upload(formerReports.bom.document, { branch, mapping: formerReports.bom.mapping }),
        branch,
      ).to.not.have.any.keys('new', 'closed', 'AMBIGUOUS');
    expect(await places()).to.deep.equal(before);
    for (const branch of ['main', 'dev'])
      expect(await upload(formerReports.bom.document, { branch, mapping: formerReports.bom.mapping })).to.deep.equal({
        unchanged: 5,
      });
  });

  it('stays removed', async () => {
    const [first] = await importFormerly('grype');
    valueOf(await removeVulnerability(imports().env, first as string, 'FALSE_POSITIVE'));
    const again = await upload(formerReports.grype.document);
    expect(again).to.deep.equal({ moved: 1, dropped: 1, REMOVED: 1 });
  });

  it('goes on to be accepted until it changes: its name alone did', async () => {
    const treatments = async (): Promise<unknown> =>
      (
        await imports().rows(
          `select treatment from vulnerabilities where root_id = '${imports().world.root.id}' order by id`,
        )
      ).map(({ treatment }) => treatment);
    const accept = async (chosen: readonly string[]): Promise<void> => {
      const wish = { event: 'ACCEPT', until: '2026-01-20', endsOnChange: true, justification: 'Known.' } as const;
      const { world } = imports();
      valueOf(await treatChosen(await world.as('DEVELOPER'), world.group.id, chosen, wish));
    };
    for (const name of ['bom', 'trivyOnFile', 'grype'] as const) {
      made.imports = await importsIn(database());
      const { document, mapping } = formerReports[name];
      await upload(document, { mapping });
      await storeFormerly(formerly[name]);
      await accept(await ids());
      const accepted = formerly[name].map(() => 'ACCEPTED');
      expect(await treatments()).to.deep.equal(accepted);
      await upload(document, { mapping });
      expect(await treatments(), name).to.deep.equal(accepted);
      await upload(document, { mapping });
      expect(await treatments(), name).to.deep.equal(accepted);
    }
    await upload(grypeWith('5.14.0-2.el9', '5.14.0-3.el9'));
    expect(await treatments()).to.deep.equal(['UNTREATED', 'ACCEPTED']);
  });

  it('is where it was once the report that recognised it is undone, and is recognised again', async () => {
    await importFormerly('grype');
    const before = await storedIn(imports(), engine);
    const { id } = await imports().upload(rewritten(JSON.stringify(formerReports.grype.document)));
    valueOf(await undoReport(await imports().world.as('GROUP_MANAGER'), id, 'A mistake.'));
    expect(await storedIn(imports(), engine)).to.deep.equal(before);
    expect(await upload(formerReports.grype.document)).to.deep.equal({ moved: 2 });
  });

  it('is recognised in files that changed meanwhile: lines that moved, and a file that was renamed', async () => {
    const before = await importFormerly('checkout');
    const changed = lintedIn('/builds/acme/shop', [
      ['web/server.js', 17],
      ['web/server.js', 19],
      ['lib/start.js', 2, 'eval(request.query.code)'],
    ]);
    expect(await upload(changed)).to.deep.equal({ moved: 3 });
    expect(await ids()).to.deep.equal(before);
    expect(await upload(changed)).to.deep.equal({ unchanged: 3 });
  });

  it('is none of several results that all stood there before', async () => {
    const inFile = (location: string): object => ({
      version: '1.0',
      purl: 'pkg:npm/lib@1.0',
      evidence: { occurrences: [{ location: 'src/Shop.java#121' }, { location }] },
    });
    const flaw = { id: 'CVE-2024-1001', ratings: [{ severity: 'high' }] };
    const bom = (...files: readonly string[]): object => ({
      ...bomOf(files.map(inFile)),
      vulnerabilities: [{ ...flaw, affects: files.map((_, at) => ({ ref: `ref-${String(at)}` })) }],
    });
    await upload(bom('a/yarn.lock'));
    await storeFormerly(formerly.bom.slice(1, 2));
    expect(await upload(bom('a/yarn.lock', 'b/yarn.lock'))).to.deep.equal({ new: 2, closed: 1 });
    expect(await upload(bom('a/yarn.lock', 'b/yarn.lock'))).to.deep.equal({ unchanged: 2 });
    made.imports = await importsIn(database());
    await upload(bom('a/yarn.lock'));
    await storeFormerly(formerly.bom.slice(1, 2));
    expect(await upload(bom('a/yarn.lock'))).to.deep.equal({ moved: 1 });
  });

  it('is what stands there today, and not what stood there before, too', async () => {
    const [outside, real] = [{ target: '../modules/main.tf' }, { target: 'modules/main.tf' }];
    await upload(trivyOn('infra/live', [real]));
    const [id] = await ids();
    expect(await whereOf(id)).to.equal(formerly.trivyOutwards[0].where);
    const both = trivyOn('infra/live', [outside, real]);
    expect(await upload(both)).to.deep.equal({ unchanged: 1, new: 1 });
    expect(await whereOf(id)).to.equal(formerly.trivyOutwards[0].where);
    // Also where it was edited, and its code stands in the other file still.
    const edited = trivyOn('infra/live', [outside, { ...real, code: 'acl = "public-read" // edited' }]);
    expect(await upload(edited)).to.deep.equal({ unchanged: 2 });
  });

  it('is not taken for another secret of the same person', async () => {
    await importFormerly('gitleaks');
    expect(await upload(gitleaksOf(10, 200))).to.deep.equal({ new: 1, unchanged: 1, closed: 1 });
  });

  it('is what is shown, and not its twin that is suppressed, whichever was told first', async () => {
    const [shown, suppressed] = [
      { line: 16, code: 'query(input + name)' },
      { line: 16, code: 'query(input + name)', suppressed: true },
    ];
    const only = async (results: readonly object[]): Promise<unknown> =>
      upload(JSON.parse(sarif({ results })) as object);
    await only([shown]);
    await run(`update vulnerability_identities set value = value || '#2' where root_id = ?`, imports().world.root.id);
    for (const results of [
      [suppressed, shown],
      [shown, suppressed],
      [suppressed, shown],
    ])
      expect(await only(results)).to.deep.equal({ unchanged: 1, dropped: 1, SUPPRESSED: 1 });
  });
});
