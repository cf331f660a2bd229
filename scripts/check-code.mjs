// What `npm run typecheck` and `npm run lint` check, by one program: most of what either costs is to find out types.
import { ESLint } from 'eslint';
import ts from 'typescript';

const texts = {
  getCanonicalFileName: (name) => name,
  getCurrentDirectory: ts.sys.getCurrentDirectory,
  getNewLine: () => '\n',
};

const config = ts.getParsedCommandLineOfConfigFile(
  'tsconfig.json',
  { noEmit: true, incremental: false, tsBuildInfoFile: undefined },
  {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: (problem) => {
      throw new Error(ts.formatDiagnostics([problem], texts));
    },
  },
);
const host = ts.createCompilerHost(config.options, true);
const program = ts.createProgram(config.fileNames, config.options, host, undefined, config.errors);
const problems = ts.getPreEmitDiagnostics(program);
process.stdout.write(ts.formatDiagnostics(problems, texts));

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
process.exitCode = problems.length + slips > 0 ? 1 : 0;
