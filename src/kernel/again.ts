import { CodedError } from './refusal';

const tries = 5;

/** Does work anew when somebody changed the same thing at the same moment, for work that nobody waits to repeat. */
export const again = async <T>(work: () => Promise<T>, left = tries): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    if (left <= 1 || !(error instanceof CodedError) || error.code !== 'CONFLICT') throw error;
    return again(work, left - 1);
  }
};
