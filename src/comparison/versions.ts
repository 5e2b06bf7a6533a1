import type { Category, Indicator, Instrument, Predecessor } from '../instrument/instrument.ts';
import { foldLabel } from '../instrument/spelling.ts';
import type { Break, Link, MappedCategory } from './link.ts';
import { isComputed } from './link.ts';
import { commonLevels } from './scale.ts';

/** Whether one questionnaire is a version of the other: the same, or the one that it says it follows. */
export function areVersions(before: Instrument, after: Instrument): boolean {
  return (
    before.id === after.id ||
    after.follows?.instrument === before.id ||
    before.follows?.instrument === after.id
  );
}

/**
 * Compares two versions of a questionnaire, question by question, in the order of the earlier; new questions stand last.
 * A question is identical when its words and answers are; comparable when it is only worded otherwise and the later
 * version declares that it means the same, or when answers were merged or split as it declares; else nothing is
 * subtracted. Nothing is inferred from likeness: what is not declared is a break.
 */
export function compareVersions(before: Instrument, after: Instrument): Link[] {
  // A file may be older than the one it is held against: what follows is then the first.
  if (after.follows?.instrument !== before.id && before.follows?.instrument === after.id) {
    return compareVersions(after, before).map(reversed);
  }
  const follows = after.follows?.instrument === before.id ? after.follows : null;
  const declared = follows?.indicators ?? new Map<string, string>();
  const claimed = new Set(declared.values());
  // A number that is declared to be that of another question before says nothing of the question that has it now.
  const earlierNumber = ({ number }: Indicator): string | null =>
    declared.get(number) ?? (claimed.has(number) ? null : number);
  const later = new Map(after.indicators.map((each) => [earlierNumber(each), each]));
  const kept = before.indicators.map((indicator) =>
    linkPair(indicator, later.get(indicator.number) ?? null, follows),
  );
  const earlier = new Set<string | null>(before.indicators.map(({ number }) => number));
  const added = after.indicators.filter((each) => !earlier.has(earlierNumber(each)));
  return [...kept, ...added.map((indicator) => linkOne('after', indicator, { kind: 'question-new' }))];
}

function linkPair(before: Indicator, after: Indicator | null, follows: Predecessor | null): Link {
  if (after === null) return linkOne('before', before, { kind: 'question-dropped' });
  const { categories, breaks } = compareAnswers(before, after, follows);
  const all: Break[] = [
    ...(sameWords(before, after) ? [] : [{ kind: 'question-reworded' } as const]),
    ...(before.type === after.type ? [] : [{ kind: 'type-changed' } as const]),
    ...breaks,
  ];
  const degree = degreeOf(all, follows?.sameMeaning.has(after.partOf ?? after.number) ?? false);
  return {
    number: before.number === after.number ? after.number : `${before.number}↔${after.number}`,
    before: [before],
    after: [after],
    topic: after.label,
    degree,
    // Where nothing is computed, either question is shown with all answers of its own.
    categories: isComputed({ degree }) ? categories : [],
    breaks: all,
    parts: linkParts(before, after, follows),
  };
}

/** The parts of two questions, by their letters. */
function linkParts(before: Indicator, after: Indicator, follows: Predecessor | null): Link[] {
  const letter = ({ number, partOf }: Indicator): string => number.slice(partOf?.length ?? 0);
  const later = new Map(after.parts.map((part) => [letter(part), part]));
  const letters = new Set(before.parts.map(letter));
  return [
    ...before.parts.map((part) => linkPair(part, later.get(letter(part)) ?? null, follows)),
    ...after.parts
      .filter((part) => !letters.has(letter(part)))
      .map((part) => linkOne('after', part, { kind: 'question-new' })),
  ];
}

/** A question that only one of the questionnaires has. */
function linkOne(side: 'before' | 'after', indicator: Indicator, why: Break): Link {
  return {
    number: indicator.number,
    before: side === 'before' ? [indicator] : [],
    after: side === 'after' ? [indicator] : [],
    topic: indicator.label,
    degree: 'not',
    categories: [],
    breaks: [why],
    parts: [],
  };
}

function degreeOf(breaks: readonly Break[], meansTheSame: boolean): Link['degree'] {
  if (breaks.length === 0) return 'identical';
  const isHarmless = ({ kind }: Break): boolean =>
    kind === 'answers-merged' ||
    kind === 'answers-split' ||
    (meansTheSame && (kind === 'question-reworded' || kind === 'answers-reworded'));
  return breaks.every(isHarmless) ? 'comparable' : 'partial';
}

function sameWords(before: Indicator, after: Indicator): boolean {
  return sameLabel(before.question.nl, after.question.nl) && sameLabel(before.label.nl, after.label.nl);
}

function sameLabel(one: string, other: string): boolean {
  return foldLabel(one) === foldLabel(other);
}

