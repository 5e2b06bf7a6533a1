import { join } from 'node:path';
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { formBytes } from '../../src/report/make-workbook.ts';
import { readAnswerFile } from '../../src/store/answer-file.ts';
import { openLibrary } from '../../src/store/library.ts';
import { correctionRows, fillCorrections } from '../support/fill-corrections.ts';
import { fillForm } from '../support/fill-form.ts';
import { formContext } from '../support/forms.ts';
import { inventory2019, region } from '../support/instrument.ts';
import type { MemoryStore } from '../support/memory-store.ts';
import { memoryStore } from '../support/memory-store.ts';
import { root, runWith } from '../support/run.ts';

/** What a cell says about a question of a region, in one of the files. */
type Entry = {
  readonly file: string;
  readonly unit: string;
  readonly number: string;
  readonly value: string;
  readonly note: string;
};
/** A way to write entries down; `more` are files of a folder after the first. */
type Layout = {
  readonly path: string;
  readonly files: readonly string[];
  readonly units: readonly string[];
  /** Whether an answer can stand twice in a file. */
  readonly isLong: boolean;
  readonly write: (entries: readonly Entry[]) => Record<string, string | Uint8Array>;
};

const numbers = ['4', '31', '34', '38', '58'];
const all = ['Twente', 'Zeeland', 'Drenthe'];
const csv = (rows: readonly (readonly string[])[]): string =>
  Papa.unparse(rows as string[][], { delimiter: ';' });
const valueAt = (entries: readonly Entry[], unit: string, number: string): string =>
  entries.find((each) => each.unit === unit && each.number === number)?.value ?? '';
const present = (entries: readonly Entry[]): string[] =>
  all.filter((unit) => entries.some((each) => each.unit === unit));
const wideRows = (entries: readonly Entry[]): string[][] => [
  ['regio', ...numbers],
  ...present(entries).map((unit) => [unit, ...numbers.map((number) => valueAt(entries, unit, number))]),
];
const longRows = (entries: readonly Entry[]): string[][] => [
  ['regio', 'indicator', 'antwoord', 'toelichting'],
  ...entries.map(({ unit, number, value, note }) => [unit, number, value, note]),
];
const withoutUnit = (rows: readonly (readonly string[])[]): string[][] => rows.map((row) => row.slice(1));
const empty = await formBytes(formContext(inventory2019), region('Twente'));

const one = (
  file: string,
  units: readonly string[],
  isLong: boolean,
  write: (entries: readonly Entry[]) => string,
) => ({
  ...{ path: file, files: [file], units, isLong },
  write: (entries: readonly Entry[]) => ({ [file]: write(entries) }),
});
const layouts: Readonly<Record<string, Layout>> = {
  wide: one('a.csv', all, false, (entries) => csv(wideRows(entries))),
  long: one('a.csv', all, true, (entries) => csv(longRows(entries))),
  turned: one('a.csv', all, false, (entries) => {
    const [head = [], ...rows] = wideRows(entries);
    return csv(head.map((name, at) => [at === 0 ? 'indicator' : name, ...rows.map((row) => row[at] ?? '')]));
  }),
  JSON: one('a.json', all, false, (entries) => {
    const [head = [], ...rows] = wideRows(entries);
    return JSON.stringify(
      rows.map((row): unknown => Object.fromEntries(row.map((cell, at) => [head[at], cell]))),
      null,
      1,
    );
  }),
  'region above': one(
    'a.csv',
    ['Twente'],
    true,
    (entries) => `Regio: Twente\r\n\r\n${csv(withoutUnit(longRows(entries)))}`,
  ),
  'region from name': one('twente.csv', ['Twente'], true, (entries) => csv(withoutUnit(longRows(entries)))),
  form: {
    ...{ path: 'f.xlsx', files: ['f.xlsx'], units: ['Twente'], isLong: false },
    write: (entries) => {
      const by = (of: (entry: Entry) => string) =>
        Object.fromEntries(entries.flatMap((each) => (of(each) === '' ? [] : [[each.number, of(each)]])));
      return {
        'f.xlsx': fillForm(empty, { answers: by(({ value }) => value), notes: by(({ note }) => note) }),
      };
    },
  },
  'folder of two': {
    ...{ path: 'l', files: ['een.csv', 'twee.csv'], units: all, isLong: false },
    write: (entries) => ({
      'l/een.csv': csv(wideRows(entries.filter(({ file }) => file === 'een.csv'))),
      'l/twee.csv': csv(longRows(entries.filter(({ file }) => file === 'twee.csv'))),
    }),
  },
};

const valid = (number: string): string[] =>
  inventory2019.byNumber
    .get(number)
    ?.categories.filter(({ role }) => role !== 'no-data')
    .map(({ label }) => label.nl) ?? [];
