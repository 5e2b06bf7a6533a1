import { describe, expect, test } from 'vitest';
import { answerOf } from '../../src/answers/answer-set.ts';
import type { Interpretation } from '../../src/answers/interpret.ts';
import { interpretCsv } from '../support/interpret.ts';

/** What each unit answered, by the numbers of the indicators in the file, and what was said beside what is missing. */
function read(...lines: string[]): { answers: Record<string, string>; told: string[] } {
  const result = interpretCsv(lines.join('\n'));
  return {
    answers: answersIn(result),
    told: result.problems.map(({ code }) => code).filter((each) => !each.startsWith('missing')),
  };
}

function answersIn({ answers: set, present }: Interpretation): Record<string, string> {
  return Object.fromEntries(
    set.units.map((unit) => [
      unit.name,
      [...present].map((each) => `${each.number}=${String(answerOf(set, unit, each).code)}`).join(' '),
    ]),
  );
}

const twente = { Twente: '4=ja 30=p40' };

describe('the header is the row with most headings that are known', () => {
  test.each<[string, string[], string[]]>([
    ['below a title', ['Uitvraag 2019;;', 'regio;4;30', 'Twente;Ja;40'], ['row-left-out']],
    ['below a title that names a region', ['Regio Twente;;', 'regio;4;30', 'Twente;Ja;40'], ['row-left-out']],
    [
      'below a line with numbers of indicators',
      ['Indicator 34;35;36', 'regio;4;30', 'Twente;Ja;40'],
      ['row-left-out'],
    ],
    ['above answers that are numbers', ['regio;4;30', 'Twente;1;40'], []],
    ['with the numbers above it', [';4;30', 'regio;Is er iets?;Hoeveel?', 'Twente;Ja;40'], []],
    [
      'with the questions below it',
      ['regio;4;30', ';Is er iets?;Hoeveel?', 'Twente;Ja;40'],
      ['row-left-out'],
    ],
    ['below its themes', [';Thema een;Thema twee', 'regio;4;30', 'Twente;Ja;40'], ['row-left-out']],
  ])('%s', (_, lines, told) => {
    expect(read(...lines)).toEqual({ answers: twente, told });
  });

  test('with the letters of parts below their number', () => {
    const { answers, told } = read('regio;55;;4', ';a;b;', 'Twente;1;2;Ja');
    expect(answers['Twente']).toMatch(/^55a=\S+ 55b=\S+ 4=ja$/);
    expect(told).toEqual([]);
  });

  test('with as many headings in one row as in two, the two are the header', () => {
    const { answers } = read('regio;55;56', ';a;b', 'Twente;1;1');
    expect(answers['Twente']).toMatch(/^55a=\S+ 56b=\S+$/);
  });

  test('with a row per indicator and answer it is one row, also above numbers without a region', () => {
    expect(read('regio;indicator;antwoord', ';4;43').told).toEqual(['unknown-region']);
    expect(read('regio;indicator;antwoord', ';4;1', 'Twente;30;40')).toEqual({
      answers: expect.objectContaining({ Twente: '4=geen-gegevens 30=p40' }) as unknown,
      told: ['unknown-region'],
    });
  });

  test('but not when the table above it would be lost', () => {
    expect(read('regio;1', 'Twente;1', 'Zeeland;2', '', 'regio;4;30', 'Drenthe;Ja;40').told).toContain(
      'several-tables',
    );
    expect(read('gebied;1;4', 'Twente;1;Ja', '', 'regio;4;30', 'Drenthe;Ja;40').told).toContain(
      'several-tables',
    );
  });

  test('but a row of answers below a header is never a second row of headings', () => {
    expect(read('regio;4;30', ';Ja;40', 'Twente;Ja;40').told).toEqual(['unknown-region']);
  });
});

