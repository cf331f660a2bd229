import { fail, succeed } from '../../../../kernel/result';
import type { Some } from '../formats/batches';
import type { Element, Lists } from '../formats/json-lists';
import { fieldsOf, listOf, textOf, type Fields } from '../json/values';
import type { Observation, Suppression } from '../observation';
import { storable } from '../redaction';
import { readMisconfiguration, readSecret } from './file-findings';
import { readPackage } from './package';
import type { Subject } from './subject';
import { isNoFailure, readVulnerability } from './vulnerability';

/** What Trivy looks for, each a run of its own: a report without secrets says nothing of vulnerabilities. */
export const runs = ['vulnerabilities', 'misconfigurations', 'secrets'] as const;

/** By the position of their run; what was modified says itself which it is. */
export const findingLists: Lists = [
  ['Results', '*', 'Vulnerabilities'],
  ['Results', '*', 'Misconfigurations'],
  ['Results', '*', 'Secrets'],
  ['Results', '*', 'ExperimentalModifiedFindings'],
];

/** What an inventory lists (`--list-all-pkgs`). */
export const packageLists: Lists = [['Results', '*', 'Packages']];

/** Lists that may be long and are not read. */
export const otherLists: Lists = [
  ['Results', '*', 'Licenses'],
  ['Results', '*', 'CustomResources'],
];

const types = ['vulnerability', 'misconfiguration', 'secret'];

type Read = (found: Fields, result: Fields, subject: Subject, suppression: Suppression | null) => Observation | null;

const readers: readonly Read[] = [readVulnerability, readMisconfiguration, readSecret];

/** Why somebody told Trivy not to show it: by an ignore file, or a VEX document. */
const suppressionOf = ({ Status, Statement, Source }: Fields): Suppression => {
  const said = [Status, Statement, Source].flatMap((text) => textOf(text)?.trim() ?? []).join(', ');
  return { kind: 'EXTERNAL', justification: said === '' ? null : storable(said, 4096) };
};

/** Statuses of VEX that say that it stands all the same. */
const stands = new Set(['affected', 'under_investigation', 'unknown']);

/** A package of the inventory, which goes with the first run. */
const listed = ({ value, pointer }: Element, result: Fields, subject: Subject): Some => {
  const component = readPackage(fieldsOf(value), result, subject);
  return succeed([component === null ? { run: 0, pointer, dropped: 'NO_IDENTITY' } : { run: 0, pointer, component }]);
};

/** Reads the elements of `findingLists`, and of `packageLists` after them. */
export const readerOf = (report: Fields, subject: Subject) => {
  const results = listOf(report.Results).map(fieldsOf);
  return (element: Element): Some => {
    const { value, list, path, pointer } = element;
    const result = fieldsOf(results[Number(path[1])]);
    if (list >= findingLists.length) return listed(element, result, subject);
    const given = fieldsOf(value);
    const modified = list === 3;
    const run = modified ? types.indexOf(String(given.Type)) : list;
    const read = readers[run];
    // Licences that somebody ignores.
    if (read === undefined) return succeed([]);
    const found = modified ? fieldsOf(given.Finding) : given;
    const passes =
      run === 0 ? isNoFailure(found) : run === 1 && found.Status !== 'FAIL' && textOf(found.Status) !== null;
    if (passes && !modified) return succeed([{ run, pointer, dropped: 'NOT_A_FAILURE' }]);
    const suppression = modified && !stands.has(String(given.Status)) ? suppressionOf(given) : null;
    const observation = read(found, result, subject, suppression);
    return observation === null
      ? fail({ at: pointer, message: 'What was found names no advisory, check or rule, or no package.' })
      : succeed([{ run, pointer, observation }]);
  };
};
