export { outlineSarif, type SarifOutline } from './outline';
export { readSarif } from './read';
