import { fieldsOf, listOf, textOf, type Fields } from '../json/values';
import { versionless, type Component } from './component';
import type { BomOutline } from './outline';
import { unresolved } from './vulnerability';

/** What a vulnerability affects: what is named, else the subject of the BOM. */
export const affectedBy = (vulnerability: Fields): readonly Fields[] => {
  const named = listOf(vulnerability.affects).map(fieldsOf);
  return named.length === 0 ? [{}] : named;
};

/** To what a reference leads. */
export interface Target {
  readonly component: Component;
  /** LISTED: the BOM lists it; ABSENT: a package without a version of which it lists none; else it is only named. */
  readonly as: 'LISTED' | 'ABSENT' | 'NAMED';
}

export const refIn = (affected: Fields): string | null => textOf(affected.ref)?.trim() ?? null;

/**
 * To what one element of `affects` leads. A package URL without a version, as OSV-Scanner writes for each package that
 * an advisory names, leads to the version that the BOM lists, when that is one.
 */
export const targetOf = (affected: Fields, { references, subject, inventory }: BomOutline): Target => {
  const ref = refIn(affected);
  if (ref === null) return { component: subject ?? unresolved('.'), as: 'NAMED' };
  const component = references.find(ref) ?? unresolved(ref);
  const { where, url } = component;
  if (!inventory || url !== '' || !where.startsWith('pkg:') || versionless(where) !== where)
    return { component, as: 'NAMED' };
  const listed = references.listed(where);
  if (listed === null) return { component, as: 'ABSENT' };
  return { component: listed === 'SEVERAL' ? component : { ...listed, formerly: component }, as: 'LISTED' };
};
