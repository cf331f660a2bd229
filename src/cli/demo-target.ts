import type { Env } from '../kernel/env';
import type { Root } from '../modules/roots';
import { daysAgo, forEach, inTheNameOf } from './creators/story';
import { recordFiles, recordInput, recordPort, type DemoFile } from './creators/target';

const analyst = 'analyst@example.com';

/** What there is to be tested of the payment gateway, and how much of it was. */
const gatewayFiles: readonly DemoFile[] = [
  ['Makefile', 22, null],
  ['api/payments.yaml', 210, 210],
  ['c/request.c', 164, 120],
  ['c/request.h', 31, 31],
  ['c/session.c', 88, null],
  ['docs/sequence.png', 0, null],
];

export const testGateway = (env: Env, gateway: Root): Promise<void> => {
  const on = (days: number): Env => inTheNameOf(daysAgo(env, days), analyst);
  return recordFiles({ seen: on(44), tested: on(40) }, gateway, gatewayFiles);
};

/** The same of a site and of the machine that serves it. */
export const testSite = async (env: Env, shop: Root, edge: Root): Promise<void> => {
  const testing = inTheNameOf(daysAgo(env, 25), analyst);
  await forEach(
    [
      ['https://shop.example.com/search', 'q'],
      ['https://shop.example.com/search', 'sort'],
      ['https://shop.example.com/cart', 'quantity'],
    ] as const,
    ([component, entryPoint]) => recordInput(testing, shop, component, entryPoint),
  );
  await forEach([80, 443], (port) => recordPort(testing, edge, port));
};
