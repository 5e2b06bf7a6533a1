import Papa from 'papaparse';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { practice } from '../support/built.ts';
import type { DataPackage, PackageResource } from '../support/data-package.ts';
import { readPackage } from '../support/data-package.ts';
import type { MemoryStore } from '../support/memory-store.ts';
import { memoryStore, textOf } from '../support/memory-store.ts';
import { printed } from '../support/practice.ts';
import { runWith } from '../support/run.ts';

const data = practice.replace('answers.csv', '');
const wsp = data.replace('inventarisatie-2019', 'wsp-2021');
/** Two small deliveries: a scale, a question for yes or no, a percentage, a frequency and a choice. */
const head = 'regio;34;4;30;40;12';
const rows = ['Twente;1;Ja;40;Vaak;n.v.t.', 'Zeeland;Anders;Nee;0;Nooit;3', 'Drenthe;2;;n.v.t.;;Overig'];
const invented = JSON.stringify({ fictional: true });
const inputs = {
  'een.csv': [head, ...rows].join('\n'),
  'een.meta.json': invented,
  'twee.csv': [head, 'Twente;2;Ja;50;Zelden;1', 'Zeeland;Anders;Ja;10;Nooit;', 'AM03;1;Nee;;;Overig'].join(
    '\n',
  ),
  'twee.meta.json': invented,
  ...Object.fromEntries(
    ['csv', 'meta.json'].flatMap((ending) => [
      [`claims.${ending}`, readFileSync(`${data}claims.${ending}`)],
      [`later.${ending}`, readFileSync(`${wsp}claims.${ending}`)],
    ]),
  ),
};

/** Every command that writes tables, and the folder of their description. */
const commands: readonly (readonly [name: string, folder: string, args: readonly string[]])[] = [
  ['summarize', 'o/tables', ['summarize', 'een.csv', '--no-figures']],
  ['diff', 'o/tables', ['diff', 'een.csv', 'twee.csv', '--no-figures', '--test', 'sign']],
  ['diff of totals', 'o/tables', ['diff', 'claims.csv', 'later.csv', '--no-figures']],
  ['diff --corrections', 'o/tables', ['diff', '--corrections', 'een.csv', 'twee.csv']],
  ['export', 'o', ['export', 'een.csv']],
];

async function written(args: readonly string[]): Promise<MemoryStore> {
  const store = memoryStore(inputs);
  const { exitCode, stderr } = await runWith(store, [...args, '--out', 'o']);
  expect(exitCode, stderr).toBe(0);
  return store;
}

/** The rows of a file, by column, as a CSV reader gives them. */
function rowsOf(
  store: MemoryStore,
  folder: string,
  { path, dialect }: PackageResource,
): Record<string, string>[] {
  const text = textOf(store, `${folder}/${path}`);
  return Papa.parse<Record<string, string>>(text, {
    header: true,
    delimiter: dialect.delimiter,
    newline: '\r\n',
    skipEmptyLines: true,
  }).data;
}

const profiles = [
  ['for machines', ',', []],
  ['for Excel', ';', ['--excel-nl']],
] as const;

