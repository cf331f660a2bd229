/** Whether the tool was told to suppress a result; one that is TAKEN is treated like any other all the same. */
export const suppressions = { NONE: 0, SUPPRESSED: 1, TAKEN: 2 } as const;
export type SuppressionNumber = (typeof suppressions)[keyof typeof suppressions];

/**
 * Why a result only keeps what it claims from being closed: its path is EXCLUDED in the root, or its tool left it
 * UNDECIDED.
 */
export const exclusions = { NONE: 0, EXCLUDED: 1, UNDECIDED: 2 } as const;
export type ExclusionNumber = (typeof exclusions)[keyof typeof exclusions];
