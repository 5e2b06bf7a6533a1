import { describe, expect, test } from 'vitest';
import { isProblem } from '../../src/answers/decode.ts';
import { readJson } from '../../src/answers/json.ts';
import { checkCsvText, checkJsonText, checkTable, limits } from '../../src/answers/limits.ts';
import type { RawRow } from '../../src/answers/raw-table.ts';
import type { Problem } from '../../src/problem.ts';
import { decoded } from '../support/decoded.ts';

/** What there is too much of, and the line where that shows; null when nothing is. */
function told(problem: Problem | null): unknown {
  return problem === null ? null : [problem.details['what'], problem.places[0]?.line ?? null];
}

describe('the text of a CSV file', () => {
  const check = (text: string): unknown => told(checkCsvText(text, 'a.csv'));
  const row = 'x;'.repeat(99); // 100 cells
  test.each([
    ['as many columns as may be', ';'.repeat(limits.columns - 1), null],
    ['one column more', ';'.repeat(limits.columns), ['columns', 1]],
    ['as many rows as may be', '\n'.repeat(limits.rows - 1), null],
    ['one row more', '\n'.repeat(limits.rows), ['rows', limits.rows + 1]],
    ['as many rows as may be, of Windows', '\r\n'.repeat(limits.rows - 1), null],
    ['one row more, of an old Mac', '\r'.repeat(limits.rows), ['rows', limits.rows + 1]],
    // 20 000 rows of 100 cells are 2 000 000.
    ['as many cells as may be', `${row}\n`.repeat(19_999) + row, null],
    ['one cell more', `${row}\n`.repeat(19_999) + row + ';', ['cells', 20_000]],
    ['a cell as long as may be, in quotes', `a;b\n1;"${'x'.repeat(limits.cellLength)}"\n`, null],
    ['a cell that does not end', `a;b\n1;${'x'.repeat(limits.cellLength * 2)}`, ['cell', 2]],
    ['quotes and nothing else', '"\n'.repeat(10) + '"""""""\n'.repeat(99_000), null],
    ['quotes without end', ('"'.repeat(1000) + ';\n').repeat(5_000), ['cells', 4_001]],
  ])('with %s', (_, text, expected) => {
    expect(check(text)).toEqual(expected);
  });
});

describe('a table', () => {
  const row = (cells: readonly string[], line: number): RawRow => ({
    ordinal: line,
    cells,
    at: () => ({ line, column: null, cell: null }),
  });
  const table = (header: readonly string[], ...rows: readonly (readonly string[])[]) => ({
    file: 'a.csv',
    dialect: { format: 'json', encoding: decoded('').encoding, packed: false } as const,
    turned: false,
    header: row(header, 1),
    rows: rows.map((cells, index) => row(cells, index + 2)),
  });
  const blank = (count: number): string[] => Array<string>(count).fill('');
  test.each([
    ['of ordinary size', table(['region', '1'], ['Twente', '0']), null],
    ['with a row that is too wide', table(['region'], blank(limits.columns + 1)), ['columns', 2]],
    ['with too many rows', table(['region'], ...Array<string[]>(limits.rows).fill([])), ['rows', null]],
    // A header of one, and 200 rows of 10 000: one more than 2 000 000.
    ['with too many cells', table(['r'], ...Array<string[]>(200).fill(blank(10_000))), ['cells', 201]],
    ['with a cell that is too long', table(['r'], ['x'.repeat(limits.cellLength + 1)]), ['cell', 2]],
    ['with a cell as long as may be', table(['r'], ['x'.repeat(limits.cellLength)]), null],
  ])('%s', (_, given, expected) => {
    expect(told(checkTable(given))).toEqual(expected);
  });
});

describe('JSON', () => {
  const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
  test.each([
    ['nested as deep as may be', nested(limits.jsonDepth), null],
    ['nested deeper', `\n${nested(limits.jsonDepth + 1)}`, ['depth', 2]],
    ['that does not end', '{"a":'.repeat(1e6), ['depth', 1]],
    ['with brackets in a string', JSON.stringify('["\\'.repeat(1000)), null],
    ['with a quote in a string', `["\\"", ${nested(limits.jsonDepth)}]`, ['depth', 1]],
    ['with many lists beside each other', `[${'[],'.repeat(1000)}[]]`, null],
    ['with too many values', `[${'1,'.repeat(limits.cells)}1]`, ['cells', 1]],
  ])('%s', (_, text, expected) => {
    expect(told(checkJsonText(text, 'a.json'))).toEqual(expected);
  });

  test('in which every object has a key of its own is no table of millions of cells', () => {
    // 2 000 objects and as many keys: 4 000 000 cells, nearly all blank.
    const text = JSON.stringify(Array.from({ length: 2000 }, (_, index) => ({ [`k${String(index)}`]: 1 })));
    const read = readJson(decoded(text), 'a.json');
    expect(isProblem(read) ? told(read) : null).toEqual(['cells', null]);
  });
});
