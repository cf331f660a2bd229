/** Fills the window; GraphiQL's own stylesheet leaves its height to the page. */
export const pageStyle = `body {
  margin: 0;
}
#graphiql {
  height: 100vh;
}
`;

/**
 * Starts GraphiQL in the browser. It is text because it runs there as it stands, after the files of React and GraphiQL,
 * whose globals it uses, and because it must not pass through a compiler that adds its own functions.
 */
export const startScript = `'use strict';

// GraphiQL's dialogs add a style element while they are open; this is the name under which they look for its nonce.
window.__webpack_nonce__ = document.currentScript.nonce;

const root = document.getElementById('graphiql');

// By the text: GraphiQL parses it only a moment after it was typed.
const isSubscription = ({ query, operationName }) => {
  const bare = query.replace(/#.*|"""[^]*?"""|"(?:\\\\.|[^"\\\\\\n])*"/g, '');
  const named = operationName ? '\\\\s+' + operationName + '\\\\b' : '\\\\b';
  return new RegExp('(^|})\\\\s*subscription' + named).test(bare);
};

const follow = (operation, options) => ({
  subscribe: (sink) => {
    const client = graphqlSse.createClient({ url: root.dataset.endpoint, headers: options?.headers });
    client.subscribe(operation, sink);
    return { unsubscribe: () => client.dispose() };
  },
});

const fetcher = async (operation, options) => {
  if (isSubscription(operation)) return follow(operation, options);
  const response = await fetch(root.dataset.endpoint, {
    method: 'POST',
    credentials: 'same-origin',
    headers: {
      accept: 'application/graphql-response+json, application/json;q=0.9',
      'content-type': 'application/json',
      ...options?.headers,
    },
    body: JSON.stringify(operation),
  });
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('HTTP ' + response.status + ' ' + response.statusText + ': ' + text.slice(0, 1000));
  }
};

// GraphiQL's history keeps the headers of each run whatever shouldPersistHeaders says.
const withoutHeaders = (history) =>
  JSON.stringify(JSON.parse(history, (name, value) => (name === 'headers' ? undefined : value)));

// Queries and variables may hold secrets as well: all that is kept stays with the tab and ends with it.
const storage = {
  getItem: (key) => sessionStorage.getItem(key),
  setItem: (key, value) => {
    const isHistory = key === 'graphiql:queries' || key === 'graphiql:favorites';
    sessionStorage.setItem(key, isHistory ? withoutHeaders(value) : value);
  },
  removeItem: (key) => sessionStorage.removeItem(key),
  get length() {
    return sessionStorage.length;
  },
  clear: () => {
    const own = Object.keys(sessionStorage).filter((key) => key.startsWith('graphiql:'));
    own.forEach((key) => sessionStorage.removeItem(key));
  },
};

const defaultQuery = \`# To act as someone, write under Headers:
#   {"Authorization": "Bearer <token>"}
# then read the schema again: round arrow, lower left.

{ __typename }
\`;

ReactDOM.createRoot(root).render(
  React.createElement(
    GraphiQL,
    {
      fetcher,
      defaultQuery,
      defaultEditorToolsVisibility: 'headers',
      isHeadersEditorEnabled: true,
      inputValueDeprecation: true,
      schemaDescription: true,
      // Headers hold tokens: never stored, and no setting that would.
      shouldPersistHeaders: false,
      showPersistHeadersSettings: false,
      storage,
    },
    React.createElement(GraphiQL.Logo, null, 'Integrates API'),
  ),
);
`;
