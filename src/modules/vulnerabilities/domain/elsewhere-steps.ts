import { byPlace } from './assignment';
import { byKey } from './by-key';
import type { Appeared, Link, Vanished } from './elsewhere-links';

/** That one went from a file to another one, by so many lines. */
export interface Step {
  readonly content: string;
  readonly stood: Vanished;
  readonly seen: Appeared;
  readonly shift: number;
}

/** Of a content that stands in many places of two files just those are steps that keep its order. */
const mostSteps = 400;

/** By which steps what is linked may have gone to the other file. */
export const stepsOf = ({ content, stood, seen }: Link): readonly Step[] => {
  const step = (from: Vanished, to: Appeared): Step => ({
    content,
    stood: from,
    seen: to,
    shift: (to.line ?? 0) - (from.line ?? 0),
  });
  if (stood.length * seen.length <= mostSteps) return stood.flatMap((from) => seen.map((to) => step(from, to)));
  const [before, after] = [stood.toSorted(byPlace), seen.toSorted(byPlace)];
  return before.flatMap((from, index) => {
    const to = after[index];
    return to === undefined ? [] : [step(from, to)];
  });
};

/** What went by as many lines from one file to another: which contents, and of each that which looks the same there. */
interface Company {
  readonly contents: ReadonlySet<string>;
  readonly alike: ReadonlyMap<string, readonly Step[]>;
}

/** The steps from one file to another, by how far they go. */
export type Steps = ReadonlyMap<string, Company>;

const sameLook = ({ stood, seen }: Step): boolean =>
  stood.column === seen.column && (stood.code ?? null) === (seen.code ?? null);

export const stepsBetween = (links: readonly Link[]): Steps =>
  new Map(
    [...byKey(links.flatMap(stepsOf), ({ shift }) => String(shift))].map(([shift, steps]) => [
      shift,
      {
        contents: new Set(steps.map(({ content }) => content)),
        alike: byKey(steps.filter(sameLook), ({ content }) => content),
      },
    ]),
  );

/** Whether other code went as far, or more of its kind that looks the same to the column. */
export const together = (steps: Steps, step: Step): boolean => {
  const company = steps.get(String(step.shift));
  const ofKind = sameLook(step) ? (company?.alike.get(step.content) ?? []) : [];
  return (
    (company?.contents.size ?? 0) > 1 || ofKind.some(({ stood, seen }) => stood !== step.stood && seen !== step.seen)
  );
};
