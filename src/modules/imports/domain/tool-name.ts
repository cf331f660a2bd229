/* eslint-disable functional/no-let -- remembers one name */
import { folded } from './text';

const stableName = (tool: string): string =>
  folded(tool.slice(0, 200))
    .toLowerCase()
    .replace(/[ /@-]{1,2}v?\d{1,6}(?:\.\d{1,9}){0,4}(?:[-+][a-z0-9.]{1,40})?$/, '');

let last = { tool: '', stable: '' };

/**
 * The tool's name without its version, which must not change identities. Each result asks for it several times, and
 * results that follow each other are of one tool.
 */
export const stableToolName = (tool: string): string => {
  if (last.tool !== tool) last = { tool, stable: stableName(tool) };
  return last.stable;
};
