/** A format, and how it is known that all of it came. */
export interface Format {
  readonly name: string;
  /** What its path ends with. */
  readonly extension: string;
  /** What each row has once. */
  readonly mark: string;
  /** Marks that are no row's. */
  readonly beside: number;
  /** The states of which it holds all; null: of every state. */
  readonly states: readonly string[] | null;
}

export const formats: readonly Format[] = [
  { name: 'jsonl', extension: '', mark: '\n', beside: 0, states: null },
  { name: 'csv', extension: '.csv', mark: '\r\n', beside: 1, states: null },
  { name: 'sarif', extension: '.sarif', mark: '"ruleIndex":', beside: 0, states: ['SUBMITTED', 'VULNERABLE'] },
  {
    name: 'vex',
    extension: '.cdx.json',
    mark: '"bom-ref":"urn:uuid:',
    beside: 0,
    states: ['SUBMITTED', 'VULNERABLE', 'SAFE'],
  },
];
