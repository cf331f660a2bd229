import { refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import { fieldOf } from './merge';
import { ownKeyOf, type ToolScope } from './split';

/** For whom alone a vulnerability is that was split off (`own` 1), or who does not see it any more (0). */
export interface SplitNote {
  readonly vulnerabilityId: string;
  readonly ownKey: string;
  readonly tool: string;
  readonly category: string;
  readonly own: number;
}

/** An identity that a vulnerability has for some alone, and that another one has for all. */
export interface Rivalry {
  readonly vulnerabilityId: string;
  readonly otherId: string;
}

/** Whose the identities are of what was merged: those of all, or of some alone. */
export interface MergedKeys {
  readonly shared: boolean;
  readonly notes: readonly SplitNote[];
}

const distinct = (notes: readonly SplitNote[]): readonly SplitNote[] => [
  ...new Map(notes.map((note) => [note.ownKey, note])).values(),
];

/**
 * What becomes of splits when vulnerabilities are merged, of which the first is kept. What was split off something else
 * looks the same as that to all others: it is for its own tools alone still, and can be merged with nothing but what is
 * kept from the same original. When the original is among them, or nobody else has the same, it is for all again.
 */
export const mergedKeys = (
  ids: readonly string[],
  notes: readonly SplitNote[],
  rivalries: readonly Rivalry[],
  tools: readonly ToolScope[],
): Result<MergedKeys, Refusal<'WRONG_STATE'>> => {
  const among = new Set(ids);
  const ofMerged = notes.filter(({ vulnerabilityId }) => among.has(vulnerabilityId));
  const owned = distinct(ofMerged.filter(({ own }) => own === 1));
  const shared = rivalries.length === 0;
  const own = shared ? [] : owned;
  const seeing = new Set([...tools.map(ownKeyOf), ...own.map(({ ownKey }) => ownKey)]);
  const hidden = distinct(ofMerged.filter((note) => note.own === 0 && !seeing.has(note.ownKey)));
  const owners = new Set(ofMerged.filter((note) => note.own === 1).map(({ vulnerabilityId }) => vulnerabilityId));
  const hiddenFrom = (id: string, ownKey: string): boolean =>
    notes.some((note) => note.vulnerabilityId === id && note.ownKey === ownKey && note.own === 0);
  const rival = rivalries.find(
    ({ otherId }) => owners.size < among.size || !owned.every(({ ownKey }) => hiddenFrom(otherId, ownKey)),
  );
  if (rival !== undefined)
    return refuse(
      'WRONG_STATE',
      fieldOf(ids.indexOf(rival.vulnerabilityId)),
      `It was split off ${rival.otherId}, which is not among them: they can be merged with that one alone.`,
    );
  const [kept = ''] = ids;
  return succeed({ shared, notes: [...own, ...hidden].map((note) => ({ ...note, vulnerabilityId: kept })) });
};
