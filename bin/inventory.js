#!/usr/bin/env node
'use strict';

/**
 * Starts the bundle in dist. Beside it lies what this version of Node made of it when it was built, so that a start
 * need not compile it again; another version of Node passes over that file and compiles.
 * CommonJS, because that starts sooner than a module does.
 */
const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

const root = dirname(__dirname);
const filename = join(root, 'dist', 'inventory.cjs');
const cache = join(root, 'dist', 'inventory.cache');

// Node 20 begins to optimise code after so many bytes of it have run. Later than it would: a run of a tenth of a second
// is over before that pays, and drawing figures takes long enough not to notice. Other versions lack this setting.
if (process.version.startsWith('v20.')) require('node:v8').setFlagsFromString('--interrupt-budget=600000');

if (existsSync(filename)) run();
else {
  process.stderr.write(
    'inventory is not built yet: run "npm ci" (or "npm run build") in its folder first.\n',
  );
  process.exitCode = 2;
}

async function run() {
  // The build writes ASCII only, so that nothing has to be decoded.
  const source = readFileSync(filename, 'latin1');
  const script = new Script(`(function (exports, require, module, __filename, __dirname) {${source}\n})`, {
    filename,
    cachedData: existsSync(cache) ? readFileSync(cache) : undefined,
  });
  const bundle = { exports: {} };
  script.runInThisContext()(bundle.exports, createRequire(filename), bundle, filename, dirname(filename));
  const { start } = bundle.exports;

  if (process.argv[2] === '--warm-up') {
    process.argv.splice(2, 1);
    await start(root);
    writeFileSync(cache, script.createCachedData());
  } else process.exit(await start(root)); // At once, without the tidying up that Node does when it ends by itself.
}
