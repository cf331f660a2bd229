import { gzipSync } from 'node:zlib';
import { flood } from './client';
import { finding, sarif, upload, type Case } from './cases';

const good = sarif([finding()]);
const nested = (depth: number): string =>
  sarif([{ ...finding(), properties: {} }]).replace(
    '"properties":{}',
    `"properties":{"deep":${'['.repeat(depth)}${']'.repeat(depth)}}`,
  );
const replaced = (from: string, to: string): string => good.replace(from, to);
const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const zip = Buffer.concat([Buffer.from('504b0304140000000800', 'hex'), Buffer.alloc(40)]);
const cutGzip = gzipSync(good).subarray(0, -20);
const brokenGzip = Buffer.from(gzipSync(good)).fill(0x55, 30, 60);

const file = (title: string, body: string | Uint8Array, says: RegExp, within?: number): Case => ({
  title: `a report that is ${title}`,
  send: (target) => upload(target, body),
  status: 422,
  says,
  ...(within === undefined ? {} : { within }),
});

export const badReports: readonly Case[] = [
  file('empty', '', /empty/),
  file('truncated JSON', good.slice(0, -9), /byte \d+/),
  file('of SARIF version 2.0.0', replaced('2.1.0', '2.0.0'), /version/),
  file('without a version', replaced('"version":"2.1.0",', ''), /version/),
  file('without runs', '{"version":"2.1.0"}', /runs/),
  file('a SARIF log whose runs are an object', '{"version":"2.1.0","runs":{}}', /runs/),
  file('without a tool', '{"version":"2.1.0","runs":[{"results":[]}]}', /tool/),
  file('a SARIF log whose results are an object', sarif([], { results: {} }), /results/),
  file('a SARIF log whose results are a text', sarif([], { results: 'none' }), /results/),
  file('a SARIF log with a number as a result', sarif([1]), /results/),
  file('a SARIF log with a number as a message', sarif([{ ...finding(), message: 5 }]), /message/),
  file('a SARIF log with a text as a line', sarif([finding('a.js', '12')]), /startLine/),
  file('a SARIF log with a line beyond any file', sarif([finding('a.js', 99_999_999_999)]), /startLine/),
  file('a SARIF log with an infinite line', sarif([finding('a.js', 777)]).replace('777', '1e999'), /startLine/),
  file('a SARIF log with a fraction as a line', sarif([finding('a.js', 1.5)]), /startLine/),
  file('a SARIF log with an unknown level', sarif([{ ...finding(), level: 'fatal' }]), /level/),
  file('JSON nested 100 deep', nested(100), /nested more than 64/),
  file('JSON nested 100,000 deep', nested(100_000), /nested more than 64/),
  file('an array nested 100,000 deep', '['.repeat(100_000), /nested more than 64/),
  file(
    'a number of 100,000 digits',
    replaced('"line"', '').replace('"startLine":1', `"startLine":${'9'.repeat(100_000)}`),
    /number|startLine/,
  ),
  file('JSON with a NUL byte', replaced('A weakness.', 'A \0 weakness.'), /NUL/),
  file('JSON with a raw line break in a text', replaced('A weakness.', 'A\nweakness.'), /control character/),
  file('invalid UTF-8', Buffer.from(replaced('A weakness.', 'caf\xe9'), 'latin1'), /UTF-8/),
  file('overlong UTF-8', Buffer.from(replaced('A weakness.', '\xc0\xaf'), 'latin1'), /UTF-8/),
  file('UTF-16 without a mark', Buffer.from(good, 'utf16le'), /UTF-16/),
  file('UTF-16 with a mark', Buffer.from(`\ufeff${good}`, 'utf16le'), /UTF-16/),
  file('only a byte order mark', Buffer.from('\ufeff'), /byte|ends/),
  file('JSON with two byte order marks', Buffer.from(`\ufeff\ufeff${good}`), /byte/),
  file('two documents', good + good, /byte/),
  file('JSON with a comment', `// made by hand\n${good}`, /comment/),
  file('JSON with a comma too many', replaced(']}]}', ',]}]}'), /comma|byte/),
  file('JSON with NaN', replaced('"startLine":1', '"startLine":NaN'), /NaN/),
  file('JSON with single quotes', good.replaceAll('"', "'"), /quote/),
  file('a SARIF log with a property twice', replaced('"ruleId":"R1"', '"ruleId":"R1","ruleId":"R2"'), /ruleId.*twice/),
  file('a zip file', zip, /zip/),
  file('XML', '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY e SYSTEM "file:///etc/passwd">]><r>&e;</r>', /XML/),
  file('HTML', '<html><script>alert(1)</script></html>', /HTML/),
  file('a PNG image', png, /byte|UTF-8/),
  file('a JSON text', '"report"', /version|object/),
  file('a JSON null', 'null', /version|object/),
  file('a gzip file cut off', cutGzip, /gzip/),
  file('a gzip file with changed bytes', brokenGzip, /gzip|byte/),
  file('nothing but the head of a gzip file', Buffer.from('1f8b', 'hex'), /gzip/),
  file('gzip of gzip', gzipSync(gzipSync(good)), /gzip/),
  file('gzip of nothing', gzipSync(''), /ends|empty/),
  file('a gzip bomb of 100 MB', gzipSync(Buffer.alloc(100_000_000, ' ')), /200 times/, 5_000),
  {
    title: 'a report that is 100 MB of spaces',
    send: (target) => upload(target, flood(100_000_000)),
    status: 422,
    says: /white space/,
    within: 20_000,
  },
];
