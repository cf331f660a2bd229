import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { createDependencies } from '../../../../src/modules/imports/domain/cyclonedx/dependencies';
import { cyclonedx } from '../../../../src/modules/imports/domain/cyclonedx';
import { trivy } from '../../../../src/modules/imports/domain/trivy';
import { bom, readBom, readWith, vulnerability } from './boms';
import { schemaErrors, xmlSchemaErrors } from './cyclonedx-schema';
import { chunked, type Json } from './documents';

const library = (name: string, more: Json = {}): Json => ({
  type: 'library',
  'bom-ref': name,
  name,
  version: '1.0.0',
  purl: `pkg:npm/${name}@1.0.0`,
  ...more,
});

const dependency = (ref: string, ...dependsOn: readonly string[]): Json => ({ ref, dependsOn });

const relationships = async (document: Json | string): Promise<Json> => {
  const { components, error } = await readBom(document);
  expect(error).to.equal(null);
  return Object.fromEntries(components.map(({ name, relationship }) => [name, relationship]));
};

describe('the inventory of Trivy', () => {
  const report = readFileSync('test/fixtures/reports/packages/trivy-packages.json', 'utf8');

  it('is what it lists of packages, wherever they stand, and what names nothing is told', async () => {
    const { run, components, readings, observations } = await readWith(trivy, report);
    expect(run).to.include({ inventory: true, category: 'vulnerabilities/registry.example.com/acme/shop' });
    const image = 'registry.example.com/acme/shop';
    const none = { kind: '', licences: [], relationship: null };
    expect(components).to.deep.equal([
      {
        ...none,
        name: 'libssl3',
        version: '3.0.11-1~deb12u2',
        purl: 'pkg:deb/debian/libssl3@3.0.11-1~deb12u2',
        ecosystem: 'deb',
        licences: ['Apache-2.0', 'Artistic-2.0'],
        location: image,
      },
      {
        ...none,
        name: 'libc6',
        version: '1:2.36-9+deb12u4',
        purl: 'pkg:deb/debian/libc6@1:2.36-9%2Bdeb12u4',
        ecosystem: 'deb',
        licences: ['LGPL-2.1-only'],
        location: image,
      },
      {
        ...none,
        name: 'example.com/acme/shop',
        version: null,
        purl: 'pkg:golang/example.com/acme/shop',
        ecosystem: 'golang',
        location: `${image}:/app/go.mod`,
      },
      {
        ...none,
        name: 'github.com/labstack/echo/v4',
        version: 'v4.11.4',
        purl: 'pkg:golang/github.com/labstack/echo/v4@v4.11.4',
        ecosystem: 'golang',
        licences: ['MIT'],
        location: `${image}:/app/go.mod`,
        relationship: 'DIRECT',
      },
      {
        ...none,
        name: 'golang.org/x/net',
        version: 'v0.19.0',
        purl: 'pkg:golang/golang.org/x/net@v0.19.0',
        ecosystem: 'golang',
        location: `${image}:/app/go.mod`,
        relationship: 'TRANSITIVE',
      },
      {
        ...none,
        name: 'org.apache.logging.log4j/log4j-core',
        version: '2.14.1',
        purl: 'pkg:maven/org.apache.logging.log4j/log4j-core@2.14.1',
        ecosystem: 'maven',
        location: `${image}:/app/lib/log4j-core.jar`,
      },
      {
        ...none,
        name: '@babel/core',
        version: '7.23.0',
        purl: 'pkg:npm/%40babel/core@7.23.0',
        ecosystem: 'npm',
        licences: ['MIT'],
        location: `${image}:/app/package-lock.json`,
        relationship: 'TRANSITIVE',
      },
    ]);
    expect(readings.filter((reading) => 'dropped' in reading)).to.deep.equal([
      { run: 0, pointer: '/Results/2/Packages/1', dropped: 'NO_IDENTITY' },
    ]);
    // What stands at a component is found by the same package URL.
    expect(observations.map(({ place }) => place.where)).to.deep.equal([components[0]?.purl]);
  });

  it('takes the word of Trivy for members of a workspace, and for what nothing is known to depend on', async () => {
    const packages = [
      { Name: 'shop', Relationship: 'root', DependsOn: ['cart', 'golang.org/x/net@v0.19.0'] },
      { Name: 'cart', Version: '1.0.0', Relationship: 'workspace', DependsOn: ['ini@1.3.5'] },
      { Name: 'ini', Version: '1.3.5', Relationship: 'direct' },
      { Name: 'golang.org/x/net', Version: 'v0.19.0', Relationship: 'indirect', Indirect: true },
    ];
    const { components } = await readWith(
      trivy,
      JSON.stringify({
        SchemaVersion: 2,
        ArtifactName: '.',
        Results: [{ Target: 'yarn.lock', Class: 'lang-pkgs', Type: 'yarn', Packages: packages }],
      }),
    );
    expect(components.map(({ relationship }) => relationship)).to.deep.equal([null, null, 'DIRECT', 'TRANSITIVE']);
  });

  it('is none when it lists no packages', async () => {
    const without = JSON.parse(report, (name: string, value: unknown) =>
      name === 'Packages' ? undefined : value,
    ) as Json;
    const { run, components, observations } = await readWith(trivy, JSON.stringify(without));
    expect(run?.inventory).to.equal(false);
    expect(components).to.deep.equal([]);
    expect(observations).to.have.length(1);
  });
});

