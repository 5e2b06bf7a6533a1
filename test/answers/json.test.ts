import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isProblem } from '../../src/answers/decode.ts';
import { lineOfPath, parseLocated, readJson } from '../../src/answers/json.ts';
import { placeOf } from '../../src/answers/raw-table.ts';
import { decoded } from '../support/decoded.ts';

function read(text: string) {
  return readJson(decoded(text), 'x.json');
}

describe('a list of objects is a table', () => {
  const result = read(
    '[\n {"region": "A", "1": 2,\n  "2": null},\n {"2": true, "3": [1,\n 2], "region": "B"}\n]',
  );
  const table = isProblem(result) ? null : result.table;

  test('with a column per key in order of appearance', () => {
    expect(table?.header.cells).toEqual(['region', '1', '2', '3']);
  });
  test('with cells as text, and null where a key is missing or null', () => {
    expect(table?.rows.map(({ cells }) => cells)).toEqual([
      ['A', '2', null, null],
      ['B', null, 'true', '[1,\n 2]'],
    ]);
  });
  test('where every cell keeps its line, and has no place in a spreadsheet', () => {
    const [first] = table?.rows ?? [];
    expect(first && placeOf(first, 2)).toMatchObject({ line: 3, column: null, cell: null });
  });
});

test('what is written as JSON is read as it was, whatever the cells hold', () => {
  const cell = fc.option(fc.string({ unit: 'binary' }));
  // Blank records are no rows.
  const region = fc.string({ unit: 'binary' }).map((text) => `x${text}`);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(region, cell, cell), { minLength: 1 }),
      fc.constantFrom(0, 2, '\t'),
      (rows, indent) => {
        const records = rows.map(([regio, one, two]) => ({ regio, V1: one, V2: two }));
        const result = read(JSON.stringify(records, null, indent));
        expect(isProblem(result) ? result : result.table.rows.map(({ cells }) => cells)).toEqual(rows);
      },
    ),
  );
});

test('a key that an object repeats is a column of its own', () => {
  const result = read('[{"region": "A", "1": "x", "1": "y"}]');
  expect(isProblem(result) ? [] : result.table.header.cells).toEqual(['region', '1', '1']);
});

test('a key like __proto__ is a key like any other', () => {
  const result = read('[{"region": "A", "__proto__": "x", "constructor": "y"}]');
  expect(isProblem(result) ? [] : result.table.rows[0]?.cells).toEqual(['A', 'x', 'y']);
});

describe('what is no list of objects', () => {
  test.each([
    ['{"region": "A"}', 'no-table', 1],
    ['[{"region": "A"},\n3]', 'no-table', 2],
    ['[]', 'file-empty', undefined],
    ['[{"region": ]', 'broken-json', 1],
    ['[1] x', 'broken-json', 1],
  ])('%s is %s', (text, code, line) => {
    const result = read(text);
    expect(isProblem(result) && [result.code, result.places[0]?.line]).toEqual([code, line]);
  });

  test('nesting without end is refused, not followed', () => {
    const result = read('['.repeat(200_000));
    expect(isProblem(result) && result.code).toBe('too-large');
  });
});

test('the line of a path, as far as it leads', () => {
  const root = parseLocated('{\n "a": [\n  1,\n  {"b": 2}\n ]\n}', 'x');
  if ('places' in root) throw new Error('does not parse');
  expect(lineOfPath(root, ['a', 1, 'b'])).toBe(4);
  expect(lineOfPath(root, ['a', 0, 'c'])).toBe(3);
  expect(lineOfPath(root, [])).toBe(1);
});
