import csvSpectrum from 'csv-spectrum';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv, readCsvRows } from '../../src/answers/csv.ts';
import { isProblem } from '../../src/answers/decode.ts';
import { findTable } from '../../src/answers/find-table.ts';
import { readHeading } from '../../src/answers/headings.ts';
import { placeOf } from '../../src/answers/raw-table.ts';
import { swallowedRow } from '../../src/answers/swallowed-row.ts';
import { decoded } from '../support/decoded.ts';
import { csv } from '../../src/report/writers/csv.ts';

const knows = (heading: string): boolean => /^(regio|\d+)$/.test(heading);

function table(text: string) {
  const result = readCsv(decoded(text), 'x.csv', knows);
  if (isProblem(result)) throw new Error(result.code);
  return result.table;
}

describe('the delimiter is the one under which most headings are known', () => {
  test.each([
    [';', 'regio;1;2\nA;1,5;2,5'],
    [',', 'regio,1,2\nA;B;C,1,2'],
    ['\t', 'regio\t1\t2\nA\t1;2\t3'],
    ['|', 'regio|1|2\nA|1,2;3,4|5'],
    [';', 'naam, voornaam en zo;regio;1\nx, y;A;1'],
    [',', ',,\n1,regio,2\nx,A,1'],
  ])('%j', (delimiter, text) => {
    expect(table(text).dialect).toMatchObject({ delimiter });
  });
});

describe('every cell keeps where it stood', () => {
  const text = '\nregio;1;2\n"A\nB";"x\ny\nz";1\n\nC;2;"p\nq"\n';
  const { header, rows } = table(text);

  test('the header stands on the second line, after a blank one', () => {
    expect(placeOf(header, 0)).toMatchObject({ line: 2, column: 1, cell: 'A2' });
  });
  test('a cell after line breaks in quotes has its own physical line', () => {
    const [first] = rows;
    expect([0, 1, 2].map((column) => first && placeOf(first, column).line)).toEqual([3, 4, 6]);
    expect(first && placeOf(first, 2).cell).toBe('C3');
  });
  test('blank rows count in lines and in spreadsheet rows', () => {
    const second = rows[1];
    expect(second && placeOf(second, 2)).toMatchObject({ line: 8, cell: 'C5' });
  });
});

test.each([
  ['CRLF', 'regio;1\r\nA;1\r\nB;2\r\n'],
  ['CR', 'regio;1\rA;1\rB;2\r'],
  ['all three mixed', 'regio;1\rA;1\r\nB;2\n'],
])('line ends of %s', (_, text) => {
  const { rows } = table(text);
  expect(rows.map((row) => row.cells)).toEqual([
    ['A', '1'],
    ['B', '2'],
  ]);
  expect(rows.map((row) => row.at(0).line)).toEqual([2, 3]);
});

test('what is written as CSV is read as it was, whatever the cells hold', () => {
  const cell = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/\r\n?/g, '\n'));
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (cells) => {
      const rows = cells.map(([one, other]) => [`x${one}`, other]);
      const read = table(csv([['regio', '1'], ...rows]));
      expect(read.rows.map((row) => row.cells)).toEqual(rows);
    }),
  );
});

test('csv-spectrum: the files that other parsers are held against', async () => {
  const files = await new Promise<{ name: string; csv: Buffer; json: Buffer }[]>((resolve, reject) => {
    csvSpectrum((error, data) => {
      if (error) reject(error);
      else resolve(data);
    });
  });
  expect(files.length).toBeGreaterThan(10);
  // The two halves of this one hold different telephone numbers.
  const sound = files.filter(({ name }) => name !== 'location_coordinates');
  for (const file of sound) {
    const expected = JSON.parse(file.json.toString('utf8')) as Record<string, string>[];
    const text = file.csv.toString('utf8');
    const comma = (heading: string): boolean => Object.keys(expected[0] ?? {}).includes(heading);
    const result = readCsv(decoded(text), file.name, comma);
    if (isProblem(result)) throw new Error(`${file.name}: ${result.code}`);
    const { header, rows } = result.table;
    const read = rows.map(({ cells }) =>
      Object.fromEntries(header.cells.map((key, index) => [key ?? '', cells[index] ?? ''])),
    );
    const normalized = expected.map((row) =>
      Object.fromEntries(Object.entries(row).map(([key, value]) => [key, value.replace(/\r\n?/g, '\n')])),
    );
    expect(read, file.name).toEqual(normalized);
  }
});

