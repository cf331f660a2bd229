import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'chai';
import { startHourlyWork } from '../../src/hourly';
import { operatorEnv } from '../../src/opening';
import { spoolTasks } from '../../src/uploads/spool';
import { openDatabase } from '../support/engines';
import { quiet, testPorts } from '../support/world';

describe('uploads that processes which ended left behind', () => {
  it('are removed a day later by the hourly work, and nothing younger', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'integrates-spool-'));
    const [old, unpacked, young] = ['old', 'old.unpacked', 'young'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    [old, unpacked, young].forEach((path) => writeFileSync(path, 'uploaded'));
    const before = (hours: number): Date => new Date(Date.now() - hours * 3_600_000);
    [old, unpacked].forEach((path) => utimesSync(path, before(25), before(25)));
    utimesSync(young, before(23), before(23));
    const database = await openDatabase('sqlite');
    const stop = startHourlyWork(operatorEnv(database, quiet, testPorts), spoolTasks(folder));
    try {
      while (existsSync(old) || existsSync(unpacked)) await wait(20);
      expect(existsSync(young)).to.equal(true);
    } finally {
      stop();
      await database.close();
      rmSync(folder, { recursive: true });
    }
  });
});
