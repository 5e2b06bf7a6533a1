import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/built.ts';
import { hostileFiles } from '../support/hostile.ts';
import { runIn } from '../support/run.ts';

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

test('regions and indicators whose names come to the same have files of their own', async () => {
  // Every label is `1 ../É` and the like, and the regions differ in a letter that no file name keeps.
  const files = hostileFiles('/../É');
  const units = files['units.json']?.replace('"A/', '"C\u0416/').replace('"B/', '"C\u042f/') ?? '';
  const folder = folderOf({ ...files, 'units.json': units });
  const profiles = await runIn(folder, ['profile', 'clean.csv', '--all', '--out', 'profiles']);
  expect(profiles).toMatchObject({ exitCode: 0 });
  const names = readdirSync(join(folder, 'profiles'), { recursive: true, encoding: 'utf8' });
  expect(names.filter((name) => name.includes('AM01')).length).toBeGreaterThan(0);
  expect(names.filter((name) => name.includes('AM01')).length).toBe(
    names.filter((name) => name.includes('AM02')).length,
  );

  const manifest = JSON.parse(readFileSync(join(folder, 'profiles', 'manifest.json'), 'utf8')) as {
    outputs: { name: string }[];
  };
  const written = manifest.outputs.map(({ name }) => name.toLowerCase());
  expect(new Set(written).size).toBe(written.length);
  expect(readdirSync(folder).sort()).toEqual([...Object.keys(files), 'profiles'].sort());
});

test.each([
  ['the questionnaire', ['--instrument', 'out/tables/distribution.json']],
  ['the questionnaire, along a link', ['--instrument', 'link/tables/distribution.json']],
])('%s that is read is never written over, not even with --force', async (_, options) => {
  const files = hostileFiles('x');
  const folder = folderOf(files);
  mkdirSync(join(folder, 'out', 'tables'), { recursive: true });
  symlinkSync(join(folder, 'out'), join(folder, 'link'), 'junction');
  const schema = files['schema.json'] ?? '';
  writeFileSync(
    join(folder, 'out', 'tables', 'distribution.json'),
    schema.replace('units.json', '../../units.json'),
  );
  const before = readFileSync(join(folder, 'out', 'tables', 'distribution.json'));
  const { exitCode, stderr } = await runIn(folder, [
    ...['summarize', 'clean.csv', '--no-figures', '--out', 'out', '--force'],
    ...options,
  ]);
  expect(stderr).toContain('[usage]');
  expect(exitCode).toBe(2);
  expect(readFileSync(join(folder, 'out', 'tables', 'distribution.json'))).toEqual(before);
});
