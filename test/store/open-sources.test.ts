import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { memoryStore } from '../support/memory-store.ts';
import { runWith } from '../support/run.ts';

/** What is told of a folder of these files: the exit code, and of each problem the code, the file and what is too much. */
async function told(files: Record<string, string | Uint8Array>): Promise<unknown> {
  const { exitCode, stdout } = await runWith(memoryStore(files), ['validate', 'm', '--json']);
  const { problems } = JSON.parse(stdout) as { problems: { code: string; file: string; message: string }[] };
  return [exitCode, problems.map(({ code, file, message }) => [code, file, /MB|cellen/.exec(message)?.[0]])];
}

// 33 rows of 1 MiB are more than half of the 64 MiB that may be read, in two files more than that.
const line = (region: string): string => `${region};Ja;"${'x'.repeat(32_000)}"\n`;
const large = (region: string): string => `regio;4;toelichting\n${line(region).repeat(33 * 32 + 40)}`;
const sound = 'regio;4\nTwente;Ja\n';

describe('of a folder no more is read than of one file', () => {
  test('in bytes', async () => {
    const files = { 'm/a.csv': sound, 'm/b.csv': large('Twente'), 'm/c.csv': large('Zeeland') };
    expect(await told(files)).toEqual([3, [['too-large', 'c.csv', 'MB']]]);
  });

  test('in bytes that come out of gzip', async () => {
    const files = {
      'm/a.csv': sound,
      'm/b.csv.gz': gzipSync(large('Twente')),
      'm/c.csv.gz': gzipSync(large('Zeeland')),
      'm/d.csv.gz': gzipSync(large('Drenthe')),
    };
    expect(await told(files)).toEqual([3, [['too-large', 'c.csv.gz', 'MB']]]);
  });

  test('in cells', async () => {
    // Two times 12,000 rows of 100 cells are 2,400,000, of the 2,000,000 that may be read.
    const text = `regio;4${';'.repeat(98)}\n${`Twente;Ja${';'.repeat(98)}\n`.repeat(12_000)}`;
    expect(await told({ 'm/a.csv': sound, 'm/b.csv': text, 'm/c.csv': text })).toEqual([
      3,
      [['too-large', 'c.csv', 'cellen']],
    ]);
  });
});
