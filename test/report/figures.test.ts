import { beforeAll, describe, expect, test } from 'vitest';
import { tabulate } from '../../src/distribution/distribution.ts';
import { inOrder, makeFigures } from '../../src/report/figures/make-figures.ts';
import { contextOf, draw, practice, text } from '../support/draw.ts';
import { interpretCsv } from '../support/interpret.ts';
import { answersTo, mapped, onPlate, printed, questionnaire, regionsWith } from '../support/practice.ts';
import { boxes, descriptionOf, frame, wordsOutside, wordsOverWords } from '../support/svg.ts';

/** How an indicator was answered in the practice data, in words: `Ja 20, Nee 12, …`. */
function inWords(number: string): string {
  const parts = answersTo(number).map(
    (answer) => `${answer.label.nl} ${String(regionsWith(number, answer).length)}`,
  );
  return `${parts.join(', ')} (n = 35).`;
}

function labelOf(number: string): string {
  return printed(number).label.nl;
}

/** The indicators that a figure shows, by its name. */
function shownIn(name: string): readonly string[] {
  const [, kind = '', number = ''] = /^(\w+)-0*(\d+)-/.exec(name) ?? [];
  if (kind !== 'figuur') return number === '' ? onPlate : [number];
  return questionnaire.figures.find((figure) => figure.number === Number(number))?.indicators ?? [];
}

describe('the figures of the practice data', () => {
  let files: Map<string, Uint8Array>;
  let svgs: [string, string][];
  beforeAll(async () => {
    files = await draw(practice);
    svgs = [...files.keys()].filter((name) => name.endsWith('.svg')).map((name) => [name, text(files, name)]);
  }, 120_000);

  test('are the plate, the fourteen of the report, one per indicator and the maps, each in four forms', () => {
    // Of the 35 indicators with priority 23 ask for a level of the scale, and have a map.
    expect([questionnaire.figures.length, questionnaire.indicators.length, mapped.length]).toEqual([
      14, 118, 23,
    ]);
    expect(svgs).toHaveLength(1 + 14 + 118 + 23);
    const names = new Set([...files.keys()].map((name) => name.replace(/\.(vl\.json|svg|png|txt)$/, '')));
    expect(files.size).toBe(4 * names.size);
    expect(names).toContain('overzichtsplaat');
    expect(names).toContain('figuur-09-aanspreekpunt');
    expect(names).toContain('indicator-034-een-website');
    expect(names).toContain('kaart-075-bestand-van-alle-werkzoekenden');
  });

  test('have no words outside their frame, at any side', () => {
    const outside = svgs.flatMap(([name, svg]) => wordsOutside(svg).map((words) => `${name}: ${words}`));
    expect(outside).toEqual([]);
  });

  test('have no words over other words', () => {
    const overlapping = svgs.flatMap(([name, svg]) => wordsOverWords(svg).map((both) => `${name}: ${both}`));
    expect(overlapping).toEqual([]);
  });

  test('cut no words off', () => {
    expect(svgs.filter(([, svg]) => svg.includes('…'))).toEqual([]);
  });

  test('say in words how every indicator in them was answered, in their order', () => {
    for (const [name, svg] of svgs.filter(([name]) => !name.startsWith('kaart'))) {
      const description = descriptionOf(svg);
      const numbers = shownIn(name);
      expect(numbers.length, name).toBeGreaterThan(0);
      const places = numbers.map((number) => description.indexOf(inWords(number)));
      expect(places, name).not.toContain(-1);
      expect(description.split('(n = 35)').length - 1, name).toBe(numbers.length);
      if (numbers.length === 1) continue;
      const labelled = numbers.map((number) =>
        description.indexOf(`${number} ${labelOf(number)}: ${inWords(number)}`),
      );
      expect(labelled, name).not.toContain(-1);
      expect(labelled, name).toEqual([...labelled].sort((one, other) => one - other));
    }
  });

  test('name in words, for a map, the regions behind every count', () => {
    const maps = svgs.filter(([name]) => name.startsWith('kaart'));
    expect(maps.map(([name]) => shownIn(name)[0])).toEqual(mapped);
    for (const [name, svg] of maps) {
      const [number = ''] = shownIn(name);
      const expected = answersTo(number).map((answer) => {
        const regions = regionsWith(number, answer);
        const named = regions.length === 0 ? '' : ` (${regions.join(', ')})`;
        return `${answer.label.nl} ${String(regions.length)}${named}`;
      });
      expect(descriptionOf(svg), name).toContain(`. ${expected.join('; ')} (n = 35).`);
    }
  });

  test('are images with a title and a description for those who do not see them', () => {
    for (const [, svg] of svgs) {
      expect(svg).toMatch(/^<svg [^>]*role="img" lang="nl" aria-labelledby="([\w-]+)-title \1-desc"/);
    }
  });

  test('show what is invented in them', () => {
    const marks = (name: string): string[] =>
      boxes(text(files, name))
        .map(({ words }) => words)
        .filter((words) => words.startsWith('Fictieve'));
    expect(marks('figuur-01-periodiek-overleg.svg')).toEqual(['Fictieve verdeling over regio’s']);
    expect(marks('figuur-10-aansturing-en-organisatie.svg')).toEqual(['Fictieve aantallen']);
    expect(marks('figuur-09-aanspreekpunt.svg')).toEqual([
      'Fictieve verdeling over regio’s (37)',
      'Fictieve aantallen (34–36)',
    ]);
    for (const [name] of svgs) expect(marks(name), name).not.toEqual([]);
    for (const [name] of svgs) expect(text(files, name.replace('.svg', '.txt'))).toContain('Fictieve');
  });

  test('give no data a hatch, and nothing else', () => {
    for (const [, svg] of svgs) expect(svg).not.toMatch(/fill="#fefefe"|fill="#fdfdfd"/);
    expect(text(files, 'indicator-030-aandeel-detacheringen-beschut-werk.svg')).toContain('fill="url(#');
  });

  test('bring their font along', () => {
    expect(svgs[0]?.[1]).toContain(
      "@font-face{font-family:'Source Sans 3';font-weight:400;src:url(data:font/woff2;base64,",
    );
  });

  test('have a specification that says what the SVG adds to it', () => {
    const spec = JSON.parse(text(files, 'figuur-01-periodiek-overleg.vl.json')) as Record<string, unknown>;
    expect(spec['$schema']).toBe('https://vega.github.io/schema/vega-lite/v6.json');
    expect(JSON.stringify(spec['usermeta'])).toContain('arcering');
  });

  test('have a text with caption, base and alternative', () => {
    expect(text(files, 'figuur-01-periodiek-overleg.txt')).toMatch(
      /^Bijschrift:\nFiguur 1\. .+\n\nBasis:\n.+n = 35.+\n[^]+\n\nTekstalternatief:\n/,
    );
  });

  test('have the count of every answer in its segment', () => {
    const words = boxes(text(files, 'figuur-01-periodiek-overleg.svg')).map((box) => box.words);
    // 1 and 2: 35 regions; 3: 33 and 2.
    expect(words.filter((each) => /^\d+$/.test(each)).sort()).toEqual(['2', '33', '35', '35']);
  });
}, 120_000);

