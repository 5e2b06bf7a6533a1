import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Severity } from '../../src/problem.ts';
import { countOf } from '../../src/problem.ts';
import { cellsToLookAt } from '../../src/repair/cells-to-look-at.ts';
import type { ToLookAt } from '../../src/repair/cells-to-look-at.ts';
import { cellId } from '../../src/repair/table-cells.ts';
import { makeCorrections } from '../../src/report/repair/make-corrections.ts';
import { catalogue } from '../../src/report/texts/catalogue.ts';
import { lines } from '../support/deliveries.ts';
import { inventory2019, regions } from '../support/instrument.ts';
import { interpretCsv } from '../support/interpret.ts';

const found = (text: string): ToLookAt => cellsToLookAt(interpretCsv(text), regions);
const brief = ({ cells }: ToLookAt): string[] =>
  cells.map(({ cell, asked, severity, nearest }) =>
    [
      cell.unit?.name ?? '-',
      cell.spot.cell ?? `regel ${String(cell.spot.line)}`,
      asked,
      severity,
      nearest?.nl ?? '-',
    ].join(' '),
  );

describe('a cell is to be looked at', () => {
  test.each([
    ['regio;4', 'Twente;Jaa', 'Twente B2 answer error Ja'],
    ['regio;30', 'Twente;0,4', 'Twente B2 answer warning 40%'],
    ['regio;30', 'Twente;143', 'Twente B2 answer error 100%'],
    ['regio;4', 'Twent;Ja', '- A2 region error Twente'],
    // What looks like a remark and has an answer beside it is a row to the reader, so that it is one here.
    ['regio;indicator;antwoord', 'Zeeland;4;Ja\n\nBron Zeelandia;34;2', '- A4 region error -'],
  ])('%s / %s', (header, row, expected) => {
    expect(brief(found(lines(header, row)))).toEqual([expected]);
  });

  test('once, with everything that is wrong with it', () => {
    const [cell, ...more] = found(lines('regio,indicator,antwoord', 'Twente,4,Jaa', 'Twente,4,Nee')).cells;
    expect(cell?.problems.map(({ code }) => code)).toEqual(['answer-outside-list']);
    expect(cell?.repeated?.code).toBe('duplicate-answer');
    expect(cell?.asked).toBe('row');
    expect(more).toHaveLength(1);
  });

  test('also in JSON, where several cells stand on one line', () => {
    const text = '[{"regio":"Twent","4":"Ja"},{"regio":"Zeelan","4":"Neej"},{"regio":"Twent","4":"Nee"}]';
    expect(found(text).cells.map(({ cell }) => [cell.row.ordinal, cell.value])).toEqual([
      [1, 'Twent'],
      [2, 'Zeelan'],
      [3, 'Twent'],
    ]);
  });
});

test('of an answer that stands a thousand times every row is there, and each names five others', () => {
  const rows = Array.from({ length: 1000 }, (_, index) => `Twente;4;${index % 2 === 0 ? 'Ja' : 'Nee'}`);
  const { cells } = found(lines('regio;indicator;antwoord', ...rows));
  expect(cells.map(({ cell }) => cell.spot.line)).toEqual(rows.map((_, index) => index + 2));
  for (const { cell, others, moreOthers, problems, repeated } of cells) {
    expect([others.length, moreOthers]).toEqual([5, 994]);
    expect(others).not.toContain(cell);
    expect(problems.length > 0 || repeated !== null).toBe(true);
  }
});

test('what no cell can be given for is left over: a heading, a row of another width, what is missing', () => {
  const { cells, rest } = found(lines('regio;4;999', 'Twente;Ja;x', 'Zeeland;Jaa'));
  expect(cells).toEqual([]);
  expect(rest.map(({ code }) => code)).toEqual([
    'unknown-indicator',
    'ragged-row',
    'missing-region',
    'missing-indicator',
  ]);
});

