import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCsvRows } from '../../src/answers/csv.ts';
import { isProblem } from '../../src/answers/decode.ts';
import { changedCsv } from '../../src/repair/changed-csv.ts';
import type { Change } from '../../src/repair/settle.ts';
import { decoded } from '../support/decoded.ts';

/** The changes of cells by their name in a spreadsheet, with what stood there. */
function changesOf(
  text: string,
  delimiter: string,
  wanted: Readonly<Record<string, string | null>>,
): Change[] {
  const read = readCsvRows(decoded(text), 'a.csv', () => false);
  if (isProblem(read)) throw new Error(read.code);
  const { rows, dialect } = read;
  const [header] = rows;
  if (header === undefined) throw new Error('no rows');
  const table = { file: 'a.csv', dialect: { ...dialect, delimiter }, turned: false, header, rows };
  const key = {
    number: '1',
    file: '',
    cell: '',
    row: 1,
    column: 0,
    asked: 'answer',
    unit: '',
    indicator: '',
    value: '',
  } as const;
  const by = { key, workbook: '', sheet: '', cell: '', text: '', remark: '' };
  return rows.flatMap((row) =>
    row.cells.flatMap((value, column) => {
      const spot = row.at(column);
      const to = wanted[spot.cell ?? ''];
      if (to === undefined) return [];
      return {
        cell: { table, row, column, role: 'answer', unit: null, indicator: null, value, spot },
        to,
        by,
      } as const;
    }),
  );
}

test.each([
  ['keeps the quotes of a cell that had them', 'a;"b"\n', { B1: 'c' }, 'a;"c"\n'],
  ['puts quotes where the new value needs them', 'a;b\n', { B1: 'c;d "e"' }, 'a;"c;d ""e"""\n'],
  ['leaves blanks after a closing quote', '"a" ;b\n', { A1: 'c' }, '"c" ;b\n'],
  [
    'counts rows of a file that names its delimiter as Excel does',
    'sep=;\r\na;b\r\n',
    { B1: 'c' },
    'sep=;\r\na;c\r\n',
  ],
  ['finds a cell after one of several lines', '"a\r\nb";c\r\nd;e', { B2: null }, '"a\r\nb";c\r\nd;'],
  [
    'changes the name of a region, and not what stands before it',
    'x;Regio: Twent\n',
    { B1: 'Regio: Twente' },
    'x;Regio: Twente\n',
  ],
])('%s', (_, before, wanted, after) => {
  expect(changedCsv(before, ';', changesOf(before, ';', wanted))).toBe(after);
});

test('a cell that does not stand where it was read is not changed', () => {
  const [change] = changesOf('a;b\n', ';', { B1: 'c' });
  expect(changedCsv('a;x\n', ';', change === undefined ? [] : [change])).toBeNull();
});

test('whatever a file holds, all but the changed cells stays letter for letter', () => {
  const cell = fc.tuple(
    fc.string({ unit: fc.constantFrom('a', 'b', ' ', ';', ',', '"', '\n', '\r', '=', 'é'), maxLength: 6 }),
    fc.boolean(),
  );
  const grids = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
  const ends = fc.constantFrom('\n', '\r\n');
  fc.assert(
    fc.property(
      grids,
      ends,
      fc.boolean(),
      fc.nat(),
      fc.constantFrom('Ja', 'x;y', '"', '', 'a\nb'),
      (grid, end, last, at, to) => {
        const written = (text: string, isQuoted: boolean): string =>
          isQuoted || /[;"\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
        const tokens = grid.map((row) => row.map(([text, isQuoted]) => written(text, isQuoted)));
        const textOf = (of: readonly (readonly string[])[]): string =>
          of.map((row) => row.join(';')).join(end) + (last ? end : '');
        const places = tokens.flatMap((row, r) => row.map((_, c) => [r, c] as const));
        const [r = 0, c = 0] = places[at % places.length] ?? [];
        const name = `${'ABCD'.charAt(c)}${String(r + 1)}`;
        const after = tokens.map((row) => [...row]);
        const wasQuoted = tokens[r]?.[c]?.startsWith('"') === true;
        (after[r] ?? [])[c] = written(to, wasQuoted);
        const before = textOf(tokens);
        // A file of empty lines only has no cells to change.
        fc.pre(changesOf(before, ';', { [name]: to }).length === 1);
        expect(changedCsv(before, ';', changesOf(before, ';', { [name]: to }))).toBe(textOf(after));
      },
    ),
  );
});
