import { fail, succeed } from '../../../../kernel/result';
import { observe, textsOf, updateTo } from '../components/claim';
import { ecosystemType } from '../components/ecosystems';
import { imageName, imagePath, manifestPath, withoutVersion } from '../components/manifests';
import { packageOptions, type PackageOptions } from '../components/options';
import { packageOf, purlOf } from '../components/purl';
import { inBatches, type Some } from '../formats/batches';
import type { Format } from '../formats/format';
import { readLists, type Element } from '../formats/json-lists';
import { outlineOf } from '../formats/outlines';
import { fieldsOf, isFields, listOf, textOf, type Fields } from '../json/values';
import type { Suppression } from '../observation';
import { outlineOsv, packageKey, vulnerabilityList, type Group, type OsvOutline } from './groups';
import { cweIn, fixedVersions, severityIn, vectorsOf } from './record';

const tool = 'OSV-Scanner';

/** Why OSV-Scanner itself does not count a group: nothing calls the code, or its distribution calls it unimportant. */
const suppressionOf = (group: Group | undefined): Suppression | null => {
  if (group?.called === false)
    return { kind: 'EXTERNAL', justification: 'OSV-Scanner found that nothing calls the code that is vulnerable.' };
  return group?.unimportant === true
    ? { kind: 'EXTERNAL', justification: 'The distribution says that it is unimportant.' }
    : null;
};

const holderOf = (source: Fields, version: unknown, { prefix, image }: PackageOptions): string | null => {
  const told = textOf(source.path);
  if (told === null) return image === null ? null : imageName(image);
  const path = withoutVersion(told, textOf(version)?.trim() ?? '');
  if (image === null) return manifestPath(path, prefix);
  return source.type === 'os' ? imageName(image) : imagePath(imageName(image), path);
};

/** Of code that is known by its commit alone, such as a submodule of git, the name of its directory and the commit. */
const namesOf = ({ name, version, commit }: Fields, holder: string | null): { name: string; version: string } => ({
  name: textOf(name)?.trim() ?? holder?.split(/[/:]/).findLast((part) => part !== '') ?? 'checkout',
  version: textOf(version)?.trim() ?? textOf(commit)?.trim() ?? '',
});

const readerOf = ({ rest, groups }: OsvOutline, options: PackageOptions) => {
  const results = listOf(rest.results).map(fieldsOf);
  const seen = new Set<Group>();
  return ({ value, path, pointer }: Element): Some => {
    const record = fieldsOf(value);
    const id = textOf(record.id)?.trim();
    if (id === undefined) return fail({ at: `${pointer}/id`, message: 'The advisory has no id.' });
    const result = fieldsOf(results[Number(path[1])]);
    const holding = fieldsOf(listOf(result.packages)[Number(path[3])]);
    const given = fieldsOf(holding.package);
    const source = fieldsOf(result.source);
    const ecosystem = textOf(given.ecosystem) ?? '';
    const holder = holderOf(source, given.version, options);
    const { name, version } = namesOf(given, holder);
    const purlWith = (release: string): string => purlOf(packageOf(ecosystemType(ecosystem), name, release));
    if (textOf(record.withdrawn) !== null) return succeed([{ run: 0, pointer, dropped: 'WITHDRAWN' }]);
    const group = groups.get(packageKey(path))?.get(id);
    // One of the advisories stands for all of its group.
    if (group !== undefined && seen.has(group)) return succeed([]);
    if (group !== undefined) seen.add(group);
    const observation = observe({
      tool,
      id,
      aliases: [...(group?.ids ?? []), ...(group?.aliases ?? []), ...textsOf(record.aliases)],
      title: textOf(record.summary),
      description: textOf(record.details),
      helpUri: `https://osv.dev/vulnerability/${encodeURIComponent(id.slice(0, 200).toWellFormed())}`,
      cwe: cweIn(record, name),
      purl: purlWith(version),
      holder,
      // Without the commit of code that has no version, and with the version in the path.
      former: { purl: purlWith(textOf(given.version)?.trim() ?? ''), holder: holderOf(source, '', options) },
      name,
      version,
      recommendation: updateTo(
        name,
        fixedVersions(record, name, version),
        `The advisory names no version in which ${name} is mended.`,
      ),
      severity: severityIn(record, name, group),
      confidence: null,
      suppression: suppressionOf(group),
      technique: 'SCA',
      detail: {
        package: {
          name,
          version,
          ecosystem,
          source: source.path,
          commit: given.commit,
          groups: holding.dependency_groups,
        },
        advisory: {
          published: record.published,
          modified: record.modified,
          related: record.related,
          upstream: record.upstream,
        },
        group: group === undefined ? null : { ...group },
        ratings: vectorsOf(record, name),
        references: textsOf(
          listOf(record.references)
            .slice(0, 100)
            .map((each) => fieldsOf(each).url),
        ),
      },
    });
    return succeed([{ run: 0, pointer, observation }]);
  };
};

/** Other tools have lists of results, too: what is none of OSV-Scanner's must not look like a clean scan of it. */
const isResult = (value: unknown): boolean => {
  const { packages } = fieldsOf(value);
  return packages !== undefined && listOf(packages).every((each) => isFields(fieldsOf(each).package));
};

/** OSV-Scanner's `--format json`, versions 1 and 2 (`pkg/models/results.go`). */
export const osvScanner: Format = {
  name: 'OSV_SCANNER',
  takesMapping: true,
  recognises: ({ names }) =>
    names.has('results.*.packages.*.package') ||
    names.has('results.*.source.path') ||
    (names.has('results') && names.has('experimental_config')),
  outline: async (chunks, given) => {
    const options = packageOptions(given);
    if (!options.ok) return options;
    const outline = await outlineOsv(chunks);
    if (!outline.ok) return outline;
    const { rest, vulnerabilities } = outline.value;
    if (rest.results !== undefined && rest.results !== null && !Array.isArray(rest.results))
      return fail({ at: '/results', message: '"results" must be a list.' });
    const other = listOf(rest.results).findIndex((result) => !isResult(result));
    if (other >= 0)
      return fail({ at: `/results/${other}`, message: 'This is no result of OSV-Scanner: it tells no packages.' });
    const { image } = options.value;
    const run = outlineOf({
      tool: { name: tool },
      category: image === null ? null : imageName(image),
      results: vulnerabilities > 0 ? 'SOME' : Array.isArray(rest.results) ? 'EMPTY' : 'ABSENT',
    });
    return succeed({
      runs: [run],
      read: (again) => inBatches(readLists(again, [vulnerabilityList], readerOf(outline.value, options.value))),
    });
  },
};
