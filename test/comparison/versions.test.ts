import { describe, expect, test } from 'vitest';
import type { Link } from '../../src/comparison/link.ts';
import { areVersions, compareVersions } from '../../src/comparison/versions.ts';
import type { Instrument } from '../../src/instrument/instrument.ts';
import { parseInstrument } from '../../src/instrument/parse-instrument.ts';
import { inventory2019, schemaDocument } from '../support/instrument.ts';

type Words = { nl: string; en: string };

/** A questionnaire file in which a test changes something. */
type File = {
  id: string;
  categories: Record<string, { label: Words }>;
  answerLists: Record<string, { type: string; categories?: string[]; beside?: string[] }>;
  indicators: { number: string; label: Words; question: Words; answers: string }[];
  routes: unknown[];
  figures: unknown[];
  plate: { blocks: unknown[] };
  follows?: {
    instrument: string;
    indicators?: Record<string, string>;
    categories?: Record<string, string[]>;
    sameMeaning?: string[];
  };
};

/** The inventory of 2019 as a later version that differs in what a test changes. */
function later(change: (file: File) => void): Instrument {
  const file = structuredClone(schemaDocument('inventarisatie-2019.json')) as File;
  Object.assign(file, { id: 'inventarisatie-later', follows: { instrument: 'inventarisatie-2019' } });
  // What stands in them must exist, and figures put indicators of one list together.
  Object.assign(file, { routes: [], figures: [], plate: { ...file.plate, blocks: [] } });
  change(file);
  const parsed = parseInstrument(file);
  if ('issues' in parsed) throw new Error(JSON.stringify(parsed.issues));
  return parsed.instrument;
}

/** The indicator of a file; throws when there is none. */
function entry(file: File, number: string): File['indicators'][number] {
  const found = file.indicators.find((each) => each.number === number);
  if (found === undefined) throw new Error(`no ${number}`);
  return found;
}

function linkOf(number: string, after: Instrument, before = inventory2019): Link {
  const found = compareVersions(before, after).find((each) => each.number === number);
  if (found === undefined) throw new Error(`no link ${number}`);
  return found;
}

/** Gives indicator 34 a list of its own, so that only it changes. */
function ownList(file: File, categories: string[], beside: string[] = ['anders']): void {
  file.answerLists['eigen'] = { type: 'scale', categories, beside };
  entry(file, '34').answers = 'eigen';
  delete (entry(file, '34') as { groups?: string }).groups;
}

const scale = ['regio-uwv-gemeenten', 'regio-gemeenten', 'subregio', 'per-gemeente', 'anders'];
const labelled = (nl: string): { label: Words } => ({ label: { nl, en: nl } });

