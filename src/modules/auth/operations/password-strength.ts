import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import { checkPassword } from '../domain/local-account';

/** The least score of zxcvbn that is taken, of 0 to 4: more than 10^8 guesses are needed (USENIX Security 2016). */
const leastScore = 3;
/** The estimate takes longer than in proportion to the length, on the thread that answers: 64 characters take 50 ms. */
const estimatedCharacters = 64;

/** What the estimate warns of, by its key, as the end of a sentence. */
const reasons: Readonly<Record<string, string>> = {
  straightRow: 'it is a row of keys',
  keyPattern: 'it is a short pattern of keys',
  simpleRepeat: 'it repeats a character',
  extendedRepeat: 'it repeats itself',
  sequences: 'it is a sequence',
  recentYears: 'it is little more than a year',
  dates: 'it is little more than a date',
  topTen: 'it is one of the passwords that are guessed first',
  topHundred: 'it is one of the passwords that are guessed first',
  common: 'it is a widely known password',
  similarToCommon: 'it is like a widely known password',
  wordByItself: 'it is a single word',
  namesByThemselves: 'it is made of names',
  commonNames: 'it is made of common names',
  userInputs: 'it is made of your own name or address',
  pwned: 'it was leaked elsewhere',
};

const load = async (): Promise<ZxcvbnFactory> => {
  const [{ ZxcvbnFactory: Factory }, { dictionary, adjacencyGraphs }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  return new Factory({ dictionary, graphs: adjacencyGraphs, maxLength: estimatedCharacters });
};

const loaded = new Map<'estimator', Promise<ZxcvbnFactory>>();

/** Its lists take memory and time: they are loaded when a password is set first. */
const estimator = (): Promise<ZxcvbnFactory> => {
  const known = loaded.get('estimator') ?? load();
  loaded.set('estimator', known);
  return known;
};

const longestWord = 60;

/** The words that somebody who knows the person tries first. */
const wordsOf = ({ email, name }: Owner): string[] =>
  [email, ...email.split('@'), ...email.split(/[@.+_-]/), ...(name ?? '').split(/\s+/), name ?? '', 'integrates']
    .filter((word) => word.length > 2)
    .map((word) => word.slice(0, longestWord).toLowerCase());

/** Whose password it is to be. */
export interface Owner {
  readonly email: string;
  readonly name: string | null;
}

export type PasswordRefusal = Refusal<'INVALID_VALUE' | 'TOO_LONG' | 'WEAK_PASSWORD'>;

/**
 * Whether somebody may have a password: long enough, and neither widely known nor easily guessed, also by whoever knows
 * the person (NIST SP 800-63B section 5.1.1.2). Nothing is asked elsewhere: the lists are the library's.
 */
export const checkNewPassword = async (
  password: string,
  owner: Owner,
  field: readonly string[],
): Promise<Result<null, PasswordRefusal>> => {
  const checked = checkPassword(password, field);
  if (!checked.ok) return checked;
  const { score, feedback } = (await estimator()).check(password.slice(0, estimatedCharacters), wordsOf(owner));
  if (score >= leastScore) return succeed(null);
  const reason = reasons[feedback.warning ?? ''];
  return refuse(
    'WEAK_PASSWORD',
    field,
    `The password is easy to guess${reason === undefined ? '' : `: ${reason}`}. Take several words at random.`,
  );
};
