import { advisoryIdOf } from '../../../advisories';
import { statementStates, type StatementState } from '../../../vulnerabilities';
import { withVersion } from '../components/purl';
import { timeOf } from '../components/times';
import { fieldsOf, listOf, textOf, type Fields } from '../json/values';
import type { Statement } from '../observation';
import { storable } from '../redaction';
import { cutText } from '../text';
import { contradicts, contradictsAny, type Status } from './affected-versions';
import { placeOf, type Component } from './component';
import { idsOf, stateOf } from './vulnerability';

/** What a statement is about: a component, what a link into another BOM leads to, all of the root, or what nothing tells. */
export type Stated =
  | { readonly kind: 'COMPONENT'; readonly component: Component }
  | { readonly kind: 'LINK'; readonly link: string }
  | { readonly kind: 'ALL' | 'LOST' };

const mostVersions = 100;
const longestVersion = 200;

const isClaim = (state: string): boolean => state === 'false_positive' || state === 'not_affected';

/** What `affects` would say of a version that the state is not about. */
const oppositeOf = (state: string): Status => (isClaim(state) ? 'affected' : 'unaffected');

const knownState = (state: string): StatementState | null =>
  statementStates.find((known) => known === state.replaceAll('-', '_')) ?? null;

const hasVersion = (where: string): boolean => /@[^/@]+$/.test(where);

interface Version {
  readonly version: string;
  readonly status: string | null;
}

const toldVersions = (affected: Fields): readonly Version[] =>
  listOf(affected.versions)
    .slice(0, mostVersions)
    .map(fieldsOf)
    .flatMap(({ version, status }) => {
      const text = textOf(version)?.trim().slice(0, longestVersion);
      return text === undefined ? [] : [{ version: text, status: textOf(status)?.trim().toLowerCase() ?? null }];
    });

/**
 * Where a statement holds: a version of a component, or all of them. Null is what can't be told: versions by a range
 * alone, and those that `affects` calls the opposite of what the analysis says.
 */
const placesOf = (component: Component, affected: Fields, state: string): readonly (string | null)[] => {
  const versions = toldVersions(affected);
  const opposite = oppositeOf(state);
  const where = placeOf(component);
  if (component.url !== '' || hasVersion(where)) return [contradicts(affected, component, opposite) ? null : where];
  if (versions.length > 0)
    return versions.map(({ version, status }) => (status === opposite ? null : withVersion(where, version)));
  return [listOf(affected.versions).length > 0 ? null : where];
};

const saidOf = (state: string, analysis: Fields): string => {
  const responses = listOf(analysis.response)
    .slice(0, 10)
    .flatMap((response) => textOf(response) ?? []);
  const parts = [state, textOf(analysis.justification), responses.join(', '), textOf(analysis.detail)];
  return storable(`VEX: ${parts.filter((part) => part !== null && part.trim() !== '').join(': ')}`, 8000);
};

/** What the analysis of a vulnerability says of one thing that it affects. */
export const statementsOn = (
  vulnerability: Fields,
  affected: Fields,
  stated: Stated,
  shown: string,
): readonly Statement[] => {
  const state = stateOf(vulnerability);
  if (state === null) return [];
  const analysis = fieldsOf(vulnerability.analysis);
  const ids = idsOf(vulnerability);
  const names = [...new Set(ids.map((id) => advisoryIdOf(id) ?? id))].slice(0, 50);
  const said = saidOf(state, analysis);
  const issuedAt = timeOf(analysis.lastUpdated) ?? timeOf(analysis.firstIssued);
  const statement = (where: string | null, clear: boolean, link: string | null = null): Statement => ({
    names,
    where,
    link,
    state: clear ? knownState(state) : null,
    said,
    label: cutText(`${ids[0] ?? 'an unnamed vulnerability'} on ${where ?? shown}`, 300),
    issuedAt,
  });
  if (stated.kind === 'LINK') {
    // Which version it is about, the other BOM tells.
    return [statement(null, !contradictsAny(affected, oppositeOf(state)), stated.link)];
  }
  if (stated.kind !== 'COMPONENT') return [statement(null, stated.kind === 'ALL')];
  return placesOf(stated.component, affected, state).map((where) => statement(where, where !== null));
};
