import { randomFrom } from '../../src/sample/random.ts';
import { mutated } from './mutate.ts';
import type { Seed } from './seeds.ts';

/** An input of a series: the files, and what is read of them. */
export type Input = Seed;

/** The input at a place in the series that a seed starts; always the same one. */
export function inputAt(seeds: readonly Seed[], seed: number, index: number): Input {
  // The places of a series must not resemble each other: the generator takes only 32 bits, and starts alike for near ones.
  const random = randomFrom(Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b));
  for (let skipped = 0; skipped < 8; skipped += 1) random.below(2);
  const chosen = random.pick(seeds);
  const bytes = mutated(chosen.files[chosen.changed] ?? new Uint8Array(), random);
  return { ...chosen, files: { ...chosen.files, [chosen.changed]: bytes } };
}
