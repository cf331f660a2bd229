import type { Case } from '../support/ask';
import type { Seeded } from './seed';

const byId = /* GraphQL */ `
  query Vulnerability($id: UUID!) {
    vulnerability(id: $id) {
      id
      kind
      where
      specific
      line
      technique
      state
      severityScore
      message
      createdAt
    }
  }
`;

const list = /* GraphQL */ `
  query Findings($groupId: UUID!) {
    group(id: $groupId) {
      id
      findings(first: 20) {
        nodes {
          id
          title
          status
          severityScore
          createdAt
          vulnerabilities(first: 10) {
            nodes {
              id
              kind
              where
              specific
              line
              technique
              state
              severityScore
              message
              createdAt
            }
          }
        }
      }
    }
  }
`;

const body = (query: string, variables?: object): string =>
  JSON.stringify({ query: query.replace(/\s+/g, ' ').trim(), ...(variables === undefined ? {} : { variables }) });

/**
 * A request that costs nothing but itself, one object by its id, and 20 findings with 10 vulnerabilities each: the same
 * ones for everybody, and others for each.
 */
export const casesOf = ({ groupId, otherGroupIds, vulnerabilityIds }: Seeded): readonly Case[] => [
  { name: 'tiny', bodies: [body('{ __typename }')] },
  { name: 'by id', bodies: vulnerabilityIds.map((id) => body(byId, { id })) },
  { name: 'list', bodies: [body(list, { groupId })] },
  { name: 'lists that differ', bodies: otherGroupIds.map((id) => body(list, { groupId: id })) },
];
