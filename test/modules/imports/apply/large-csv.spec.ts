import { expect } from 'chai';
import { eachEngine } from '../../../support/engines';
import { counted, importsIn } from './imports';

eachEngine('a large CSV', (database) => {
  it('is read by a thread while the batches before it are taken', async function () {
    this.timeout(60_000);
    const imports = await importsIn(database());
    const all = 8_000;
    const rows = Array.from(
      { length: all },
      (_, index) => `Audit,rule-${index % 7},src/file-${index}.ts,${index + 1},${'It says much. '.repeat(20)}`,
    );
    const text = ['tool,ruleId,path,line,message', ...rows].join('\r\n');
    expect(counted(await imports.upload(text))).to.deep.equal({ new: all });
  });
});
