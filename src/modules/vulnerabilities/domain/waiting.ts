import type { RunPart } from './staging';

/** What waits for the verification of its fix: what a run saw where it stands or where it went, or what is closed. */
export type Waiting = RunPart | 'CLOSED';