describe('a long inventory', () => {
  it('comes in larger batches than results do, and stays within what they take', async () => {
    const sizes = async (components: readonly Json[], vulnerabilities: readonly Json[] = []) => {
      const text = JSON.stringify(bom({ components, vulnerabilities }));
      const outlined = await cyclonedx.outline(chunked(text), { mapping: null });
      if (!outlined.ok) throw new Error(outlined.error.message);
      const found: number[] = [];
      for await (const batch of outlined.value.read(chunked(text))) found.push(batch.ok ? batch.value.length : NaN);
      return found;
    };
    const many = Array.from({ length: 4100 }, (_, at) => library(`name-${String(at)}`));
    expect(await sizes(many)).to.deep.equal([2000, 2000, 100]);
    const found = Array.from({ length: 600 }, (_, at) =>
      vulnerability({ id: `CVE-2024-${String(1000 + at)}`, affects: [{ ref: 'name-0' }] }),
    );
    // A thousand components take half of a batch.
    expect(await sizes(many.slice(0, 1000), found)).to.deep.equal([1250, 350]);
  });
});

describe('what a BOM depends on', () => {
  const components = ['a', 'b', 'c', 'd', 'apart'].map((name) => library(name));

  it('is direct, or by way of others, in whichever order it is written; what nothing leads to is neither', async () => {
    const dependencies = [
      dependency('c', 'd', 'a', 'shop'),
      dependency('a', 'c'),
      dependency('shop', 'a'),
      dependency('shop', 'b'),
      dependency('apart', 'd'),
    ];
    const expected = { a: 'DIRECT', b: 'DIRECT', c: 'TRANSITIVE', d: 'TRANSITIVE', apart: null };
    const { components: listed, ...rest } = bom({ components, dependencies });
    expect(await relationships({ ...rest, components: listed })).to.deep.equal(expected);
    expect(await relationships({ dependencies, components: listed, ...rest })).to.deep.equal(expected);
    const outer = library('a');
    const nested = { ...rest, components: [{ ...outer, components: components.slice(1) }] };
    expect(await relationships(nested)).to.deep.equal(expected);
  });

  it('is not told where nothing is said of what the BOM describes', async () => {
    const all = { a: null, b: null, c: null, d: null, apart: null };
    expect(await relationships(bom({ components }))).to.deep.equal(all);
    expect(await relationships(bom({ components, dependencies: null }))).to.deep.equal(all);
    expect(
      await relationships(bom({ components, dependencies: [dependency('a', 'b'), { ref: 'shop' }] })),
    ).to.deep.equal(all);
    const nobody = bom({ components, dependencies: [dependency('shop', 'a')], metadata: {} });
    expect(await relationships(nobody)).to.deep.equal(all);
  });

  it('is the same in XML', async () => {
    const dependencies = `<dependencies><dependency ref="shop"><dependency ref="a"/></dependency>
      <dependency ref="a"><dependency ref="b"/></dependency><dependency ref="b"/></dependencies>`;
    const listed = ['a', 'b', 'c']
      .map((name) => `<component type="library" bom-ref="${name}"><name>${name}</name></component>`)
      .join('');
    const document = `<bom xmlns="http://cyclonedx.org/schema/bom/1.6"><metadata><component type="application" bom-ref="shop">
         <name>shop</name></component></metadata><components>${listed}</components>${dependencies}</bom>`;
    expect(await xmlSchemaErrors(document)).to.deep.equal([]);
    expect(await relationships(document)).to.deep.equal({ a: 'DIRECT', b: 'TRANSITIVE', c: null });
  });

  it('is what stands in the lock files that Trivy puts between', async () => {
    const lock = {
      type: 'application',
      'bom-ref': 'lock',
      name: 'package-lock.json',
      properties: [{ name: 'aquasecurity:trivy:Class', value: 'lang-pkgs' }],
    };
    const plain = { type: 'application', 'bom-ref': 'plain', name: 'module' };
    const dependencies = [
      dependency('shop', 'lock', 'plain'),
      dependency('lock', 'a'),
      dependency('a', 'b'),
      dependency('plain', 'c'),
    ];
    expect(await relationships(bom({ components: [...components, lock, plain], dependencies }))).to.deep.equal({
      'package-lock.json': null,
      module: 'DIRECT',
      a: 'DIRECT',
      b: 'TRANSITIVE',
      c: 'TRANSITIVE',
      d: null,
      apart: null,
    });
  });

  it('is what the projects depend on to which the manifests lead that Trivy writes', async () => {
    const text = readFileSync('test/fixtures/boms/trivy/bom.json', 'utf8');
    expect(schemaErrors(JSON.parse(text))).to.equal(null);
    const expected = {
      // What was scanned, by whatever it stands in the file.
      debian: null,
      'web/package-lock.json': null,
      'api/go.mod': null,
      'example.com/acme/api': null,
      'jobs/pom.xml': null,
      'com.example/jobs': null,
      libssl3: 'DIRECT',
      libc6: 'TRANSITIVE',
      express: 'DIRECT',
      'body-parser': 'TRANSITIVE',
      // Both a direct one and one of another.
      ms: 'DIRECT',
      'github.com/spf13/cobra': 'DIRECT',
      'github.com/spf13/pflag': 'TRANSITIVE',
      // Stands beside the project, since nothing that is listed needs it.
      'golang.org/x/net': 'TRANSITIVE',
      'golang.org/x/text': 'TRANSITIVE',
      'org.slf4j/slf4j-simple': 'DIRECT',
      'org.slf4j/slf4j-api': 'TRANSITIVE',
      // A program of Go does not tell which of its modules it needs itself.
      'usr/local/bin/tool': null,
      'example.com/acme/tool': null,
      'github.com/google/uuid': null,
      'gopkg.in/yaml.v3': null,
      requests: 'DIRECT',
    };
    expect(await relationships(text)).to.deep.equal(expected);
    const { components: listed, dependencies, ...rest } = JSON.parse(text) as Record<string, readonly Json[]>;
    const reversed = { dependencies: dependencies?.toReversed(), components: listed?.toReversed(), ...rest };
    expect(await relationships(reversed)).to.deep.equal(expected);
  });

  it('is what the manifest leads to where Trivy tells no project', async () => {
    const property = (name: string, value: string): Json => ({ name: `aquasecurity:trivy:${name}`, value });
    const manifest = (type: string): Json => ({
      type: 'application',
      'bom-ref': 'lock',
      name: 'lock',
      properties: [property('Class', 'lang-pkgs'), property('Type', type)],
    });
    const read = (type: string, targets: readonly string[], unversioned: readonly string[] = []): Promise<Json> => {
      const listed = components.map((component) => ({
        ...component,
        properties: [property('PkgType', type)],
        ...(unversioned.includes(String(component.name)) ? { version: undefined } : {}),
      }));
      const dependencies = [dependency('shop', 'lock'), dependency('lock', ...targets), dependency('a', 'c')];
      return relationships(bom({ components: [manifest(type), ...listed], dependencies }));
    };
    const none = { lock: null, a: null, b: null, c: null, d: null, apart: null };
    const plain = { ...none, a: 'DIRECT', b: 'DIRECT', c: 'TRANSITIVE' };
    expect(await read('yarn', ['a', 'b'])).to.deep.equal(plain);
    expect(await read('npm', ['a'])).to.deep.equal({ ...plain, b: null });
    expect(await read('npm', ['a', 'b'], ['a'])).to.deep.equal(plain);
    expect(await read('yarn', ['b'])).to.deep.equal({ ...none, b: 'DIRECT' });
    expect(await read('yarn', ['a'])).to.deep.equal({ ...none, c: 'DIRECT' });
    // Of several without a version nothing says which is the project.
    expect(await read('gomod', ['a', 'b'], ['a', 'b'])).to.deep.equal(plain);
    // A project that says nothing of what it needs.
    expect(await read('gomod', ['a', 'b'], ['b'])).to.deep.equal({ ...plain, b: null });
    expect(await read('gomod', ['a', 'b', 'a'], ['a'])).to.deep.equal({ ...none, c: 'DIRECT', b: 'TRANSITIVE' });
  });

  it('of a real tool is what the manifest names, in JSON and XML', async () => {
    for (const ending of ['json', 'xml']) {
      const { components: listed } = await readBom(readFileSync(`test/fixtures/boms/npm/bom.${ending}`));
      expect(listed.map(({ relationship }) => relationship)).to.deep.equal(['DIRECT', 'DIRECT', 'DIRECT', 'DIRECT']);
    }
  });

  it('is not told where there is more than is kept', () => {
    const [one, two] = [dependency('shop', 'a', 'b'), dependency('a', 'b', 'c')];
    const cases: readonly (readonly [Parameters<typeof createDependencies>[0], string | null])[] = [
      [{ refs: 4, dependencies: 9 }, 'DIRECT'],
      [{ refs: 3, dependencies: 9 }, null],
      [{ refs: 4, dependencies: 8 }, null],
    ];
    cases.forEach(([limits, expected]) => {
      const dependencies = createDependencies(limits);
      [one, two].forEach((each) => dependencies.add(each));
      expect(dependencies.overflowed()).to.equal(expected === null);
      expect(dependencies.relations('shop')('a'), JSON.stringify(limits)).to.equal(expected);
    });
  });

  it('is told to be too much, and nothing of it, where a BOM goes beyond the limit', async () => {
    const dependencies = Array.from({ length: 600 }, (_, at) =>
      dependency('shop', 'a', ...Array.from({ length: 1000 }, (__, index) => `ref-${String(at)}-${String(index)}`)),
    );
    const { run, components: listed } = await readBom(bom({ components, dependencies }));
    expect(listed.map(({ relationship }) => relationship)).to.deep.equal(components.map(() => null));
    expect(run?.notifications.map(({ text }) => text)).to.deep.equal([
      'There are more than 4000000 dependencies, or more than 500000 references in them: which components are direct ones is not read.',
    ]);
  });
});
