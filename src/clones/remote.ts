import { urlOf } from '../kernel/url';
const scp = /^(?:[^@/]+@)?(?<host>[^:/]+):(?<path>(?!\/\/).+)$/;

/** Host and path of a repository, whatever the protocol, the user and the case of the letters; `.git` is no part of it. */
const placeOf = (url: string): string | undefined => {
  const short = url.includes('://') ? undefined : scp.exec(url)?.groups;
  const parsed = short === undefined ? urlOf(url) : undefined;
  const host = short?.['host'] ?? parsed?.hostname ?? '';
  const path = short?.['path'] ?? parsed?.pathname ?? '';
  const trimmed = path.replace(/^\/+|\/+$/g, '').replace(/\.git$/i, '');
  return host === '' || trimmed === '' ? undefined : `${host}/${trimmed}`.toLowerCase();
};

/** Whether two addresses are of one repository: clones are made by https as well as by ssh. */
export const isSameRemote = (one: string, other: string): boolean => {
  const place = placeOf(one);
  return place !== undefined && place === placeOf(other);
};
