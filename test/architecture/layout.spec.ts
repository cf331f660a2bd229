import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { rules } from './cruise';
import { filesBelow, foldersIn } from './files';

const modules = foldersIn('src/modules');
const sources = filesBelow('src')
  .filter((file) => file.endsWith('.ts'))
  .map((file) => join('src', file));
const layers = ['api', 'data', 'domain', 'operations'];

const lines = (file: string): readonly string[] => readFileSync(file, 'utf8').trimEnd().split('\n');

/** How long a file may be; beyond that it is two files. */
const maximumLines = 150;

/** The words of a file's name: `apply-staged.ts` has `apply` and `staged`. */
const words = (file: string): readonly string[] => file.toLowerCase().split(/[^a-z0-9]+/);

const emptyWords = new Set(['util', 'utils', 'helper', 'helpers', 'common', 'misc', 'manager', 'service', 'services']);

describe('The layout', () => {
  it('has the same modules in the schema, the generated types, the sources and the tests', () => {
    expect(foldersIn('graphql')).to.deep.equal(modules, 'graphql/');
    expect(foldersIn('generated/graphql')).to.deep.equal(modules, 'generated/graphql/');
    expect(foldersIn('test/modules')).to.deep.equal(modules, 'test/modules/');
  });

  it('keeps the SDL of a module in its folder, never directly in graphql/', () => {
    expect(filesBelow('graphql').filter((file) => !/^[a-z-]+\/[a-z-]+\.graphql$/.test(file))).to.deep.equal([]);
  });

  it('tests every module', () => {
    const untested = modules.filter(
      (name) => !filesBelow('test/modules').some((file) => file.startsWith(`${name}/`) && file.endsWith('.spec.ts')),
    );
    expect(untested).to.deep.equal([]);
  });

  it('orders the modules in the rules of layering as the application lists them', () => {
    const listed = /const modules = \[([^\]]*)\]/.exec(readFileSync('src/application.ts', 'utf8'))?.[1] ?? '';
    const application = [...listed.matchAll(/(\w+)Module/g)].map(([, name]) =>
      // A module of two words is a folder with a dash.
      name?.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    );
    const ruled = rules.forbidden
      .filter(({ name }) => name === 'modules-in-order')
      .map(({ from }) => /modules\/([\w-]+)\//.exec(from.path)?.[1]);
    expect([...application].sort()).to.deep.equal(modules);
    expect(ruled).to.deep.equal(application.slice(0, -1));
  });

  modules.forEach((name) => {
    describe(`of ${name}`, () => {
      const own = filesBelow(join('src/modules', name));

      it('has a table of contents and the four layers, and nothing else', () => {
        expect(own).to.include('module.ts');
        const strangers = own.filter(
          (file) => !['index.ts', 'module.ts'].includes(file) && !layers.includes(file.split('/')[0] ?? ''),
        );
        expect(strangers).to.deep.equal([]);
      });

      // The core holds scalars and roots: it publishes nothing that another module could use.
      if (name !== 'core')
        it('opens its cover page with what it is and what always holds in it', () => {
          expect(own).to.include('index.ts');
          const opening = lines(join('src/modules', name, 'index.ts')).findIndex((line) => !line.startsWith('// '));
          expect(opening).to.be.at.least(2);
          expect(readFileSync(join('src/modules', name, 'index.ts'), 'utf8')).to.match(/^\/\/ Invariants?: /m);
        });
    });
  });

  it(`has no file of more than ${maximumLines} lines`, () => {
    const long = sources
      .map((file) => ({ file, lines: lines(file).length }))
      .filter((each) => each.lines > maximumLines);
    expect(long).to.deep.equal([]);
  });

  it('names no file or folder with a word that says nothing', () => {
    const all = [...sources, ...filesBelow('test').filter((file) => !file.startsWith('fixtures/'))];
    expect(all.filter((file) => words(file).some((word) => emptyWords.has(word)))).to.deep.equal([]);
  });

  it('names files in lower case with dashes', () => {
    expect(
      sources.filter((file) => !/^(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)+[a-z0-9]+(?:-[a-z0-9]+)*\.ts$/.test(file)),
    ).to.deep.equal([]);
  });
});
