import type { CellType } from './fields';
import type { Mapping } from './mapping';

type Severities = ReadonlyMap<string, string | number>;

export const severitiesOf = ({ severities }: Pick<Mapping, 'severities'>): Severities =>
  new Map(Object.entries(severities ?? {}).map(([word, meant]) => [word.trim().toLowerCase(), meant]));

const number = (cell: string): unknown => (/^\d{1,10}$/.test(cell) ? Number(cell) : cell);

/** `CWE-79: Cross-site scripting`, `CWE-79, CWE-80`, `79;80`. */
const numbersOfCwe = (cell: string): readonly unknown[] => {
  const named = [...cell.matchAll(/cwe[-_ :]{0,2}0{0,5}(\d{1,5})(?!\d)/gi)].map((match) => Number(match[1]));
  return [
    ...new Set(
      named.length > 0
        ? named
        : cell
            .split(/[,;|\s]+/)
            .filter((part) => part !== '')
            .map(number),
    ),
  ];
};

const flags = new Map([
  ['true', true],
  ['yes', true],
  ['1', true],
  ['false', false],
  ['no', false],
  ['0', false],
]);

const severityOf = (cell: string, severities: Severities): unknown => {
  const word = cell.toLowerCase();
  return severities.get(word) ?? (/^\d{1,2}(?:[.,]\d{1,10})?$/.test(word) ? Number(word.replace(',', '.')) : word);
};

/** The value that a cell holds; one that is no value of its type stays a text, which the check then refuses. */
export const valueOf = (cell: string, type: CellType, severities: Severities): unknown => {
  switch (type) {
    case 'TEXT':
      return cell;
    case 'NUMBER':
      return number(cell);
    case 'LINES':
      return number(/^(\d{1,10})\s*-\s*\d{1,10}$/.exec(cell)?.[1] ?? cell);
    case 'LIST':
      return cell
        .split(/[,;|]/)
        .map((part) => part.trim())
        .filter((part) => part !== '');
    case 'CWE':
      return numbersOfCwe(cell);
    case 'SEVERITY':
      return severityOf(cell, severities);
    case 'FLAG':
      return flags.get(cell.toLowerCase()) ?? cell;
    case 'KIND':
      return cell.toUpperCase();
  }
};
