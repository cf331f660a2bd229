import { counted } from '../../../../kernel/amounts';
import { fail, succeed } from '../../../../kernel/result';
import { packageOptions } from '../components/options';
import { timeOf } from '../components/times';
import { inBatches } from '../formats/batches';
import type { Format } from '../formats/format';
import { readLists, readWithoutLists } from '../formats/json-lists';
import { outlineOf } from '../formats/outlines';
import { fieldsOf, isFields, listOf, textOf, type Fields } from '../json/values';
import type { Notification, RunOutline } from '../observation';
import { cutText } from '../text';
import { findingLists, otherLists, packageLists, readerOf, runs } from './results';
import { subjectOf, tool, versionControl } from './subject';

const scannerOf = { vulnerabilities: 'vuln', misconfigurations: 'misconfig', secrets: 'secret' } as const;

const short = (value: unknown, bytes = 500): string | null => {
  const text = textOf(value)?.trim();
  return text === undefined ? null : cutText(text, bytes);
};

/**
 * Trivy leaves out what it found nothing of, and does not tell what it looked for. So nothing found is a clean scan only
 * where the upload says what was looked for, or where checks of configuration are summed up.
 */
const resultsOf = (
  report: Fields,
  run: (typeof runs)[number],
  count: number,
  told: readonly string[],
): RunOutline['results'] => {
  if (count > 0) return 'SOME';
  if (told.includes(scannerOf[run])) return 'EMPTY';
  const checked = listOf(report.Results).some((result) => isFields(fieldsOf(result).MisconfSummary));
  return run === 'misconfigurations' && checked ? 'EMPTY' : 'ABSENT';
};

const notes = (licences: number): readonly Notification[] =>
  licences === 0 ? [] : [{ level: 'NOTE', text: `${counted(licences, 'licence is', 'licences are')} not read.` }];

/** What `trivy kubernetes` writes. */
const isOfCluster = (names: ReadonlySet<string>): boolean => names.has('ClusterName');

/** Trivy's `--format json`, schema version 2 (`pkg/types/report.go`). */
export const trivy: Format = {
  name: 'TRIVY',
  takesMapping: true,
  recognises: ({ names }) =>
    names.has('SchemaVersion') ||
    names.has('ArtifactName') ||
    isOfCluster(names) ||
    (names.has('*.Target') && (names.has('*.Vulnerabilities') || names.has('*.Misconfigurations'))),
  outline: async (chunks, given) => {
    const options = packageOptions(given);
    if (!options.ok) return options;
    const outline = await readWithoutLists(chunks, [...findingLists, ...packageLists, ...otherLists]);
    if (!outline.ok) return outline;
    const report = fieldsOf(outline.value.rest);
    if (isOfCluster(new Set(Object.keys(report))))
      return fail({ at: '/ClusterName', message: 'Reports of Trivy on clusters are not read: scan images and files.' });
    if (report.SchemaVersion !== 2)
      return fail({
        at: '/SchemaVersion',
        message: 'Reports of Trivy are read in schema version 2, of its version 0.20 and later.',
      });
    const { Results } = report;
    if (Results !== undefined && Results !== null && !Array.isArray(Results))
      return fail({ at: '/Results', message: '"Results" must be a list.' });
    const subject = subjectOf(report, options.value);
    const control = versionControl(report);
    const [packages = 0, licences = 0] = outline.value.counts.slice(findingLists.length);
    const scope = subject.image ?? subject.directory;
    const outlines = runs.map((run, index) =>
      outlineOf({
        tool: { name: tool, version: short(fieldsOf(report.Trivy).Version, 100) },
        category: scope === '' ? run : `${run}/${scope}`,
        results: resultsOf(report, run, outline.value.counts[index] ?? 0, options.value.scanners),
        notifications: index === 0 ? notes(licences) : [],
        // Whoever lists packages lists all of them.
        inventory: index === 0 && packages > 0,
        revision: short(control.revision, 200),
        branch: short(control.branch),
        repository: short(control.repository, 2048),
        endedAt: timeOf(report.CreatedAt),
      }),
    );
    return succeed({
      runs: outlines,
      mixed: true,
      read: (again) =>
        inBatches(
          readLists(again, packages > 0 ? [...findingLists, ...packageLists] : findingLists, readerOf(report, subject)),
        ),
    });
  },
};
