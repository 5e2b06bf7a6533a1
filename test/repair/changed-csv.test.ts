import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { readCsvRows } from '../../src/answers/csv.ts';
import { isProblem } from '../../src/answers/decode.ts';
import { cellName } from '../../src/answers/raw-table.ts';
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
  const by = { key, workbook: '', sheet: '', cell: '', text: '', remark: '', remarkCell: '' };
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
  ['knows a tab after a closing quote for a blank', '"a"\t;b\nc;d\n', { B2: 'e' }, '"a"\t;b\nc;e\n'],
  ['knows a no-break space for one', '"a"\u00a0;b\nc;d\n', { B2: 'e' }, '"a"\u00a0;b\nc;e\n'],
  ['knows the line with the delimiter with blanks in it', 'sep=  ;\na;b\n', { B1: 'c' }, 'sep=  ;\na;c\n'],
  ['ends a line at a lone CR', 'a;b\rc;d\r', { B2: 'e' }, 'a;b\rc;e\r'],
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
  expect(changedCsv(decoded(before), ';', changesOf(before, ';', wanted))).toBe(after);
});

test('a cell that does not stand where it was read is not changed', () => {
  const [change] = changesOf('a;b\n', ';', { B1: 'c' });
  expect(changedCsv(decoded('a;x\n'), ';', change === undefined ? [] : [change])).toBeNull();
});

test('a cell that says only as its end what was read is not changed', () => {
  const [change] = changesOf('a;b\n', ';', { B1: 'c' });
  expect(changedCsv(decoded('a;x b\n'), ';', change === undefined ? [] : [change])).toBeNull();
});

test('text that a spreadsheet would run gets its apostrophe where the file has them, and no other does', () => {
  const encoding = { name: 'UTF-8', evidence: { from: 'mark' } } as const;
  const before = "regio;4\r\nTwente;'=Jaa\r\nDrenthe;'=a\r\n";
  const change = (name: string, to: string) => {
    const [each] = changesOf(before, ';', { [name]: to });
    if (each === undefined) throw new Error(`no cell ${name}`);
    // What the reader makes of it, without the apostrophe.
    return { ...each, cell: { ...each.cell, value: (each.cell.value ?? '').slice(1) } };
  };
  expect(changedCsv({ text: before, encoding }, ';', [change('B2', 'Ja'), change('B3', '=b')])).toBe(
    "regio;4\r\nTwente;Ja\r\nDrenthe;'=b\r\n",
  );
});

describe('whatever a file holds', () => {
  const unit = fc.constantFrom(...['a', ' ', ';', ',', '"', "'", '\n', '\r', '=', 'é', '\t', '\u00a0']);
  const named = fc.constantFrom('', '', 'sep=;', 'sep=  ;', '"sep=;"', 'SEP=;;;');
  const to = fc.constantFrom('Ja', 'x;y', '"', '', 'a\nb', "'c");
  /** The rows as papaparse reads them below a line that names the delimiter, without a last one that is empty. */
  const rowsOf = (text: string, first: string): string[][] => {
    const unix = text.replace(/\r\n?/g, '\n');
    const body = first === '' ? unix : unix.slice(unix.indexOf('\n') + 1);
    const { data } = Papa.parse<string[]>(body, { delimiter: ';', newline: '\n' });
    const last = data.at(-1);
    return last?.length === 1 && last[0]?.trim() === '' ? data.slice(0, -1) : data;
  };
  /** Without the empty lines at the end, of which there is one more or less when the last cell is emptied. */
  const filled = (rows: readonly (readonly string[])[]): readonly (readonly string[])[] =>
    rows.slice(0, rows.findLastIndex((row) => row.length > 1 || row.some((each) => each.trim() !== '')) + 1);
  /** One of the cells, by its name, and the rows when it says something else. */
  const oneOf = (rows: readonly (readonly string[])[], at: number, value: string) => {
    const places = rows.flatMap((row, r) => row.map((_, c) => [r, c] as const));
    const [r = 0, c = 0] = places[at % places.length] ?? [];
    const after = rows.map((row) => [...row]);
    if (after[r] !== undefined) after[r][c] = value;
    return { name: cellName(c, r + 1), r, c, after };
  };

  test('a changed text is read as the rows with that one cell other', () => {
    fc.assert(
      fc.property(named, fc.string({ unit, maxLength: 40 }), fc.nat(), to, (first, body, at, value) => {
        const before = first === '' ? body : `${first}\n${body}`;
        const rows = rowsOf(before, first);
        fc.pre(rows.length > 0);
        const { name, after } = oneOf(rows, at, value);
        const changed = changedCsv(decoded(before), ';', changesOf(before, ';', { [name]: value }));
        // Where quotes go wrong there is nothing to change in place.
        if (changed !== null) expect(filled(rowsOf(changed, first))).toEqual(filled(after));
      }),
      { numRuns: 1000 },
    );
  });

  test('all but the changed cell stays letter for letter where quotes are well', () => {
    const blanks = fc.constantFrom('', '', ' ', '\t', '\u00a0 ');
    const cell = fc.tuple(fc.string({ unit, maxLength: 6 }), fc.boolean(), blanks);
    const grids = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    const ends = fc.constantFrom('\n', '\r\n', '\r');
    fc.assert(
      fc.property(grids, ends, named, fc.nat(), to, (grid, end, first, at, value) => {
        const written = (text: string, isQuoted: boolean): string =>
          isQuoted || /[;"\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
        const tokens = grid.map((row) => row.map(([text, isQuoted]) => written(text, isQuoted)));
        const after = grid.map((row) => row.map(([, , blank]) => blank));
        const textOf = (of: readonly (readonly string[])[]): string =>
          (first === '' ? '' : first + end) +
          of
            .map((row, r) =>
              row.map((token, c) => token + (token.startsWith('"') ? (after[r]?.[c] ?? '') : '')).join(';'),
            )
            .map((line) => line + end)
            .join('');
        const { name, r, c, after: changed } = oneOf(tokens, at, '');
        if (changed[r] !== undefined)
          changed[r][c] = written(value, tokens[r]?.[c]?.startsWith('"') === true);
        // A cell that gets its quotes only now has nothing behind them.
        if (after[r] !== undefined && tokens[r]?.[c]?.startsWith('"') !== true) after[r][c] = '';
        const before = textOf(tokens);
        const changes = changesOf(before, ';', { [name]: value });
        fc.pre(changes.length === 1);
        expect(changedCsv(decoded(before), ';', changes)).toBe(textOf(changed));
      }),
    );
  });
});
