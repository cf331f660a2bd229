import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Env } from '../../kernel/env';
import type { UploadedFile } from '../../kernel/upload';
import { addEvidence, type Evidence } from '../../modules/evidences';
import { addFinding, type Finding, type FindingDraft } from '../../modules/findings';
import type { Group } from '../../modules/groups';
import { importReport, type Report } from '../../modules/imports';
import type { Root } from '../../modules/roots';
import {
  addVulnerability,
  removeVulnerability,
  vulnerabilityPages,
  type Vulnerability,
} from '../../modules/vulnerabilities';
import { uploadVulnerabilities } from '../../modules/vulnerability-files';
import { CommandFailure, done } from '../failure';

/** A file of the demo, of which the build keeps a copy. Its reports are of real tools, about sources with flaws on purpose. */
export const demoFile = async (fileName: string): Promise<UploadedFile> => {
  const path = join(__dirname, '..', 'demo', fileName);
  return { path, fileName, bytes: (await stat(path)).size };
};

/** Imports one of the demo's reports, as a pipeline uploads it. */
export const uploadReport = async (env: Env, group: Group, root: Root, name: string): Promise<Report> =>
  done(
    await importReport(env, group, {
      file: await demoFile(name),
      rootNickname: root.nickname,
      branch: root.__typename === 'GitRoot' ? root.branch : null,
      commit: null,
      dryRun: false,
      confirmClosing: false,
    }),
  );

export const createFinding = async (env: Env, group: Group, draft: FindingDraft): Promise<Finding> =>
  done(await addFinding(env, group, draft));

/** Reports a place by hand; it waits for review. */
export const reportByHand = async (
  env: Env,
  finding: Finding,
  root: Root,
  given: Pick<Vulnerability, 'kind' | 'where' | 'message'> & { readonly specific: string },
): Promise<Vulnerability> => done(await addVulnerability(env, finding.id, root.id, { ...given, commit: null }));

/** Adds one of the demo's files as the records of a finding; it is a draft. */
export const showRecords = async (env: Env, finding: Finding, name: string, description: string): Promise<Evidence> =>
  done(await addEvidence(env, finding.id, { kind: 'RECORDS', file: await demoFile(name), description }));

/** Uploads one of the demo's files of vulnerabilities. */
export const uploadPlaces = async (env: Env, finding: Finding, name: string): Promise<void> => {
  const uploaded = await uploadVulnerabilities(env, finding.id, await demoFile(name), false);
  if (!uploaded.ok) throw new CommandFailure(uploaded.error.map(({ message }) => message).join('\n'));
};

/** Removes an open vulnerability of a file as a false positive. */
export const removeFalsePositive = async (env: Env, group: Group, file: string): Promise<void> => {
  const pages = await vulnerabilityPages(env, 'groupId', [group.id], {
    first: 1,
    filter: { whereStartsWith: file, state: ['VULNERABLE'] },
    orderBy: { field: 'SEVERITY_SCORE', direction: 'ASC' },
  });
  const [least] = pages.get(group.id)?.nodes ?? [];
  if (least === undefined) throw new CommandFailure(`No vulnerability stands in ${file}.`);
  done(await removeVulnerability(env, least.id, 'FALSE_POSITIVE'));
};