describe.each(commands)('%s', (name, folder, args) => {
  describe.each(profiles)('%s', (_, delimiter, options) => {
    let store: MemoryStore;
    let read: DataPackage;
    beforeAll(async () => {
      store = await written([...args, ...options]);
      // Throws when the description is not as the standard has it, or a file has other bytes.
      read = readPackage(store, folder);
    });

    test('describes every CSV file it writes', () => {
      const files = [...store.files.keys()].filter((path) => path.startsWith('o/') && path.endsWith('.csv'));
      expect(read.resources.map(({ path }) => `${folder}/${path}`).sort()).toEqual(files.sort());
      expect(new Set(read.resources.map(({ dialect }) => dialect.delimiter))).toEqual(new Set([delimiter]));
    });

    test('names the columns of each in order, and says what stands in them', () => {
      for (const resource of read.resources) {
        const header = textOf(store, `${folder}/${resource.path}`)
          .split('\r\n', 1)
          .join('')
          .replace('\uFEFF', '')
          .split(delimiter);
        expect(resource.schema.fields.map(({ name }) => name)).toEqual(header);
        const silent = resource.schema.fields.filter(({ description = '' }) => description === '');
        expect(silent.map(({ name }) => `${resource.name}.${name}`)).toEqual([]);
      }
    });

    test('says of every value what is true', () => {
      for (const resource of read.resources) {
        const rows = rowsOf(store, folder, resource);
        for (const field of resource.schema.fields) {
          const missing = (field.missingValues ?? [{ value: '' }]).map(({ value }) => value);
          const values = rows.map((row) => row[field.name] ?? '').filter((value) => !missing.includes(value));
          const where = `${resource.name}.${field.name}`;
          if (field.type !== 'string') {
            const form =
              field.type === 'integer' ? /^-?\d+$/ : delimiter === ';' ? /^-?\d+,\d+$/ : /^-?\d+\.\d+$/;
            expect(
              values.filter((value) => !form.test(value)),
              where,
            ).toEqual([]);
            const numbers = values.map((value) => Number(value.replace(',', '.')));
            const { minimum = -Infinity, maximum = Infinity } = field.constraints ?? {};
            expect(
              numbers.filter((value) => !(minimum <= value && value <= maximum)),
              where,
            ).toEqual([]);
          }
          const decimal = field.type === 'number' ? (field.decimalChar ?? '.') : '.';
          expect(decimal, where).toBe(field.type === 'number' && delimiter === ';' ? ',' : '.');
          if ('categories' in field && field.categories !== undefined) {
            const known = new Set(field.categories.map(({ value }) => String(value)));
            expect(
              values.filter((value) => !known.has(value)),
              where,
            ).toEqual([]);
          }
          if (field.constraints?.required === true) expect(values.length, where).toBe(rows.length);
          if (field.constraints?.unique === true) expect(new Set(values).size, where).toBe(values.length);
        }
        const key = resource.schema.primaryKey ?? [];
        const keys = rows.map((row) => JSON.stringify(key.map((name) => row[name])));
        if (key.length > 0) expect(new Set(keys).size, resource.name).toBe(rows.length);
      }
    });

    test('says where the numbers come from, or that they are invented', () => {
      expect(read.description).toMatch(
        name === 'diff of totals' ? /rapport 60683 van 29 mei 2019/ : /Fictieve aantallen/,
      );
    });
  });
});

test('the tables of a report have the keys by which they are looked up', async () => {
  const { resources } = readPackage(await written(['summarize', 'een.csv', '--no-figures']), 'o/tables');
  expect(Object.fromEntries(resources.map(({ name, schema }) => [name, schema.primaryKey]))).toEqual({
    distribution: ['indicator', 'code'],
    agreements: ['indicator'],
    percentages: ['indicator'],
    regions: ['code'],
  });
});

test('a column of answers has the list as printed, in Dutch, with labels in the language of the report', async () => {
  const store = await written([
    'summarize',
    'een.csv',
    '--no-figures',
    '--indicators',
    '34,40',
    '--lang',
    'en',
  ]);
  const { resources } = readPackage(store, 'o/tables');
  const fields = resources.find(({ name }) => name === 'regions')?.schema.fields ?? [];
  expect(fields.find(({ name }) => name === '40')).toEqual({
    name: '40',
    title: `40 ${printed('40').label.en}`,
    description: expect.stringMatching(/^How often/) as string,
    type: 'string',
    categories: [
      { value: 'Nooit', label: 'Never' },
      { value: 'Zelden', label: 'Rarely' },
      { value: 'Regelmatig', label: 'Regularly' },
      { value: 'Vaak', label: 'Often' },
      { value: 'Altijd', label: 'Always' },
    ],
    categoriesOrdered: true,
    missingValues: [
      { value: 'Niet van toepassing', label: 'Not applicable' },
      { value: 'Geen gegevens', label: 'No data' },
    ],
  });
  // Anders stands beside the scale of 34.
  expect(fields.find(({ name }) => name === '34')).toMatchObject({ categoriesOrdered: false });
});

test('what the rows do not bear out is not said', async () => {
  // A question that both reports state and that has no counterpart is listed once for each.
  const store = await written(['diff', 'claims.csv', 'later.csv', '--no-figures']);
  const { resources } = readPackage(store, 'o/tables');
  const { schema } = resources.find(({ name }) => name === 'not-compared') ?? {};
  expect(schema?.primaryKey).toBeUndefined();
});

test('the same run gives the same description', async () => {
  const text = async (): Promise<string> =>
    textOf(await written(['summarize', 'een.csv', '--no-figures']), 'o/tables/datapackage.json');
  expect(await text()).toBe(await text());
});
