import { expect } from 'chai';
import { plain, rawRows } from '../../src/database/rows';
import { eachEngine } from '../support/engines';

eachEngine('statements', (database, engine) => {
  if (engine !== 'postgres') return;

  it('are not compiled by PostgreSQL, which takes longer than reading a page', async () => {
    const settings = await rawRows(database().db, `select current_setting('jit') as jit`, [], { jit: plain });
    expect(settings).to.deep.equal([{ jit: 'off' }]);
  });
});
