import type { Measured } from './measure';

const sum = (rows: readonly Measured[], of: (row: Measured) => number): number =>
  rows.reduce((total, row) => total + of(row), 0);

const line = (name: string, rows: readonly Measured[]): readonly string[] => {
  const [before, kept] = [sum(rows, (row) => row.before), sum(rows, (row) => row.kept)];
  return [
    name,
    String(before),
    String(kept),
    before === 0 ? '' : `${((kept / before) * 100).toFixed(1)} %`,
    ...[
      (row: Measured) => row.falseMerges,
      (row: Measured) => row.exchanged,
      (row: Measured) => row.falseCloses,
      (row: Measured) => row.falseNew,
      (row: Measured) => row.ambiguous,
      (row: Measured) => row.notClosed,
      (row: Measured) => row.closed,
      (row: Measured) => row.fresh,
    ].map((of) => String(sum(rows, of))),
  ];
};

const head = [
  'seen before',
  'kept',
  'share',
  'false merges',
  'exchanged',
  'false closes',
  'false new',
  'ambiguous',
  'not closed',
  'closed',
  'new',
];

const aligned = (rows: readonly (readonly string[])[]): string => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)));
  const text = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`;
  const rule = `| ${widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [text(rows[0] ?? []), rule, ...rows.slice(1).map(text)].join('\n');
};

const tableBy = (title: string, measured: readonly Measured[], by: (row: Measured) => string): string =>
  aligned([
    [title, ...head],
    ...[...new Set(measured.map(by))].map((name) =>
      line(
        name,
        measured.filter((row) => by(row) === name),
      ),
    ),
    line('all', measured),
  ]);

/** What was measured, by kind of edit and by scanner, as tables in Markdown. */
export const tablesOf = (measured: readonly Measured[]): string =>
  `${tableBy(
    'edit',
    measured.filter(({ step }) => step !== 'first'),
    ({ step }) => step,
  )}\n\n${tableBy(
    'scanner',
    measured.filter(({ step }) => step !== 'first'),
    ({ scanner }) => scanner,
  )}`;
