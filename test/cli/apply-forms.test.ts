import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { answerOf } from '../../src/answers/answer-set.ts';
import { openLibrary } from '../../src/store/library.ts';
import { readAnswerFile } from '../../src/store/answer-file.ts';
import { formBytes } from '../../src/report/make-workbook.ts';
import { correctionRows, fillCorrections } from '../support/fill-corrections.ts';
import type { FilledIn } from '../support/fill-form.ts';
import { fillForm } from '../support/fill-form.ts';
import { formContext } from '../support/forms.ts';
import { inventory2019, region } from '../support/instrument.ts';
import type { MemoryStore } from '../support/memory-store.ts';
import { memoryStore, textOf } from '../support/memory-store.ts';
import type { RunResult } from '../support/run.ts';
import { root, runWith } from '../support/run.ts';

const empty = await formBytes(formContext(inventory2019), region('Twente'));
const twente = (filledIn: FilledIn): Uint8Array => fillForm(empty, filledIn);

/** Corrects cells by what stands in them. */
async function corrected(
  store: MemoryStore,
  path: string,
  byValue: Readonly<Record<string, string>>,
): Promise<RunResult> {
  await runWith(store, ['validate', path, '--workbook', 'v.xlsx', '--force']);
  const bytes = store.files.get('v.xlsx') ?? new Uint8Array();
  const numbers = correctionRows(bytes).flatMap(({ number, value }): [string, string][] => {
    const correction = byValue[value];
    return correction === undefined ? [] : [[number, correction]];
  });
  expect(numbers).toHaveLength(Object.keys(byValue).length);
  store.files.set('terug.xlsx', fillCorrections(bytes, Object.fromEntries(numbers)));
  return runWith(store, ['apply', 'terug.xlsx', path, '--out', 'b.csv']);
}

/** The role of every answer of Twente by its number. */
async function rolesIn(store: MemoryStore, path: string): Promise<Record<string, string>> {
  const library = openLibrary(store, `${root}/schemas`, `${root}/dist/schemas`);
  const { answers } = await readAnswerFile(store, library, path, { instrument: 'inventarisatie-2019' });
  return Object.fromEntries(
    answers.indicators.map((each) => {
      const { code } = answerOf(answers, region('Twente'), each);
      return [each.number, each.byCode.get(code ?? '')?.role ?? 'invalid'];
    }),
  );
}

const answersIn = (store: MemoryStore): Record<string, string> =>
  Object.fromEntries(
    Papa.parse<string[]>(textOf(store, 'b.csv').trimEnd())
      .data.slice(1)
      .map(([, number = '', answer = '']) => [number, answer]),
  );

describe('a question that a form did not ask', () => {
  // “Indien ja bij 38” stands above 58 and 59.
  const form = twente({ answers: { '38': 'Nee', '31': '45%' } });

  test('stays not applicable when the form becomes a table, and that is told', async () => {
    const store = memoryStore({ 'f.xlsx': form });
    const { stderr } = await corrected(store, 'f.xlsx', { '45%': '40%' });
    expect(answersIn(store)).toMatchObject({
      '31': '40%',
      '58': 'Niet van toepassing',
      '59': 'Niet van toepassing',
      '4': '',
    });
    const written = Object.values(answersIn(store)).filter((each) => each === 'Niet van toepassing').length;
    expect(stderr).toContain(
      `b.csv: ${String(written)} antwoorden die in een formulier leeg bleven omdat de vraag niet gesteld werd, staan er als Niet van toepassing.`,
    );
    // What is read is what the form would have said with 40% in it.
    store.files.set('g.xlsx', twente({ answers: { '38': 'Nee', '31': '40%' } }));
    expect(await rolesIn(store, 'b.csv')).toEqual(await rolesIn(store, 'g.xlsx'));
  });

  test('is asked after all when the answer that decides it is corrected', async () => {
    const store = memoryStore({ 'f.xlsx': twente({ answers: { '38': 'Jaa' } }) });
    await corrected(store, 'f.xlsx', { Jaa: 'Ja' });
    expect((await rolesIn(store, 'b.csv'))['58']).toBe('no-data');
  });

  test('counts as the same answer when it is written out, and as another when it is lost', async () => {
    const store = memoryStore({ 'f.xlsx': form });
    await corrected(store, 'f.xlsx', { '45%': '40%' });
    const written = Object.values(answersIn(store)).filter((each) => each === 'Niet van toepassing').length;
    const compare = async (): Promise<Record<string, number>> => {
      const { stdout } = await runWith(store, [
        ...['diff', '--corrections', 'f.xlsx', 'b.csv', '--json', '--out', 'd', '--force'],
      ]);
      return (JSON.parse(stdout) as { summary: Record<string, number> }).summary;
    };
    expect(await compare()).toMatchObject({ changed: 1, added: 0, respelled: written });
    const lost = textOf(store, 'b.csv').replaceAll('Niet van toepassing', '');
    store.files.set('b.csv', new TextEncoder().encode(lost));
    expect(await compare()).toMatchObject({ changed: 1 + written, respelled: 0 });
  });
});

describe('an answer of a form that is still invalid', () => {
  test('does not become one for its place in the list, and that is told', async () => {
    const store = memoryStore({ 'f.xlsx': twente({ answers: { '34': 4, '30': 1, '31': '45%' } }) });
    const { stderr, exitCode } = await corrected(store, 'f.xlsx', { '45%': '40%' });
    expect(exitCode).toBe(1);
    expect(answersIn(store)).toMatchObject({ '34': '4 (formulier)', '30': '1 (formulier)' });
    expect(await rolesIn(store, 'b.csv')).toMatchObject({ '34': 'invalid', '30': 'invalid' });
    expect(stderr).toContain('achter 2 ongeldige antwoorden uit een formulier staat (formulier)');
  });
});

test('a form without a known region is refused as long as it has none', async () => {
  const store = memoryStore({
    'l/a.xlsx': twente({ region: 'Twent', answers: { '38': 'Nee' } }),
    'l/b.csv': 'regio;4\nZeeland;Jaa\n',
  });
  const { exitCode, stderr } = await corrected(store, 'l', { Jaa: 'Ja' });
  expect(exitCode).toBe(1);
  expect(stderr).toContain('“Twent” is geen arbeidsmarktregio.');
  expect(store.files.has('b.csv')).toBe(false);
});

test('the measurement and the questionnaire that a form names go along, beside the new file', async () => {
  const named = formContext(inventory2019, { measurement: { label: '2027', date: '2027-03' } });
  const form = fillForm(await formBytes(named, region('Twente')), { answers: { '31': '45%' } });
  const store = memoryStore({ 'f.xlsx': form });
  await corrected(store, 'f.xlsx', { '45%': '40%' });
  expect(JSON.parse(textOf(store, 'b.meta.json'))).toEqual({
    instrument: 'inventarisatie-2019',
    measurement: { label: '2027', date: '2027-03' },
  });
});
