const startsWith = (bytes: Uint8Array, ...head: readonly number[]): boolean =>
  head.every((byte, index) => bytes[index] === byte);

/** How many first bytes a document must show before its encoding is known. */
export const encodingBytes = 4;

/** Length of the byte order mark of UTF-8, or the name of what the document is instead of JSON in UTF-8 (RFC 8259, section 8.1). */
export const readEncoding = (head: Uint8Array): number | string => {
  if (startsWith(head, 0xef, 0xbb, 0xbf)) return 3;
  if (startsWith(head, 0xff, 0xfe, 0, 0) || startsWith(head, 0, 0, 0xfe, 0xff)) return 'UTF-32';
  if (startsWith(head, 0xff, 0xfe) || startsWith(head, 0xfe, 0xff)) return 'UTF-16';
  if (startsWith(head, 0, 0, 0) || (startsWith(head.subarray(1), 0, 0, 0) && head[0] !== 0)) return 'UTF-32';
  if (head.length > 1 && (head[0] === 0) !== (head[1] === 0)) return 'UTF-16';
  if (startsWith(head, 0x1f, 0x8b)) return 'a gzip file';
  if (startsWith(head, 0x50, 0x4b, 3, 4)) return 'a zip file';
  return 0;
};
