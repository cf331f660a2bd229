import { fail, succeed } from '../../../../kernel/result';
import { textsOf, updateTo } from '../components/claim';
import type { Some } from '../formats/batches';
import type { Element } from '../formats/json-lists';
import { fieldsOf, isFields, listOf, textOf, type Fields } from '../json/values';
import type { Reading } from '../observation';
import { advisoryId, observeAdvisory } from './advisory';

export type Reader = (element: Element) => Some;

const most = 5000;

/** What `npm audit fix` would do (`fixAvailable`: whether, or which package it would install). */
const fixOf = (name: string, fix: unknown): string => {
  if (fix === false) return `npm knows no version of what depends on ${name} that mends it.`;
  if (!isFields(fix)) return 'Run "npm audit fix".';
  const breaking = fix.isSemVerMajor === true ? ' This is a new major version.' : '';
  return `${updateTo(textOf(fix.name) ?? name, textsOf([fix.version]), `Update ${name}.`)}${breaking}`;
};

/**
 * A member of `vulnerabilities` of version 2. What is told of a package by name only (`via` is a text) is on account of
 * another package, where the advisory itself stands: it is no vulnerability of its own.
 */
export const readVulnerability =
  (manifest: string): Reader =>
  ({ value, pointer }) => {
    const vulnerability = fieldsOf(value);
    const name = textOf(vulnerability.name)?.trim();
    if (name === undefined) return fail({ at: `${pointer}/name`, message: 'The package has no name.' });
    const via = listOf(vulnerability.via);
    if (via.length > most)
      return fail({ at: `${pointer}/via`, message: `There are more than ${String(most)} advisories.` });
    const advisories = via.flatMap((each, index) => (isFields(each) ? [{ advisory: each, index }] : []));
    const nameless = advisories.find(({ advisory }) => advisoryId(advisory) === null);
    if (nameless !== undefined)
      return fail({ at: `${pointer}/via/${String(nameless.index)}/source`, message: 'The advisory has no id.' });
    return succeed(
      advisories.map(({ advisory, index }): Reading => ({
        run: 0,
        pointer: `${pointer}/via/${String(index)}`,
        observation: observeAdvisory(advisory, {
          id: advisoryId(advisory) ?? '',
          name,
          version: '',
          manifest,
          aliases: [],
          description: null,
          recommendation: fixOf(name, vulnerability.fixAvailable),
          range: advisory.range,
          places: textsOf(vulnerability.nodes, 1000),
          more: {
            isDirect: vulnerability.isDirect,
            effects: textsOf(vulnerability.effects),
            range: vulnerability.range,
          },
        }),
      })),
    );
  };

/** The versions of a package that are installed, each with where in the tree. */
const installed = (advisory: Fields): readonly { readonly version: string; readonly paths: readonly string[] }[] => {
  const findings = listOf(advisory.findings).slice(0, most).map(fieldsOf);
  const versions = [...new Set(findings.map(({ version }) => textOf(version)?.trim() ?? ''))];
  return (versions.length === 0 ? [''] : versions).map((version) => ({
    version,
    paths: textsOf(
      findings
        .filter((each) => (textOf(each.version)?.trim() ?? '') === version)
        .flatMap(({ paths }) => listOf(paths).slice(0, most)),
      1000,
    ),
  }));
};

/** A member of `advisories` of version 1: one place for each version that is installed. */
export const readAdvisory =
  (manifest: string): Reader =>
  ({ value, pointer }) => {
    const advisory = fieldsOf(value);
    const name = textOf(advisory.module_name)?.trim();
    if (name === undefined) return fail({ at: `${pointer}/module_name`, message: 'The package has no name.' });
    const id = advisoryId(advisory);
    if (id === null) return fail({ at: `${pointer}/id`, message: 'The advisory has no id.' });
    if (textOf(advisory.deleted) !== null) return succeed([{ run: 0, pointer, dropped: 'WITHDRAWN' }]);
    const cves = textsOf(advisory.cves);
    return succeed(
      installed(advisory).map(({ version, paths }): Reading => ({
        run: 0,
        pointer,
        observation: observeAdvisory(advisory, {
          id,
          name,
          version,
          manifest,
          aliases: cves,
          description: textOf(advisory.overview),
          recommendation:
            textOf(advisory.recommendation) ??
            `Update ${name} to a version that fits ${textOf(advisory.patched_versions) ?? 'none of the vulnerable ones'}.`,
          range: advisory.vulnerable_versions,
          places: paths,
          more: { patchedVersions: advisory.patched_versions },
        }),
      })),
    );
  };
