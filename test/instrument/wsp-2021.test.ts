import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../src/answers/csv.ts';
import { isProblem } from '../../src/answers/decode.ts';
import { claimColumns, parseClaims } from '../../src/claims/parse-claims.ts';
import { findContradictions } from '../../src/claims/contradictions.ts';
import { indicatorsNamed } from '../../src/distribution/selection.ts';
import { indicatorAt } from '../../src/instrument/instrument.ts';
import { parseInstrument } from '../../src/instrument/parse-instrument.ts';
import { isExplained } from '../../src/report/claims.ts';
import { numberRanges } from '../../src/report/format.ts';
import { survey2021 } from '../support/crosswalk.ts';
import { schemaDocument } from '../support/instrument.ts';
import { memoryStore } from '../support/memory-store.ts';
import { root, runWith } from '../support/run.ts';
import { decoded } from '../support/decoded.ts';

const question = (number: string) => {
  const found = survey2021.byNumber.get(number);
  if (found === undefined) throw new Error(`no question ${number}`);
  return found;
};
const labels = (number: string): string[] => question(number).printedCategories.map(({ label }) => label.nl);

describe('the part of the questionnaire of 2021 against bijlage 1 of the report of 2022', () => {
  test('says that it is a part, and numbers its questions as printed, with the letter Q', () => {
    expect([survey2021.partial, survey2021.prefix]).toEqual([true, 'Q']);
    // Those that the crosswalk names and that have a list of answers of their own.
    expect(survey2021.indicators.map(({ place }) => Number(place))).toEqual([
      1, 4, 5, 6, 7, 8, 10, 13, 14, 15, 17, 21, 22, 27, 28, 32, 36, 37, 38, 39, 40, 42, 46, 47, 48, 49, 54,
      55, 56, 58, 63, 64, 65, 66,
    ]);
    expect(survey2021.indicators.every(({ number, place }) => number === `Q${place}`)).toBe(true);
  });

  test.each<[string, string, string[]]>([
    // Lines 1634-1636; the appendix prints "marktwerkingsplan".
    [
      'Q13',
      'C',
      [
        'Ja, één marktwerkingsplan voor de gehele regio',
        "Ja, afzonderlijke marktwerkingsplannen voor de subregio's",
        'Nee',
      ],
    ],
    // Lines 1665-1671
    ['Q17', 'C', ['2015 of eerder', '2016', '2017', '2018', '2019', '2020', '2021']],
    // Lines 1822-1826
    [
      'Q39',
      'G',
      [
        'Nee',
        'Ja, één contactpersoon namens zowel de gemeenten als UWV',
        'Ja, één contactpersoon namens de gemeenten en één contactpersoon namens UWV',
        'Ja, anders, namelijk',
      ],
    ],
    // Lines 1817-1821
    [
      'Q38',
      'G',
      [
        'Ja',
        'Nee, maar we zijn bezig met het invoeren van één regionale website',
        'Nee, maar we zijn dat op termijn wel van plan',
        'Nee, en we zijn dat ook niet van plan',
      ],
    ],
    // Lines 1887-1890
    ['Q48', 'I', ['Ja', 'Ja, deels', 'Nee']],
    // Lines 1933-1936
    ['Q56', 'J', ['Ja', 'Nee']],
    // Lines 1993-1996
    [
      'Q65',
      'K',
      [
        'Ja, wij onderzochten jaarlijks de werkgeverstevredenheid',
        'Nee, maar we deden wel op incidentele/onregelmatige basis werkgeverstevredenheidsonderzoek',
        'Nee',
      ],
    ],
    // Lines 1830-1835: the five options of Q40, of which 1 and 3 are those of all municipalities.
    [
      'Q40',
      'H',
      [
        'Ja, alle gemeenten in de regio hebben al hun instrumenten en voorzieningen geharmoniseerd',
        'Ja, een gedeelte van de gemeenten in de regio hebben al hun instrumenten en voorzieningen geharmoniseerd',
        'Ja, alle gemeenten in de regio hebben een deel van hun instrumenten en voorzieningen geharmoniseerd',
        'Ja, een gedeelte van de gemeenten in de regio hebben een deel van hun instrumenten en voorzieningen geharmoniseerd',
        'Nee',
      ],
    ],
  ])('prints the answers to %s in section %s', (number, section, expected) => {
    expect(question(number).section).toBe(section);
    expect(labels(number)).toEqual(expected);
  });

  test('has the rows of tables and the answers that may be given together as parts', () => {
    const parts = (number: string): number => question(number).parts.length;
    // Lines 1559-1563, 1577-1586, 1595-1611, 1731-1742
    expect([parts('Q5'), parts('Q7'), parts('Q8'), parts('Q27')]).toEqual([5, 10, 17, 12]);
    expect(question('Q27l').printed).toBe('Private arbeidsbemiddelaars');
    expect(question('Q27a').printed).toBe('Leer- en ontwikkelbedrijven / SW-bedrijven');
    expect(question('Q5d').printed).toBe('Private arbeidsbemiddelaars');
    expect(labels('Q27l')).toEqual([
      'geen samenwerking',
      'enige samenwerking',
      'intensieve samenwerking',
      'weet niet',
    ]);
  });

  test('calls the plan by its name where the appendix misprints it', () => {
    // Lines 1596-1597 print "marktbeperkingsplan"; line 651 speaks of the marktbewerkingsplan.
    for (const number of ['Q8b', 'Q8c']) {
      const { printed, label, question: asked } = question(number);
      expect(printed).toMatch(/marktbeperkingsplan$/);
      expect(label.nl).toMatch(/marktbewerkingsplan$/);
      expect(asked.nl).toMatch(/marktbewerkingsplan\?$/);
    }
  });

  test('asks in words of its own', () => {
    // Lines 1547, 1830, 1839, 1997
    const printed = [
      'Maken naast gemeenten en UWV andere partijen organisatorisch deel uit',
      'hun instrumenten en voorzieningen onderling geharmoniseerd',
      'Hebben gemeenten en UWV hun instrumenten en voorzieningen',
      'onderzoek van gemeenten en UWV',
    ];
    const asked = ['Q4', 'Q40', 'Q42', 'Q66'].map((number) => question(number).question.nl).join(' ');
    for (const words of printed) expect(asked).not.toContain(words);
  });

  test('asks nothing after No under the first question, and years only of plans', () => {
    const routes = (number: string): object[] => question(number).routes.map(({ when }) => when);
    expect(routes('Q1')).toEqual([]);
    expect(survey2021.indicators.slice(1).every(({ routes: [first] }) => 'any' in (first?.when ?? {}))).toBe(
      true,
    );
    expect(routes('Q65')).toEqual([{ any: ['Q1'], in: ['ja'] }]);
    expect(routes('Q17')).toEqual([
      { any: ['Q1'], in: ['ja'] },
      { any: ['Q13'], in: ['een-plan', 'deelplannen'] },
    ]);
  });
});

