/** Where continuous integrations put a checkout, in paths without their leading slash. */
export const ciCheckouts: readonly RegExp[] = [
  /^github\/workspace(?:\/|$)/,
  /^home\/runner\/work\/([^/]+)\/\1(?:\/|$)/,
  /^a\/([^/]+)\/\1(?:\/|$)/,
  /^(?:home\/vsts\/work|a)\/\d+\/s(?:\/|$)/,
  /^builds\/[^/]+\/[^/]+(?:\/|$)/,
  /^opt\/atlassian\/pipelines\/agent\/build(?:\/|$)/,
  /^(?:home\/circleci|root)\/(?:project|repo)(?:\/|$)/,
  /^var\/(?:jenkins_home|lib\/jenkins)\/workspace\/[^/]+(?:\/|$)/,
  /^home\/travis\/build\/[^/]+\/[^/]+(?:\/|$)/,
  /^drone\/src(?:\/|$)/,
];

/** What of an absolute path (without its leading slash) is below one of these; null when it is in none. */
export const belowCheckout = (path: string, checkouts: readonly RegExp[] = ciCheckouts): string | null => {
  const checkout = checkouts.map((pattern) => pattern.exec(path)?.[0]).find((found) => found !== undefined);
  return checkout === undefined ? null : path.slice(checkout.length);
};
