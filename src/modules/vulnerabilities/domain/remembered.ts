/** What a function tells of a key, found out once for each. */
export const remembered = <T>(tell: (key: string) => T): ((key: string) => T) => {
  const known = new Map<string, T>();
  return (key) => {
    const found = known.get(key) ?? tell(key);
    known.set(key, found);
    return found;
  };
};
