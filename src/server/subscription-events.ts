import { createSourceEventStream, execute, type ExecutionResult, type GraphQLError } from 'graphql';
import type { Application } from 'graphql-modules';
import type { Env } from '../kernel/env';
import type { Look, Looks } from '../kernel/look';
import { faultsOf, told, type Telling } from './errors';
import type { Arguments } from './prepare-operation';

/** The events of a subscription. Whoever ends them need not wait for the next one. */
export type Events = AsyncGenerator<ExecutionResult, void, undefined>;

/** What passes by itself: a stream that breaks off is begun anew, one that completes is not. */
class Interrupted extends Error {}

const refusal = (errors: readonly GraphQLError[], telling: Telling): ExecutionResult => {
  const faults = faultsOf(errors, telling);
  if (faults.some(({ extensions }) => extensions?.['code'] === 'UNAVAILABLE')) throw new Interrupted('unavailable');
  // The same as of a query that is refused, wherever the right was missed: no path tells more.
  return { errors: faults.map(({ message, extensions }) => ({ message, extensions })) as never };
};

/** An event of errors alone. */
export const refused = async function* (errors: readonly GraphQLError[], telling: Telling): Events {
  yield await Promise.resolve(refusal(errors, telling));
};

/** Answers the operation as a query would be answered now: with new loaders, as who the credential stands for now. */
const answered = async (application: Application, args: Arguments, env: Env, look: Look): Promise<ExecutionResult> => {
  await env.renewActor();
  const controller = application.createOperationController({ context: { env } as never });
  try {
    look.prime(controller.injector);
    return await execute({ ...args, contextValue: controller.context });
  } finally {
    controller.destroy();
  }
};

/** Looks one after the other. What fails beside the answers is told in the log, and the stream breaks off. */
const looked = async function* (
  looks: Looks,
  answer: (look: Look) => Promise<ExecutionResult>,
  telling: Telling,
): Events {
  try {
    for await (const look of looks) yield await answer(look);
  } catch (error) {
    told(error as Error, telling.log);
    throw new Interrupted('failed');
  }
};

const eventsOf = async function* (
  application: Application,
  args: Arguments,
  env: Env,
  looks: Looks,
  telling: Telling,
): Events {
  const last = { text: '' };
  for await (const { data, errors } of looked(looks, (look) => answered(application, args, env, look), telling)) {
    if (data == null) {
      yield refusal(errors ?? [], telling);
      return;
    }
    const event = {
      ...(errors === undefined ? {} : { errors: faultsOf(errors, telling) as never }),
      data,
    };
    const text = JSON.stringify(event);
    // A look that shows nothing new was for the right to look.
    if (text !== last.text) yield event;
    last.text = text;
  }
};

/**
 * Begins a subscription. Each event is answered anew, so that a right which is lost ends it; what reads as before is not
 * told again.
 */
export const subscribed = async (
  application: Application,
  args: Arguments,
  env: Env,
  telling: Telling,
): Promise<Events> => {
  const source = await createSourceEventStream(args).finally(() => args.destroy());
  if (!(Symbol.asyncIterator in source)) return refused(source.errors ?? [], telling);
  const looks = source as Looks;
  const events = eventsOf(application, args, env, looks, telling);
  const end = events.return.bind(events);
  return Object.assign(events, {
    // A generator that waits for its next look would end with that one alone.
    return: async () => {
      await looks.return();
      return end();
    },
  });
};
