import { graphiql, type Middleware } from '../graphiql/graphiql';
import { restPage } from '../rest-page/rest-page';

/** The pages that show the two APIs to people with browsers. */
export const explorers = (): Middleware[] => [
  graphiql({ endpoint: '/api', assets: '/api/assets' }),
  restPage({ path: '/rest/v1/docs', document: '/rest/v1/openapi.json' }),
];
