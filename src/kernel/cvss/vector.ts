/** The versions of the Common Vulnerability Scoring System that are read. */
export type CvssVersion = '3.1' | '4.0';

/** A valid vector, as only `parseVector` makes it: each metric known, given once, with a value of its own. */
export interface CvssVector {
  readonly version: CvssVersion;
  /** The metrics that were given, in the order of the specification; a metric that is absent is Not Defined. */
  readonly metrics: ReadonlyMap<string, string>;
  /** The vector string with its metrics in the order of the specification: the form to store and to show. */
  readonly text: string;
}

/** Why a text is no vector: the 0-based position of the first fault and a sentence that names the metric. */
export interface VectorFault {
  readonly position: number;
  readonly message: string;
}
