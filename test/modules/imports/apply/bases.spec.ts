import { expect } from 'chai';
import { treatChosen } from '../../../../src/modules/treatments';
import { eachEngine } from '../../../support/engines';
import { valueOf } from '../../../support/world';
import { counted, importsOfEach } from './imports';

type Shown = readonly [base: string, path: string, line: number, code: string];

const linted = (...shown: readonly Shown[]): string =>
  JSON.stringify({
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Linter' } },
        results: shown.map(([uriBaseId, uri, startLine, text]) => ({
          ruleId: 'no-eval',
          message: { text: 'eval can be harmful.' },
          locations: [
            {
              physicalLocation: { artifactLocation: { uri, uriBaseId }, region: { startLine, snippet: { text } } },
            },
          ],
        })),
      },
    ],
  });

const written: Shown = ['%SRCROOT%', 'src/a.js', 3, 'eval(what_is_written)'];
const built: Shown = ['%BUILDROOT%', 'src/a.js', 3, 'eval(what_is_built)'];

eachEngine('paths below bases that a report does not define', (database) => {
  const imports = importsOfEach(database);
  const upload = async (...shown: readonly Shown[]): Promise<unknown> =>
    counted(await imports().upload(linted(...shown)));

  it('are of two files where one base is the checkout and the other is not, whatever else the report shows', async () => {
    expect(await upload(written, built)).to.deep.equal({ new: 2 });
    const places = ['%BUILDROOT%/src/a.js:3 VULNERABLE', 'src/a.js:3 VULNERABLE'];
    expect(await imports().places()).to.deep.equal(places);
    expect(await upload(built, [...written.slice(0, 2), 4, written[3]] as unknown as Shown)).to.deep.equal({
      unchanged: 1,
      moved: 1,
    });
    expect(await upload(built)).to.deep.equal({ unchanged: 1, closed: 1 });
  });

  it('take along what stood there without their base, with its treatment', async () => {
    // As earlier versions placed it.
    expect(await upload(['SRCROOT', 'src/a.js', 3, built[3]])).to.deep.equal({ new: 1 });
    const [stood] = await imports().standing();
    const { world } = imports();
    const wish = {
      event: 'ACCEPT',
      until: '2026-01-20',
      justification: 'It is built so.',
      endsOnChange: true,
    } as const;
    valueOf(await treatChosen(await world.as('GROUP_MANAGER'), world.group.id, [stood?.id ?? ''], wish));
    expect(await upload(built)).to.deep.equal({ moved: 1 });
    const [now] = await imports().standing();
    expect([now?.id, now?.where]).to.deep.equal([stood?.id, '%BUILDROOT%/src/a.js']);
    expect(await imports().rows('select treatment from vulnerabilities')).to.deep.include({ treatment: 'ACCEPTED' });
    expect(await upload(built)).to.deep.equal({ unchanged: 1 });
  });
});
