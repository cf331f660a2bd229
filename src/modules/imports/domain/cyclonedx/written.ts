/* eslint-disable functional/no-loop-statements, functional/no-let -- looks at the first chunks of a stream */
import type { Chunks } from '../formats/format';

const blank = /^[\s\uFEFF]*$/;

/** Whether a file is XML or JSON, by its first character; the chunks come again with those that were looked at. */
export const writtenAs = async (
  chunks: Chunks,
): Promise<{ readonly language: 'JSON' | 'XML'; readonly chunks: Chunks }> => {
  const rest = chunks[Symbol.asyncIterator]();
  let head: Buffer = Buffer.alloc(0);
  let done = false;
  while (!done && head.length < 4096 && blank.test(head.toString('utf8'))) {
    const next = await rest.next();
    if (next.done === true) done = true;
    else head = Buffer.concat([head, next.value]);
  }
  const again = async function* (): AsyncGenerator<Uint8Array, void, undefined> {
    if (head.length > 0) yield head;
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
  };
  const first = head.toString('utf8').replace(/^[\s\uFEFF]+/, '')[0];
  return { language: first === '<' ? 'XML' : 'JSON', chunks: again() };
};
