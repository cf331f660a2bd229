import catalogue from './cwe.json';

/** A weakness of CWE; the name is null for a number that the catalogue does not have. */
export interface Weakness {
  readonly id: number;
  readonly name: string | null;
  readonly url: string;
}

const byNumber = (named: Readonly<Record<string, string>>): ReadonlyMap<number, string> =>
  new Map(Object.entries(named).map(([id, name]) => [Number(id), name]));

const weaknesses = byNumber(catalogue.names);
/** Categories are no weaknesses, but tools report their numbers: they are told by name, and not listed. */
const categories = byNumber(catalogue.categories);
const names = new Map([...categories, ...weaknesses]);

/** Whether a number is that of a category, such as one of a top ten: it says which weaknesses go together, not which one it is. */
export const isCategory = (id: number): boolean => categories.has(id);

/** The weakness with a CWE number, whether the catalogue has it or not. */
export const weaknessOf = (id: number): Weakness => ({
  id,
  name: names.get(id) ?? null,
  url: `https://cwe.mitre.org/data/definitions/${String(id)}.html`,
});

/** The weakness with a CWE number; undefined when the catalogue does not have it. */
export const knownWeakness = (id: number): Weakness | undefined => (names.has(id) ? weaknessOf(id) : undefined);

const all: readonly Weakness[] = [...weaknesses.keys()].sort((left, right) => left - right).map(weaknessOf);

const numbered = /^(?:cwe-?)?0*([1-9]\d{0,4})$/;

/** The weaknesses by number: those whose name contains the text, or whose number it is; all without a text. */
export const weaknessesLike = (search: string | null): readonly Weakness[] => {
  if (search === null) return all;
  const text = search.trim().toLowerCase();
  const number = Number(numbered.exec(text)?.[1]);
  return all.filter(({ id, name }) => id === number || name?.toLowerCase().includes(text) === true);
};
