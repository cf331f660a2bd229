import ignore from 'ignore';
import type { Root } from '../domain/root';

/** Tells which paths of a root are out of scope: its exclusions read as those of a gitignore file do. */
export const excluder = (root: Root): ((path: string) => boolean) => {
  if (root.__typename !== 'GitRoot' || root.exclusions.length === 0) return () => false;
  const patterns = ignore().add([...root.exclusions]);
  return (path) => path !== '.' && ignore.isPathValid(path) && patterns.ignores(path);
};
