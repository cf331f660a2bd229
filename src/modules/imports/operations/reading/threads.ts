import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { laneOf } from '../../../../kernel/lane';
import { withTightHeap } from '../../../../kernel/tight-heap';

/** Reading takes a core: more at a time would leave none for answers. */
const atATime = 2;

/** How long an idle thread is kept: starting one takes as long as reading a thousand results. */
const idleMilliseconds = 60_000;

/** In MB. Reading needs about 40; a report that needs more than this is refused, and the process goes on. */
const memory = { maxOldGenerationSizeMb: 160, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 };

const idle = new Map<Worker, NodeJS.Timeout>();
const lane = laneOf({ atATime, waiting: Infinity, milliseconds: null });

/** The build's own file, or the source where sources are run. */
const started = (): Worker => {
  const kind = extname(__filename);
  return new Worker(join(__dirname, `reading-thread${kind}`), {
    name: 'reading',
    resourceLimits: memory,
    execArgv: kind === '.ts' ? ['--require', 'tsx/cjs'] : [],
  });
};

const taken = (): Worker => {
  const [known] = idle;
  if (known === undefined) return started();
  const [thread, timer] = known;
  clearTimeout(timer);
  idle.delete(thread);
  thread.removeAllListeners('exit');
  thread.ref();
  return thread;
};

const kept = (thread: Worker): void => {
  const forget = (): void => {
    clearTimeout(idle.get(thread));
    idle.delete(thread);
  };
  // Nobody waits for it: it must not keep a process that has nothing else to do.
  thread.unref();
  thread.once('exit', forget);
  idle.set(
    thread,
    setTimeout(() => {
      forget();
      void thread.terminate();
    }, idleMilliseconds).unref(),
  );
};

/**
 * Runs work with a reading thread of its own, at most two at a time. `work` answers whether the thread is fit for the
 * next one; else, and when work throws, it is ended.
 */
export const withThread = (work: (thread: Worker) => Promise<boolean>): Promise<void> =>
  lane.inTurn(async () => {
    const thread = taken();
    const done = { fit: false };
    try {
      // eslint-disable-next-line functional/immutable-data -- tells the other branch
      done.fit = await withTightHeap(() => work(thread));
    } finally {
      if (done.fit) kept(thread);
      else await thread.terminate();
    }
  });
