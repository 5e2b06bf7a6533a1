import { describe, expect, test } from 'vitest';
import { isComputed } from '../../src/comparison/link.ts';
import { parseCrosswalk } from '../../src/comparison/crosswalk.ts';
import { crosswalk2021, survey2021 } from '../support/crosswalk.ts';
import { inventory2019, schemaDocument } from '../support/instrument.ts';

/** A part of a document that a test may change. */
type Editable = {
  links: {
    before: string[];
    after: string[];
    degree: string;
    reason?: unknown;
    categories?: { code: string; before: string[]; after: string[] }[];
  }[];
  outside: { numbers: string[] }[];
  base: { after: { indicator: string; in: string[] } };
  [key: string]: unknown;
};

/** Every number that a list such as `5, 107-118` names. */
function numbers(list: string, prefix = ''): string[] {
  return list.split(/,\s*/).flatMap((item) => {
    const [from = 0, to = from] = item.split('-').map(Number);
    return Array.from({ length: to - from + 1 }, (_, index) => `${prefix}${String(from + index)}`);
  });
}

describe('the crosswalk from 2019 to 2021', () => {
  const crosswalk = crosswalk2021();
  const degreesOf = (before: string): string[] =>
    crosswalk.links
      .filter((link) => link.before.some(({ number }) => number === before))
      .map(({ number, degree }) => `${number} ${degree}`);

  test('names every indicator of 2019 and every question of 2021', () => {
    const linked = (side: 'before' | 'after'): Set<string> =>
      new Set(
        crosswalk.links.flatMap((link) => link[side].map(({ number }) => number.replace(/[a-z]$/, ''))),
      );
    expect([...linked('before')].sort((one, other) => Number(one) - Number(other))).toEqual(numbers('1-118'));
    const outside = crosswalk.outside
      .flatMap((each) => each.numbers)
      .map((each) => each.replace(/[a-z]$/, ''));
    const asked = new Set([...linked('after'), ...outside]);
    // Bijlage 1 of the report of 2022 numbers its questions 1 to 74 (lines 1533-2064).
    expect([...asked].sort((one, other) => Number(one.slice(1)) - Number(other.slice(1)))).toEqual(
      numbers('1-74', 'Q'),
    );
    expect(crosswalk.links.flatMap(({ breaks }) => breaks).filter(({ kind }) => kind !== 'stated')).toEqual(
      [],
    );
  });

  test('computes over six links and no other', () => {
    expect(crosswalk.links.filter(isComputed).map(({ number }) => number)).toEqual([
      '34↔Q38',
      '35↔Q36',
      '36↔Q37',
      '37↔Q39',
      '58↔Q17',
      '60↔Q65',
    ]);
  });

  test('has for one indicator as many links as there are readings', () => {
    expect(degreesOf('37')).toEqual(['37↔Q39 comparable', '37↔Q39 partial']);
    expect(degreesOf('58')).toEqual(['58↔Q17 comparable', '58↔Q14, Q15 not']);
    expect(degreesOf('71')).toEqual(['71↔Q56 partial']);
    expect(degreesOf('10')).toEqual(['10↔Q48 not']);
    expect(degreesOf('94')).toEqual(['94↔Q47, Q48 partial', '94, 95, 96, 97↔Q47, Q48 partial']);
    // Lines 952: what was found in interviews has no question.
    expect(degreesOf('64')).toEqual(['64 not']);
  });

  test('takes shares of the regions that the questions were put to', () => {
    expect(crosswalk.base.before).toBeNull();
    expect(crosswalk.base.after?.indicator.number).toBe('Q1');
    expect([...(crosswalk.base.after?.codes ?? [])]).toEqual(['ja']);
  });

  test('says of every link that is not computed why', () => {
    for (const link of crosswalk.links.filter((each) => !isComputed(each))) {
      expect(link.breaks.length, link.number).toBeGreaterThan(0);
    }
  });

  test('says at 75 that the report of 2019 contradicts itself', () => {
    // 2019, line 613: 22 with an agreement, so 35 − 22 = 13 without; line 509: 10 + 17 = 27 with, and 8 without.
    const said = crosswalk.links
      .find(({ number }) => number === '75↔Q54')
      ?.breaks.map((each) => (each.kind === 'stated' ? each.text.nl : ''));
    expect(said?.join(' ')).toContain('r. 613 telt 22 met een afspraak (dus 13 zonder), r. 509 27 met en 8');
  });

  test('maps what stands in both reports, also where no number was printed for it', () => {
    const mapped = (number: string, code: string): string[][] =>
      crosswalk.links
        .filter((link) => link.number === number)
        .flatMap(({ categories }) => categories.filter((each) => each.code === code))
        .map(({ before }) => [...before]);
    // 2019, line 580: 2 per sub-region; those per municipality are not printed apart.
    expect(mapped('67↔Q40', 'niet-alle')).toEqual([['subregio', 'per-gemeente']]);
    // 2019, line 595: 23 of 30 with UWV, so that 7 have another scale and 5 no file.
    expect(mapped('71↔Q56', 'geen-toegang')).toEqual([
      ['regio-gemeenten', 'subregio', 'per-gemeente', 'anders'],
    ]);
    // 2019, line 642: 5 not applicable, which have a target, but not for all target groups.
    expect(mapped('94↔Q47, Q48', 'niet-alle-doelgroepen')).toEqual([['nvt']]);
  });

  test('judges nothing', () => {
    const all = JSON.stringify(schemaDocument('crosswalk-2019-2021.json'));
    expect(all).not.toMatch(
      /slechter|verslechter|achteruit|\bbeter\b|daling|gedaald|gestegen|decline|worse|improvement/i,
    );
  });
});

