import type { Language } from '../../src/instrument/text.ts';
import type { FigureOf } from '../../src/report/figures/figure.ts';
import { distributionIn, practice } from './draw.ts';

/** What figures of two measurements say in these tests. */
const texts = {
  subtitle: ['35 arbeidsmarktregio’s'],
  marks: ['Fictieve aantallen'],
  caption: 'Bijschrift.',
  base: 'n = 35',
  alternative: 'In woorden.',
  pointer: null,
};

type Compared = {
  readonly all?: number;
  readonly before?: string;
  readonly after?: string;
  readonly language?: Language;
};

/** A figure of pairs of dots; per indicator, by its number, how many regions gave each answer before and after. */
export function dumbbell(
  pairs: Readonly<Record<string, readonly (readonly [number, number])[]>>,
  { all = 35, before = '2019', after = '2021', language = 'nl' }: Compared = {},
): FigureOf<'dumbbell'> {
  const groups = Object.entries(pairs).map(([number, counts]) => {
    const { indicator } = distributionIn(practice, number);
    const rows = indicator.categories.map((category, index) => {
      const [first, second] = counts[index] ?? [0, 0];
      return { category, before: first, after: second };
    });
    return { label: `${number} ${indicator.label[language]}`, indicator, rows };
  });
  const axis = 'Aantal arbeidsmarktregio’s';
  return {
    kind: 'dumbbell',
    ...texts,
    name: 'paren',
    title: 'Twee metingen',
    groups,
    all,
    axis,
    measurements: { before, after },
  };
}

/** A figure of who went from which answer to which; counts that are not given are 0. */
export function matrix(
  number: string,
  counts: readonly (readonly number[])[],
  { before = '2019', after = '2021' } = {},
): FigureOf<'matrix'> {
  const { categories } = distributionIn(practice, number).indicator;
  return {
    kind: 'matrix',
    ...texts,
    name: 'matrix',
    title: 'Van antwoord naar antwoord',
    categories,
    counts: categories.map((_, from) => categories.map((__, to) => counts[from]?.[to] ?? 0)),
    axes: { from: `Antwoord in ${before}`, to: `Antwoord in ${after}`, count: 'Aantal regio’s' },
  };
}

/** Texts that try a drawing: very long, with a word of 60 letters, looking like markup, and empty. */
export const hostileLabels: readonly string[] = [
  'samenwerkingsverbandsovereenkomst tussen gemeenten, '.repeat(4).trim(),
  'x'.repeat(60),
  '</desc> fill="#fefefe" <g opacity="1"> & $& {{=7}}',
  '',
];
