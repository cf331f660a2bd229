import { fieldsOf, isFields, listOf, textOf, type Fields } from '../json/values';
import { storable } from '../redaction';

const short = (value: unknown, bytes = 200): string | null => {
  const text = textOf(value);
  return text === null ? null : storable(text.trim(), bytes);
};

/** Who wrote the tool: where several are named, package managers and the like have nobody. */
const hasMaker = ({ group, vendor, publisher, author }: Fields): boolean =>
  [group, vendor, publisher, author].some((maker) => textOf(maker) !== null);

/** The tool that made the BOM: a list until 1.4, and components and services since 1.5. */
export const toolOf = (metadata: Fields): { readonly name: string; readonly version: string | null } => {
  const { tools } = metadata;
  const all = isFields(tools) ? [...listOf(tools.components), ...listOf(tools.services)] : listOf(tools);
  const named = all
    .slice(0, 100)
    .map(fieldsOf)
    .filter(({ name }) => textOf(name) !== null);
  const programs = named.filter(({ type }) => type === undefined || type === 'application');
  const chosen = programs.find(hasMaker) ?? programs[0] ?? named[0];
  return { name: short(chosen?.name) ?? 'CycloneDX', version: short(chosen?.version, 100) };
};
