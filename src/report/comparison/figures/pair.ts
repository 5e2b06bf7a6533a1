import type { Change } from '../../../comparison/comparison.ts';
import type { Distribution } from '../../../distribution/distribution.ts';
import { slug } from '../../../instrument/spelling.ts';
import type { DumbbellGroup, FigureOf } from '../../figures/figure.ts';
import { fileNumber } from '../../figures/make-figures.ts';
import type { ComparisonContext } from '../context.ts';
import { breaksText, headingOf, measurementsOf, panelSize, questionsOf, unitsName } from '../context.ts';
import { figureTexts } from './texts.ts';

/**
 * The answers to one question before and after: two bars below each other; the many steps of a percentage as dots, because
 * in a bar they are too narrow for their labels.
 */
export function makePair(context: ComparisonContext, change: Change): FigureOf<'stacked' | 'dumbbell'> {
  const { texts } = context;
  const { indicator, before, after, link } = change;
  const labels = measurementsOf(context);
  const isOfSteps = indicator.type === 'percentage';
  const caveats = breaksText(link, context);
  const head = figureTexts(context, {
    name: `paar-${fileNumber(indicator)}-${slug(indicator.label.nl)}`,
    title: `${texts.figures.indicator(indicator.number)}. ${indicator.label[texts.language]}`,
    subtitle: questionsOf(link, context),
    shown: [change],
  });
  const rows = [
    { label: labels.before, distribution: before },
    { label: labels.after, distribution: after },
  ];
  const common = {
    ...head,
    caption: caveats === '' ? head.caption : `${head.caption} ${caveats}`,
    base: rows
      .map(({ label, distribution }) => `${label}: ${texts.tables.basesShort(distribution.bases)}`)
      .join('\n'),
    alternative: [
      `${isOfSteps ? texts.comparison.figures.dumbbell : texts.figures.stacked}. ${headingOf(change, context)}.`,
      ...head.marks.map((mark) => `${mark}.`),
      ...rows.map(({ label, distribution }) => `${label}: ${inWords(distribution, context)}`),
    ].join(' '),
  };
  return isOfSteps
    ? {
        kind: 'dumbbell',
        ...common,
        groups: [dumbbellGroup(change, '')],
        measurements: labels,
        all: panelSize(context),
        axis: texts.figures.count(unitsName(context)),
      }
    : { kind: 'stacked', ...common, rows, axis: texts.figures.share(unitsName(context)) };
}

/** The counts of every answer before and after, to be shown as dots under a label. */
export function dumbbellGroup({ indicator, before, after }: Change, label: string): DumbbellGroup {
  return {
    label,
    indicator,
    rows: before.counts.map(({ category, count }, index) => ({
      category,
      before: count,
      after: after.counts[index]?.count ?? 0,
    })),
  };
}

/** A distribution in words: every answer with its count, and n. */
function inWords({ counts, bases }: Distribution, { texts }: ComparisonContext): string {
  return texts.figures.counts(
    counts.map(({ category, count }) => `${category.label[texts.language]} ${String(count)}`),
    bases.all,
  );
}
