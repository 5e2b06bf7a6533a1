import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { UnitList } from '../../src/instrument/units.ts';
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

type Entry = Record<string, unknown> & { code: string };

/** A list of a few regions, each in a tile of its own unless it says otherwise. */
function listOf(...entries: Entry[]): Record<string, unknown> {
  return {
    id: 'regions',
    source: { nl: 'Bedacht', en: 'Made up' },
    regions: entries.map((entry, index) => ({
      name: `Regio ${entry.code}`,
      spellings: [],
      tile: { column: index, row: 0 },
      ...entry,
    })),
  };
}

function parsed(document: unknown): UnitList {
  const result = parseUnits(document);
  if ('issues' in result) throw new Error(JSON.stringify(result.issues));
  return result.units;
}

describe('regions that begin and end', () => {
  test('are none in the list of 2019, so that all are expected at any date', () => {
    for (const date of [null, '2019', '2021-07', '2030-01-31'])
      expect(regions.validAt(date)).toEqual(regions.units);
    expect(regions.units[0]).toMatchObject({ from: null, until: null, successors: [] });
  });

  const list = parsed(
    listOf(
      { code: 'XX01' },
      { code: 'XX02', until: '2020-06', successors: ['XX03'] },
      { code: 'XX03', from: '2020-07', until: '2022' },
    ),
  );
  const at = (date: string | null): string[] => list.validAt(date).map(({ code }) => code);

  test.each([
    ['2019', ['XX01', 'XX02']],
    ['2020-06', ['XX01', 'XX02']],
    ['2020-06-30', ['XX01', 'XX02']],
    ['2020-07-01', ['XX01', 'XX03']],
    ['2022-12-31', ['XX01', 'XX03']],
    ['2023', ['XX01']],
  ])('are expected from their first day to their last: %s', (date, codes) => {
    expect(at(date)).toEqual(codes);
  });

  test.each([
    ['2019-02', '2019-02-28'],
    ['2020-02', '2020-02-29'],
    ['2021-06', '2021-06-30'],
    ['2021', '2021-12-31'],
  ])('are expected in %s if they end with its last day, %s', (date, until) => {
    expect(parsed(listOf({ code: 'XX01', until })).validAt(date)).toHaveLength(1);
  });

  test('are not expected of a year in the course of which they begin or end', () => {
    expect(at('2020')).toEqual(['XX01']);
  });

  test('are not expected when it is not known when it was and they have ended', () => {
    expect(at(null)).toEqual(['XX01']);
  });

  test('are found also after their end', () => {
    expect(list.find('XX02', '2030')?.code).toBe('XX02');
  });
});

describe('a name and a tile that go from one region to the next', () => {
  const tile = { column: 5, row: 5 };
  const list = parsed(
    listOf(
      { code: 'XX01', name: 'Waterland', tile, until: '2020-06', successors: ['XX02'] },
      { code: 'XX02', name: 'Waterland', tile, from: '2020-07' },
    ),
  );

  test.each([
    ['2019', 'XX01'],
    ['2020-06-30', 'XX01'],
    ['2020-07', 'XX02'],
    ['2021', 'XX02'],
  ])('mean the one that had it then: %s', (date, code) => {
    expect(list.find('waterland', date)?.code).toBe(code);
  });

  test.each([['2020'], [null]])('mean neither where the date does not tell: %s', (date) => {
    expect(list.find('Waterland', date)).toBeUndefined();
    expect(list.find('XX01', date)?.code).toBe('XX01');
  });
});

describe('what is wrong with periods and successors', () => {
  const until = '2020';
  const tile = { column: 5, row: 5 };
  test.each<[string, Record<string, unknown>, (string | number)[], string]>([
    [
      'a successor that is not there',
      listOf({ code: 'XX01', until, successors: ['XX09'] }),
      ['regions', 0, 'successors', 0],
      'there is no region XX09',
    ],
    [
      'a region that follows itself',
      listOf({ code: 'XX01', until, successors: ['XX01'] }),
      ['regions', 0, 'successors', 0],
      'a region does not follow itself',
    ],
    [
      'successors of a region that did not end',
      listOf({ code: 'XX01', successors: ['XX02'] }, { code: 'XX02' }),
      ['regions', 0, 'successors'],
      'a region with successors needs an until, the last day there was such a region',
    ],
    [
      'an end before the beginning',
      listOf({ code: 'XX01', from: '2020-07', until: '2020-06-30' }),
      ['regions', 0, 'until'],
      'the period ends before it begins',
    ],
    [
      'a list that ends before it begins',
      { ...listOf({ code: 'XX01' }), valid: { from: '2021', until: '2019', source: { nl: 'a', en: 'a' } } },
      ['valid', 'until'],
      'the period ends before it begins',
    ],
    [
      'a tile of two at the same time',
      listOf({ code: 'XX01', tile, until: '2020' }, { code: 'XX02', tile, from: '2020-12' }),
      ['regions', 1, 'tile'],
      'the tile at 5, 5 is that of XX01',
    ],
    [
      'a name of two at the same time',
      listOf(
        { code: 'XX01', name: 'Waterland', until: '2020' },
        { code: 'XX02', name: 'Water Land', from: '2020-12' },
      ),
      ['regions', 1],
      "'waterland' means XX01 already",
    ],
    [
      'a code that is used again',
      listOf({ code: 'XX01', until: '2020' }, { code: 'XX01', from: '2021' }),
      ['regions', 1, 'code'],
      'there is another XX01',
    ],
    [
      'a date that is none',
      listOf({ code: 'XX01', from: '2020-13' }),
      ['regions', 0, 'from'],
      'a date is written as 2019, 2019-05 or 2019-05-29',
    ],
  ])('%s', (_, document, path, message) => {
    expect(parseUnits(document)).toEqual({ issues: [{ path, message }] });
  });

  test('successors that go round', () => {
    const document = listOf(
      { code: 'XX00', until, successors: ['XX01'] },
      { code: 'XX01', until, successors: ['XX02'] },
      { code: 'XX02', until, successors: ['XX03'] },
      { code: 'XX03', until, successors: ['XX01'] },
    );
    expect(parseUnits(document)).toEqual({
      issues: ['XX01', 'XX02', 'XX03'].map((code, index) => ({
        path: ['regions', index + 1, 'successors'],
        message: `the successors of ${code} lead back to it`,
      })),
    });
  });

  test('nothing where a year ends and the next begins', () => {
    const document = listOf(
      { code: 'XX01', tile, until: '2020', successors: ['XX02'] },
      { code: 'XX02', tile, from: '2021' },
    );
    expect(parseUnits(document)).not.toHaveProperty('issues');
  });
});
