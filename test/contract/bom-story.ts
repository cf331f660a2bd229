import { bom, vulnerability } from '../modules/imports/domain/boms';
import { uploaded } from '../modules/evidences/files';
import type { Step } from './story';

/** A bill of materials with a statement on what nobody reported. */
export const bomStory = (groupId: string, rootNickname: string): readonly Step[] => {
  const analysis = { state: 'not_affected', justification: 'code_not_reachable' };
  const stated = vulnerability({ id: 'CVE-1999-0001', references: [], affects: [{ ref: 'pkg:npm/none@1' }], analysis });
  const file = uploaded(Buffer.from(JSON.stringify(bom({ vulnerabilities: [stated] }))));
  return [{ mutation: 'uploadReport', as: 'GROUP_MANAGER', input: () => ({ groupId, rootNickname, file }) }];
};
