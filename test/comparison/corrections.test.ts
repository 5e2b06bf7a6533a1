import { describe, expect, test } from 'vitest';
import { isSame } from '../../src/comparison/corrections.ts';
import { brief, compare, counted, lines } from '../support/deliveries.ts';

describe('a cell', () => {
  const one = (value: string): string => lines('regio;4;5', `Twente;${value};Ja`);
  test.each([
    ['', 'Ja', 'added Twente 4 -→Ja B2→B2'],
    ['Ja', ' ', 'cleared Twente 4 Ja→- B2→B2'],
    ['Ja', 'Nee', 'changed Twente 4 Ja→Nee B2→B2'],
    ['Jein', 'Ja', 'changed Twente 4 Jein→Ja B2→B2'],
    ['Jein', 'Neen', 'changed Twente 4 Jein→Neen B2→B2'],
    ['', 'Geen gegevens', 'added Twente 4 -→Geen gegevens B2→B2'],
  ])('from “%s” to “%s”', (old, now, expected) => {
    const result = compare(one(old), one(now));
    expect(result.differences.map(brief)).toEqual([expected]);
    expect(result.respelled).toEqual([]);
    expect(isSame(result)).toBe(false);
  });

  test.each([
    ['Ja', 'ja'],
    ['Ja', '1'],
    ['Ja', ' Ja'],
    ['Jein', 'JEIN'],
  ])('from “%s” to “%s” is only written otherwise, which is no difference', (old, now) => {
    const result = compare(one(old), one(now));
    expect(result.differences).toEqual([]);
    expect(result.respelled.map(brief)).toEqual([`respelled Twente 4 ${old}→${now} B2→B2`]);
    expect(counted(result)).toEqual({ compared: 2, respelled: 1, unchanged: 1 });
    expect(isSame(result)).toBe(true);
  });

  test('has the answer it means, and none where it is not valid', () => {
    const [changed] = compare(one('Jein'), one('Nee')).differences;
    expect(changed?.before.category).toBeNull();
    expect(changed?.after.category?.label.nl).toBe('Nee');
  });

  test('that holds nothing but the words for it is counted as such', () => {
    const result = compare(one(''), one('Geen gegevens'));
    expect(counted(result)).toEqual({ compared: 2, added: 1, noData: 1, unchanged: 1 });
  });

  test('a percentage is the same as percentage, number or fraction', () => {
    const file = (value: string): string => lines('regio;30', `Twente;${value}`);
    expect(compare(file('0,4'), file('40%')).counts.respelled).toBe(1);
    expect(compare(file('40'), file('50')).counts.changed).toBe(1);
  });
});

describe('whole rows and columns', () => {
  const old = lines('regio;4;5;30', 'Twente;Ja;Nee;40', 'Zeeland;Ja;;50');

  test('that came or went are told once, with how many cells say something', () => {
    const now = lines('regio;4;5;31', 'Twente;Ja;Nee;10', 'Drenthe;Ja;Nee;20');
    const result = compare(old, now);
    expect(result.differences.map(brief)).toEqual([
      // Units in official order: Drenthe is AM03, Twente AM05, Zeeland AM24. Of Zeeland 5 was empty.
      'added Drenthe * ×3 -→- -→B3',
      'removed Zeeland * ×2 -→- B3→-',
      // In a column only the regions of both files are left, of which a single cell is told itself.
      'removed Twente 30 40→- D2→-',
      'added Twente 31 -→10 -→D2',
    ]);
    // Three regions and four indicators are in either file.
    expect(counted(result)).toEqual({
      compared: 3 * 4,
      added: 3 + 1,
      removed: 2 + 1,
      unchanged: 2 + 3,
      empty: 3,
    });
  });

  test('of several regions a column is told once', () => {
    const now = lines('regio;4;5;30;31', 'Twente;Ja;Nee;40;10', 'Zeeland;Ja;;50;20');
    expect(compare(old, now).differences.map(brief)).toEqual(['added * 31 ×2 -→- -→E2']);
  });

  test('in which nothing stands are no difference', () => {
    const now = lines('regio;4;5;30;31', 'Twente;Ja;Nee;40;', 'Zeeland;Ja;;50;', 'Drenthe;;;;');
    const result = compare(old, now);
    expect(isSame(result)).toBe(true);
    expect(result.problems.byCode).toContainEqual({
      ...{ code: 'missing-region', before: 33, after: 32, solved: 1, stayed: 32, new: 0, uncertain: 0 },
    });
  });
});

describe('an indicator in parts', () => {
  test('is held against its parts cell by cell: the whole went, the parts came', () => {
    const result = compare(
      lines('regio;82', 'Twente;Ja', 'Zeeland;Nee'),
      lines('regio;82a;82b', 'Twente;Ja;Nee', 'Zeeland;Nee;Nee'),
    );
    expect(result.differences.map(({ kind, indicator, cells }) => [kind, indicator?.number, cells])).toEqual([
      ['removed', '82', 2],
      ['added', '82a', 2],
      ['added', '82b', 2],
    ]);
  });
});

describe('notes', () => {
  const long = (note: string): string =>
    lines('regio;indicator;antwoord;toelichting', `Twente;4;Ja;${note}`, 'Zeeland;4;Nee;vast');

  test.each([
    ['', 'nieuw', [null, 'nieuw']],
    ['oud', 'nieuw', ['oud', 'nieuw']],
    ['oud', '', ['oud', null]],
  ])('from “%s” to “%s”', (old, now, expected) => {
    const { notes, differences } = compare(long(old), long(now));
    expect(differences).toEqual([]);
    expect(notes.map(({ before, after }) => [before.note, after.note])).toEqual([expected]);
    expect(notes[0]?.before.place).toMatchObject({ line: 2, cell: 'D2', unit: 'Twente', indicator: '4' });
  });

  test('are not compared with a file that has no place for them', () => {
    const result = compare(long('oud'), lines('regio;4', 'Twente;Ja', 'Zeeland;Nee'));
    expect(result.notes).toEqual([]);
    expect(result.notesLeftOut).toEqual({ side: 'after', reason: 'no-notes' });
    expect(isSame(result)).toBe(false);
  });

  test('are not compared where two columns hold them', () => {
    const twice = lines('regio;indicator;antwoord;toelichting;note', 'Twente;4;Ja;a;b');
    const { notesLeftOut } = compare(long('oud'), twice);
    expect(notesLeftOut).toEqual({ side: 'after', reason: 'two-columns' });
  });
});

test('JSON is held against CSV, with lines but without cells', () => {
  const text = '[\n  { "regio": "Twente", "4": "Nee" }\n]\n';
  const [changed] = compare(lines('regio;4', 'Twente;Ja'), text).differences;
  expect([changed?.before.place, changed?.after.place]).toMatchObject([
    { line: 2, cell: 'B2' },
    { line: 2, cell: null },
  ]);
});