describe('numbers that begin with a letter', () => {
  test('are found by their digits, as headings give them', () => {
    expect(indicatorAt(survey2021, '65')).toBe(question('Q65'));
    expect(indicatorAt(survey2021, '27l')).toBe(question('Q27l'));
    expect(indicatorAt(survey2021, '2')).toBeUndefined();
  });

  test('are named by ranges, with the letter at both ends or at the first', () => {
    const named = (list: string): string[] => {
      const { named: found, unknown } = indicatorsNamed(list, survey2021.indicators);
      return [...[...found].map(({ number }) => number), ...unknown.map((each) => `${each}?`)];
    };
    expect(named('Q36-39, Q65')).toEqual(['Q36', 'Q37', 'Q38', 'Q39', 'Q65']);
    expect(named('Q36-Q39')).toEqual(['Q36', 'Q37', 'Q38', 'Q39']);
    expect(named('36-39')).toEqual(['36-39?']);
    expect(numberRanges(['Q36', 'Q37', 'Q38', '39', 'Q39', 'Q27a', 'Q27b', 'Q27c'])).toBe(
      'Q36–Q38, 39, Q39, Q27a–Q27c',
    );
  });

  test('begin with one letter throughout, which headings may have', () => {
    const issues = (from: string, to: string): string[] => {
      const text = JSON.stringify(schemaDocument('wsp-regios-2021.json')).replaceAll(from, to);
      const parsed = parseInstrument(JSON.parse(text));
      return 'issues' in parsed ? parsed.issues.map(({ message }) => message) : [];
    };
    expect(issues('"Q66"', '"66"')).toEqual(['all indicator numbers begin with the same capital, or none']);
    expect(issues('"Q', '"B')).toEqual(['numbers may begin with I, Q, V, X, not with B']);
    expect(issues('"Q66"', '"QQ66"')).toContain(
      'an indicator number is a whole number without leading zeros, as text; a capital may stand before it',
    );
  });
});

