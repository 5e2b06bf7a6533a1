import type { Pooled } from '../../../comparison/pooled.ts';
import { pool } from '../../../comparison/pooled.ts';
import type { FigureOf } from '../../figures/figure.ts';
import { formatNumber, numberRanges } from '../../format.ts';
import type { ComparisonContext } from '../context.ts';
import { measurementsOf, panelCount } from '../context.ts';
import { figureTexts } from './texts.ts';

/** Who went from which answer to which, over all questions on the scale and per theme. */
export function makeMatrices(context: ComparisonContext): FigureOf<'matrix'>[] {
  const pooled = pool(context.comparison.changes);
  // The only theme there is would repeat the first.
  return (pooled.length === 2 ? pooled.slice(0, 1) : pooled).map((each) => makeMatrix(context, each));
}

function makeMatrix(
  context: ComparisonContext,
  { theme, changes, categories, counts, all, mark }: Pooled,
): FigureOf<'matrix'> {
  const { texts } = context;
  const { language } = texts;
  const { figures: words, columns } = texts.comparison;
  const { before, after } = measurementsOf(context);
  const about = theme === null ? texts.comparison.themes.allLabel : theme.label[language];
  const title = words.matrix(before, after, about);
  const numbers = numberRanges(changes.map(({ indicator }) => indicator.number));
  const pairs = words.pairs(panelCount(context), changes.length, formatNumber(all, language));
  const head = figureTexts(context, {
    name: `overgangen-${theme === null ? texts.comparison.themes.all : theme.id}`,
    title,
    subtitle: [pairs, words.matrixReading],
    shown: [{ mark }],
  });
  const countOf = (from: string, to: string): number =>
    counts.find((each) => each.from.code === from && each.to.code === to)?.count ?? 0;
  return {
    kind: 'matrix',
    ...head,
    caption: `${head.caption} ${pairs}. ${words.matrixReading}`,
    categories,
    counts: categories.map((from) => categories.map((to) => countOf(from.code, to.code))),
    axes: { from: columns.from(before), to: columns.from(after), count: columns.count },
    base: `${columns.pairs} = ${String(all)}; ${texts.comparison.columns.indicator}: ${numbers}`,
    alternative: [
      `${words.matrixKind}. ${title}.`,
      ...head.marks.map((each) => `${each}.`),
      texts.figures.counts(
        counts.map(({ from, to, count }) => words.cell(from.label[language], to.label[language], count)),
        all,
      ),
    ].join(' '),
  };
}
