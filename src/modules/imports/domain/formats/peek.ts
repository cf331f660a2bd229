/* eslint-disable functional/no-loop-statements, functional/no-let -- looks at the first chunks of a stream */
import type { Chunks } from './format';

/** Hands out the first chunks, and then the others. */
async function* rejoined(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  let chunk: Uint8Array | undefined = first;
  while (chunk !== undefined) {
    yield chunk;
    const next: IteratorResult<Uint8Array> = await rest.next();
    chunk = next.done === true ? undefined : next.value;
  }
}

const most = 4096;

/** Whether a document is XML, by its first character that is no white space; and the document from its first byte on. */
export const peekXml = async (chunks: Chunks): Promise<{ readonly xml: boolean; readonly all: Chunks }> => {
  const source = chunks[Symbol.asyncIterator]();
  let read = Buffer.alloc(0);
  for (;;) {
    const text = read
      .toString('utf8')
      .replace(/^\uFEFF/, '')
      .trimStart();
    const next = text !== '' || read.length > most ? undefined : await source.next();
    if (next === undefined || next.done === true) return { xml: text.startsWith('<'), all: rejoined(read, source) };
    read = Buffer.concat([read, next.value]);
  }
};
