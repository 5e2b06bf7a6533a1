'use strict';

// Preloaded into a run of the program: says at its end which files it loaded.
const { writeSync } = require('node:fs');

process.on('exit', () => writeSync(2, `\nLOADED ${JSON.stringify(Object.keys(require.cache))}\n`));
