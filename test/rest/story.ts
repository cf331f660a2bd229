import type { Answer, Asked } from '../http/client';
import type { Recorder } from './recorder';
import type { Stage } from './stage';

/** Asks one thing of the server, held against the document. */
export interface Teller {
  readonly stage: Stage;
  readonly recorder: Recorder;
  readonly ask: (asked: Asked, email?: string) => Promise<Answer>;
}

/** What came of it: the status, and the code of a problem. */
export const told = ({ status, text }: Answer): string => {
  const code = /^\{"type":.*"code":"(\w+)"/.exec(text)?.[1];
  return code === undefined ? String(status) : `${status} ${code}`;
};

/** Stories by what they tell of: what is asked, and what comes of it. */
export type Stories = Readonly<
  Record<
    string,
    {
      readonly tell: (teller: Teller) => Promise<Readonly<Record<string, string>>>;
      readonly outcome: Readonly<Record<string, string>>;
    }
  >
>;
