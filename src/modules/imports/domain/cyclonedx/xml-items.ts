/* eslint-disable functional/no-loop-statements, functional/no-let -- consumes a stream */
import { fail, succeed } from '../../../../kernel/result';
import type { Chunks } from '../formats/format';
import { readElements, type FoundElement } from '../xml';
import type { Item, Some } from './items';
import { dependencyIn, fieldsIn, vulnerabilitiesWithin, vulnerabilityIn } from './xml-fields';

const kinds = ['COMPONENT', 'VULNERABILITY', 'COMPOSITION', 'DEPENDENCY', 'SERVICE'] as const;

const paths = [
  ['bom', 'components', 'component'],
  ['bom', 'vulnerabilities', 'vulnerability'],
  ['bom', 'compositions', 'composition'],
  ['bom', 'dependencies', 'dependency'],
  ['bom', 'services', 'service'],
  // As long as the components, and tell nothing that is read.
  ['bom', 'annotations', '*'],
  ['bom', 'formulation', '*'],
  ['bom', 'externalReferences', '*'],
  ['bom', 'properties', '*'],
];

export const bomSpace = 'http://cyclonedx.org/schema/bom/';

const itemsOf = ({ path, element }: FoundElement): readonly Item[] => {
  const kind = kinds[path];
  const { at } = element;
  if (kind === 'COMPONENT')
    return [
      { kind, value: fieldsIn(element), at },
      ...vulnerabilitiesWithin(element).map(([{ at: place }, value]) => ({
        kind: 'VULNERABILITY' as const,
        value,
        at: place,
      })),
    ];
  if (kind === 'VULNERABILITY') return [{ kind, value: vulnerabilityIn(element, null), at }];
  if (kind === 'DEPENDENCY') return [{ kind, value: dependencyIn(element), at }];
  return kind === undefined ? [] : [{ kind, value: fieldsIn(element), at }];
};

/** The parts of a BOM in XML, in the shape of its JSON; the namespace tells the version (CycloneDX 1.2 to 1.7). */
export const xmlItems = async function* (
  chunks: Chunks,
  pass: 'FIRST' | 'SECOND',
): AsyncGenerator<Some, void, undefined> {
  let listed = false;
  for await (const some of readElements(chunks, paths)) {
    if (!some.ok) return yield some;
    const rest = some.value.find(({ path }) => path === -1)?.element;
    const items = some.value.flatMap(itemsOf);
    listed ||= items.some(({ kind }) => kind === 'VULNERABILITY');
    yield succeed(
      pass === 'FIRST' ? items : items.filter(({ kind }) => kind === 'COMPONENT' || kind === 'VULNERABILITY'),
    );
    if (pass === 'SECOND' || rest === undefined) continue;
    if (rest.name !== 'bom' || !rest.space.startsWith(bomSpace))
      return yield fail({ at: rest.at, message: 'The file is XML, but no CycloneDX BOM.' });
    const value = {
      ...fieldsIn(rest),
      bomFormat: 'CycloneDX',
      specVersion: rest.space.slice(bomSpace.length),
      ...(listed ? { vulnerabilities: [] } : {}),
    };
    yield succeed([{ kind: 'REST', value, at: rest.at }]);
  }
};
