import { isIPv6 } from 'node:net';

/** Groups of an IPv6 address that name the network of a customer (RFC 6177 section 2). */
const networkGroups = 4;
const allGroups = 8;

const groupsOf = (part: string): readonly string[] => (part === '' ? [] : part.split(':'));

const mapped = /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/i;

/**
 * What one customer has of a network: an IPv4 address, or the first 64 bits of an IPv6 address, however it is written.
 * Whoever has a whole network of addresses must not count as many.
 */
export const networkOf = (address: string): string => {
  const plain = mapped.exec(address)?.[1] ?? address;
  if (!isIPv6(plain)) return plain;
  const [before = '', after] = plain.split('%', 1)[0]?.split('::') ?? [];
  const [left, right] = [groupsOf(before), groupsOf(after ?? '')];
  const zeros = Array.from({ length: after === undefined ? 0 : Math.max(0, allGroups - left.length - right.length) });
  const groups = [...left, ...zeros.map(() => '0'), ...right].slice(0, networkGroups);
  return `${groups.map((group) => parseInt(group, 16).toString(16)).join(':')}::/64`;
};