describe('two versions of a questionnaire', () => {
  test('are versions when they have one name, or one says that it follows the other', () => {
    expect(areVersions(inventory2019, inventory2019)).toBe(true);
    const version = later(() => undefined);
    expect([areVersions(inventory2019, version), areVersions(version, inventory2019)]).toEqual([true, true]);
    const stranger = later((file) => {
      delete file.follows;
    });
    expect(areVersions(inventory2019, stranger)).toBe(false);
  });

  test('are identical in every question when nothing changed', () => {
    const links = compareVersions(
      inventory2019,
      later(() => undefined),
    );
    expect(links.map(({ degree, breaks }) => [degree, breaks])).toEqual(
      inventory2019.indicators.map(() => ['identical', []]),
    );
  });

  test('do not differ in capitals and spaces', () => {
    const version = later((file) => {
      const { label } = entry(file, '34');
      label.nl = ` ${label.nl.toUpperCase()}`;
    });
    expect(linkOf('34', version).degree).toBe('identical');
  });

  test('have questions that were dropped and that are new', () => {
    const version = later((file) => {
      file.indicators = file.indicators.filter(({ number }) => number !== '34');
      file.indicators.push({ ...entry(file, '35'), number: '119' });
    });
    expect(linkOf('34', version)).toMatchObject({
      degree: 'not',
      after: [],
      breaks: [{ kind: 'question-dropped' }],
    });
    expect(linkOf('119', version)).toMatchObject({
      degree: 'not',
      before: [],
      breaks: [{ kind: 'question-new' }],
    });
  });

  test('are not subtracted where a question is worded otherwise', () => {
    const version = later((file) => {
      entry(file, '34').question.nl = 'Hebben werkgevers genoeg aan één website?';
    });
    expect(linkOf('34', version)).toMatchObject({
      degree: 'partial',
      breaks: [{ kind: 'question-reworded' }],
    });
  });

  test('are subtracted where the questionnaire declares that the words mean the same', () => {
    const version = later((file) => {
      entry(file, '34').question.nl = 'Is er voor werkgevers één website, en op welke schaal?';
      file.follows = { instrument: 'inventarisatie-2019', sameMeaning: ['34'] };
    });
    expect(linkOf('34', version)).toMatchObject({
      degree: 'comparable',
      breaks: [{ kind: 'question-reworded' }],
    });
  });

  test('are followed through another number', () => {
    const version = later((file) => {
      entry(file, '34').number = '200';
      file.follows = { instrument: 'inventarisatie-2019', indicators: { '200': '34' } };
    });
    const link = linkOf('34↔200', version);
    expect(link.degree).toBe('identical');
    expect(compareVersions(version, inventory2019).some(({ number }) => number === '200↔34')).toBe(true);
  });

  test('are not subtracted where an answer was added or dropped', () => {
    const added = later((file) => {
      file.categories['landelijk'] = labelled('Landelijk');
      ownList(file, ['landelijk', ...scale]);
    });
    const link = linkOf('34', added);
    expect(link.degree).toBe('partial');
    expect(link.breaks.map(({ kind }) => kind)).toEqual(['answers-added']);
    const dropped = later((file) => {
      ownList(file, scale.slice(0, 4), []);
      delete file.answerLists['eigen']?.beside;
    });
    expect(linkOf('34', dropped).breaks.map(({ kind }) => kind)).toEqual(['answers-dropped']);
  });

  test('are not subtracted where an answer is worded otherwise', () => {
    const version = later((file) => {
      file.categories['subregio-nieuw'] = labelled('Per deelgebied');
      ownList(file, ['regio-uwv-gemeenten', 'regio-gemeenten', 'subregio-nieuw', 'per-gemeente', 'anders']);
      file.follows = { instrument: 'inventarisatie-2019', categories: { 'subregio-nieuw': ['subregio'] } };
    });
    expect(linkOf('34', version)).toMatchObject({ degree: 'partial' });
    expect(linkOf('34', version).breaks.map(({ kind }) => kind)).toEqual(['answers-reworded']);
  });

  test('are subtracted over answers that were merged, as the questionnaire declares', () => {
    const version = later((file) => {
      file.categories['regio'] = labelled('Voor de hele regio');
      ownList(file, ['regio', 'subregio', 'per-gemeente', 'anders']);
      file.follows = {
        instrument: 'inventarisatie-2019',
        categories: { regio: ['regio-uwv-gemeenten', 'regio-gemeenten'] },
      };
    });
    const link = linkOf('34', version);
    expect(link.degree).toBe('comparable');
    expect(link.breaks.map(({ kind }) => kind)).toEqual(['answers-merged']);
    expect(link.categories[0]).toMatchObject({
      code: 'regio',
      before: ['regio-uwv-gemeenten', 'regio-gemeenten'],
      after: ['regio'],
    });
    // Backwards, the same is a split, counted under the one answer.
    const back = compareVersions(version, inventory2019).find(({ number }) => number === '34');
    expect(back?.breaks.map(({ kind }) => kind)).toEqual(['answers-split']);
  });

  test('are subtracted over the parts of an answer that was split, counted together', () => {
    const version = later((file) => {
      file.categories['sub-a'] = labelled('Per subregio, met UWV');
      file.categories['sub-b'] = labelled('Per subregio, zonder UWV');
      ownList(file, ['regio-uwv-gemeenten', 'regio-gemeenten', 'sub-a', 'sub-b', 'per-gemeente', 'anders']);
      file.follows = {
        instrument: 'inventarisatie-2019',
        categories: { 'sub-a': ['subregio'], 'sub-b': ['subregio'] },
      };
    });
    const link = linkOf('34', version);
    expect(link.degree).toBe('comparable');
    expect(link.categories[2]).toMatchObject({
      code: 'subregio',
      before: ['subregio'],
      after: ['sub-a', 'sub-b'],
    });
  });

  test('are not subtracted where the kind or the order of the answers changed', () => {
    const reordered = later((file) => {
      ownList(file, ['regio-gemeenten', 'regio-uwv-gemeenten', 'subregio', 'per-gemeente', 'anders']);
    });
    expect(linkOf('34', reordered)).toMatchObject({ degree: 'partial', breaks: [{ kind: 'type-changed' }] });
    const plain = later((file) => {
      file.answerLists['eigen'] = { type: 'choice', categories: scale };
      entry(file, '34').answers = 'eigen';
    });
    expect(linkOf('34', plain).degree).toBe('partial');
  });

  test('have every question once where numbers moved on', () => {
    // A new 35 came in, so that what was 35 is 36 now, and 36 was dropped.
    const version = later((file) => {
      const [old35, old36] = [entry(file, '35'), entry(file, '36')];
      file.indicators = file.indicators.filter((each) => each !== old36);
      const moved = { ...structuredClone(old35), number: '36' };
      file.indicators.splice(file.indicators.indexOf(old35) + 1, 0, moved);
      Object.assign(old35, { label: { nl: 'Nieuw', en: 'New' }, question: { nl: 'Nieuw?', en: 'New?' } });
      file.follows = { instrument: 'inventarisatie-2019', indicators: { '36': '35' } };
    });
    const links = compareVersions(inventory2019, version);
    expect(links.find(({ number }) => number === '35↔36')?.degree).toBe('identical');
    expect(
      links.flatMap(({ number, breaks: [first] }) => (first === undefined ? [] : [[number, first.kind]])),
    ).toEqual([
      ['36', 'question-dropped'],
      ['35', 'question-new'],
    ]);
    // 118 before and 118 after, of which 117 are the same question.
    expect(links).toHaveLength(119);
  });

  test('are not one scale where levels that were merged stand around another', () => {
    const version = later((file) => {
      file.categories['uiteen'] = labelled('Regio of per gemeente');
      ownList(file, ['uiteen', 'regio-gemeenten', 'subregio', 'anders']);
      file.follows = {
        instrument: 'inventarisatie-2019',
        categories: { uiteen: ['regio-uwv-gemeenten', 'per-gemeente'] },
      };
    });
    const link = linkOf('34', version);
    expect(link.degree).toBe('partial');
    expect(link.breaks.map(({ kind }) => kind)).toEqual(['answers-merged', 'type-changed']);
  });

  test('are not one scale where an answer beside it has become a level', () => {
    const version = later((file) => {
      ownList(file, scale, []);
      delete file.answerLists['eigen']?.beside;
    });
    expect(linkOf('34', version).breaks.map(({ kind }) => kind)).toEqual(['type-changed']);
  });

  test('have parts that are questions of their own', () => {
    type Parted = { parts?: { suffix: string; label: Words; question: Words }[] };
    const whole = inventory2019.indicators.find(({ parts }) => parts.length > 1)?.number ?? '';
    const version = later((file) => {
      const [first, second] = (entry(file, whole) as Parted).parts ?? [];
      if (first === undefined || second === undefined) throw new Error('no parts');
      [first.label, second.label] = [second.label, first.label];
      [first.question, second.question] = [second.question, first.question];
    });
    const parts = linkOf(whole, version).parts;
    expect(parts.slice(0, 2).map(({ degree }) => degree)).toEqual(['partial', 'partial']);
    expect(parts.slice(2).every(({ degree }) => degree === 'identical')).toBe(true);
  });
});
