import { readFileSync } from 'node:fs';
import autocannon from 'autocannon';
import type { Load, Measured } from './load';

/** Makes the load in a process of its own, and prints what it measured. */
const start = async ({ url, bodies, headers, connections, seconds }: Load): Promise<void> => {
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    requests: bodies.map((body) => ({ method: 'POST' as const, headers: { ...headers }, body })),
  });
  const measured: Measured = {
    perSecond: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
    failures: result.errors + result.non2xx,
  };
  process.stdout.write(`${JSON.stringify(measured)}\n`);
};

void start(JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Load);
