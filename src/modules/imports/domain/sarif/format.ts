import { succeed } from '../../../../kernel/result';
import { packageOptions } from '../components/options';
import type { Format } from '../formats/format';
import { outlineSarif } from './outline';
import { readSarif } from './read';

/** SARIF 2.1.0 (OASIS). Other versions are taken for it, too, to be refused by their version. */
export const sarif: Format = {
  name: 'SARIF',
  takesMapping: true,
  recognises: ({ names }) => names.has('runs') || names.has('$schema'),
  outline: async (chunks, options) => {
    const { small } = options;
    const said = packageOptions(options);
    if (!said.ok) return said;
    const { prefix } = said.value;
    const outline = await outlineSarif(chunks, small);
    if (!outline.ok) return outline;
    return succeed({ runs: outline.value.runs, read: (again) => readSarif(outline.value, again, { prefix }) });
  },
};
