import { createHash } from 'node:crypto';
import type { StagedComponent } from '../../components';
import type { ListedComponent } from './observation';

/** A component of an inventory as it is kept aside: recognised in the next one by all that is said of it. */
export const stagedComponent = (component: ListedComponent, newId: () => string): StagedComponent => {
  const { name, version, purl, kind, licences, location, relationship } = component;
  const more = relationship === null ? [] : [relationship];
  const said = JSON.stringify([purl, location, name, version, kind, licences, ...more]);
  return { ...component, id: newId(), digest: createHash('sha256').update(said).digest('base64url').slice(0, 24) };
};