describe('a row that a stray quote takes into a cell', () => {
  const isUnit = (name: string): boolean => ['Twente', 'Zeeland', 'Drenthe'].includes(name);
  const heading = (text: string): boolean => {
    const read = readHeading(text);
    return read.kind === 'number' ? Number(read.number) < 119 : read.kind !== 'other';
  };
  const known = {
    heading,
    unit: isUnit,
    unitCode: (name: string): string | undefined => (isUnit(name) ? name : undefined),
    read: readHeading,
    called: () => new Set<string>(),
  };
  const look = (text: string): unknown => {
    const rows = readCsvRows(decoded(text), 'x.csv', (cell) => heading(cell) || isUnit(cell));
    if (isProblem(rows)) throw new Error('no rows');
    const whole = findTable(rows.rows, 'x.csv', rows.dialect, known);
    if (isProblem(whole)) throw new Error('no table');
    const found = swallowedRow(rows, whole.table, known);
    return found === null ? null : [found.code, found.places[0]?.line];
  };

  test.each([
    ['in the wide form', 'regio;1;4\nTwente;"x;Ja\nZeeland;y";Nee\nDrenthe;1;Ja\n'],
    ['in a note', 'regio;indicator;antwoord;toelichting\nTwente;1;1;"zie\nZeeland;1;2;" en\nDrenthe;1;1;\n'],
    [
      'without a region',
      'Indicator;Antwoord;Toelichting\n4;Ja;"sinds 2018\n34;5;volgens ""de"" afspraak"\n31;40;\n',
    ],
    ['without a region, at the end', 'indicator;antwoord;toelichting\n4;Ja;"zie\n34;5;"\n31;40;\n'],
    ['without a region, short', 'indicator;antwoord;toelichting\n4;Ja;"zie\n34;5"\n31;40;\n'],
    ['without a region, of any width', 'indicator;antwoord;toelichting\n4;Ja;"zie\n34;5;a; b"\n31;40;\n'],
    [
      'without a region, where all is spaced',
      'indicator; antwoord; toelichting\n4; Ja;"zie\n34; 5"\n31; 40;\n',
    ],
    ['with the regions across', 'nr;Twente;Zeeland\n4;"Ja;Nee\n34;5";3\n31;40;50\n'],
    ['with labels before them', 'vraag;nr;Twente;Zeeland\na;4;"Ja;Nee\nb;V34;5";3\nc;31;40;50\nd;38;;\n'],
  ])('is not lost: %s', (_, text) => {
    expect(look(text)).toEqual(['malformed-quotes', 2]);
  });

  test.each([
    [
      'it only says again what a row says',
      'regio;1;4\nTwente;"zie ook\nZeeland; enzovoort";Nee\nZeeland;1;Ja\n',
    ],
    ['another row has its indicator', 'indicator;antwoord;toelichting\n4;Ja;"zie\n34;5;x"\nV34;5;\n'],
    ['it is prose', 'indicator;antwoord;toelichting\n4;Ja;"zie ook\n34; dat is nog niet af"\n31;40;\n'],
    ['it is prose with commas', 'indicator,antwoord,toelichting\n4,Ja,"zie\n34, 35 en 36"\n31,40,\n'],
    ['it begins with an amount', 'indicator,antwoord,toelichting\n4,Ja,"dat is\n34,5 procent"\n31,40,\n'],
    ['no delimiter is in it', 'indicator;antwoord;toelichting\n4;Ja;"zie\n34 dagen"\n31;40;\n'],
    ['it is of no indicator', 'indicator;antwoord;toelichting\n4;Ja;"in\n2018;dus;eerder"\n31;40;\n'],
    ['a question quotes it', 'nr;vraag;Twente;Zeeland\n4;"Is er\n34; of 35?";Ja;Nee\n31;Vast;40;50\n'],
  ])('is none where %s', (_, text) => {
    expect(look(text)).toBeNull();
  });
});
