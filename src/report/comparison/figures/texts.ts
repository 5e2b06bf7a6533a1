import type { Mark } from '../../../answers/description.ts';
import type { Figure } from '../../figures/figure.ts';
import type { ComparisonContext } from '../context.ts';
import { caveatsOf, comparisonCitation, marksIn, panelCount } from '../context.ts';

/** What a figure of a comparison says of itself, whatever it shows. */
export function figureTexts(
  context: ComparisonContext,
  {
    name,
    title,
    subtitle,
    shown,
  }: {
    readonly name: string;
    readonly title: string;
    readonly subtitle: readonly string[];
    /** What is counted in it, for what is invented. */
    readonly shown: readonly { readonly mark: Mark | null }[];
  },
): Pick<Figure, 'name' | 'title' | 'subtitle' | 'marks' | 'caption' | 'pointer'> {
  const { texts } = context;
  const marks = marksIn(shown);
  const measurement = texts.comparison.figures.panel(panelCount(context));
  return {
    name,
    title,
    subtitle: [...subtitle, measurement],
    marks: marks.map((mark) => texts.marks[mark]),
    caption: [
      `${title}.`,
      `${measurement}.`,
      ...marks.map((mark) => texts.markNotes[mark]),
      ...caveatsOf(context),
      comparisonCitation(context),
    ].join(' '),
    pointer: null,
  };
}
