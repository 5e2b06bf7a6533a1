import { describe, expect, test } from 'vitest';
import type { AnswerSet } from '../../src/answers/answer-set.ts';
import { tabulate } from '../../src/distribution/distribution.ts';
import type { Language } from '../../src/instrument/text.ts';
import { basesLine, basesMeaning } from '../../src/report/context.ts';
import { inOrder, makeFigures } from '../../src/report/figures/make-figures.ts';
import { profilePage } from '../../src/report/page/profile-page.ts';
import { reportPage } from '../../src/report/page/report-page.ts';
import { reportTables } from '../../src/report/tables.ts';
import { contextOf } from '../support/draw.ts';
import { indicator, region } from '../support/instrument.ts';
import { interpretCsv } from '../support/interpret.ts';

const { answers } = interpretCsv('regio;1;4;31\nTwente;1;Ja;40\nZeeland;2;Nee;\n');

/** Some of the regions and indicators of the answers. */
const part = (units: readonly string[], numbers: readonly string[]): AnswerSet => ({
  ...answers,
  units: units.map(region),
  indicators: numbers.map(indicator),
});

/** The text of a page without its markup. */
const read = (page: string): string => page.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

describe('a report of one region and one indicator', () => {
  const set = part(['Twente'], ['4']);
  const distributions = tabulate(set);

  test.each<[Language, string, string, string]>([
    ['nl', '1 regio, 1 indicator.', '1 regio; ', 'naast de verdeling van 1 regio.'],
    ['en', '1 region, 1 indicator.', '1 region; ', 'beside the distribution of 1 region.'],
  ])('says so (%s)', (language, head, subtitle, intro) => {
    const context = contextOf(set, language);
    expect(read(reportPage(context, distributions, []).body(new Map()).html)).toContain(head);
    const [figure] = inOrder(makeFigures(context, distributions));
    expect(figure?.subtitle.at(-1)).toMatch(new RegExp(`^${subtitle}`));
    const drawings = { strips: new Map<string, string>(), plate: null };
    const profile = read(profilePage(context, distributions, region('Twente'), [], drawings).html);
    expect(profile).toContain(intro);
    for (const page of [profile, JSON.stringify(reportTables(context, distributions))]) {
      expect(page).not.toMatch(/\b1 (?:regio’s|regions|indicatoren|indicators)\b/);
    }
  });
});

describe('a selection', () => {
  const set = part(['Twente'], ['1', '4']);
  const distributions = tabulate(set);
  const [first] = distributions;

  test.each<[Language, string, string, string]>([
    ['nl', 'Bases: 1 regio in de selectie; ', 'Alle = alle regio’s in de selectie.', 'Selectie: 1 van de 2'],
    [
      'en',
      'Bases: 1 region in the selection; ',
      'All = all regions in the selection.',
      'Selection: 1 of the 2',
    ],
  ])(
    'is called one where bases are told, and below every figure (%s)',
    (language, line, meaning, caption) => {
      const context = { ...contextOf(set, language), unitsInFile: 2 };
      if (first === undefined) throw new Error('nothing was counted');
      expect(basesLine(context, first.bases)).toContain(line);
      expect(basesMeaning(context)).toContain(meaning);
      for (const figure of inOrder(makeFigures(context, distributions))) {
        expect(figure.caption, figure.name).toContain(caption);
      }
      const whole = contextOf(set, language);
      expect(basesLine(whole, first.bases)).toContain(language === 'nl' ? 'in het bestand' : 'in the file');
      for (const figure of inOrder(makeFigures(whole, distributions))) {
        expect(figure.caption, figure.name).not.toContain(caption);
      }
    },
  );
});

describe('a questionnaire for other units than regions', () => {
  const one = { nl: 'gemeente', en: 'municipality' };
  const unit = { one, many: { nl: 'gemeenten', en: 'municipalities' }, formal: one };
  const whole = part(['Twente', 'Zeeland'], ['1', '4', '31']);
  const set = { ...whole, instrument: { ...whole.instrument, unit } };
  const distributions = tabulate(set);

  test.each<[Language, readonly string[]]>([
    ['nl', ['Uw gemeente', 'kies een gemeente', 'Alle antwoorden per gemeente', 'welke gemeenten het gaven']],
    [
      'en',
      [
        'Your municipality',
        'choose your municipality',
        'All answers by municipality',
        'which municipalities',
      ],
    ],
  ])('is called by their name on its pages (%s)', (language, texts) => {
    const context = contextOf(set, language);
    const page = read(reportPage(context, distributions, []).body(new Map()).html);
    for (const text of texts) expect(page).toContain(text);
    const drawings = { strips: new Map<string, string>(), plate: null };
    const profile = profilePage(context, distributions, region('Twente'), [], drawings).html;
    // The words of the questionnaire itself and its links speak of regions still.
    const own = [page, read(profile)].map((each) =>
      distributions
        .flatMap(({ indicator: { question, label, routes, notes }, counts }) => [
          question[language],
          label[language],
          ...routes.map(({ sentence }) => sentence[language]),
          ...notes.map((note) => note[language]),
          ...counts.map(({ category }) => category.label[language]),
        ])
        .reduce((text, phrase) => text.replaceAll(phrase, ''), each),
    );
    for (const each of own) expect(/.{40}\bregio(?:’s|n|ns)?\b.{20}/i.exec(each)?.[0] ?? null).toBeNull();
  });
});

test('the chooser of a page asks for a region by its full name, where the questionnaire has one', () => {
  const set = part(['Twente', 'Zeeland'], ['1']);
  const page = (language: Language): string =>
    read(reportPage(contextOf(set, language), tabulate(set), []).body(new Map()).html);
  expect(page('nl')).toContain('Uw arbeidsmarktregio');
  expect(page('en')).toContain('Your labour-market region');
});
