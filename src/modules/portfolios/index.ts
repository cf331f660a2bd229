// The groups of organizations by the tags that they carry.
// Invariants: nothing is kept, since a portfolio is what carries its tag; only groups that the actor may see count, and one
// without any does not exist.
export {
  portfolioGroupPages,
  portfolioKey,
  portfolioPages,
  portfoliosNamed,
  type Portfolio,
} from './operations/read-portfolios';
