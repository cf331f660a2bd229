import { z } from 'zod';
import { fail, succeed } from '../../../../kernel/result';
import { packageOptions } from '../components/options';
import { inBatches, type Some } from '../formats/batches';
import type { Format } from '../formats/format';
import { readLists, readWithoutLists, type Element, type Lists } from '../formats/json-lists';
import { outlineOf } from '../formats/outlines';
import { firstFault } from '../formats/schema-faults';
import { readFinding } from './finding';

/** All of the file is one list. */
const lists: Lists = [[]];

/** As its SARIF names itself, so that both are of one scope. */
const tool = 'gitleaks';

const text = z.string().nullish();
const number = z.number().nullish();

/** What is read of a finding (report.Finding of Gitleaks 8); the rest may hold anything. */
export const finding = z.looseObject({
  RuleID: z.string().regex(/\S/, 'It must not be blank.'),
  Description: text,
  File: z.string(),
  SymlinkFile: text,
  StartLine: number,
  EndLine: number,
  StartColumn: number,
  EndColumn: number,
  Match: text,
  Secret: text,
  Commit: text,
  Fingerprint: text,
});

const reader = (prefix: string | null): ((element: Element) => Some) => {
  const observe = readFinding(tool, prefix);
  return ({ value, pointer }) => {
    const checked = finding.safeParse(value);
    return checked.success
      ? succeed([{ run: 0, pointer, observation: observe(checked.data) }])
      : fail(firstFault(checked.error, pointer));
  };
};

/** The JSON of Gitleaks 8. A scan without findings writes an empty list, which only the upload can tell the format of. */
export const gitleaks: Format = {
  name: 'GITLEAKS',
  takesMapping: true,
  recognises: ({ names }) => names.has('*.RuleID') && (names.has('*.Match') || names.has('*.StartLine')),
  outline: async (chunks, options) => {
    const said = packageOptions(options);
    if (!said.ok) return said;
    const { prefix } = said.value;
    const whole = await readWithoutLists(chunks, lists);
    if (!whole.ok) return whole;
    if (!Array.isArray(whole.value.rest))
      return fail({ at: '/', message: 'Gitleaks writes a list of findings; this file holds none.' });
    const results = (whole.value.counts[0] ?? 0) > 0 ? 'SOME' : 'EMPTY';
    return succeed({
      runs: [outlineOf({ tool: { name: tool }, results })],
      read: (again) => inBatches(readLists(again, lists, reader(prefix))),
    });
  },
};
