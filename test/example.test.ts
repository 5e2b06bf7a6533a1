import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { start, temporaryFolder } from './support/built.ts';
import { root } from './support/run.ts';

/** The example that the README shows. Its commands stand in its own README. */
const example = join(root, 'reports/example');
const commands = readFileSync(join(example, 'README.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('inventory '))
  .map((line) => line.replaceAll('data/', `${root}/data/`).split(' ').slice(1));

describe('the example is what the program makes', () => {
  let made: string;
  beforeAll(() => {
    made = temporaryFolder();
    for (const [command = '', ...rest] of commands) {
      const { exitCode, stderr } = start([command, ...rest, '--out', join(made, command)]);
      expect(exitCode, stderr).toBe(0);
    }
  }, 120_000);

  const files = ['figures', 'profile', 'diff'].flatMap((folder) =>
    readdirSync(join(example, folder)).map((name) => ({ folder, name })),
  );
  test('and holds the plate, three figures, a profile, and three figures of a comparison', () => {
    // Four drawings with their texts; a page, a plate and its text; three drawings with theirs.
    expect(files).toHaveLength(4 * 2 + 3 + 3 * 2);
  });

  test.each(files)('$folder/$name', ({ folder, name }) => {
    const path = join(made, { figures: 'summarize/figures', diff: 'diff/figures' }[folder] ?? folder, name);
    expect(existsSync(path)).toBe(true);
    expect(readFileSync(join(example, folder, name), 'utf8') === readFileSync(path, 'utf8')).toBe(true);
  });
});
