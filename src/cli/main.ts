import { tellFailure } from './failure';
import { buildProgram } from './program';

/** A reader that went away, as `head` does, ends the command without a word. */
process.stdout.on('error', () => {
  process.exit(0);
});

buildProgram()
  .parseAsync(process.argv)
  .catch((error: unknown) => {
    process.exitCode = tellFailure(error);
  });
