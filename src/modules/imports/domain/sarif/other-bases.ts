/** What a directory holds that is not checked out: it is built, kept for a while, or installed beside it. */
const otherwise =
  /^(?:BUILD|BINARY|BINARIES|BIN|OBJ|OUTPUT|OUT|GENERATED|GEN|INTERMEDIATES?|TEMP|TMP|CACHE|HOME|USERPROFILE|SDK|SYS|SYSTEM|TOOLCHAIN)(?:ROOT|DIR|DIRECTORY|PATH|FOLDER)?$/;

/**
 * A base of paths by whose name it plainly is not the checkout, as it begins a path (`%BUILDROOT%`), however it is
 * spelled; null for all others. The name alone decides, so that no path changes with what else a report shows.
 */
export const otherBase = (name: string): string | null => {
  const plain = name
    .slice(0, 100)
    .replace(/[^A-Za-z0-9]/g, '')
    .toUpperCase();
  return otherwise.test(plain) ? `%${plain}%` : null;
};
