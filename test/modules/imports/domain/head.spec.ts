import { expect } from 'chai';
import { headBytes, headOf } from '../../../../src/modules/imports/domain/formats/head';

const head = (text: string): ReturnType<typeof headOf> => headOf(Buffer.from(text));

describe('how a report begins', () => {
  it('tells where properties of a JSON document stand, as far as five names deep', () => {
    const { kind, names } = head('\uFEFF {"a": {"b": [1, {"c": "x: y", "d": {"e": 1}}]}, "f": []');
    expect(kind).to.equal('JSON');
    expect([...names]).to.deep.equal(['a', 'a.b', 'a.b.*.c', 'a.b.*.d', 'a.b.*.d.e', 'f']);
  });

  it('tells properties of elements of a list at the root', () => {
    expect([...head('[{"RuleID": "x"}, {"Match": "[{"}').names]).to.deep.equal(['*.RuleID', '*.Match']);
  });

  it('takes texts with escaped quotes for no names', () => {
    expect([...head('{"a": "\\": {", "b": ["x", "y"]').names]).to.deep.equal(['a', 'b']);
  });

  it('bears a document that is cut off or broken anywhere', () => {
    const text = '{"a": [{"b": "c"}]} ]]}} {"d": "e';
    Array.from(text, (_, index) => text.slice(0, index)).forEach((cut) => {
      expect(() => head(cut)).not.to.throw();
    });
  });

  it('tells the outermost element of XML after declarations, comments and a document type', () => {
    const text = '<?xml version="1.0"?>\n<!-- < --><!DOCTYPE nmaprun>\n<nmaprun scanner="nmap" args="-sV">';
    expect(head(text)).to.include({ kind: 'XML', element: '<nmaprun scanner="nmap" args="-sV">' });
  });

  it('takes anything else for text', () => {
    expect(head('rule,path,line\n').kind).to.equal('TEXT');
    expect(head('').kind).to.equal('TEXT');
  });

  it('looks at a bounded part in a time that is linear', () => {
    const started = performance.now();
    headOf(Buffer.from(`{"a": "${'\\'.repeat(3 * headBytes)}`));
    headOf(Buffer.from(`<${'!--'.repeat(headBytes)}`));
    headOf(Buffer.from('"a"   '.repeat(headBytes)));
    expect(performance.now() - started).to.be.below(2000);
  });
});
