import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ICruiseOptions, ICruiseResult, IFlattenedRuleSet } from 'dependency-cruiser';

interface Rules {
  readonly forbidden: readonly { readonly name: string; readonly from: { readonly path: string } }[];
  readonly options: ICruiseOptions;
}

// eslint-disable-next-line @typescript-eslint/no-require-imports -- the tool reads its rules from a CommonJS file, and so do we
export const rules = require(join(process.cwd(), '.dependency-cruiser.cjs')) as Rules;

/** A breach of a rule: its name and the files that it stands between. */
export interface Breach {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

/** Follows the imports of the sources in a folder by the rules. */
export const cruised = async (folder: string): Promise<ICruiseResult> => {
  const { cruise } = await import('dependency-cruiser');
  const { output } = await cruise(
    ['src'],
    {
      ...rules.options,
      validate: true,
      ruleSet: { forbidden: rules.forbidden } as IFlattenedRuleSet,
      baseDir: folder,
    },
    rules.options.enhancedResolveOptions,
  );
  return output as ICruiseResult;
};

/** The rules that the sources break. Throws when there is nothing to follow. */
export const breachesOf = ({ summary, modules }: ICruiseResult): readonly Breach[] => {
  if (modules.length === 0) throw new Error('there is no source to follow');
  return summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
};

/** Writes files into a folder of their own for the time of some work. */
export const inFolder = async <T>(
  files: Readonly<Record<string, string>>,
  work: (folder: string) => Promise<T>,
): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), 'integrates-house-'));
  try {
    Object.entries(files).forEach(([name, text]) => {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    });
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
