/* eslint-disable functional/no-let, functional/no-loop-statements -- a vulnerability may affect more components than should be held at once */
import { succeed } from '../../../../kernel/result';
import { packageOptions } from '../components/options';
import { inBatches, type Some } from '../formats/batches';
import type { Format, Readings } from '../formats/format';
import type { Observation, Reading } from '../observation';
import { affectedBy, refIn, targetOf } from './affected';
import { listedIn } from './inventory';
import type { Item, Items } from './items';
import { bomLinkIn } from './links';
import { elementOf } from './references';
import { jsonItems } from './json-items';
import { outlineBom, type BomOutline } from './outline';
import { statementsOn, type Stated } from './statement';
import { bomSpace, xmlItems } from './xml-items';
import { writtenAs } from './written';
import { droppedFor, observeIn } from './vulnerability';
import { statusOf } from './affected-versions';

const keyOf = ({ place }: Observation): string => JSON.stringify([place.where, place.specific]);

/** What a statement is about: the root is what the BOM describes. */
const statedOn = (ref: string | null, { references, subjectRef }: BomOutline): Stated => {
  if (ref === null || elementOf(ref) === subjectRef) return { kind: 'ALL' };
  const component = references.find(ref);
  if (component !== null) return { kind: 'COMPONENT', component };
  const link = bomLinkIn(ref);
  return link === null ? { kind: 'LOST' } : { kind: 'LINK', link };
};

const readingsOf = function* ({ value, at }: Item, outline: BomOutline): Generator<Reading> {
  const { holder, run, inventory, exported } = outline;
  const dropped = exported ? 'STATED' : droppedFor(value, inventory);
  const observe = observeIn(value, run.tool.name, holder.image === null ? 'SCA' : 'CONTAINER', holder);
  // Components that only their place in a tree tells apart are one place.
  const seen = new Set<string>();
  const all = affectedBy(value);
  let listsAny: boolean | undefined;
  for (const [position, affected] of all.entries()) {
    const ref = refIn(affected);
    const pointer = ref === null ? at : `${at}/affects/${String(position)}`;
    const { component: found, as } = targetOf(affected, outline);
    if (!exported && dropped !== 'WITHDRAWN')
      for (const statement of statementsOn(value, affected, statedOn(ref, outline), ref ?? 'all that is described'))
        yield { run: 0, pointer, statement };
    if (dropped !== null) {
      yield { run: 0, pointer, dropped };
      continue;
    }
    // An advisory names other packages, too: what is listed tells which of them is meant.
    if (as === 'ABSENT') listsAny ??= all.some((each) => targetOf(each, outline).as === 'LISTED');
    if (statusOf(affected, found) === 'unaffected' || (as === 'ABSENT' && listsAny === true)) {
      yield { run: 0, pointer, dropped: 'NOT_A_FAILURE' };
      continue;
    }
    const observation = observe(found, affected);
    const key = keyOf(observation);
    if (seen.has(key)) continue;
    seen.add(key);
    yield { run: 0, pointer, observation };
  }
};

const listedOf = function* ({ value, at }: Item, { holder, relate }: BomOutline): Generator<Reading> {
  for (const component of listedIn(value, holder, relate)) yield { run: 0, pointer: at, component };
};

const readers = { JSON: jsonItems, XML: xmlItems } as const;

const readBom = (outline: BomOutline, items: Items): Readings => {
  const each = async function* (): AsyncGenerator<Some, void, undefined> {
    for await (const some of items) {
      if (!some.ok) return yield some;
      for (const item of some.value)
        if (item.kind === 'VULNERABILITY') yield succeed(readingsOf(item, outline));
        else if (item.kind === 'COMPONENT' && outline.run.inventory === true) yield succeed(listedOf(item, outline));
    }
  };
  return inBatches(each());
};

/**
 * CycloneDX (ECMA-424) 1.2 to 1.7: the components of a BOM, their vulnerabilities, and what a VEX says of them. A BOM
 * that lists components alone is an inventory, and closes nothing.
 */
export const cyclonedx: Format = {
  name: 'CYCLONEDX',
  takesMapping: true,
  recognises: ({ names, element }) => names.has('bomFormat') || element.includes(bomSpace),
  outline: async (chunks, given) => {
    const options = packageOptions(given);
    if (!options.ok) return options;
    const written = await writtenAs(chunks);
    const itemsOf = readers[written.language];
    const outline = await outlineBom(itemsOf(written.chunks, 'FIRST'), options.value);
    if (!outline.ok) return outline;
    const { value } = outline;
    return succeed({ runs: [value.run], read: (again) => readBom(value, itemsOf(again, 'SECOND')) });
  },
};
