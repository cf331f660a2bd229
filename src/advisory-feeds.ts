import type { Config } from './config';
import type { Tasks } from './hourly';
import { megabyte } from './kernel/amounts';
import { refreshFeed } from './modules/advisories';
import { allowedNetworks } from './opening';
import { downloads } from './outgoing/download';

/** EPSS has 2.5 MB, packed; KEV 1.5 MB. Slow lines may take their time. */
const limits = { bytes: 64 * megabyte, seconds: 300 } as const;

/** The hourly look whether the feeds that have a URL are due. Throws a ConfigError for wrong networks. */
export const feedTasks = ({ feeds, outgoing }: Pick<Config, 'feeds' | 'outgoing'>): Tasks => {
  const { networks, caFile } = outgoing;
  const download = downloads({ allowed: allowedNetworks(networks), caFile, ...limits });
  return Object.fromEntries(
    (['EPSS', 'KEV'] as const).flatMap((feed) => {
      const url = feeds[feed];
      return url === null ? [] : [[`bring ${feed} up to date`, (env) => refreshFeed(env, feed, url, download)]];
    }) satisfies [string, Tasks[string]][],
  );
};
