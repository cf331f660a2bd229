import { gzipSync } from 'node:zlib';
import { finding, sarif, upload, type Case } from './cases';
import { form, formType } from './client';

const good = sarif([finding()]);

const asForm = (
  title: string,
  body: Uint8Array,
  says: RegExp,
  { status = 400, type = formType }: { status?: number; type?: string } = {},
): Case => ({
  title: `a form ${title}`,
  send: (target) => upload(target, body, { headers: { 'content-type': type } }),
  status,
  says,
});

const filePart = { name: 'file', value: good, fileName: 'report.sarif' };

export const badForms: readonly Case[] = [
  asForm('without a boundary', form([filePart]), /boundary/, { type: 'multipart/form-data' }),
  asForm('with another boundary than announced', form([filePart]), /broken|file/, { type: `${formType}x` }),
  asForm('without a file', form([{ name: 'branch', value: 'main' }]), /file/),
  asForm('with two files', form([filePart, { ...filePart, name: 'other' }]), /at most one file/, { status: 413 }),
  asForm(
    'with a field twice',
    form([{ name: 'branch', value: 'a' }, { name: 'branch', value: 'b' }, filePart]),
    /branch.*twice/,
  ),
  asForm('with an unknown field', form([{ name: 'dryrun', value: 'true' }, filePart]), /dryrun/),
  asForm(
    'with a field of 300 KB',
    form([{ name: 'branch', value: 'x'.repeat(300_000) }, filePart]),
    /branch.*too large/,
  ),
  asForm(
    'with 30 fields',
    form([...Array(30).keys()].map((index) => ({ name: `f${index}`, value: 'x' }))),
    /20 fields/,
    { status: 413 },
  ),
  asForm('that ends in the middle of a file', form([filePart], '').subarray(0, -60), /broken|cut off/),
  asForm('without an end', form([filePart], ''), /broken|cut off/),
  asForm('that is empty', Buffer.alloc(0), /broken|cut off/),
  asForm('that is no form', Buffer.from(good), /broken|cut off/),
  asForm(
    'with a broken part header',
    Buffer.from(form([filePart]).toString().replace('Content-Disposition:', 'Content-Disposition')),
    /broken|file/,
  ),
  asForm(
    'with invalid UTF-8 in a field',
    form([{ name: 'branch', value: Buffer.from([0xff, 0xfe, 0x41]) }, filePart]),
    /branch.*UTF-8/,
  ),
  asForm(
    'with a field in an unknown charset',
    form([{ name: 'branch', value: Buffer.from([0xe9]), type: 'text/plain; charset=x-none' }, filePart]),
    /branch|broken/,
  ),
  asForm('with a NUL in a field', form([{ name: 'branch', value: 'a\0b' }, filePart]), /branch/),
  asForm('with a flag that is none', form([{ name: 'dryRun', value: 'perhaps' }, filePart]), /dryRun/),
  asForm('with a commit that is none', form([{ name: 'commit', value: 'HEAD' }, filePart]), /commit|hexadecimal/i, {
    status: 422,
  }),
  asForm('packed with gzip', gzipSync(form([filePart])), /broken|cut off|encoding/),
];