describe('narrow and wide, in both languages', () => {
  test.each([
    [80, 'nl' as const],
    [80, 'en' as const],
    [400, 'en' as const],
  ])('%i mm, %s: words stay inside and apart', async (width, language) => {
    const numbers = ['13', '28', '34', '37', '62', '63', '64', '65', '66', '94', '101'];
    const files = await draw(practice, { width, language, numbers });
    for (const name of [...files.keys()].filter((name) => name.endsWith('.svg'))) {
      const svg = text(files, name);
      // vega rounds the frame up to a whole pixel around the strokes.
      expect(Math.abs(frame(svg).width - (width / 25.4) * 96), name).toBeLessThan(1.5);
      expect(wordsOutside(svg), name).toEqual([]);
      expect(wordsOverWords(svg), name).toEqual([]);
    }
  });
}, 120_000);

test('invalid answers are seen in a figure', async () => {
  const { answers } = interpretCsv('regio;34\nTwente;x\nZeeland;1\n');
  const files = await draw(answers, { numbers: ['34'] });
  const svg = text(files, 'indicator-034-een-website.svg');
  expect(svg).toContain('-invalid)');
  expect(svg).toContain('Ongeldig antwoord');
});

test('many units: numbers that do not fit are left out of the bar, never cut', async () => {
  const { answers } = interpretCsv('regio;34\nTwente;1\n');
  const [unit] = answers.units;
  if (unit === undefined) throw new Error('no unit');
  const units = Array.from({ length: 2000 }, (_, index) => ({ ...unit, code: `u${String(index)}` }));
  const many = {
    ...answers,
    units,
    answers: new Map(
      units.map(({ code }, index) => [
        code,
        new Map([['34', { code: index < 3 ? 'anders' : 'subregio', value: null, note: null, from: null }]]),
      ]),
    ),
  };
  const files = await draw(many, { numbers: ['34'] });
  const words = boxes(text(files, 'indicator-034-een-website.svg')).map((box) => box.words);
  expect(words).toContain('1997');
  expect(words).not.toContain('3');
});

test('makeFigures leaves out a figure of which an indicator is not asked for', () => {
  const distributions = tabulate(practice).filter(({ indicator }) =>
    ['34', '35', '13'].includes(indicator.number),
  );
  expect(inOrder(makeFigures(contextOf(practice), distributions)).map(({ name }) => name)).toEqual([
    'figuur-04-moment-bepalen-mogelijkheden',
    'indicator-013-moment-bepalen-mogelijkheden-met-arbeidsbeperking',
    'indicator-034-een-website',
    'indicator-035-een-telefoonnummer',
  ]);
});
