const pathParameters = /;[^/?#]*/g;

/**
 * What lasts of an address: scheme, host and path. User names and passwords, query and fragment are left out, and what
 * stands behind a semicolon in the path (`;jsessionid=...`).
 */
export const stableUrl = (url: string): string => {
  const [, scheme = '', authority = '', path = ''] =
    /^([a-z][a-z0-9+.-]{0,20}:\/\/)([^/?#]*)([^?#]*)/i.exec(url.trim()) ?? [];
  if (scheme === '') return url.trim().replace(/[?#].*$/s, '') || '/';
  const host = authority.slice(authority.lastIndexOf('@') + 1).toLowerCase();
  return `${scheme.toLowerCase()}${host}${path.replace(pathParameters, '') || '/'}`;
};
