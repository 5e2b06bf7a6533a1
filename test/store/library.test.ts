import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openLibrary } from '../../src/store/library.ts';
import { memoryStore } from '../support/memory-store.ts';
import { root } from '../support/run.ts';

const [schemas, checked] = [join(root, 'schemas'), join(root, 'dist', 'schemas')];
const folder = join(root, 'test', 'problems', 'region-changed', 'triggers');
const own = (name: string): string => readFileSync(join(folder, name), 'utf8');

test('a questionnaire of one’s own may bring a list of regions, named from its folder', () => {
  const store = memoryStore({
    'eigen/vragenlijst.json': own('vragenlijst.json'),
    'eigen/regios.json': own('regios.json'),
  });
  const library = openLibrary(store, schemas, checked);
  const { units } = library.units(library.instrument('eigen/vragenlijst.json'));
  expect(units.map(({ code }) => code)).toEqual(['XX01', 'XX02', 'XX03', 'XX04']);
});

test('or use the one that comes along', () => {
  const document = own('vragenlijst.json').replace('"regios.json"', '"regions"');
  const library = openLibrary(memoryStore({ 'vragenlijst.json': document }), schemas, checked);
  expect(library.units(library.instrument('vragenlijst.json')).units).toHaveLength(35);
});
