import { utf8 } from '../kernel/utf8';

/** What a stream says between NUL bytes, part by part; a part is at most as long as memory should hold. */
export async function* partsOf(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest: Buffer[] = [];
  for await (const chunk of stream) {
    let start = 0;
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, start)) {
      const part = chunk.subarray(start, end);
      yield rest.length === 0 ? part : Buffer.concat([...rest, part]);
      rest = [];
      start = end + 1;
    }
    if (start < chunk.length) rest.push(chunk.subarray(start));
  }
  if (rest.length > 0) yield Buffer.concat(rest);
}

const escaped = (bytes: Buffer): string =>
  [...bytes.toString('latin1')]
    .map((character) => {
      const code = character.charCodeAt(0);
      return code < 128 ? character : `\\${code.toString(8)}`;
    })
    .join('');

/** A path as text. Where it is no UTF-8, bytes beyond ASCII are written as git does: `caf\351`. */
export const pathOf = (bytes: Buffer): string => utf8(bytes) ?? escaped(bytes);