describe('of any file', () => {
  const value = fc.constantFrom('Ja', 'Nee', 'Jaa', '0,4', '43', '', 'Niet van toepassing', '-1', '@x');
  const name = fc.constantFrom('Twente', 'Zeeland', 'Drenthe', 'Twent', '', 'Achterhoek', 'Totaal');
  const wide = fc
    .array(fc.tuple(name, fc.array(value, { minLength: 4, maxLength: 5 })), { minLength: 1, maxLength: 6 })
    .map((rows) => lines('regio;4;30;34;89', ...rows.map(([region, cells]) => [region, ...cells].join(';'))));
  const long = fc
    .array(fc.tuple(name, fc.constantFrom('4', '30', '34', '999', ''), value), { minLength: 1, maxLength: 9 })
    .filter((rows) => rows.some((row) => row.some((cell) => cell !== '')))
    .map((rows) => lines('regio;indicator;antwoord', ...rows.map((row) => row.join(';'))));
  const json = fc
    .array(fc.record({ regio: name, 4: value, 30: value }, { requiredKeys: ['regio'] }), {
      minLength: 1,
      maxLength: 6,
    })
    .filter((rows) => rows.some((row) => Object.values(row).some((cell) => cell !== '')))
    .map((rows) => JSON.stringify(rows));

  test.each([
    ['wide', wide],
    ['long', long],
    ['JSON', json],
  ] as const)('every problem is counted once, in a cell or left over (%s)', (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        const read = interpretCsv(text);
        const { cells, rest } = cellsToLookAt(read, regions);
        const all = [...cells.flatMap(({ problems }) => problems), ...rest];
        for (const severity of ['error', 'warning'] satisfies Severity[]) {
          expect(countOf(severity, all)).toBe(countOf(severity, read.problems));
        }
        expect(new Set(cells.map(({ cell }) => cellId(cell))).size).toBe(cells.length);
        for (const { cell, problems, repeated } of cells) {
          expect(problems.length > 0 || repeated !== null).toBe(true);
          for (const { places } of problems) expect(places).toMatchObject([cell.spot]);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('the workbook', () => {
  const text = lines('regio;4;5;30', 'Twente;Jaa;=1;0,4', 'Zeeland;Ja;Neej;40', 'Twent;Ja;Ja;');
  const made = (language: 'nl' | 'en') =>
    makeCorrections(
      {
        texts: catalogue(language),
        tool: 'inventory 0',
        instrument: inventory2019,
        file: 'a.csv',
        measurement: null,
        files: [{ name: 'a.csv', sha256: '0' }],
        marks: ['fictional-counts'],
        units: regions.units,
      },
      found(text),
    );

  test('has a sheet for each region, one for those that are unknown, and three that are hidden', () => {
    expect(made('nl').sheets.map(({ name, isHidden }) => (isHidden ? `(${name})` : name))).toEqual([
      'Start',
      'Twente',
      'Zeeland',
      'Onbekende regio',
      '(Lijsten)',
      '(Bestanden)',
      '(Cellen)',
    ]);
  });

  test('says on its first sheet how much there is for whom', () => {
    const start = made('nl').sheets[0]?.rows.map((row) => row.map((cell) => cell?.content).join(': ')) ?? [];
    expect(start).toContain('Twente: 3 cellen: 2 fouten, 1 vraag');
    expect(start).toContain('Zeeland: 1 cel: 1 fout');
    expect(start).toContain('Onbekende regio: 1 cel: 1 fout');
  });

  test.each(['nl', 'en'] as const)(
    'speaks of what is wrong without codes or signs of the program (%s)',
    (language) => {
      const words = made(language)
        .sheets.filter(({ isHidden }) => !isHidden)
        .slice(1)
        .flatMap(({ rows }) => rows.slice(3).map((row) => String(row[5]?.content)));
      expect(words).toHaveLength(5);
      for (const each of words)
        expect(each).not.toMatch(/--|[a-z]+-[a-z]+-[a-z]+|indicator|routing|\bnull\b/);
    },
  );

  test('leaves what is to be filled in empty, and has a list behind every correction', () => {
    for (const { rows, choices, isHidden, name } of made('nl').sheets) {
      if (isHidden || name === 'Start') continue;
      const filled = rows.slice(3);
      expect(filled.map((row) => row.slice(8).map((cell) => [cell?.look, cell?.content]))).toEqual(
        filled.map(() => [
          ['input', null],
          ['input', null],
        ]),
      );
      expect(choices.map(({ range }) => range)).toEqual(filled.map((_, index) => `I${String(4 + index)}`));
    }
  });

  test('marks what is invented on every sheet that people see', () => {
    const mark = catalogue('nl').markNotes['fictional-counts'];
    for (const { rows, isHidden } of made('nl').sheets) {
      const says = rows.some((row) => row.some((cell) => cell?.content === mark));
      expect(says).toBe(!isHidden);
    }
  });
});
