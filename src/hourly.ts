import type { Env } from './kernel/env';
import { expireAcceptances } from './modules/treatments';

const hour = 60 * 60 * 1000;

const work = async (env: Env): Promise<void> => {
  try {
    const expired = await expireAcceptances(env);
    if (expired > 0) env.log.info({ expired }, 'acceptances ended');
  } catch (error) {
    env.log.error({ err: error }, 'the hourly work failed; it is tried again in an hour');
  }
};

/** Does what nobody asks for: at once, and every hour from then on. Answers how to stop it. */
export const startHourlyWork = (env: Env): (() => void) => {
  void work(env);
  const timer = setInterval(() => void work(env), hour).unref();
  return () => {
    clearInterval(timer);
  };
};
