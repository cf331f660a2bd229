// Required before a command: when it ends, the files that it loaded are told to the file that LOADED_FILE names.
const { writeFileSync } = require('node:fs');

process.once('exit', () => {
  writeFileSync(process.env.LOADED_FILE, Object.keys(require.cache).join('\n'));
});
