// What `npm run typecheck` and `npm run lint` check, by one program: most of what either costs is to find out types.
// With --build it makes the build of `npm run build` out of the same program, and says so: tests can begin.
import { relative, sep } from 'node:path';
import { ESLint } from 'eslint';
import ts from 'typescript';

const texts = {
  getCanonicalFileName: (name) => name,
  getCurrentDirectory: ts.sys.getCurrentDirectory,
  getNewLine: () => '\n',
};

const config = ts.getParsedCommandLineOfConfigFile(
  'tsconfig.json',
  { incremental: false, tsBuildInfoFile: undefined },
  {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: (problem) => {
      throw new Error(ts.formatDiagnostics([problem], texts));
    },
  },
);
const host = ts.createCompilerHost(config.options, true);
const program = ts.createProgram(config.fileNames, config.options, host, undefined, config.errors);

/** Tells what is wrong with files; answers how much that is. */
const check = (files) => {
  const found = files.flatMap((file) => ts.getPreEmitDiagnostics(program, file));
  const problems = ts.sortAndDeduplicateDiagnostics(found);
  process.stdout.write(ts.formatDiagnostics(problems, texts));
  return problems.length;
};

/** What `tsconfig.build.json` includes, and the data that it imports. */
const isBuilt = ({ fileName }) => {
  const [folder] = relative('.', fileName).split(sep);
  if (folder === 'src') return true;
  return folder === 'generated' && fileName.endsWith('.ts') && !fileName.endsWith('.d.ts');
};

const build = async () => {
  const built = program.getSourceFiles().filter(isBuilt);
  if (check(built) > 0) process.exit(1);
  built.forEach((file) => program.emit(file));
  await import('./copy-sdl.mjs');
  process.stdout.write('The build was made.\n');
};

if (process.argv.includes('--build')) await build();

const problems = check(program.getSourceFiles());

const linter = new ESLint({
  overrideConfig: {
    name: 'integrates/one-program',
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: false, programs: [program] } },
  },
});
const results = await linter.lintFiles(['.']);
const { format } = await linter.loadFormatter('stylish');
process.stdout.write(await format(results));

const slips = results.reduce((sum, { errorCount, warningCount }) => sum + errorCount + warningCount, 0);
process.exitCode = problems + slips > 0 ? 1 : 0;
