/** How long a request waits for its report, in milliseconds: less than the minute after which proxies give up. */
export const patienceOfRequests = 55_000;

/**
 * How long a client wants to wait, in milliseconds, by the header Prefer (RFC 7240): `respond-async` not at all,
 * `wait=10` for ten seconds; with both, for so long. What is malformed is passed over, as section 2 wants it.
 */
export const patienceOf = (prefer: string | undefined): number => {
  const preferences = (prefer ?? '')
    .toLowerCase()
    .split(/[,;]/)
    .map((each) => each.trim());
  const seconds = preferences
    .map((each) => /^wait\s*=\s*"?(\d{1,9})"?$/.exec(each)?.[1])
    .find((found) => found !== undefined);
  if (seconds !== undefined) return Math.min(Number(seconds) * 1000, patienceOfRequests);
  return preferences.includes('respond-async') ? 0 : patienceOfRequests;
};
