// What weaknesses are called, and how severe a vector says that one is. Nothing is stored here.
// Invariants: the catalogue comes with the program and is the same for everybody; every caller who is signed in may
// read it.
export { isCategory, knownWeakness, weaknessOf, type Weakness } from './domain/weakness';
export type { CvssScore } from './domain/cvss-score';
export { weaknessPage, type WeaknessListArguments } from './operations/read-weaknesses';
export { scoreVector } from './operations/score-vector';
