import { expect } from 'chai';
import { identities, weaknessKey } from '../../../../src/modules/imports/domain/identity';
import { stagedOf, weaknessOf } from '../../../../src/modules/imports/domain/staged';
import type { Observation } from '../../../../src/modules/imports/domain/observation';
import { observations, readDocument } from './documents';
import type { ReadReport } from './read-format';

const sound = ({ place, message, detail }: Observation): boolean => {
  if (detail !== null) JSON.parse(detail);
  const inside = place.where !== '' && !/^\/|^\.\.(?:\/|$)|\/\.\.(?:\/|$)/.test(place.where);
  const small = Buffer.byteLength(message) <= 65_536 && Buffer.byteLength(detail ?? '') <= 65_536;
  return inside && small && (place.line === null || place.line >= 1);
};

/** Derives everything that is derived of a report; whatever it holds, nothing may throw. */
export const checkRead = ({ readings, error }: Pick<ReadReport, 'readings' | 'error'>): 'read' | 'refused' => {
  const found = readings.flatMap((reading) => ('observation' in reading ? [reading.observation] : []));
  for (const observation of found) {
    identities(observation);
    weaknessKey(observation);
    stagedOf(observation, 0, false, () => 'id');
    weaknessOf(observation, 'key');
  }
  expect(found.filter((observation) => !sound(observation))).to.deep.equal([]);
  if (error === undefined) return 'read';
  expect(error.at).to.match(/^(?:(?:after )?byte \d+$|line \d+|\/)/);
  expect(error.message).to.match(/\S.*\.$/s);
  return 'refused';
};

/** Reads a document and everything that is derived from it; whatever it holds, nothing may throw. */
export const check = async (document: string | Uint8Array, size: number): Promise<'read' | 'refused'> => {
  const outcome = await readDocument(document, size);
  const found = observations(outcome);
  for (const observation of found) {
    identities(observation);
    weaknessKey(observation);
  }
  expect(found.filter((observation) => !sound(observation))).to.deep.equal([]);
  if (outcome.error === undefined) return 'read';
  expect(outcome.error.at).to.match(/^(?:byte \d+$|\/)/);
  expect(outcome.error.message).to.match(/\S.*\.$/s);
  return 'refused';
};
