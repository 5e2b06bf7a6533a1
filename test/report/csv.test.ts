import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { restored } from '../../src/answers/neutral.ts';
import type { Table } from '../../src/report/table.ts';
import { csv, tableToCsv } from '../../src/report/writers/csv.ts';

const table: Table = {
  name: 't',
  title: 'T',
  notes: [],
  columns: [
    { key: 'text', title: 'T', kind: 'text' },
    { key: 'count', title: 'C', kind: 'count' },
    { key: 'change', title: 'V', kind: 'change' },
    { key: 'percent', title: 'P', kind: 'share' },
    { key: 'p', title: 'p', kind: 'probability' },
    { key: 'seen', title: 'S', kind: 'points', forPeople: true },
  ],
  groups: [
    {
      heading: null,
      notes: [],
      rows: [
        [{ nl: 'een; twee', en: 'x' }, 1250, -3, 66.7, 0.0313, 1],
        ['=A1', 0, 5, -0.1, null, 1],
        ['zei "ja", dus', null, { mark: '[b]' }, 100, 1, 1],
      ],
    },
  ],
};

test('for machines a table is RFC 4180, and text stands as it is', () => {
  expect(tableToCsv(table)).toBe(
    [
      'text,count,change,percent,p',
      'een; twee,1250,-3,66.7,0.0313',
      '=A1,0,5,-0.1,',
      '"zei ""ja"", dus",,,100.0,1.0000',
      '',
    ].join('\r\n'),
  );
});

test('for a Dutch Excel it has a byte order mark, semicolons and decimal commas, and a formula is text', () => {
  expect(tableToCsv(table, 'excel-nl')).toBe(
    [
      '\uFEFFtext;count;change;percent;p',
      '"een; twee";1250;-3;66,7;0,0313',
      "'=A1;0;5;-0,1;",
      '"zei ""ja"", dus";;;100,0;1,0000',
      '',
    ].join('\r\n'),
  );
});

describe('rows of text', () => {
  const rows = fc.integer({ min: 1, max: 4 }).chain((width) =>
    fc.array(
      fc.array(
        fc.string({
          unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '\n', ';', ',', '"', 'x', '1', 'é', ' '),
        }),
        {
          minLength: width,
          maxLength: width,
        },
      ),
      {
        minLength: 1,
        maxLength: 5,
      },
    ),
  );

  test('are read back from the Excel profile as they were', () => {
    fc.assert(
      fc.property(rows, (cells) => {
        const { data } = Papa.parse<string[]>(csv(cells, 'excel-nl').slice(1), {
          delimiter: ';',
          newline: '\r\n',
        });
        // Every row ends in CRLF, so that one empty row follows the last.
        expect(data.slice(0, -1).map((row) => row.map(restored))).toEqual(cells);
      }),
    );
  });
});
