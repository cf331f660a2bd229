import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { UploadedFile } from '../../../src/kernel/upload';
import { received } from '../../../src/modules/core/api/scalars';

const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
const gif = 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

/** The first bytes of real files, each enough to tell its type. */
export const contents = {
  png: Buffer.from(png, 'base64'),
  gif: Buffer.from(gif, 'base64'),
  jpeg: Buffer.concat([Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'), Buffer.alloc(64)]),
  webm: Buffer.from(
    '1a45dfa39f4286810142f7810142f2810442f381084282847765626d42878104428581021853806701ffffffffffffff',
    'hex',
  ),
  csv: Buffer.from('name,e-mail\nÅsa,asa@example.com\n'),
  svg: Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
  html: Buffer.from('<!doctype html><script>alert(1)</script>'),
  pdf: Buffer.from('%PDF-1.4\n%âãÏÓ\n'),
  program: Buffer.from('7f454c4602010100000000000000000002003e0001000000', 'hex'),
  latin: Buffer.from('caf\xe9', 'latin1'),
  nul: Buffer.from('a\0b'),
  bareSvg: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
  emptyZip: Buffer.from('504b0506000000000000000000000000000000000000', 'hex'),
  /** Whoever opens it finds a program of Android's, and then data that is none. */
  zip: Buffer.concat([
    Buffer.from('504b030414000000080000002100000000001000000000000001', 'hex'),
    Buffer.from('0b000000', 'hex'),
    Buffer.from('classes.dex'),
    Buffer.alloc(16, 0xff),
  ]),
  gzip: Buffer.from('1f8b0800000000000003', 'hex'),
  /** A picture for who looks at its beginning, a page for who looks further. */
  pictureAndPage: Buffer.concat([Buffer.from(gif, 'base64'), Buffer.from('<script>alert(1)</script>')]),
  documentAndZip: Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.from('504b0304', 'hex')]),
} as const;

export type Content = keyof typeof contents;

const folder = mkdtempSync(join(tmpdir(), 'integrates-evidences-'));
const made = { files: 0 };

/** A file as a door hands it on; its name lies unless one is given. */
export const uploaded = (content: Buffer, fileName = 'picture.png'): UploadedFile => {
  made.files += 1;
  const path = join(folder, String(made.files));
  writeFileSync(path, content);
  return received({ path, fileName, bytes: content.length });
};
