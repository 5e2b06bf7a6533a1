import { describe, expect, test } from 'vitest';
import { sharedIndicator } from '../../src/problem.ts';
import { interpretCsv } from '../support/interpret.ts';

/** The problems of a file, without what a small file always lacks. */
function problems(text: string) {
  return interpretCsv(text).problems.filter(({ code }) => !code.startsWith('missing-'));
}

describe('one cause is one problem', () => {
  test('the same wrong answer in one column is one problem with every place', () => {
    const [found, ...others] = problems('regio;34\nTwente;x\nZeeland;y\nDrenthe; x \nFlevoland;x\n');
    expect(others.map(({ value }) => value)).toEqual(['y', ' x ']);
    expect(found).toMatchObject({ value: 'x', count: 2 });
    expect(found?.places.map(({ cell }) => cell)).toEqual(['B2', 'B5']);
  });

  test('the same wrong answer in many columns is one problem', () => {
    const found = problems('regio;34;35;36;37\nTwente;onbekend;onbekend;onbekend;onbekend\n');
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ code: 'answer-outside-list', count: 4, value: 'onbekend' });
    expect(found[0] && sharedIndicator(found[0])).toBeNull();
  });

  test('in three columns it is three problems, each with its indicator', () => {
    const found = problems('regio;34;35;36\nTwente;onbekend;onbekend;onbekend\n');
    expect(found.map(sharedIndicator)).toEqual(['34', '35', '36']);
  });

  test('errors come before warnings, and in the order of the file', () => {
    const found = problems(
      'Contact;regio;30;4\nJan;Twente;0,4;Ja\nPiet;Zeelant;40;Nee\nKees;Drenthe;44;Ja\n',
    );
    expect(found.map(({ code }) => code)).toEqual([
      'unknown-region',
      'percentage-not-in-tens',
      'column-ignored',
      'fraction-as-percentage',
    ]);
  });
});

describe('the form an indicator is answered in', () => {
  test('is the whole where the file has the plain number, or nothing', () => {
    const { answers } = interpretCsv('regio;55\nTwente;Anders\n');
    const numbers = answers.indicators.map(({ number }) => number);
    expect(numbers).toHaveLength(118);
    expect(numbers).toContain('55');
    expect(numbers).toContain('82');
  });

  test('is all parts where the file has one of them; what is missing is said', () => {
    const { answers, problems: found } = interpretCsv('regio;55a\nTwente;Anders\n');
    const numbers = answers.indicators.map(({ number }) => number);
    expect(numbers).toHaveLength(120);
    expect(numbers).toEqual(expect.arrayContaining(['55a', '55b', '55c']));
    expect(numbers).not.toContain('55');
    const missing = found.find(({ code }) => code === 'missing-indicator');
    expect(missing?.places.map(({ indicator }) => indicator)).toEqual(expect.arrayContaining(['55b', '55c']));
  });
});

describe('units', () => {
  test('are those in the file, in official order, never padded', () => {
    const { answers } = interpretCsv('regio;4\nZeeland;Ja\nGroningen;Nee\n');
    expect(answers.units.map(({ name }) => name)).toEqual(['Groningen', 'Zeeland']);
  });
});

describe('fictional answers', () => {
  test('are known by the file itself when its description is lost', () => {
    const { answers } = interpretCsv('regio;herkomst;4\nZeeland;FICTIEF;Ja\n');
    expect(answers.description.markOfOthers).toBe('fictional-counts');
  });
  test('are not supposed where nothing says so', () => {
    expect(interpretCsv('regio;herkomst;4\nZeeland;opgave;Ja\n').answers.description.markOfOthers).toBeNull();
  });
});

describe('a shifted table', () => {
  const header = 'regio;4;5;30;31;40;41;66;113';
  const row = (region: string): string => `${region};Ja;Nee;40;50;Vaak;Nooit;1;Overig`;

  test('with one more column of numbers in front is one problem, regions and all', () => {
    const regions = ['Twente', 'Zeeland', 'Drenthe'];
    const text = [
      header,
      ...regions.map((name, index) => `${String(index)};${name};Ja;Nee;40;50;Vaak;Nooit;1`),
    ].join('\n');
    const found = interpretCsv(text).problems.map(({ code }) => code);
    expect(found).toEqual(['shifted-columns']);
  });

  test('leaves a single wrong answer in another row to be told apart', () => {
    const shifted = row('Zeeland').replace(';Ja', ';;Ja').replace(';Overig', '');
    const found = problems([header, row('Twente').replace('Overig', 'Anderen'), shifted].join('\n'));
    expect(found.map(({ code }) => code)).toEqual(['answer-outside-list', 'shifted-row']);
  });
});

test('an absent row of the long form is no data', () => {
  const { answers, problems: found } = interpretCsv(
    'regio,indicator,antwoord\nTwente,1,Anders\nZeeland,2,Anders\n',
  );
  expect(answers.answers.get('AM24')?.get('1')).toBeUndefined();
  expect(found.find(({ code }) => code === 'missing-region')?.count).toBe(33);
});

test('notes of the long form stay with their answer', () => {
  const { answers } = interpretCsv('regio,indicator,antwoord,toelichting\nTwente,1,Anders,"zie ook 2"\n');
  expect(answers.answers.get('AM05')?.get('1')).toMatchObject({ code: 'anders', note: 'zie ook 2' });
});

describe('headings', () => {
  test('in brackets do not make a CSV file JSON', () => {
    expect(interpretCsv('[34];regio\n1;Twente\n').answers.units.map(({ name }) => name)).toEqual(['Twente']);
  });

  test('of notes may stand twice in the wide form, where notes are not read', () => {
    const { problems } = interpretCsv('regio;toelichting;34;toelichting\nTwente;x;1;y\n');
    expect(problems.map(({ code }) => code).sort()).toEqual([
      'column-ignored',
      'missing-indicator',
      'missing-region',
    ]);
  });

  test('of regions that stand twice are the one problem', () => {
    const { problems } = interpretCsv('Region;1;Regio\nx;1;Twente\ny;2;Drenthe\n');
    expect(problems.map(({ code }) => code)).toEqual(['duplicate-heading']);
  });

  test('that stand below a title are found, and the title is told', () => {
    const { problems, answers } = interpretCsv('Inventarisatie 2019\nregio;34\nTwente;Anders\n');
    expect(answers.units.map(({ name }) => name)).toEqual(['Twente']);
    expect(problems.find(({ code }) => code === 'row-left-out')).toMatchObject({
      value: 'Inventarisatie 2019',
      places: [{ line: 1, cell: 'A1' }],
      details: { what: 'above' },
    });
  });
});

describe('a column that names regions beside those of the rows', () => {
  const codes = (text: string): string[] => problems(text).map(({ code }) => code);

  test('contradicts them also where one of its names is misspelled', () => {
    const text = 'regio;4;;Naam;40\nTwente;Ja;;Zeeland;Vaak\nZeeland;Nee;;Twnte;Nooit\n';
    expect(codes(text)).toContain('columns-contradict');
  });

  test.each([
    ['the same regions', 'regio;4;Naam\nTwente;Ja;Twente\nZeeland;Nee;Zeelnd\n'],
    [
      'places, some of which are called as a region',
      'regio;4;Plaats\nDrenthe;Ja;Groningen\nTwente;Nee;Almelo\n',
    ],
  ])('does not with %s', (_, text) => {
    expect(codes(text)).toEqual(['column-ignored']);
  });
});
