import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A way to a PostgreSQL server on which it tells another number of its version. */
export interface OlderServer {
  readonly url: string;
  readonly stop: () => void;
}

/** Passes all on to a server and back, the number of its version changed for one as long. */
export const startOlderServer = async (address: string, real: string, told: string): Promise<OlderServer> => {
  if (real.length !== told.length) throw new Error('what is told must be as long as what is true');
  const { hostname, port } = new URL(address);
  const sockets: Socket[] = [];
  const proxy = createServer((client) => {
    const server = connect(Number(port), hostname);
    sockets.push(client, server);
    [client, server].forEach((socket) => socket.on('error', () => undefined));
    [client, server].forEach((socket, index, both) => socket.on('close', () => both[1 - index]?.destroy()));
    client.pipe(server);
    server.on('data', (chunk: Buffer) =>
      client.write(Buffer.from(chunk.toString('latin1').replaceAll(real, told), 'latin1')),
    );
  });
  await new Promise<void>((resolve) => {
    proxy.listen(0, '127.0.0.1', resolve);
  });
  const url = new URL(address);
  url.hostname = '127.0.0.1';
  url.port = String((proxy.address() as AddressInfo).port);
  return {
    url: url.href,
    stop: () => {
      sockets.forEach((socket) => socket.destroy());
      proxy.close();
    },
  };
};
