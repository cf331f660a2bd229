import type { Express } from 'express';
import type { Config } from '../config';
import { exchangingOf } from '../exchanging';
import type { SessionKeys } from '../modules/auth';
import { tokenDoor } from '../modules/token-exchange/api/token-door';
import type { Routes } from './add-doors';
import { sendFault } from './answers';
import { readText } from './body';
import { wrongMethod } from './http-refusal';

type Parts = Pick<Routes, 'log' | 'bodyLimits'> & {
  readonly open: (door: ReturnType<typeof tokenDoor>) => ReturnType<Routes['open']>;
};

/** Adds the token endpoint: RFC 8693 says what it takes and answers, so it is no door of the document. */
export const addTokenEndpoint = (
  app: Express,
  { config, keys }: { readonly config: Config; readonly keys: SessionKeys },
  { open, log, bodyLimits }: Parts,
): void => {
  const exchanging = exchangingOf(config, keys);
  app.post('/auth/token', open(tokenDoor({ exchanging, readText: (request) => readText(request, bodyLimits) })));
  app.all('/auth/token', (_, response) => sendFault(response, wrongMethod('POST'), log));
};
