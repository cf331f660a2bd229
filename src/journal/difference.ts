type Fields = Readonly<Record<string, unknown>>;

/** What differs between an object as it was and as it is: only the fields that changed, both ways. */
export const differenceOf = (before: object, after: object): { readonly before: Fields; readonly after: Fields } => {
  const [old, next] = [before as Fields, after as Fields];
  const changed = Object.keys(next).filter((name) => JSON.stringify(old[name]) !== JSON.stringify(next[name]));
  const only = (fields: Fields): Fields => Object.fromEntries(changed.map((name) => [name, fields[name] ?? null]));
  return { before: only(old), after: only(next) };
};