describe('a row of numbers and one of words are one header only where that is plain', () => {
  test.each<[string, string[]]>([
    ['the numbers are written as those of questions', ['Regio;Eerste;Tweede', ';V4;V30', 'Twente;1;40']],
    ['a question is called as its number says', ['Regio;Marktbenadering;Iets', ';4;30', 'Twente;1;40']],
    ['of one question, too', ['Regio;Marktbenadering', ';4', 'Twente;1']],
    ['every word has its number above it', [';4;30', 'Regio;Eerste;Tweede', 'Twente;1;40']],
  ])('%s', (_, lines) => {
    expect(read(...lines).answers['Twente']).toMatch(/^4=ja/);
  });

  test.each<[string, string[]]>([
    ['an answer without a region', ['Regio;Indicator;Waarde', ';40;43', 'Twente;4;1', 'Zeeland;3;1']],
    ['the same below other words', ['Regio;Vraag;Antwoord', ';3;2', 'Twente;1;1', 'Zeeland;4;2']],
    ['a title with a number', ["Aantal regio's;35", 'Regio;Vraag;Antwoord', 'Twente;4;1', 'Zeeland;4;2']],
    ['the number of a page', ['Pagina;1;;2', 'Regio;Aanbod;Match;Vraag', 'Twente;1;1;1']],
    ['numbers of chapters', [';1;;2;', 'Regio;Aanbod;Match;Vraag;Los', 'Twente;1;1;1;1']],
    ['another number than that of the name', [';5;6', 'Regio;Marktbenadering;Los', 'Twente;1;1']],
  ])('and not %s', (_, lines) => {
    const { answers, told } = read(...lines);
    expect([answers, told.filter((code) => code !== 'row-left-out')]).toEqual([{}, ['no-table']]);
  });

  test('the letters of parts may stand in the row of the region', () => {
    expect(read(';55;;', 'Regio;a;b;c', 'Twente;1;2;3').answers['Twente']).toMatch(
      /^55a=\S+ 55b=\S+ 55c=\S+$/,
    );
  });

  test('what is missing is said with the header that was found', () => {
    const { problems } = interpretCsv('Regio;Onderwerp;Waarde\nTwente;4;1\n');
    expect(problems).toMatchObject([{ code: 'no-table', value: 'Regio; Onderwerp; Waarde' }]);
  });
});

describe('a first row without a region is headings only where it reads as such', () => {
  test.each<[string, string]>([
    ['what a question is called', ';Marktbenadering;Aandeel'],
    ['questions', ';Is er iets?;Hoeveel?'],
  ])('%s', (_, row) => {
    expect(read('regio;4;30', row, 'Twente;Ja;40')).toEqual({ answers: twente, told: ['row-left-out'] });
  });

  test.each<[string, string[]]>([
    ['wrong answers', ['regio;4;30', ';Jaa;ca. 40', 'Twente;Ja;40']],
    ['numbers that are no answers', ['regio;4;5', ';40;41', 'Twente;1;2']],
    ['answers in words of more letters', ['regio;4;5', ';weet niet;onbekend', 'Twente;1;2']],
  ])('and not %s', (_, lines) => {
    expect(read(...lines).told).toContain('unknown-region');
  });
});

describe('a table with the indicators in rows is turned', () => {
  test.each<[string, string[]]>([
    ['with the units across', ['indicator;Twente', '4;Ja', '30;40']],
    [
      'below a title, with the questions beside the numbers',
      ['Uitvraag;;', 'nr;vraag;Twente', '4;Is er iets?;Ja', '30;Hoeveel?;40'],
    ],
    ['with the corner empty', [';Twente;Zeeland', '4;Ja;Nee', '30;40;50']],
    ['with the numbers in the question', ['Vraag;Twente', '4. Is er iets?;Ja', '30. Hoeveel?;40']],
  ])('%s', (_, lines) => {
    expect(read(...lines).answers).toMatchObject(twente);
  });

  test('and every cell keeps its place', () => {
    const { problems } = interpretCsv('indicator;Twente;Zeeland\n4;Ja;Nee\n30;40;veel\n');
    expect(problems.find(({ code }) => code === 'answer-outside-list')?.places).toEqual([
      { unit: 'Zeeland', indicator: '30', line: 3, column: 3, cell: 'C3' },
    ]);
  });

  test('by the column that is called so, when another has numbers too', () => {
    expect(read('nr;indicator;Twente', '1;4;Ja', '2;30;40').answers).toEqual(twente);
  });

  test('but not when two columns say different things', () => {
    expect(read('nr;vraag;Twente', '1;4 Is er iets?;Ja', '2;30 Hoeveel?;40').told).toContain(
      'columns-contradict',
    );
  });

  test.each([
    ['a name is missing', ['indicator;Twente;Zeeland', '4;Ja;Nee;Ja', '30;40;50;60'], 'shifted-columns'],
    ['a row has a cell too many', ['indicator;Twente;Zeeland', '4;Ja;Nee;Ja', '30;40;50'], 'ragged-row'],
    ['a row is cut off', ['indicator;Twente;Zeeland', '4;Ja;Nee', '30;40'], 'ragged-row'],
    ['answers have no region', ['indicator;Twente;;Zeeland', '4;Ja;Ja;Nee', '30;40;50;60'], 'unknown-region'],
  ])('and it is an error that %s', (_, lines, code) => {
    expect(read(...lines).told).toContain(code);
  });

  test('without a row of totals', () => {
    expect(read('Vraag;Nr;Twente', 'Marktbenadering;4;1', 'Aandeel;30;40', 'Totaal;2;2')).toEqual({
      answers: twente,
      told: ['column-ignored', 'totals-row'],
    });
  });

  test('and a row without a number is said to be a row', () => {
    const { problems } = interpretCsv('indicator;Twente\n4;Ja\nvier;Nee\n');
    expect(problems.find(({ code }) => code === 'column-ignored')).toMatchObject({
      value: 'vier',
      details: { layout: 'turnedRow' },
    });
  });

  test.each<[string, string[], string]>([
    [
      'the codes are of other units than the names',
      ['Indicator;Twente;Zeeland', 'Code;Zeeland;Twente', '4;Ja;Nee', '30;40;50'],
      'columns-contradict',
    ],
    [
      'answers stand above the units',
      [';Ja;Nee', '4;Ja;Nee', 'Indicator;Twente;Zeeland', '30;40;50'],
      'several-tables',
    ],
    [
      'below it stands a table with a unit in every row',
      ['Onderwerp;Twente;Drenthe;', 'regio;1;2;40', 'Zeeland;1;2;1', 'Haaglanden;2;4;2'],
      'several-tables',
    ],
  ])('and it is an error that %s', (_, lines, code) => {
    expect(read(...lines).told).toContain(code);
  });

  test('below a title with a number', () => {
    expect(read('Blad 1 van 2;1;', 'regio;Twente;Zeeland', '4;Ja;Nee', '30;40;50').answers).toMatchObject(
      twente,
    );
  });

  test('a column with a number here and there says nothing about the indicators', () => {
    expect(read('regio;Twente;Zeeland;', '30;40;30;', '31;40;40;4', '4;Ja;Ja;').told).not.toContain(
      'columns-contradict',
    );
  });

  test('but not one that has a unit in every row', () => {
    expect(read('naam;4;30', 'Twente;1;40', 'Zeeland;2;30').told).toEqual(['no-region-column']);
  });

  test('a column that is no unit is an error, unless it says something about the questions', () => {
    expect(read('indicator;Twente;Twnte', '4;Ja;Ja').told).toEqual(['unknown-region']);
    expect(read('indicator;thema;Twente', '4;A;Ja').told).toEqual(['column-ignored']);
  });
});

