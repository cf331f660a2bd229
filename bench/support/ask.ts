import { Agent, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Running } from './processes';

/** What is asked, as request bodies that are sent in turn. */
export interface Case {
  readonly name: string;
  readonly bodies: readonly string[];
}

/** How long requests of one kind took, in milliseconds. */
export interface Asked {
  readonly name: string;
  readonly p50: number;
  readonly p99: number;
  readonly most: number;
}

/** A connection that is idle for long is closed by the server, maybe while the next request is sent. */
const agent = new Agent({ keepAlive: true, timeout: 1_000 });

const once = (server: Running, token: string, body: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const began = performance.now();
    const sent = request(`${server.url}/api`, {
      agent,
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        accept: 'application/json',
        'content-length': Buffer.byteLength(body),
      },
    });
    sent.once('error', reject);
    sent.once('response', (response) => {
      if (response.statusCode !== 200) reject(new Error(`answered with ${String(response.statusCode)}`));
      response.resume().once('end', () => resolve(performance.now() - began));
    });
    sent.end(body);
  });

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/**
 * Sends so many requests a second of each kind while it is wanted, however long answers take: who waits holds nobody
 * else up, as with people.
 */
export const ask = async (
  server: Running,
  token: string,
  cases: readonly Case[],
  rate: number,
  wanted: () => boolean,
): Promise<readonly Asked[]> =>
  Promise.all(
    cases.map(async ({ name, bodies }) => {
      const answers: Promise<number>[] = [];
      const began = performance.now();
      for (let sent = 0; wanted(); sent += 1) {
        await wait(Math.max(0, began + (sent * 1000) / rate - performance.now()));
        answers.push(once(server, token, bodies[sent % bodies.length] as string));
      }
      const sorted = (await Promise.all(answers)).sort((left, right) => left - right);
      return { name, p50: at(sorted, 0.5), p99: at(sorted, 0.99), most: sorted.at(-1) ?? 0 };
    }),
  );
