import { createHash } from 'node:crypto';
import { attributeOf, childrenOf, type XmlElement } from '../xml';

const longest = 120;

/** A long list of ports by its beginning and its hash. */
const shortened = (text: string): string =>
  text.length <= longest
    ? text
    : `${text.slice(0, longest - 20)}…#${createHash('sha256').update(text).digest('hex').slice(0, 12)}`;

const optionOf = (args: readonly string[], name: string): readonly string[] =>
  args.flatMap((arg, index) => {
    if (arg === name) return [args[index + 1] ?? ''];
    return arg.startsWith(`${name}=`) ? [arg.slice(name.length + 1)] : [];
  });

/** The scripts that a scan ran, and whether it looked for versions, on which many of them stand. */
const scriptsOf = (commandLine: string): string => {
  const args = commandLine.slice(0, 20_000).split(/\s+/);
  const all = args.includes('-A');
  const named = optionOf(args, '--script').flatMap((list) => list.split(','));
  const scripts = [...new Set([...named, ...(all || args.includes('-sC') ? ['default'] : [])])]
    .filter(Boolean)
    .toSorted();
  return `${scripts.length === 0 ? 'none' : scripts.join(',')}${all || args.some((arg) => /^-s[A-Z]*V/.test(arg)) ? ' with versions' : ''}`;
};

/**
 * What a scan looked for, beside where: a scan of fewer ports, or of other scripts, does not show what another one
 * showed, and nothing was mended.
 */
export const scopeOf = (root: XmlElement): string => {
  const ports = childrenOf(root, 'scaninfo').map(
    (info) => `${attributeOf(info, 'protocol') ?? ''} ${shortened(attributeOf(info, 'services') ?? '')}`,
  );
  return `ports ${ports.join(', ')}; scripts ${shortened(scriptsOf(attributeOf(root, 'args') ?? ''))}`.slice(0, 400);
};