const substantive = ({ printedCategories }: Indicator): Category[] =>
  printedCategories.filter(({ role }) => role === 'substantive');

/** Answers of both questions that belong together, because one says that it stands for the other. */
type Cluster = { readonly before: readonly Category[]; readonly after: readonly Category[] };

function compareAnswers(
  before: Indicator,
  after: Indicator,
  follows: Predecessor | null,
): { readonly categories: readonly MappedCategory[]; readonly breaks: readonly Break[] } {
  const clusters = cluster(
    substantive(before),
    substantive(after),
    ({ code }) => follows?.categories.get(code) ?? [code],
  );
  const found = (
    kind: 'answers-added' | 'answers-dropped' | 'answers-reworded' | 'answers-merged' | 'answers-split',
    of: (each: Cluster) => readonly Category[],
  ): Break[] => {
    const categories = clusters.flatMap(of);
    return categories.length === 0 ? [] : [{ kind, categories }];
  };
  const breaks = [
    ...found('answers-added', (each) => (each.before.length === 0 ? each.after : [])),
    ...found('answers-dropped', (each) => (each.after.length === 0 ? each.before : [])),
    ...found('answers-merged', (each) => (each.before.length > 1 && each.after.length > 0 ? each.after : [])),
    ...found('answers-split', (each) =>
      each.after.length > 1 && each.before.length === 1 ? each.before : [],
    ),
    ...found('answers-reworded', (each) => (isReworded(each) ? each.after : [])),
  ];
  const categories = clusters.filter((each) => each.before.length > 0 && each.after.length > 0).map(mapped);
  return {
    categories,
    breaks: [
      ...breaks,
      ...(isOneScale(before, after, categories) ? [] : [{ kind: 'type-changed' } as const]),
    ],
  };
}

/** Whether the answers of two scales make one scale together; else wider and narrower mean nothing. */
function isOneScale(before: Indicator, after: Indicator, categories: readonly MappedCategory[]): boolean {
  return (
    before.type !== 'scale' || after.type !== 'scale' || commonLevels(categories, before, after) !== null
  );
}

function isReworded({ before, after }: Cluster): boolean {
  const [one] = before;
  const [other] = after;
  if (before.length !== 1 || after.length !== 1 || one === undefined || other === undefined) return false;
  return !sameLabel(one.label.nl, other.label.nl);
}

/** Takes answers together that are linked, directly or through others; in the order of the later question. */
function cluster(
  before: readonly Category[],
  after: readonly Category[],
  standsFor: (category: Category) => readonly string[],
): Cluster[] {
  const clusters: { before: Set<Category>; after: Category[] }[] = [];
  for (const category of after) {
    const codes = new Set(standsFor(category));
    const olds = before.filter(({ code }) => codes.has(code));
    const touching = clusters.filter((each) => olds.some((old) => each.before.has(old)));
    const [first] = touching;
    if (first === undefined) clusters.push({ before: new Set(olds), after: [category] });
    else {
      for (const old of olds) first.before.add(old);
      first.after.push(category);
      for (const other of touching.slice(1)) {
        for (const old of other.before) first.before.add(old);
        first.after.push(...other.after);
        clusters.splice(clusters.indexOf(other), 1);
      }
    }
  }
  const known = new Set(clusters.flatMap((each) => [...each.before]));
  return [
    ...clusters.map((each) => ({ before: before.filter((old) => each.before.has(old)), after: each.after })),
    ...before.filter((old) => !known.has(old)).map((old) => ({ before: [old], after: [] })),
  ];
}

/** A cluster under the name of the side that has one answer for it; later words before earlier ones. */
function mapped({ before, after }: Cluster): MappedCategory {
  const named = after.length === 1 || before.length > 1 ? after : before;
  const [only] = named;
  const codes = named.map(({ code }) => code);
  return {
    code: codes.join('+'),
    label:
      named.length === 1 && only !== undefined
        ? only.label
        : {
            nl: named.map(({ label }) => label.nl).join(' / '),
            en: named.map(({ label }) => label.en).join(' / '),
          },
    before: before.map(({ code }) => code),
    after: after.map(({ code }) => code),
  };
}

const opposite = {
  'question-dropped': 'question-new',
  'question-new': 'question-dropped',
  'answers-added': 'answers-dropped',
  'answers-dropped': 'answers-added',
  'answers-merged': 'answers-split',
  'answers-split': 'answers-merged',
} as const;

function reversed(link: Link): Link {
  return {
    ...link,
    number: link.number.split('↔').reverse().join('↔'),
    before: link.after,
    after: link.before,
    categories: link.categories.map((each) => ({ ...each, before: each.after, after: each.before })),
    parts: link.parts.map(reversed),
    breaks: link.breaks.map((each): Break =>
      each.kind in opposite
        ? ({ ...each, kind: opposite[each.kind as keyof typeof opposite] } as Break)
        : each,
    ),
  };
}
