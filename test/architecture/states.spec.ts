import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { format, resolveConfig } from 'prettier';
import { filesBelow } from './files';
import { statesFile, statesPage } from './states';

describe('The page of states', () => {
  it('is what the tables of transitions say: else run npm run states', async () => {
    const options = { ...(await resolveConfig(statesFile)), filepath: statesFile };
    expect(readFileSync(statesFile, 'utf8')).to.equal(await format(statesPage(), options));
  });

  it('shows every table of transitions', () => {
    const tables = filesBelow('src/modules').filter((file) =>
      /: Machine</.test(readFileSync(`src/modules/${file}`, 'utf8')),
    );
    const shown = statesPage()
      .split('\n')
      .filter((line) => line.startsWith('## '));
    expect(shown).to.have.length(tables.length);
  });
});