describe('a part of a questionnaire', () => {
  const answers = 'regio;Q1;Q65;Q17\nTwente;Ja;Nee;2018\nZaanstreek/Waterland;Nee;;\n';

  test('is not taken for a file by its headings, but keeps another from being taken', async () => {
    const { exitCode, stdout } = await runWith(memoryStore({ 'a.csv': answers }), ['validate', 'a.csv']);
    expect(exitCode).toBe(2);
    expect(stdout).toMatch(/wsp-regios-2021.*inventarisatie-2019.*--instrument/);
  });

  test.each([
    ['the option', {}, ['--instrument', 'wsp-regios-2021']],
    ['a description', { 'a.meta.json': '{ "instrument": "wsp-regios-2021" }' }, []],
  ])('reads a file that %s says is its', async (_, beside, options) => {
    const store = memoryStore({ 'a.csv': answers, ...beside });
    const { stdout, exitCode } = await runWith(store, ['validate', 'a.csv', '--json', ...options]);
    const { summary } = JSON.parse(stdout) as { summary: object };
    // Two regions; Q1, Q65 and Q17; four answers and two blanks.
    expect(summary).toMatchObject({ units: 2, indicators: 3, answers: 4, errors: 0 });
    expect(exitCode).toBe(0);
  });

  test('says so in the codebook', async () => {
    const shown = async (...options: string[]): Promise<string> =>
      (await runWith(memoryStore(), ['codebook', ...options])).stdout;
    expect(await shown('--instrument', 'wsp-regios-2021')).toContain('Dit is een deel van de vragenlijst');
    expect(await shown('--instrument', 'wsp-regios-2021', '--lang', 'en')).toContain(
      'a part of the questionnaire',
    );
    expect(JSON.parse(await shown('--instrument', 'wsp-regios-2021', '--json'))).toMatchObject({
      partial: true,
    });
    expect(await shown()).toContain('INVENTARISATIE REGIONALE DIENSTVERLENING');
    expect(await shown()).not.toContain('een deel van de vragenlijst');
  });
});

describe('what the report of 2022 states', () => {
  const text = readFileSync(join(root, 'data', 'wsp-2021', 'claims.csv'), 'utf8');
  const csv = readCsv(decoded(text), 'claims.csv', (name) => claimColumns.some((each) => each === name));
  if (isProblem(csv)) throw new Error(csv.code);
  const { claims, problems } = parseClaims(csv.table, survey2021);

  test('can be read, and contradicts itself only where that is explained', () => {
    expect(problems).toEqual([]);
    expect(findContradictions(claims, 35).filter((each) => !isExplained(each))).toEqual([]);
  });

  test('is disputed nowhere', () => {
    expect(claims.filter(({ disputed }) => disputed !== null)).toEqual([]);
  });

  test.each([
    // Line 419: filled in by all, and but for the first question by thirty-four: the answers to it are not printed.
    ['r419-1', 'derived'],
    ['r419-2', 'derived'],
    // Line 783: other organisations in twenty-two regions, in all service points or in some.
    ['r783-1', 'derived'],
    // Line 596: a row of table 2.1.
    ['r596-1', 'exact'],
  ])('%s is %s', (id, kind) => {
    expect(claims.find((each) => each.id === id)?.kind).toBe(kind);
  });

  test.each<[string, string, string, number]>([
    // Line 673: eighteen every year, twelve irregularly; 34 − 18 − 12 = 4 not.
    ['Q65', 'jaarlijks', '=', 18],
    ['Q65', 'onregelmatig', '=', 12],
    ['Q65', 'nee', '=', 4],
    // Line 1129: nearly half of 34, so 16 at most; eight; six.
    ['Q39', 'een-namens-beide', '≤', 16],
    ['Q39', 'twee-contactpersonen', '=', 8],
    ['Q39', 'contact-anders', '=', 6],
    // Line 651: twenty-four with a plan, seven of them per sub-region; seventeen of 2021, the oldest of 2018.
    ['Q13', 'een-plan deelplannen', '=', 24],
    ['Q13', 'deelplannen', '=', 7],
    ['Q17', 'jaar-2021', '=', 17],
    ['Q17', 'jaar-2018 jaar-2019 jaar-2020 jaar-2021', '=', 24],
    // Line 486: in thirty-two, both municipalities and UWV sit in the body.
    ['Q7a', 'ja', '=', 32],
    // Line 596, the count; line 587 rounds it to half of the regions.
    ['Q10', 'centrumgemeente', '=', 18],
    // Lines 1007, 663, 835, 616, 823
    ['Q56', 'ja', '=', 28],
    ['Q48', 'ja ja-deels', '=', 29],
    ['Q42', 'ja', '=', 21],
    ['Q32', 'eigen-managers', '=', 20],
    ['Q40', 'alle-alles alle-deel', '=', 26],
    // Line 1047: not more than half of 33.
    ['Q58', 'goed zeer-goed', '≤', 16],
  ])('is of %s, %s: %s %i', (number, categories, relation, count) => {
    const found = claims.filter(
      (each) =>
        each.indicators[0]?.number === number &&
        each.categories.join(' ') === categories &&
        each.disputed === null,
    );
    expect(found.map((each) => `${each.relation} ${String(each.count)}`)).toContain(
      `${relation} ${String(count)}`,
    );
  });
});
