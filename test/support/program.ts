const built = process.env['BUILT'] !== undefined;

/**
 * Arguments with which Node runs one of our programs: the build where `npm test` made one, since sources are compiled
 * anew in each process.
 */
export const programOf = (source: string): readonly string[] =>
  built ? [`dist/${source.replace(/ts$/, 'js')}`] : ['--require', 'tsx/cjs', source];

/** An expression that loads one of our files in a script of Node's `--eval`. */
export const loading = (source: string): string =>
  built ? `require('./dist/${source}')` : `(require('tsx/cjs'), require('./${source}'))`;
