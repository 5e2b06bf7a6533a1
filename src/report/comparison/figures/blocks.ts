import type { Change } from '../../../comparison/comparison.ts';
import { slug } from '../../../instrument/spelling.ts';
import type { FigureOf } from '../../figures/figure.ts';
import type { ComparisonContext } from '../context.ts';
import { breaksText, headingOf, measurementsOf, panelSize, unitsName } from '../context.ts';
import { dumbbellGroup } from './pair.ts';
import { figureTexts } from './texts.ts';

/**
 * Per block of the overview plate the counts before and after of every answer, as dots joined by a line. Questions that
 * are not compared are missing in it, and a block without any has no figure.
 */
export function makeBlocks(context: ComparisonContext): FigureOf<'dumbbell'>[] {
  const { texts, comparison } = context;
  const { blocks, basis } = comparison.before.instrument.plate;
  const isAbout = ({ link: { before } }: Change, number: string): boolean =>
    before.some((each) => (each.partOf ?? each.number) === number);
  return blocks.flatMap(({ label, indicators }, index) => {
    const changes = indicators.flatMap((number) =>
      comparison.changes.filter((change) => isAbout(change, number)),
    );
    if (changes.length === 0) return [];
    const figure = makeBlock(context, index + 1, label, changes);
    // Readers must know which choices are ours.
    return basis === 'inference'
      ? { ...figure, caption: `${figure.caption} ${texts.figures.plateInferred}` }
      : figure;
  });
}

function makeBlock(
  context: ComparisonContext,
  place: number,
  label: Readonly<Record<'nl' | 'en', string>>,
  changes: readonly Change[],
): FigureOf<'dumbbell'> {
  const { texts } = context;
  const { figures: words } = texts.comparison;
  const measurements = measurementsOf(context);
  const title = words.block(label[texts.language]);
  const head = figureTexts(context, {
    name: `blok-${String(place)}-${slug(label.nl)}`,
    title,
    subtitle: [words.blockSubtitle(measurements.before, measurements.after)],
    shown: changes,
  });
  const caveats = changes.map(({ link }) => breaksText(link, context)).filter((each) => each !== '');
  return {
    kind: 'dumbbell',
    ...head,
    caption: [head.caption, ...caveats].join(' '),
    groups: changes.map((change) => dumbbellGroup(change, headingOf(change, context))),
    measurements,
    all: panelSize(context),
    axis: texts.figures.count(unitsName(context)),
    base: changes
      .map((change) => `${headingOf(change, context)}: n = ${String(change.movement.all)}`)
      .join('\n'),
    alternative: [
      `${words.dumbbell}. ${title}.`,
      ...head.marks.map((mark) => `${mark}.`),
      ...changes.map((change) => {
        const parts = change.before.counts.map(({ category, count }, index) =>
          words.fromTo(category.label[texts.language], count, change.after.counts[index]?.count ?? 0),
        );
        return `${headingOf(change, context)}: ${texts.figures.counts(parts, change.movement.all)}`;
      }),
    ].join(' '),
  };
}
