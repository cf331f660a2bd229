import { fieldsOf, type Fields } from '../json/values';

const wide = /[\ud800-\udbff]/;
const newline = /\r\n|\r|\n/;

const positive = (value: unknown): number | null => (typeof value === 'number' && value >= 1 ? value : null);

/** A line of the code around a region, when that code begins at the start of a line and has characters of two units. */
const contextLine = (context: Fields, line: number): string | null => {
  const [first, column, text] = [
    positive(context.startLine),
    positive(context.startColumn) ?? 1,
    fieldsOf(context.snippet).text,
  ];
  if (first === null || column !== 1 || line < first || typeof text !== 'string' || !wide.test(text)) return null;
  return text.slice(0, 65536).split(newline, line - first + 1)[line - first] ?? null;
};

/** A column counted in code points, as one counted in UTF-16 code units (SARIF 3.14.27); unchanged when the line is unknown. */
const converted = (column: number, line: string | null): number => {
  if (line === null) return column;
  const before = Array.from(line).slice(0, column - 1);
  return before.join('').length + 1 + (column - 1 - before.length);
};

export interface Region {
  readonly line: number | null;
  readonly endLine: number | null;
  readonly column: number | null;
  readonly endColumn: number | null;
}

export const nowhere: Region = { line: null, endLine: null, column: null, endColumn: null };

/** The lines and columns that a region names; nothing is made up where it names none (line 0, offsets only). */
export const readRegion = (region: Fields, context: Fields, codePoints: boolean): Region => {
  const line = positive(region.startLine);
  if (line === null) return nowhere;
  const [column, end] = [positive(region.startColumn), positive(region.endColumn)];
  const endLine = Math.max(line, positive(region.endLine) ?? line);
  const endColumn = end !== null && endLine === line && column !== null && end < column ? null : end;
  if (!codePoints || (column === null && endColumn === null)) return { line, endLine, column, endColumn };
  return {
    line,
    endLine,
    column: column === null ? null : converted(column, contextLine(context, line)),
    endColumn: endColumn === null ? null : converted(endColumn, contextLine(context, endLine)),
  };
};
