import { load, type Measured } from '../support/load';
import type { Running } from '../support/processes';
import type { Case } from '../support/ask';
import type { Options } from './options';

/** What one server showed in one case: medians of the rounds. */
export interface Row {
  readonly server: string;
  readonly perSecond: number;
  /** The same, round by round. */
  readonly perSecondOfRounds: readonly number[];
  readonly p50: number;
  readonly p99: number;
  /** Processor time of the server for one request, in microseconds: it hardly depends on what else the machine does. */
  readonly processor: number;
  /** Resident memory after the case, in bytes. */
  readonly memory: number;
}

export interface Started {
  readonly name: string;
  readonly running: Running;
}

interface Round extends Measured {
  readonly processor: number;
}

type Headers = Readonly<Record<string, string>>;

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const answerOf = async ({ running }: Started, body: string, headers: Headers): Promise<string> => {
  const response = await fetch(`${running.url}/api`, { method: 'POST', headers, body });
  return response.text();
};

/** Throws when a server answers anything else than the first one does, or errors at all. */
export const checkSameAnswers = async (
  servers: readonly Started[],
  cases: readonly Case[],
  headers: Headers,
): Promise<void> => {
  for (const { name, bodies } of cases)
    for (const body of bodies.slice(0, 3)) {
      const answers = await Promise.all(servers.map((server) => answerOf(server, body, headers)));
      servers.forEach((server, index) => {
        const { data, errors } = JSON.parse(answers[index] ?? '') as { data?: object; errors?: unknown };
        if (
          errors !== undefined ||
          JSON.stringify(data) !== JSON.stringify((JSON.parse(answers[0] ?? '') as { data: object }).data)
        )
          throw new Error(`${server.name} answers ${name} otherwise: ${(answers[index] ?? '').slice(0, 500)}`);
      });
    }
};

/** Measures all servers in a case, in turn, round by round: what else the machine does then meets all of them. */
export const measureCase = async (
  servers: readonly Started[],
  { bodies }: Case,
  headers: Headers,
  { rounds, seconds, connections }: Options,
): Promise<readonly Row[]> => {
  const results = new Map<string, Round[]>(servers.map(({ name }) => [name, []]));
  const memory = new Map<string, number>();
  // The first round warms up and is not kept.
  for (let round = 0; round <= rounds; round += 1)
    for (const { name, running } of servers) {
      const before = running.processor();
      const measured = await load({ url: `${running.url}/api`, bodies, headers, connections, seconds });
      if (measured.failures > 0) throw new Error(`${name} failed ${measured.failures} times`);
      const processor = ((running.processor() - before) * 1000) / (measured.perSecond * seconds);
      if (round > 0) results.get(name)?.push({ ...measured, processor });
      memory.set(name, running.memory());
    }
  return servers.map(({ name }) => {
    const all = results.get(name) ?? [];
    const of = (key: keyof Round): number => median(all.map((each) => each[key]));
    return {
      server: name,
      perSecond: of('perSecond'),
      perSecondOfRounds: all.map(({ perSecond }) => perSecond),
      p50: of('p50'),
      p99: of('p99'),
      processor: of('processor'),
      memory: memory.get(name) ?? 0,
    };
  });
};
