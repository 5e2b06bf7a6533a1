import type { Change } from '../../../comparison/comparison.ts';
import type { Distribution } from '../../../distribution/distribution.ts';
import { slug } from '../../../instrument/spelling.ts';
import type { FigureOf } from '../../figures/figure.ts';
import { fileNumber } from '../../figures/make-figures.ts';
import type { ComparisonContext } from '../context.ts';
import { breaksText, headingOf, measurementsOf, questionsOf, unitsName } from '../context.ts';
import { figureTexts } from './texts.ts';

/** The answers to one question before and after, as two bars below each other. */
export function makePair(context: ComparisonContext, change: Change): FigureOf<'stacked'> {
  const { texts } = context;
  const { indicator, before, after, link } = change;
  const labels = measurementsOf(context);
  const title = `${texts.figures.indicator(indicator.number)}. ${indicator.label[texts.language]}`;
  const caveats = breaksText(link, context);
  const head = figureTexts(context, {
    name: `paar-${fileNumber(indicator)}-${slug(indicator.label.nl)}`,
    title,
    subtitle: questionsOf(change, context),
    shown: [change],
  });
  const rows = [
    { label: labels.before, distribution: before },
    { label: labels.after, distribution: after },
  ];
  return {
    kind: 'stacked',
    ...head,
    caption: caveats === '' ? head.caption : `${head.caption} ${caveats}`,
    rows,
    axis: texts.figures.share(unitsName(context)),
    base: rows
      .map(({ label, distribution }) => `${label}: ${texts.tables.basesShort(distribution.bases)}`)
      .join('\n'),
    alternative: [
      `${texts.figures.stacked}. ${headingOf(change, context)}.`,
      ...head.marks.map((mark) => `${mark}.`),
      ...rows.map(({ label, distribution }) => `${label}: ${inWords(distribution, context)}`),
    ].join(' '),
  };
}

/** A distribution in words: every answer with its count, and n. */
function inWords({ counts, bases }: Distribution, { texts }: ComparisonContext): string {
  return texts.figures.counts(
    counts.map(({ category, count }) => `${category.label[texts.language]} ${String(count)}`),
    bases.all,
  );
}
