import { readConfig } from '../../src/config';
import type { OpenApi } from '../../src/rest/document';
import type { Door } from '../../src/rest/door';
import { sessionCookieOf } from '../../src/server/cookies';
import { restDoors, type RestParts } from '../../src/server/rest-doors';

/** Every door, and the document that follows from them, without a server. */
export const current = (): { readonly doors: readonly Door[]; readonly document: OpenApi } => {
  // Nothing but the configuration is looked at before a door is asked.
  const config = readConfig({});
  const { doors, document } = restDoors({ config, session: sessionCookieOf(config) } as RestParts);
  return { doors, document: document() };
};

/** The committed copy, as text. */
export const documentFile = 'generated/openapi.json';
export const releasedFile = 'generated/released/openapi.json';
export const documentText = (): string => `${JSON.stringify(current().document, null, 2)}\n`;
