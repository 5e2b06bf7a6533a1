import { parentPort, workerData } from 'node:worker_threads';
import { check } from './check.ts';
import { inputAt } from './input.ts';
import { allSeeds } from './seeds.ts';

/** Which inputs to try. */
type Job = { readonly seed: number; readonly from: number; readonly to: number };

const { seed, from, to } = workerData as Job;
const seeds = await allSeeds();
for (let index = from; index < to; index += 1) {
  const { name, files, changed, read, claims } = inputAt(seeds, seed, index);
  // Told first, so that an input on which this hangs is known.
  parentPort?.postMessage({ index, name, files, changed });
  const start = performance.now();
  const { isRead, faults } = await check(files, read, claims);
  parentPort?.postMessage({ index, isRead, faults, milliseconds: performance.now() - start });
}
