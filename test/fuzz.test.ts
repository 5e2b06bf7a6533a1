import { beforeAll, expect, test } from 'vitest';
import { check } from './fuzz/check.ts';
import { inputAt } from './fuzz/input.ts';
import type { Seed } from './fuzz/seeds.ts';
import { allSeeds } from './fuzz/seeds.ts';

let seeds: readonly Seed[] = [];
beforeAll(async () => {
  seeds = await allSeeds();
});

// The beginning of the series of `npm run fuzz -- --seed 1`, which goes on for as long as is asked.
test('files that are changed at random are read or refused, and never anything else', async () => {
  const failed: string[] = [];
  let reads = 0;
  for (let index = 0; index < 200; index += 1) {
    const { name, files, changed, read, claims } = inputAt(seeds, 1, index);
    const { isRead, faults } = await check(files, read, claims);
    if (isRead) reads += 1;
    if (faults.length > 0) failed.push(`--only ${String(index)}: ${name}, ${changed}: ${faults.join('; ')}`);
  }
  expect(failed).toEqual([]);
  // A series of which nothing is read would try no more than the door.
  expect(reads).toBeGreaterThan(20);
}, 60_000);
