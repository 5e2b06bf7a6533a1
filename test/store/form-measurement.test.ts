import { expect, test } from 'vitest';
import { formBytes } from '../../src/report/make-workbook.ts';
import { fillForm } from '../support/fill-form.ts';
import { formContext } from '../support/forms.ts';
import { inventory2019, region } from '../support/instrument.ts';
import { memoryStore, textOf } from '../support/memory-store.ts';
import { runWith } from '../support/run.ts';

type Measurement = { readonly label: string; readonly date: string | null };

async function formOf(name: string, measurement: Measurement | null): Promise<Uint8Array> {
  const empty = await formBytes(formContext(inventory2019, { measurement }), region(name));
  return fillForm(empty, { answers: { '1': 'Anders' } });
}

const of2027 = { label: 'Meting 2027', date: '2027-03' };

/** The measurement that a report on a folder is of, and what is told on the way. */
async function read(files: Record<string, string | Uint8Array>) {
  const store = memoryStore(files);
  await runWith(store, ['summarize', 'f', '--indicators', '1', '--no-figures', '--out', 'o']);
  const { stdout, exitCode } = await runWith(store, ['validate', 'f', '--json']);
  const { problems } = JSON.parse(stdout) as { problems: { code: string; message: string }[] };
  const told = problems.filter(({ code }) => !code.startsWith('missing'));
  if (exitCode !== 0) return { measurement: null, told };
  const { measurement } = JSON.parse(textOf(store, 'o/manifest.json')) as { measurement: Measurement };
  return { measurement, told };
}

test('forms say themselves which measurement they are of', async () => {
  expect(await read({ 'f/a.xlsx': await formOf('Twente', of2027) })).toEqual({
    measurement: of2027,
    told: [],
  });
});

test('forms of a measurement without a name are called after their folder', async () => {
  const { measurement } = await read({ 'f/a.xlsx': await formOf('Twente', null) });
  expect(measurement).toEqual({ label: 'f', date: null });
});

test('one form that names its measurement names that of all', async () => {
  const files = { 'f/a.xlsx': await formOf('Twente', null), 'f/b.xlsx': await formOf('Zeeland', of2027) };
  expect((await read(files)).measurement).toEqual(of2027);
});

test.each([
  ['another name', { label: 'Meting 2026', date: null }],
  ['another date', { label: 'Meting 2027', date: '2027-04' }],
])('forms of two measurements are refused: %s', async (_, other) => {
  const files = { 'f/a.xlsx': await formOf('Twente', of2027), 'f/b.xlsx': await formOf('Zeeland', other) };
  const { told } = await read(files);
  expect(told.map(({ code }) => code)).toEqual(['usage']);
  for (const words of ['a.xlsx', 'b.xlsx', 'Meting 2027', other.label])
    expect(told[0]?.message).toContain(words);
});

const described = (measurement: object): Record<string, string> => ({
  'f.meta.json': JSON.stringify({ measurement }),
});

test.each([
  ['names none', {}, of2027],
  ['names it too, without a date', { label: 'meting 2027' }, { label: 'meting 2027', date: '2027-03' }],
  ['names it otherwise, at a time that fits', { label: 'M2', date: '2027' }, { label: 'M2', date: '2027' }],
])('a description that %s agrees with a form', async (_, said, expected) => {
  const files = { ...described(said), 'f/a.xlsx': await formOf('Twente', of2027) };
  expect(await read(files)).toEqual({ measurement: expected, told: [] });
});

test.each([
  ['another name', { label: 'Meting 2026' }, { label: 'Meting 2026', date: null }],
  ['another date', { date: '2026' }, { label: 'Meting 2027', date: '2026' }],
])('a description with %s than the form holds, and that is told', async (_, said, expected) => {
  const { measurement, told } = await read({
    ...described(said),
    'f/a.xlsx': await formOf('Twente', of2027),
  });
  expect(measurement).toEqual(expected);
  expect(told.map(({ code }) => code)).toEqual(['measurement-differs']);
});
