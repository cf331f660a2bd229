/** What an installation lets operations take, whichever door they are asked by. */
export interface OperationLimits {
  /** The largest report, unpacked. */
  readonly reportBytes: number;
  /** How many times its packed size a report may have. */
  readonly reportRatio: number;
  /** The most results and places in a report. */
  readonly reportResults: number;
  /** The largest file of an evidence. */
  readonly evidenceBytes: number;
  /** Wrong tries to sign in to an account that block it for a while. */
  readonly triesOfAccount: number;
  /** Those that block the network that they come from. */
  readonly triesOfAddress: number;
}
