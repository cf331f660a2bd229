import type { Server } from 'node:http';
import { buildDoors, type ServerParts } from './doors';
import { serverFor } from './listener';
import { requestLog } from './request-log';

/** The HTTP server with all doors. */
export const buildServer = (parts: ServerParts): Server => {
  const { limits, connections } = parts.config;
  return serverFor(buildDoors(parts), {
    ...limits,
    connections,
    onRequest: requestLog(parts.log),
  });
};