const wrong = fc.constantFrom('Jaa', '=1+1', '43', 'a "b"', 'x;y', '-3', '4', '@a', "'=a");
const entriesOf = (layout: Layout): fc.Arbitrary<Entry[]> =>
  fc
    .tuple(
      ...layout.files.flatMap((file) =>
        layout.units.flatMap((unit) =>
          numbers.map((number) =>
            fc.record({
              ...{ file: fc.constant(file), unit: fc.constant(unit), number: fc.constant(number) },
              value: fc.oneof(
                { weight: 2, arbitrary: fc.constantFrom(...valid(number)) },
                wrong,
                fc.constant(''),
              ),
              note: fc.constantFrom('', '', 'a; "b"', 'regel\nTwente'),
            }),
          ),
        ),
      ),
    )
    .chain((entries) =>
      fc
        .nat(layout.isLong ? entries.length - 1 : 0)
        .map((at) => (layout.isLong ? [...entries, ...entries.slice(at, at + 1)] : entries)),
    );

/** The question a cell is about, as one key with its region and file. */
const keyOf = ({ file, unit, number }: Pick<Entry, 'file' | 'unit' | 'number'>): string =>
  [file, unit, number].join('|');

async function answersIn(store: MemoryStore, path: string): Promise<Record<string, unknown>> {
  const library = openLibrary(store, join(root, 'schemas'), join(root, 'dist', 'schemas'));
  const { answers } = await readAnswerFile(store, library, path, { instrument: 'inventarisatie-2019' });
  return Object.fromEntries(
    answers.units.flatMap(({ name, code: unit }) =>
      [...(answers.answers.get(unit) ?? [])].flatMap(([number, { code, value, note }]) => {
        const invalid = code === null ? (value ?? '').replace(/ \(formulier\)$/, '') : '';
        const isNothing = code === inventory2019.byNumber.get(number)?.noData.code && note === null;
        return isNothing ? [] : [[`${name} ${number}`, [code, invalid, note]]];
      }),
    ),
  );
}

const drop = '(hele rij leeg maken)';

test.each(Object.entries(layouts))(
  'what is written says what the file says with just the corrected cells other (%s)',
  async (_, layout) => {
    await fc.assert(
      fc.asyncProperty(entriesOf(layout), fc.infiniteStream(fc.nat()), async (entries, choices) => {
        const store = memoryStore(layout.write(entries));
        await runWith(store, ['validate', layout.path, '--workbook', 'v.xlsx']);
        const bytes = store.files.get('v.xlsx') ?? new Uint8Array();
        const seen = new Map<string, number>();
        const after: (Entry | null)[] = [...entries];
        const chosen = correctionRows(bytes).flatMap(
          ({ number, sheet, question, where }): [string, string][] => {
            const about = {
              file: /^(\S+\.csv), /.exec(where)?.[1] ?? layout.files[0] ?? '',
              unit: sheet,
              number: /^\d+/.exec(question)?.[0] ?? '',
            };
            const key = keyOf(about);
            const before = seen.get(key) ?? 0;
            seen.set(key, before + 1);
            const at = entries.flatMap((each, index) => (keyOf(each) === key ? index : []));
            const index = at[before] ?? -1;
            const entry = entries[index];
            if (entry === undefined) throw new Error(`nothing is known of ${key}`);
            // Of what stands twice only the second may go, so that one is left.
            const may = at.length > 1 && before > 0 ? [drop] : [];
            const texts = [
              '',
              '(leeg maken)',
              ...(about.number === '31' ? ['0,4'] : []),
              ...may,
              ...valid(about.number),
            ];
            const text = texts[(choices.next().value ?? 0) % texts.length] ?? '';
            if (text === '') return [];
            after[index] = text === drop ? null : { ...entry, value: text === '(leeg maken)' ? '' : text };
            return [[number, text]];
          },
        );
        store.files.set('t.xlsx', fillCorrections(bytes, Object.fromEntries(chosen)));
        const out = layout.path === 'a.json' ? 'uit.json' : 'uit.csv';
        const { stderr, stdout } = await runWith(store, ['apply', 't.xlsx', layout.path, '--out', out]);
        expect(store.files.has(out), stderr + stdout).toBe(true);

        const left = after.filter((each) => each !== null);
        const isElsewhere = ({ file, unit, number }: Entry): boolean =>
          left.some(
            (each) =>
              each.file !== file &&
              keyOf({ ...each, file }) === keyOf({ file, unit, number }) &&
              each.value !== '',
          );
        // A note goes with the answer that is emptied, where another file has one.
        const meant = after.flatMap((each, index) =>
          each === null
            ? []
            : each.value === '' && entries[index]?.value !== '' && isElsewhere(each)
              ? { ...each, note: '' }
              : each,
        );
        const expected = memoryStore(layout.write(meant));
        expect(await answersIn(store, out)).toEqual(await answersIn(expected, layout.path));
      }),
      { numRuns: 8 },
    );
  },
);
