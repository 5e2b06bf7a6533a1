import type { Distribution } from '../../distribution/distribution.ts';

/** One row of a figure: an indicator and how it was answered. */
export type FigureRow = { readonly label: string; readonly distribution: Distribution };

/** A figure as a value: what it shows and says, before anything is drawn. Texts are in the language of the report. */
export type Figure = {
  /** The file name without its ending. */
  readonly name: string;
  /** Stacked: a bar per row, cut into its answers. Bars: one row, a bar per answer. */
  readonly kind: 'stacked' | 'bars';
  readonly title: string;
  readonly subtitle: readonly string[];
  /** What is invented, shown in the figure itself; empty when nothing is. */
  readonly marks: readonly string[];
  readonly rows: readonly FigureRow[];
  /** The name of the axis. */
  readonly axis: string;
  /** The sentence that goes under the figure. */
  readonly caption: string;
  /** The bases of every row. */
  readonly base: string;
  /** The figure in words, with all its numbers, for those who do not see it. */
  readonly alternative: string;
};
