import { gitAddress, type GitAddress } from '../../../kernel/git-address';
import type { Notification, RunOutline } from './observation';
import { storable } from './redaction';

/** A path without what hosts and tools write otherwise. */
const pathOf = ({ path }: GitAddress): string =>
  path
    .toLowerCase()
    .replace(/^\/+|\/+$/g, '')
    .replace(/\.git$/, '');

const nameOf = (address: GitAddress): string => pathOf(address).replace(/^.*\//s, '');

const shown = (address: GitAddress): string => `${address.host}/${pathOf(address)}`;

/** Hosts have several names, and repositories mirrors: at another host, only another name tells another repository. */
const differ = (one: GitAddress, other: GitAddress): boolean =>
  one.host === other.host ? pathOf(one) !== pathOf(other) : nameOf(one) !== nameOf(other);

/** Names and passwords may stand in addresses: what is shown leaves them out. */
const ofRepository = (repository: string | null, url: string | null): readonly Notification[] => {
  const [told, own] = [repository, url].map((each) => (each === null ? undefined : gitAddress(each.trim())));
  if (told === undefined || own === undefined || !differ(told, own)) return [];
  const text = `The run is of the repository ${shown(told)}, and the root is ${shown(own)}.`;
  return [{ level: 'WARNING', text: storable(text, 1000) }];
};

const ofOtherFiles = (unfollowed: readonly string[]): readonly Notification[] =>
  unfollowed.length === 0
    ? []
    : [{ level: 'WARNING', text: storable(`Not read, since it is kept elsewhere: ${unfollowed.join('; ')}.`, 2000) }];

/** What whoever uploads a run is to know: that it is of another repository than the root, and what of it was not read. */
export const remarksOn = (
  { repository, unfollowed }: Pick<RunOutline, 'repository' | 'unfollowed'>,
  url: string | null,
): readonly Notification[] => [...ofRepository(repository, url), ...ofOtherFiles(unfollowed)];
