import { fieldsOf, listOf, textOf, type Fields } from '../json/values';

/**
 * What a component of Trivy's is, where that is no dependency (`pkg/sbom/io/encode.go`):
 * - HOLDER: a lock file or an operating system, which leads to the direct dependencies;
 * - MANIFEST: one that leads to the package of the project itself, and that to them;
 * - BINARY: a program of Go, which leads to all modules, direct or not;
 * - UNVERSIONED: a package without a version, as the project itself mostly is.
 */
export type TrivyRole = 'HOLDER' | 'MANIFEST' | 'BINARY' | 'UNVERSIONED';

/** Types of which Trivy tells the package of the project itself (`RelationshipRoot`). */
const withProject: ReadonlySet<string> = new Set([
  'cargo',
  'dotnet-core',
  'gomod',
  'pom',
  'pylock',
  'rustbinary',
  'uv',
  'yarn',
]);

const toldBy = (component: Fields, name: string): string | null => {
  const told = listOf(component.properties)
    .slice(0, 200)
    .find((property) => fieldsOf(property).name === `aquasecurity:trivy:${name}`);
  return textOf(fieldsOf(told).value);
};

/** The part that a component has, by its properties; null for any other. */
export const trivyRole = (component: Fields): TrivyRole | null => {
  if (component.purl === undefined && toldBy(component, 'Class') !== null) {
    const type = toldBy(component, 'Type') ?? '';
    if (type === 'gobinary') return 'BINARY';
    return withProject.has(type) ? 'MANIFEST' : 'HOLDER';
  }
  const unversioned = textOf(component.version) === null && withProject.has(toldBy(component, 'PkgType') ?? '');
  return unversioned ? 'UNVERSIONED' : null;
};
