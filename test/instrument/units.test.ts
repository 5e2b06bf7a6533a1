import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseUnits } from '../../src/instrument/units.ts';
import { regions, schemaDocument } from '../support/instrument.ts';
import { root } from '../support/run.ts';

describe('the regions', () => {
  test('are 35, by CBS code, each on a tile of its own', () => {
    expect(regions.units).toHaveLength(35);
    expect(new Set(regions.units.map(({ tile }) => `${String(tile.column)} ${String(tile.row)}`)).size).toBe(
      35,
    );
    const codes = regions.units.map(({ code }) => code);
    expect(codes).toEqual([...codes].sort());
  });

  test.each([
    ['AM15', 'Noord-Holland Noord'],
    ['Noord-Holland', 'Noord-Holland Noord'],
    ['noord-holland (noord)', 'Noord-Holland Noord'],
    ['Food Valley', 'FoodValley'],
    ['ZUIDOOST BRABANT', 'Zuidoost-Brabant'],
    ['Zwolle', 'Regio Zwolle'],
    ['Fryslan', 'Friesland'],
    ['Gooi & Vechtstreek', 'Gooi en Vechtstreek'],
    ['Helmond De Peel', 'Helmond-De Peel'],
    ['Zaanstreek Waterland', 'Zaanstreek/Waterland'],
  ])('finds %s', (spelling, name) => {
    expect(regions.find(spelling)?.name).toBe(name);
  });

  test('knows every name that the report of 2019 prints', () => {
    const printed = readFileSync(join(root, 'test', 'instrument', 'regions-2019.txt'), 'utf8')
      .trim()
      .split('\n');
    expect(new Set(printed.map((name) => regions.find(name)?.code)).size).toBe(35);
  });

  test('does not guess', () => {
    expect(regions.find('Noord')).toBeUndefined();
    expect(regions.find('')).toBeUndefined();
  });
});

test('a spelling that two regions share is an error', () => {
  const document = schemaDocument('regions.json') as { regions: { spellings: string[] }[] };
  document.regions[0]?.spellings.push('Twente');
  expect(parseUnits(document)).toEqual({
    issues: [{ path: ['regions', 3], message: "'twente' means AM01 already" }],
  });
});

test('a tile that two regions share is an error', () => {
  const document = schemaDocument('regions.json') as { regions: { tile: object }[] };
  const [groningen, friesland] = document.regions;
  if (groningen !== undefined && friesland !== undefined) friesland.tile = groningen.tile;
  expect(parseUnits(document)).toEqual({
    issues: [{ path: ['regions', 1, 'tile'], message: 'the tile at 6, 0 is that of AM01' }],
  });
});