describe('a broken crosswalk', () => {
  const issuesOf = (change: (document: Editable) => void): string[] => {
    const document = schemaDocument('crosswalk-2019-2021.json') as Editable;
    change(document);
    const parsed = parseCrosswalk(document, inventory2019, survey2021);
    return 'issues' in parsed
      ? parsed.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
      : ['no issue'];
  };
  const contact = 3;
  const changed = (change: (link: Editable['links'][number]) => void, index = contact): string[] =>
    issuesOf(({ links }) => {
      const link = links[index];
      if (link !== undefined) change(link);
    });

  test.each<[string, string[], string[]]>([
    [
      'an indicator that is not there',
      changed((link) => (link.before = ['119'])),
      ["links.3.before.0: 'inventarisatie-2019' has no indicator '119'"],
    ],
    [
      'an answer that is not there',
      changed((link) => link.categories?.[0]?.after.push('misschien')),
      ["links.3.categories.0.after.1: Q39 has no answer 'misschien'"],
    ],
    [
      'an answer in no category',
      changed((link) => link.categories?.[1]?.before.pop()),
      ["links.3.categories: answer 'anders' of 37 must stand in 1 categories, and stands in 0"],
    ],
    [
      'an answer in two categories',
      changed((link) => link.categories?.[1]?.after.push('een-namens-beide')),
      ["links.3.categories: answer 'een-namens-beide' of Q39 must stand in 1 categories, and stands in 2"],
    ],
    [
      'no data where something is computed',
      changed((link) => link.categories?.[1]?.after.push('geen-gegevens')),
      ["links.3.categories: answer 'geen-gegevens' of Q39 must stand in 0 categories, and stands in 1"],
    ],
    [
      'two indicators where something is computed',
      changed((link) => link.before.push('38')),
      ["links.3.before: a link that is 'comparable' has one indicator on each side"],
    ],
    [
      'one indicator in two computed links',
      changed((link) => (link.degree = 'comparable'), 4),
      [
        'links.4.before: indicator 37 is in another link that is computed',
        'links.4.after: indicator Q39 is in another link that is computed',
      ],
    ],
    [
      'no reason',
      changed((link) => delete link.reason, 5),
      ["links.5.reason: a link that is 'partial' needs a reason"],
    ],
    [
      'a base that is not there',
      issuesOf(({ base }) => (base.after = { indicator: 'Q1', in: ['wellicht'] })),
      ["base.after.in.0: indicator Q1 has no answer 'wellicht'"],
    ],
    [
      'a question outside the questionnaire that is in it',
      issuesOf(({ outside }) => outside[0]?.numbers.push('Q65')),
      ['outside.0.numbers.1: Q65 belongs in a link'],
    ],
    [
      'other instruments',
      issuesOf((document) => (document['before'] = 'fietsen')),
      ["before: it is compared with 'inventarisatie-2019'"],
    ],
    [
      'a degree that is none',
      changed((link) => (link.degree = 'ongeveer')),
      ['links.3.degree: Invalid option: expected one of "identical"|"comparable"|"partial"|"not"'],
    ],
  ])('with %s is refused, with its place', (_, found, expected) => {
    if (expected.length === 1) expect(found).toContain(expected[0]);
    else expect(found).toEqual(expect.arrayContaining(expected));
  });

  test('is not one where a partial link maps an answer twice, or none', () => {
    expect(changed((link) => link.categories?.[0]?.before.push('subregio'), 4)).toEqual(['no issue']);
  });

  test('lists an indicator that it does not name, so that nothing is left out', () => {
    const document = schemaDocument('crosswalk-2019-2021.json') as Editable;
    const parsed = parseCrosswalk(
      { ...document, links: document.links.filter(({ before }) => !before.includes('10')) },
      inventory2019,
      survey2021,
    );
    const added = 'issues' in parsed ? [] : parsed.crosswalk.links.slice(-1);
    expect(added).toMatchObject([
      { number: '10', after: [], degree: 'not', categories: [], breaks: [{ kind: 'not-linked' }] },
    ]);
  });
});
