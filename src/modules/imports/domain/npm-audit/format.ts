import { fail, succeed, type Result } from '../../../../kernel/result';
import { manifestPath } from '../components/manifests';
import { packageOptions } from '../components/options';
import { inBatches } from '../formats/batches';
import type { Format } from '../formats/format';
import { readLists, readWithoutLists } from '../formats/json-lists';
import { outlineOf } from '../formats/outlines';
import { fieldsOf, isFields, textOf, type Fields } from '../json/values';
import type { RunOutline, Unreadable } from '../observation';
import { storable } from '../redaction';
import { tool } from './advisory';
import { readAdvisory, readVulnerability } from './readers';

const version2 = ['vulnerabilities', '{}'] as const;
const version1 = ['advisories', '{}'] as const;

/** What npm writes instead of a report when it could make none. */
const failure = (rest: Fields): string | null => {
  if (rest.error === undefined || rest.error === null) return null;
  const error = fieldsOf(rest.error);
  const said = [error.code, error.summary, error.detail, rest.message].flatMap((text) => textOf(text)?.trim() ?? []);
  return storable(said.join(' ').trim() || 'it does not say why', 500).replace(/[.\s]+$/, '');
};

/** Whether the object is there that would hold what was found: absent is not empty. */
const resultsOf = (rest: Fields, name: string, count: number): RunOutline['results'] =>
  count > 0 ? 'SOME' : isFields(rest[name]) ? 'EMPTY' : 'ABSENT';

const wrongType = (rest: Fields, name: string): Result<never, Unreadable> | null =>
  rest[name] === undefined || rest[name] === null || isFields(rest[name])
    ? null
    : fail({ at: `/${name}`, message: `"${name}" must be an object.` });

/**
 * `npm audit --json`: version 2 of npm 7 and later (`@npmcli/arborist`, `lib/vuln.js`), version 1 of npm 6. Neither names
 * the manifest; version 2 names no versions either, so that its places are packages without a version.
 */
export const npmAudit: Format = {
  name: 'NPM_AUDIT',
  takesMapping: true,
  recognises: ({ names }) =>
    names.has('auditReportVersion') ||
    (names.has('advisories') && (names.has('actions') || names.has('muted') || names.has('metadata'))) ||
    names.has('actions.*.resolves') ||
    (names.has('error') && (names.has('error.code') || names.has('error.summary')) && !names.has('runs')),
  outline: async (chunks, given) => {
    const options = packageOptions(given);
    if (!options.ok) return options;
    const { manifest: named, prefix } = options.value;
    const manifest = manifestPath(named ?? 'package-lock.json', prefix) || 'package-lock.json';
    const outline = await readWithoutLists(chunks, [version2, version1, ['actions']]);
    if (!outline.ok) return outline;
    const rest = fieldsOf(outline.value.rest);
    const failed = failure(rest);
    if (failed !== null) return fail({ at: '/error', message: `npm could not audit: ${failed}.` });
    const wrong = wrongType(rest, 'vulnerabilities') ?? wrongType(rest, 'advisories');
    if (wrong !== null) return wrong;
    const [second = 0, first = 0] = outline.value.counts;
    const old = rest.auditReportVersion === undefined && (first > 0 || isFields(rest.advisories));
    const run = outlineOf({
      tool: { name: tool },
      // Manifests of one repository are audited one by one: none may close what another one showed.
      category: manifest === 'package-lock.json' ? null : manifest,
      results: old ? resultsOf(rest, 'advisories', first) : resultsOf(rest, 'vulnerabilities', second),
    });
    const list = old ? version1 : version2;
    const read = old ? readAdvisory(manifest) : readVulnerability(manifest);
    return succeed({ runs: [run], read: (again) => inBatches(readLists(again, [list], read)) });
  },
};
