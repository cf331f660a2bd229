/* eslint-disable functional/no-loop-statements -- consumes a stream */
import { fail, succeed, type Result } from '../../../../kernel/result';
import type { PackageOptions } from '../components/options';
import { timeOf } from '../components/times';
import { outlineOf } from '../formats/outlines';
import { mostReadings } from '../formats/batches';
import { fieldsOf, listOf, textOf, type Fields } from '../json/values';
import type { RunOutline, Unreadable } from '../observation';
import { cutText } from '../text';
import { holderIn, readComponent, type Component, type Holder } from './component';
import { complain, listsAny, mostPending, nothingGathered, type Gathered } from './complaints';
import { refOf, type Relate } from './dependencies';
import { linkTargetsOf } from './links';
import { versions, type Item, type Items } from './items';
import { createReferences, mostKept, type References } from './references';
import { toolOf } from './tool';
import { stateOf } from './vulnerability';

/** What the second pass needs to read the vulnerabilities of a BOM. */
export interface BomOutline {
  readonly run: RunOutline;
  readonly references: References;
  readonly relate: Relate;
  /** What the BOM describes; null when it does not say. */
  readonly subject: Component | null;
  /** By what its vulnerabilities refer to that. */
  readonly subjectRef: string | null;
  /** Whether it is an export of ours, which tells what stood. */
  readonly exported: boolean;
  readonly holder: Holder;
  /** Whether the BOM lists components or services; if not, an analysis in it is a statement on what stands. */
  readonly inventory: boolean;
}

/**
 * Whether the silence of a BOM is evidence. A file that only says how named vulnerabilities stand (VEX) is none, nor is
 * one that lists neither components nor services or calls itself incomplete. Generators write an empty list also when nobody looked for
 * vulnerabilities: it counts when the upload says so.
 */
const resultsOf = (rest: Fields, gathered: Gathered, { scanners }: PackageOptions): RunOutline['results'] => {
  if (!Array.isArray(rest.vulnerabilities) || !listsAny(gathered) || gathered.incomplete) return 'ABSENT';
  if (gathered.vulnerabilities === 0) return scanners.includes('vuln') ? 'EMPTY' : 'ABSENT';
  return gathered.plain > 0 ? 'SOME' : 'ABSENT';
};

/** How exports of ours name their tool. */
const exporter = 'Integrates';

const subjectName = ({ where, name }: Component, { image }: Holder): string =>
  image ?? (where.startsWith('pkg:generic/') ? name : where.replace(/@[^/@]+$/, ''));

const read = (rest: Fields, gathered: Gathered, references: References, options: PackageOptions): BomOutline => {
  const { dependencies } = gathered;
  const metadata = fieldsOf(rest.metadata);
  const subject = fieldsOf(metadata.component);
  const holder = holderIn(subject, options);
  const described = textOf(subject.name) === null ? null : readComponent(subject);
  const vex = !listsAny(gathered) && gathered.vulnerabilities > 0 && gathered.plain === 0;
  const what = vex ? 'CycloneDX VEX' : 'CycloneDX';
  const tool = toolOf(metadata);
  const exported = tool.name === exporter;
  const listed = gathered.components > 0 && !gathered.incomplete && !exported;
  const targets = listed ? linkTargetsOf(rest, references) : null;
  return {
    references,
    relate: dependencies.relations(refOf(subject)),
    subject: described,
    subjectRef: textOf(subject['bom-ref'])?.trim() ?? null,
    exported,
    holder,
    inventory: listsAny(gathered),
    run: outlineOf({
      tool,
      exported,
      inventory: listed,
      linkTargets: targets === 'TOO_LONG' ? null : targets,
      // Other formats of the same tool, and BOMs of other things, do not close what this one saw.
      category: cutText(described === null ? what : `${what} ${subjectName(described, holder)}`, 500),
      results: resultsOf(rest, gathered, options),
      notifications: complain(references, gathered, targets === 'TOO_LONG'),
      endedAt: timeOf(metadata.timestamp),
    }),
  };
};

const wrong = (at: string, message: string): Result<never, Unreadable> => fail({ at, message });

const check = (rest: Fields): Result<null, Unreadable> => {
  const version = textOf(rest.specVersion);
  if (rest.bomFormat !== 'CycloneDX') return wrong('/bomFormat', 'The file does not say that it is a CycloneDX BOM.');
  if (version === null || !versions.includes(version))
    return wrong(
      '/specVersion',
      `CycloneDX ${versions[0] ?? ''} to ${versions.at(-1) ?? ''} is read; this file has ${version === null ? 'no version' : `version ${version.slice(0, 20)}`}.`,
    );
  const lists = ['components', 'services', 'vulnerabilities'].filter(
    (name) => rest[name] !== undefined && rest[name] !== null && !Array.isArray(rest[name]),
  );
  return lists[0] === undefined ? succeed(null) : wrong(`/${lists[0]}`, `"${lists[0]}" must be a list.`);
};

const gather = (gathered: Gathered, { value }: Item, references: References): void => {
  const { pending } = gathered;
  /* eslint-disable functional/immutable-data -- counts what a stream hands out */
  gathered.vulnerabilities += 1;
  if (stateOf(value) === null) gathered.plain += 1;
  /* eslint-enable functional/immutable-data */
  listOf(value.affects).forEach((affected) => {
    const ref = textOf(fieldsOf(affected).ref)?.trim();
    if (ref !== undefined && pending.size < mostPending && references.find(ref) === null)
      pending.add(cutText(ref, 2000));
  });
};

/** First pass over a BOM: checks all of its grammar, remembers its components and counts its vulnerabilities. */
export const outlineBom = async (items: Items, options: PackageOptions): Promise<Result<BomOutline, Unreadable>> => {
  const references = createReferences();
  const gathered = nothingGathered();
  for await (const some of items) {
    if (!some.ok) return some;
    for (const item of some.value) {
      const { kind, value, at } = item;
      if (kind === 'REST') {
        const checked = check(value);
        if (!checked.ok) return checked;
        const subject = fieldsOf(fieldsOf(value.metadata).component);
        references.add(subject);
        return succeed(read(value, gathered, references, options));
      }
      /* eslint-disable functional/immutable-data -- counts what a stream hands out */
      if (kind === 'VULNERABILITY') gather(gathered, item, references);
      else if (kind === 'DEPENDENCY') gathered.dependencies.add(value);
      else if (kind === 'COMPOSITION') gathered.incomplete ||= /^incomplete/i.test(textOf(value.aggregate) ?? '');
      else {
        gathered[kind === 'SERVICE' ? 'services' : 'components'] += 1;
        if (kind === 'COMPONENT') gathered.dependencies.note(value);
        if (!(kind === 'SERVICE' ? references.addService(value) : references.add(value)))
          return wrong(at, `Components and services take more than ${mostKept / 1024 / 1024} million characters.`);
      }
      /* eslint-enable functional/immutable-data */
      if (gathered.vulnerabilities > mostReadings)
        return wrong(at, `There are more than ${mostReadings} vulnerabilities.`);
    }
  }
  return wrong('/', 'The file could not be read to its end.');
};
