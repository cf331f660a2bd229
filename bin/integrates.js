#!/usr/bin/env node
'use strict';
// Runs the command line: the build when it is there and no source is newer, else the sources themselves.
const { existsSync, readdirSync, statSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '..');

/** When anything under a folder changed last. */
const newest = (path) =>
  statSync(path).isDirectory()
    ? Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))))
    : statSync(path).mtimeMs;

/** What a build is made of; an installed package may come without it. */
const sources = ['src', 'graphql', 'generated'].map((name) => join(root, name)).filter(existsSync);

/** The build's last step writes this. */
const stamp = join(root, 'dist', 'built');
const builtAt = existsSync(stamp) ? statSync(stamp).mtimeMs : 0;

const canRunSources = () => {
  try {
    require.resolve('tsx/cjs');
    return existsSync(join(root, 'src', 'cli', 'main.ts'));
  } catch {
    return false;
  }
};

if (sources.every((source) => newest(source) <= builtAt) || !canRunSources()) {
  require('../dist/src/cli/main.js');
} else {
  require('tsx/cjs');
  require('../src/cli/main.ts');
}
