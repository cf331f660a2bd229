import type { ICruiseResult } from 'dependency-cruiser';

type Edges = ReadonlyMap<string, ReadonlySet<string>>;

const moduleOf = (file: string): string | undefined => /^src\/modules\/([^/]+)\//.exec(file)?.[1];

/** Which module imports from which, by name. */
const edgesOf = ({ modules }: ICruiseResult): Edges =>
  modules.reduce<Edges>((edges, { source, dependencies }) => {
    const from = moduleOf(source);
    if (from === undefined) return edges;
    const to = dependencies.flatMap(({ resolved }) => moduleOf(resolved) ?? []).filter((name) => name !== from);
    return new Map([...edges, [from, new Set([...(edges.get(from) ?? []), ...to])]]);
  }, new Map());

/** Whether one module leads to another by way of some other one. */
const leadsRound = (edges: Edges, from: string, to: string): boolean =>
  [...(edges.get(from) ?? [])].some((next) => next !== to && reaches(edges, next, to));

const reaches = (edges: Edges, from: string, to: string): boolean =>
  from === to || [...(edges.get(from) ?? [])].some((next) => reaches(edges, next, to));

/** The page that shows which module stands on which; an arrow that others imply is left out. */
export const modulesPage = (result: ICruiseResult): string => {
  const edges = edgesOf(result);
  const names = [...edges.keys()].sort();
  const arrows = names.flatMap((from) =>
    [...(edges.get(from) ?? [])]
      .sort()
      .filter((to) => !leadsRound(edges, from, to))
      .map((to) => `  ${from} --> ${to}`),
  );
  const alone = names.filter((name) => !arrows.some((arrow) => arrow.includes(` ${name}`)));
  return [
    '# Modules',
    '',
    'An arrow points to the module that another one stands on; one that others imply is left out. Written by `npm run graph`',
    'from the imports; a test refuses a page that is not current.',
    '',
    '```mermaid',
    'flowchart TD',
    ...alone.map((name) => `  ${name}`),
    ...arrows,
    '```',
    '',
  ].join('\n');
};
