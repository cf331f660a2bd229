import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface Load {
  readonly url: string;
  readonly bodies: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  readonly connections: number;
  readonly seconds: number;
}

/** What one round showed: latencies in milliseconds. */
export interface Measured {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** Answers that were no 200, and connections that failed. */
  readonly failures: number;
}

const quoted = (text: string): string => JSON.stringify(text).replace(/\\u([0-9a-f]{4})/g, '\\u{$1}');

/** A script for wrk: sends the bodies in turn, and prints what it measured as JSON. */
const script = ({ bodies, headers }: Load): string => `
wrk.method = "POST"
${Object.entries(headers)
  .map(([name, value]) => `wrk.headers[${quoted(name)}] = ${quoted(value)}`)
  .join('\n')}
local bodies = { ${bodies.map(quoted).join(',\n')} }
local requests = {}
local at = 0
init = function() for i, body in ipairs(bodies) do requests[i] = wrk.format(nil, nil, nil, body) end end
request = function() at = at % #requests + 1; return requests[at] end
done = function(summary, latency)
  local e = summary.errors
  print(string.format('{"perSecond":%f,"p50":%f,"p99":%f,"failures":%d}', summary.requests / summary.duration * 1e6,
    latency:percentile(50) / 1e3, latency:percentile(99) / 1e3, e.connect + e.read + e.write + e.status + e.timeout))
end
`;

const lastLine = (text: string): Measured => JSON.parse(text.trim().split('\n').at(-1) ?? '') as Measured;

const withWrk = async (load: Load): Promise<Measured> => {
  const folder = mkdtempSync(join(tmpdir(), 'integrates-load-'));
  try {
    const file = join(folder, 'load.lua');
    writeFileSync(file, script(load));
    const options = [
      '--threads',
      '1',
      '--connections',
      String(load.connections),
      '--duration',
      `${load.seconds}s`,
      '--timeout',
      '30s',
    ];
    const { stdout } = await run('wrk', [...options, '--script', file, load.url]);
    return lastLine(stdout);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const withAutocannon = async (load: Load): Promise<Measured> => {
  const folder = mkdtempSync(join(tmpdir(), 'integrates-load-'));
  try {
    // A thousand bodies are more than a command line takes.
    const file = join(folder, 'load.json');
    writeFileSync(file, JSON.stringify(load));
    const { stdout } = await run(process.execPath, [join(__dirname, 'load-autocannon.js'), file]);
    return lastLine(stdout);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** The tool that makes the load: wrk where it is installed, since it takes less of the machine. */
export const loadTool = async (): Promise<'wrk' | 'autocannon'> => {
  const found = await run('wrk', ['--version']).catch((error: unknown) => error as { code?: unknown });
  return 'code' in found && found.code === 'ENOENT' ? 'autocannon' : 'wrk';
};

/** Loads a server from a process of its own, each connection sending its next request as soon as it has its answer. */
export const load = async (given: Load): Promise<Measured> =>
  (await loadTool()) === 'wrk' ? withWrk(given) : withAutocannon(given);
