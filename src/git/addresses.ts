import { BlockList, isIP } from 'node:net';

/** Networks that only something behind our own walls can reach, and those that reach nobody (RFC 6890 and others). */
const innerNetworks = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
] as const;

/** The only part of IPv6 that is routed between networks, but for what carries other addresses or is an example. */
const outerNetworks = ['2000::/3'] as const;
const exceptNetworks = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'] as const;

const family = (address: string): 'ipv4' | 'ipv6' => (isIP(address) === 6 ? 'ipv6' : 'ipv4');

/** A set of networks such as `10.0.0.0/8` or `::1`. Throws an Error that names the first that is none. */
export const networksOf = (networks: readonly string[]): BlockList => {
  const list = new BlockList();
  networks.forEach((network) => {
    const [address = '', bits, ...rest] = network.split('/');
    const most = isIP(address) === 6 ? 128 : 32;
    const length = bits === undefined ? most : /^\d{1,3}$/.test(bits) ? Number(bits) : most + 1;
    if (isIP(address) === 0 || rest.length > 0 || length > most) throw new Error(`${network} is no network`);
    list.addSubnet(address, length, family(address));
  });
  return list;
};

const inner = networksOf(innerNetworks);
const outer = networksOf(outerNetworks);
const except = networksOf(exceptNetworks);

const isPublic = (address: string): boolean => {
  if (isIP(address) === 4) return !inner.check(address, 'ipv4');
  // What stands for an IPv4 address (::ffff:0:0/96) is not of 2000::/3 either.
  return outer.check(address, 'ipv6') && !except.check(address, 'ipv6');
};

/** Whether we connect to an address: a public one, or one of the networks that the operator allows. */
export const mayConnect = (address: string, allowed: BlockList): boolean =>
  isIP(address) !== 0 && !address.includes('%') && (isPublic(address) || allowed.check(address, family(address)));
