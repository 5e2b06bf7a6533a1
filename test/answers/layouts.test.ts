import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { textOf, memoryStore } from '../support/memory-store.ts';
import { runWith } from '../support/run.ts';

/** One set of answers of four regions in every layout and spelling; `expected.csv` was counted by hand. */
const folder = join(import.meta.dirname, 'layouts');
const expected = readFileSync(join(folder, 'expected.csv'), 'utf8').trim().split('\n').slice(1);
const files = readdirSync(folder).filter((name) => name !== 'expected.csv');

describe.each(files)('%s', (name) => {
  test('gives the counts of the same answers in any other layout', async () => {
    const store = memoryStore({ [name]: readFileSync(join(folder, name)) });
    const args = ['summarize', name, '--indicators', '1,4,30,74,100', '--no-figures', '--out', 'out'];
    const { exitCode, stderr } = await runWith(store, args);
    expect(exitCode, stderr).toBe(0);
    const rows = textOf(store, 'out/tables/distribution.csv').trim().split('\r\n').slice(1);
    const counts = rows.map((row) => {
      const cells =
        /^([^,]+),(?:"(?:[^"]|"")*"|[^,]*),([^,]+),(?:"(?:[^"]|"")*"|[^,]*),(\d+),/.exec(row) ?? [];
      return cells.slice(1).join(',');
    });
    expect(counts).toEqual(expected);
  });
});
