import { finding, sarif } from '../http/cases';
import { uploaded } from '../modules/evidences/files';
import type { Step } from './story';

const scan = (places: number): string =>
  sarif(Array.from({ length: places }, (_, index) => finding(`src/waiting-${index}.js`)));

/** So much vanishes at once that it waits; the first time somebody rejects it, the second time somebody confirms it. */
export const waitingStory = (groupId: string, rootNickname: string): readonly Step[] => {
  const step = (mutation: string, input: Step['input'], name?: string): Step => ({
    mutation,
    as: 'ORGANIZATION_ORGANIZATION_MANAGER',
    input,
    ...(name === undefined ? {} : { remember: [name, 'report'] }),
  });
  const upload = (places: number, name: string): Step =>
    step('uploadReport', () => ({ groupId, rootNickname, file: uploaded(Buffer.from(scan(places))) }), name);
  return [
    upload(13, 'many'),
    upload(1, 'few'),
    step('rejectClosing', ({ few }) => ({ reportId: few, justification: 'Half of the scan is missing.' })),
    upload(0, 'none'),
    step('confirmClosing', ({ none }) => ({ reportId: none, justification: 'The module was removed.' })),
  ];
};
