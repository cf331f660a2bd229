import { succeed } from '../../../../kernel/result';
import type { Format } from '../formats/format';
import { outlineSarif } from './outline';
import { readSarif } from './read';

/** SARIF 2.1.0 (OASIS). Other versions are taken for it, too, to be refused by their version. */
export const sarif: Format = {
  name: 'SARIF',
  recognises: ({ names }) => names.has('runs') || names.has('$schema'),
  outline: async (chunks, { small }) => {
    const outline = await outlineSarif(chunks, small);
    if (!outline.ok) return outline;
    return succeed({ runs: outline.value.runs, read: (again) => readSarif(outline.value, again) });
  },
};
