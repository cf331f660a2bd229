import type { Env } from '../../src/kernel/env';
import { importEpss, importKev, importOsv } from '../../src/modules/advisories';
import { epssText, kevEntry, kevText, pieces } from '../modules/advisories/feeds';
import { valueOf } from '../support/world';

export const knownId = 'CVE-2021-44228';

/** Reference data of one advisory, with all that there can be of it. */
export const knowAdvisories = async (env: Env): Promise<void> => {
  valueOf(await importEpss(env, pieces(epssText({ [knownId]: [0.94, 0.99] }))));
  valueOf(await importKev(env, pieces(kevText([kevEntry(knownId)]))));
  const record = { id: 'GHSA-jfh8-c2jp-5v3q', modified: '2026-01-01T00:00:00Z', aliases: [knownId] };
  await importOsv(
    env,
    (async function* () {
      yield { name: 'record.json', source: pieces(JSON.stringify(record)) };
    })(),
  );
};
