import type { Env } from './kernel/env';
import { driveDueRoots, stopDriving } from './modules/imports';

const restMilliseconds = 2_000;

/**
 * Has reports be imported that nobody in this process works on: those that ended processes left, and those that were to
 * be tried again. Answers how to stop it: what is under way is given back.
 */
export const startImporting = (env: Env): (() => Promise<void>) => {
  const looking = { now: Promise.resolve() };
  const look = (): void => {
    looking.now = driveDueRoots(env).catch((error: unknown) =>
      env.log.error({ err: error }, 'looking for reports to import failed'),
    );
  };
  look();
  const timer = setInterval(look, restMilliseconds).unref();
  return async () => {
    clearInterval(timer);
    await looking.now;
    await stopDriving();
  };
};
