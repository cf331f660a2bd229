import type { Sighting } from './sighting';
import type { Vulnerability } from './vulnerability';

/**
 * Of what a report tells: what is suppressed, and nobody treats nor any report asked to accept yet (ASKED); or what a
 * report asked to accept, and nobody answered, that one of its tools suppresses no more (TAKEN_BACK).
 */
export type SuppressedWhich = 'ASKED' | 'TAKEN_BACK';

/** A tool that suppresses what it sees: in the report (ASKED), or in any (TAKEN_BACK). */
export type Suppressing = Pick<Sighting, 'vulnerabilityId' | 'tool' | 'branch' | 'suppression'>;

/** Some vulnerabilities, with those who suppress each. */
export interface SomeSuppressed {
  readonly vulnerabilities: readonly Vulnerability[];
  readonly suppressing: ReadonlyMap<string, readonly Suppressing[]>;
  /** Those that the report did not bring itself. */
  readonly known: readonly Vulnerability[];
}
