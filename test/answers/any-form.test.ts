import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { isProblem } from '../../src/answers/decode.ts';
import { noDescription } from '../../src/answers/description.ts';
import type { Interpretation } from '../../src/answers/interpret.ts';
import { interpret } from '../../src/answers/interpret.ts';
import { openFile } from '../../src/answers/open-file.ts';
import { knownOf, tablesOf } from '../../src/answers/read-table.ts';
import { tabulate } from '../../src/distribution/distribution.ts';
import { indicator, inventory2019, regions } from '../support/instrument.ts';

/** Reads the bytes of a file as the program does; null when it is refused. */
async function read(bytes: Uint8Array): Promise<Interpretation | null> {
  const open = await openFile(bytes, 'answers');
  if (isProblem(open)) return null;
  const known = knownOf([inventory2019], (name) => regions.find(name)?.code);
  const found = tablesOf(open, known);
  if (isProblem(found)) return null;
  const description = noDescription('test');
  return interpret('answers', found.tables, inventory2019, regions, description, false, found.problems);
}

/** One answer: the code of its category, and which spelling of it. */
type Given = { readonly code: string; readonly spelling: number };
type Grid = {
  readonly units: readonly string[];
  readonly indicators: readonly string[];
  /** By unit and indicator. */
  readonly answers: readonly (readonly Given[])[];
};

const grids: fc.Arbitrary<Grid> = fc
  .record({
    units: fc.subarray(
      regions.units.map(({ name }) => name),
      { minLength: 2, maxLength: 6 },
    ),
    indicators: fc.subarray(
      inventory2019.indicators.map(({ number }) => number),
      { minLength: 2, maxLength: 6 },
    ),
  })
  .chain(({ units, indicators }) =>
    fc
      .tuple(
        ...units.map(() =>
          fc.tuple(
            ...indicators.map((number) =>
              fc.record({
                code: fc.constantFrom(...indicator(number).categories.map(({ code }) => code)),
                spelling: fc.nat(3),
              }),
            ),
          ),
        ),
      )
      .map((answers) => ({ units, indicators, answers })),
  );

/** A label as people write it: as printed, in capitals, with odd spaces, or as its code. */
function spelled(number: string, { code, spelling }: Given): string {
  const label = indicator(number).byCode.get(code)?.label.nl ?? '';
  return [label, label.toUpperCase(), `  ${label.replaceAll(' ', '\u00a0 ')} `, code][spelling] ?? '';
}

const forms = {
  layout: fc.constantFrom('wide', 'long', 'turned', 'json'),
  delimiter: fc.constantFrom(';', ',', '\t', '|'),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  encoding: fc.constantFrom('utf8', 'utf8-mark', 'utf16le', 'utf16le-mark', 'utf16be-mark', 'win1252'),
  isPacked: fc.boolean(),
  isQuoted: fc.boolean(),
  heading: fc.constantFrom('', 'V', 'Indicator ', 'ind_0'),
  around: fc.constantFrom('nothing', 'title', 'remark', 'blank', 'totals'),
};
type Form = {
  readonly [key in keyof typeof forms]: (typeof forms)[key] extends fc.Arbitrary<infer T> ? T : never;
};

function rowsIn(
  { units, indicators, answers }: Grid,
  form: Form,
  order: (length: number) => number[],
): string[][] {
  const [rows, columns] = [order(units.length), order(indicators.length)];
  const heading = (column: number): string => `${form.heading}${indicators[column] ?? ''}`;
  const cell = (row: number, column: number): string => {
    const given = answers[row]?.[column];
    return given === undefined ? '' : spelled(indicators[column] ?? '', given);
  };
  const name = (row: number): string => units[row] ?? '';
  if (form.layout === 'long') {
    return [
      ['regio', 'indicator', 'antwoord'],
      ...rows.flatMap((row) => columns.map((column) => [name(row), heading(column), cell(row, column)])),
    ];
  }
  const wide = [
    ['regio', ...columns.map(heading)],
    ...rows.map((row) => [name(row), ...columns.map((column) => cell(row, column))]),
  ];
  if (form.layout !== 'turned') return wide;
  return (wide[0] ?? []).map((_, column) => wide.map((row) => row[column] ?? ''));
}

function write(rows: string[][], form: Form): Uint8Array {
  const width = rows[0]?.length ?? 0;
  const line = (text: string): string[] => [text, ...Array.from({ length: width - 1 }, () => '')];
  const around = {
    nothing: rows,
    title: [line('Uitvraag dienstverlening'), line(''), ...rows],
    remark: [...rows, line(''), line('* voorlopige cijfers')],
    blank: rows.flatMap((row) => [row, line('')]),
    totals: form.layout === 'turned' ? rows : [...rows, ['Totaal', ...line('35').slice(0, width - 1)]],
  }[form.around];
  const quoted = (cell: string): string =>
    form.isQuoted || /["\r\n;,\t|]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  const text =
    form.layout === 'json'
      ? JSON.stringify(
          rows
            .slice(1)
            .map((row) => Object.fromEntries((rows[0] ?? []).map((key, index) => [key, row[index]]))),
        )
      : around.map((row) => row.map(quoted).join(form.delimiter)).join(form.lineEnd);
  const [encoding = '', mark] = form.encoding.split('-');
  const bytes = iconv.encode(text, encoding === 'utf16be' ? 'utf16-be' : encoding, {
    addBOM: mark !== undefined,
  });
  return form.isPacked ? gzipSync(bytes) : bytes;
}

test('the same answers give the same counts in any order, layout, dialect, encoding and spelling', async () => {
  await fc.assert(
    fc.asyncProperty(grids, fc.record(forms), fc.infiniteStream(fc.nat()), async (grid, form, numbers) => {
      const order = (length: number): number[] =>
        Array.from({ length }, (_, index) => ({ index, key: Number(numbers.next().value) }))
          .sort((one, other) => one.key - other.key)
          .map(({ index }) => index);
      const result = await read(write(rowsIn(grid, form, order), form));
      const errors = result?.problems.filter(
        ({ code }) => !/^(missing|row-left|totals|.*-routing)/.test(code),
      );
      expect(errors).toEqual([]);
      for (const { indicator: asked, counts } of result === null ? [] : tabulate(result.answers)) {
        const column = grid.indicators.findIndex((number) => number === asked.number);
        if (column < 0) continue;
        const expected = asked.categories.map(
          ({ code }) => grid.answers.filter((row) => row[column]?.code === code).length,
        );
        expect(
          counts.map(({ count }) => count),
          asked.number,
        ).toEqual(expected);
      }
    }),
    { numRuns: 300 },
  );
});

test('no bytes end in anything but answers or a refusal', async () => {
  const start = fc.constantFrom(
    '',
    'regio;4\nTwente;Ja\n',
    'PK\x03\x04',
    '$FL2@(#)',
    '\x1f\x8b',
    '\xff\xfe',
    '[{"regio":',
    'sep=',
  );
  await fc.assert(
    fc.asyncProperty(start, fc.uint8Array({ maxLength: 300 }), async (first, rest) => {
      const result = await read(Buffer.concat([Buffer.from(first, 'latin1'), rest]));
      expect(result === null || Array.isArray(result.problems)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
