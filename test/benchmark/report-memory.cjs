'use strict';

// Loaded before a program: at its end it tells the most memory it had, in kilobytes.
process.on('exit', () => {
  process.stderr.write(`\nMAXRSS ${String(process.resourceUsage().maxRSS)}\n`);
});
