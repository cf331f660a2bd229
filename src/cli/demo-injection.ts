import type { Env } from '../kernel/env';
import type { Finding } from '../modules/findings';
import type { Group } from '../modules/groups';
import type { Root } from '../modules/roots';
import { createFinding, reportByHand, showRecords, uploadPlaces } from './creators/testing';

/** A weakness that people find by hand, what shows it, and where else it stands. */
export const findInjection = async (env: Env, group: Group, shop: Root): Promise<Finding> => {
  const injection = await createFinding(env, group, {
    title: 'SQL injection',
    description: 'The search puts what visitors type into a SQL statement.',
    threat: 'A visitor without an account reads the orders of all customers.',
    recommendation: 'Give values to statements as parameters.',
    cvss31: null,
    cvss40: 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:L/VA:N/SC:N/SI:N/SA:N',
    cwe: [89],
    requirements: [
      { identifier: 'ASVS-5.0.0-1.2.4', title: 'Queries are parameterized' },
      { identifier: 'WSTG-INPV-05', title: 'Testing for SQL injection' },
    ],
  });
  await reportByHand(env, injection, shop, {
    kind: 'INPUT',
    where: 'https://shop.example.com/search',
    specific: 'q',
    message: "A quote in `q` ends the statement: `q=%27` answers with the database's own error.",
  });
  await showRecords(env, injection, 'orders.csv', 'The first orders that the statement answers.');
  await uploadPlaces(env, injection, 'shop-search.yaml');
  return injection;
};