describe('rows that are no answers are left out and told', () => {
  test.each(['Totaal', 'TOTAAL regio’s', 'Eindtotaal', 'Som', 'Gemiddelde', 'Nederland', 'Total'])(
    '%s',
    (name) => {
      expect(read('regio;4;30', 'Twente;Ja;40', `${name};35;12`)).toEqual({
        answers: twente,
        told: ['totals-row'],
      });
    },
  );

  test.each([
    ['after an empty row', ['', 'Alle gegevens zijn voorlopig;;']],
    ['that begin with an asterisk', ['* voorlopig;;']],
    ['that name the source', ['Bron: opgave van de regio’s']],
    ['and more of them', ['', 'Noot', 'tweede regel van de noot']],
  ])('remarks below the table, %s', (_, remarks) => {
    const { answers, told } = read('regio;4;30', 'Twente;Ja;40', ...remarks);
    expect([answers, [...new Set(told)]]).toEqual([twente, ['row-left-out']]);
  });

  test.each([
    ['a name that is not known, right below the table', ['Twnte;;']],
    ['a name that is not known, with answers', ['', 'Twnte;Ja;40']],
    ['answers without a name', ['', ';Ja;40']],
  ])('but not %s', (_, lines) => {
    expect(read('regio;4;30', 'Twente;Ja;40', ...lines).told).toEqual(['unknown-region']);
  });

  test('nor an unknown name in the middle of the table', () => {
    expect(read('regio;4;30', 'Bron: x;;', 'Twente;Ja;40').told).toEqual(['unknown-region']);
  });
});

describe('a list of indicators and answers takes its region from what stands above it', () => {
  test.each([
    ['in the same cell', ['Regio: Twente']],
    ['in the next', ['Arbeidsmarktregio;Twente']],
    ['below a title', ['Uitvraag 2019', '', 'Arbeidsmarktregio:;;Twente']],
    ['as a title', ['Arbeidsmarktregio Twente']],
    ['by itself', ['Twente']],
    ['beside a remark', ['Regio;Twente;concept']],
    ['with other names about something else', ['Regio;Twente', 'Plaats;Amersfoort', 'Provincie;Flevoland']],
  ])('%s', (_, above) => {
    expect(read(...above, 'indicator;antwoord', '4;Ja', '30;40').answers).toEqual(twente);
  });

  test.each([
    ['two regions', ['Regio: Twente', 'Regio: Zeeland']],
    ['two regions beside each other', ['Regio;Twente;Zeeland']],
    ['a region in a sentence', ['Ingevuld door Twente']],
    ['a province that is called as a region', ['Provincie;Flevoland']],
    ['a region that is written to', ['Ter info aan;Zeeland']],
  ])('and not from %s', (_, above) => {
    expect(read(...above, 'indicator;antwoord', '4;Ja').told).toContain('no-region-column');
  });
});
