/** A vulnerability of which a report shows something else than people saw when they accepted it. */
export interface ChangedEvidence {
  readonly id: string;
  readonly findingId: string;
  /** The component has another version, or the code is another one. */
  readonly what: 'VERSION' | 'CODE';
}
