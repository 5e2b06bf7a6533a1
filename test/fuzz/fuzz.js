import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { clearTimeout, setTimeout } from 'node:timers';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';

/**
 * Gives files that are changed at random to the program, and checks that it always ends as it should: see check.ts.
 * Needs what `npm run build` makes. What fails is kept, and tried again alone with --only.
 *
 *   npm run fuzz -- [--runs 20000] [--seed 1] [--only INDEX] [--keep FOLDER]
 */
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    keep: { type: 'string', default: join(tmpdir(), 'inventory-fuzz') },
  },
});
const seed = Number(values.seed);
const first = values.only === undefined ? 0 : Number(values.only);
const end = values.only === undefined ? Number(values.runs) : first + 1;
/** The longest that the program may take over an input, in milliseconds. */
const longest = 5000;

const root = fileURLToPath(new URL('../..', import.meta.url));
// Two folders below the root, as the tests are: that is how they know where it is.
const worker = join(root, 'dist', 'fuzz', 'worker.mjs');
await build({
  entryPoints: [join(root, 'test/fuzz/worker.ts')],
  outfile: worker,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  logLevel: 'error',
});

const counts = { read: 0, refused: 0, failed: 0 };
const slowest = { milliseconds: 0, index: first };
for (let next = first; next < end;) next = await series(next);
const { read, refused, failed } = counts;
const time = `slowest ${slowest.milliseconds.toFixed(0)} ms (--only ${String(slowest.index)})`;
process.stdout.write(
  `${String(end - first)} inputs, seed ${String(seed)}: ${String(read)} read, ${String(refused)} refused, ${String(failed)} failed; ${time}\n`,
);
process.exitCode = failed > 0 ? 1 : 0;

/** Tries inputs until the last, or until one never ends. @returns where to go on */
function series(from) {
  return new Promise((resolve) => {
    const running = new Worker(worker, { workerData: { seed, from, to: end } });
    let [current, timer] = [null, null];
    const stop = (why) => {
      clearTimeout(timer);
      if (why !== null && current === null) throw new Error(why);
      if (why !== null) fail(current, [why]);
      running.removeAllListeners();
      void running.terminate().then(() => resolve(why === null ? end : current.index + 1));
    };
    running.on('message', (message) => {
      clearTimeout(timer);
      if ('files' in message) {
        current = message;
        timer = setTimeout(() => stop('does not end'), 4 * longest);
        return;
      }
      const { index, isRead, faults, milliseconds } = message;
      if (milliseconds > slowest.milliseconds) Object.assign(slowest, { milliseconds, index });
      const all = milliseconds > longest ? [...faults, `took ${milliseconds.toFixed(0)} ms`] : faults;
      if (all.length > 0) fail(current, all);
      else counts[isRead ? 'read' : 'refused'] += 1;
    });
    running.on('error', (error) => stop(error.stack ?? String(error)));
    running.on('exit', () => stop(null));
  });
}

/** Tells what failed, and keeps its files. */
function fail({ index, name, files, changed }, faults) {
  counts.failed += 1;
  const folder = join(values.keep, `${String(seed)}-${String(index)}`);
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  const again = `--seed ${String(seed)} --only ${String(index)}`;
  process.stdout.write(`${again}: ${name}, ${changed}, in ${folder}\n  ${faults.join('\n  ')}\n`);
}
