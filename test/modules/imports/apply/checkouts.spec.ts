import { expect } from 'chai';
import { eachEngine } from '../../../support/engines';
import { linted, lintedIn } from '../domain/former-reports';
import { counted, importsIn, type Imports, type UploadOptions } from './imports';

const elsewhere = '/srv/shop';
const onGitLab = '/builds/acme/shop';
const onGitHub = '/D:/a/shop/shop';

eachEngine('reports with absolute paths', (database) => {
  const made: { imports?: Imports } = {};
  const imports = (): Imports => made.imports as Imports;
  beforeEach(async () => {
    made.imports = await importsIn(database());
  });
  afterEach(() => imports().check());

  const upload = async (checkout: string, options: UploadOptions = {}): Promise<unknown> =>
    counted(await imports().upload(JSON.stringify(lintedIn(checkout, linted)), options));

  it('are of the same places, wherever a continuous integration checks out', async () => {
    expect(await upload(onGitHub)).to.deep.equal({ new: 3 });
    expect((await imports().standing()).map(({ where }) => where)).to.deep.equal([
      'lib/run.js',
      'web/server.js',
      'web/server.js',
    ]);
    expect(await upload(onGitLab)).to.deep.equal({ unchanged: 3 });
    expect(await upload(elsewhere, { mapping: { prefix: elsewhere } })).to.deep.equal({ unchanged: 3 });
  });

  it('are refused with a mapping that has what is none of it, by its name', async () => {
    const document = JSON.stringify(lintedIn(elsewhere, linted));
    const refused = await imports().attempt(document, { mapping: { prefx: elsewhere } });
    expect(!refused.ok && refused.error.message).to.match(/no property "prefx"/);
    expect(await imports().standing()).to.deep.equal([]);
  });
});
