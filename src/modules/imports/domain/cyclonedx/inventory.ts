/* eslint-disable functional/no-loop-statements, functional/immutable-data -- components may hold components, thousands of them */
import { ecosystemOf } from '../components/purl';
import { fieldsOf, isFields, listOf, textOf, type Fields } from '../json/values';
import type { ListedComponent } from '../observation';
import { storable } from '../redaction';
import { cutText } from '../text';
import { holderOf, readComponent, type Holder } from './component';
import { refOf, type Relate } from './dependencies';

const mostLicences = 20;

/** Licences as JSON and XML write them: by an id, a name, or an expression. */
const licencesOf = ({ licenses }: Fields): readonly string[] =>
  (Array.isArray(licenses) ? listOf(licenses) : isFields(licenses) ? [licenses] : [])
    .slice(0, mostLicences)
    .flatMap((given) => {
      const { license, expression, ...plain } = fieldsOf(given);
      const { id, name } = isFields(license) ? license : plain;
      const told = textOf(id) ?? textOf(name) ?? textOf(expression);
      return told === null ? [] : [storable(told.trim(), 200)];
    });

/** A component of a BOM and all that it holds, each as an inventory lists it. Goes through the tree without recursion. */
export const listedIn = function* (component: Fields, holder: Holder, relate: Relate): Generator<ListedComponent> {
  const open: Fields[] = [component];
  for (const each of open) {
    const read = readComponent(each);
    yield {
      name: storable(read.name, 700),
      version: read.version === '' ? null : storable(read.version, 200),
      purl: cutText(read.where, 2000),
      ecosystem: ecosystemOf(read.where),
      kind: cutText((textOf(each.type) ?? '').trim(), 50),
      licences: licencesOf(each),
      location: holderOf(read, holder),
      relationship: relate(refOf(each)),
    };
    listOf(each.components).forEach((child) => open.push(fieldsOf(child)));
  }
};
