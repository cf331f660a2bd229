import { expect } from 'chai';
import { readLists, readWithoutLists, type Element } from '../../../../src/modules/imports/domain/formats/json-lists';
import { chunked } from './documents';

const members = [['a', '{}'], ['c']] as const;

const elements = async (text: string, size?: number): Promise<readonly Element[]> => {
  const found: Element[] = [];
  for await (const some of readLists(chunked(text, size), members, (element) => {
    found.push(element);
    return { ok: true, value: [] };
  }))
    expect(some.ok).to.equal(true);
  return found;
};

const text =
  '{"a": {"x": {"y": [1, {"z": 2}]}, "b/~": "v", "q\\u0041": null, "": 7}, "b": {"a": {"x": 1}}, "c": [{"x": 1}, 2]}';

describe('members of an object of a document', () => {
  it('are handed out one by one with their names, in pieces of any size', async () => {
    for (const size of [1, 3, 1000]) {
      const found = await elements(text, size);
      expect(found.map(({ pointer, value, list }) => [pointer, value, list])).to.deep.equal([
        ['/a/x', { y: [1, { z: 2 }] }, 0],
        ['/a/b~1~0', 'v', 0],
        ['/a/qA', null, 0],
        ['/a/', 7, 0],
        ['/c/0', { x: 1 }, 1],
        ['/c/1', 2, 1],
      ]);
    }
  });

  it('leave the rest of the document, and are counted', async () => {
    const outline = await readWithoutLists(chunked(text, 5), members);
    expect(outline).to.deep.equal({ ok: true, value: { rest: { a: {}, b: { a: { x: 1 } }, c: [] }, counts: [4, 2] } });
  });

  it('stay where they are when it is a list instead, or a list an object', async () => {
    const outline = await readWithoutLists(chunked('{"a": [1, 2], "c": {"x": 1}}'), members);
    expect(outline).to.deep.equal({ ok: true, value: { rest: { a: [1, 2], c: { x: 1 } }, counts: [0, 0] } });
    expect(await elements('{"a": [1, 2], "c": {"x": 1}}')).to.deep.equal([]);
  });

  it('do not hide a name that stands twice elsewhere', async () => {
    for (const twice of [
      '{"a": {"x": 1}, "b": 1, "b": 2}',
      '{"c": [], "b": {"d": 1, "d": 2}, "a": {}}',
      '{"a": {"x": {"y": 1, "y": 2}}}',
    ]) {
      const outline = await readWithoutLists(chunked(twice), members);
      const failed =
        !outline.ok ||
        (await Promise.resolve(elements(twice)).then(
          () => false,
          () => true,
        ));
      expect(failed, twice).to.equal(true);
    }
  });
});
