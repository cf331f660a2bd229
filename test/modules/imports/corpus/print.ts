/* eslint-disable no-console -- it prints */
import { openDatabase, stopEngines } from '../../../support/engines';
import { measureCorpus } from './measure';
import { tablesOf } from './table';

/** Prints the tables of the corpus, and with FAULTS what went wrong; with SPLIT each scanner writes a run for each file. */
const print = async (): Promise<void> => {
  const database = await openDatabase('sqlite');
  const measured = await measureCorpus(database, 'sqlite', { split: process.env['SPLIT'] !== undefined });
  await database.close();
  await stopEngines();
  console.log(tablesOf(measured));
  if (process.env['FAULTS'] !== undefined) console.log(measured.flatMap(({ faults }) => faults).join('\n'));
};

void print();
