import { answerOf, ask, readAnswer, tokenFor } from './ask-server';
import type { ToldReport } from './summary';

/** Where a decision goes, by whose token, and why it is made. */
interface Asked {
  readonly url: string;
  readonly token?: string;
  readonly justification: string;
}

/** Decides on a report on a server. */
export const decideThere = async (name: string, id: string, asked: Asked): Promise<ToldReport> => {
  const { url, justification } = asked;
  const address = new URL(`${url}/rest/v1/reports/${id}/${name}`);
  const request = ask(address, tokenFor(asked), 'POST', { 'content-type': 'application/json' });
  request.end(JSON.stringify({ justification }));
  return readAnswer(await answerOf(request, address));
};
