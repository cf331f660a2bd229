import { resolve } from 'node:path';
import type { ESLint as Linter } from 'eslint';
import ts from 'typescript';

const read = ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path)) as { readonly config: object };
const { options: all } = ts.parseJsonConfigFileContent({ ...read.config, include: [], files: ['none'] }, ts.sys, '.');
const { incremental: _, tsBuildInfoFile: __, ...options } = all;
const host = ts.createCompilerHost(options, true);
const libraries = new Map<string, ts.SourceFile | undefined>();

/** A program of one file with a text, and of what TypeScript and Node declare: all that the texts need. */
const programOf = (path: string, text: string): ts.Program =>
  ts.createProgram([path], options, {
    ...host,
    fileExists: (name) => name === path || host.fileExists(name),
    getSourceFile: (name, language) => {
      if (name === path) return ts.createSourceFile(name, text, language, true);
      if (!libraries.has(name)) libraries.set(name, host.getSourceFile(name, language));
      return libraries.get(name);
    },
  });

/** What the lint says of a text that would stand in a file. To read all of our sources for their types would take long. */
export const lintText = async (text: string, file: string): Promise<Linter.LintResult> => {
  const { ESLint } = await import('eslint');
  const linter = new ESLint({
    overrideConfig: file.endsWith('.ts')
      ? { languageOptions: { parserOptions: { projectService: false, programs: [programOf(resolve(file), text)] } } }
      : {},
  });
  const [result] = await linter.lintText(text, { filePath: file });
  if (result === undefined) throw new Error(`${file} is not linted`);
  return result;
};
