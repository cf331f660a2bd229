import { fail, succeed } from '../../../../kernel/result';
import { packageOptions } from '../components/options';
import { timeOf } from '../components/times';
import { inBatches, type Some } from '../formats/batches';
import type { Format } from '../formats/format';
import { readLists, readWithoutLists, type Element } from '../formats/json-lists';
import { outlineOf } from '../formats/outlines';
import { fieldsOf, textOf } from '../json/values';
import { cutText } from '../text';
import { readMatch, suppressionBy, tool } from './match';
import { subjectOf, type Subject } from './source';

const lists = [['matches'], ['ignoredMatches']] as const;

const readerOf =
  (subject: Subject) =>
  ({ value, list, pointer }: Element): Some => {
    const match = fieldsOf(value);
    const observation = readMatch(match, subject, list === 1 ? suppressionBy(match.appliedIgnoreRules) : null);
    return observation === null
      ? fail({ at: pointer, message: 'The match names no vulnerability or no package.' })
      : succeed([{ run: 0, pointer, observation }]);
  };

/** Grype's `-o json` (`grype/presenter/models/document.go`). */
export const grype: Format = {
  name: 'GRYPE',
  takesMapping: true,
  recognises: ({ names }) =>
    names.has('matches.*.vulnerability') || (names.has('matches') && (names.has('descriptor') || names.has('source'))),
  outline: async (chunks, given) => {
    const options = packageOptions(given);
    if (!options.ok) return options;
    const outline = await readWithoutLists(chunks, lists);
    if (!outline.ok) return outline;
    const rest = fieldsOf(outline.value.rest);
    const { matches } = rest;
    if (matches !== undefined && matches !== null && !Array.isArray(matches))
      return fail({ at: '/matches', message: '"matches" must be a list.' });
    const [found = 0, ignored = 0] = outline.value.counts;
    const descriptor = fieldsOf(rest.descriptor);
    const maker = textOf(descriptor.name)?.trim() ?? 'grype';
    // Tools made of Grype, such as Xeol, have matches of other things.
    if (maker.toLowerCase() !== 'grype')
      return fail({ at: '/descriptor/name', message: `This is no report of Grype, but of ${cutText(maker, 100)}.` });
    const subject = subjectOf(fieldsOf(rest.source), options.value);
    const version = textOf(descriptor.version);
    const run = outlineOf({
      tool: { name: tool, version: version === null ? null : cutText(version.trim(), 100) },
      category: subject.category,
      results: found + ignored > 0 ? 'SOME' : Array.isArray(matches) ? 'EMPTY' : 'ABSENT',
      endedAt: timeOf(descriptor.timestamp),
    });
    return succeed({ runs: [run], read: (again) => inBatches(readLists(again, lists, readerOf(subject))) });
  },
};
