import type { Category, Indicator } from '../../instrument/instrument.ts';
import type { Unit } from '../../instrument/units.ts';
import type { CategoryCount, Distribution } from '../../distribution/distribution.ts';

/** One row of a figure: an indicator and how it was answered. */
export type FigureRow = { readonly label: string; readonly distribution: Distribution };

/** A block of the overview plate: rows under a label; `heading` only where a new part of the plate begins. */
export type FigureBlock = {
  readonly heading: string | null;
  readonly label: string;
  readonly rows: readonly FigureRow[];
};

/**
 * Whose answers ▲ points at: one unit; in a page anyone, so that a reader can choose; or nobody.
 * A page hides every ▲ but those of the unit that was chosen.
 */
export type Pointer = Unit | 'anyone' | null;

/** What two measurements are called, such as 2019 and 2021. */
export type Measurements = { readonly before: string; readonly after: string };

/** How many units gave each answer to an indicator in two measurements; without a label where the title has it. */
export type DumbbellGroup = {
  readonly label: string;
  readonly indicator: Indicator;
  readonly rows: readonly { readonly category: Category; readonly before: number; readonly after: number }[];
};

/** What every figure says, whatever it shows. Texts are in the language of the report. */
type FigureTexts = {
  /** The file name without its ending. */
  readonly name: string;
  readonly title: string;
  readonly subtitle: readonly string[];
  /** What is invented, shown in the figure itself; empty when nothing is. */
  readonly marks: readonly string[];
  /** The sentence that goes under the figure. */
  readonly caption: string;
  /** The bases of every row. */
  readonly base: string;
  /** The figure in words, with all its numbers, for those who do not see it. */
  readonly alternative: string;
  readonly pointer: Pointer;
};

/** Bars below each other. */
type RowsFigure<Kind extends string> = FigureTexts & {
  readonly kind: Kind;
  readonly rows: readonly FigureRow[];
  /** The name of the axis. */
  readonly axis: string;
};

/** A figure as a value: what it shows and says, before anything is drawn. */
export type Figure =
  /** A bar per row, cut into its answers. */
  | RowsFigure<'stacked'>
  /** One row, a bar per answer. */
  | RowsFigure<'bars'>
  /** One row as a bar cut into its answers, without legend and axis, for beside a text that has them. */
  | RowsFigure<'strip'>
  /** Blocks of rows below each other: scales as stacked bars, other answers as a bar each. */
  | (FigureTexts & { readonly kind: 'plate'; readonly blocks: readonly FigureBlock[] })
  /** A tile per unit, at its place on the map, painted by its answer. */
  | (FigureTexts & { readonly kind: 'map'; readonly distribution: Distribution })
  /** Per group a row per answer: how many units gave it before and after, joined by a line. */
  | (FigureTexts & {
      readonly kind: 'dumbbell';
      readonly groups: readonly DumbbellGroup[];
      readonly measurements: Measurements;
      /** How many units there are, where the axis ends. */
      readonly all: number;
      /** The name of the axis. */
      readonly axis: string;
    })
  /** How many went from one answer, a row, to another, a column. */
  | (FigureTexts & {
      readonly kind: 'matrix';
      readonly categories: readonly Category[];
      /** `counts[from][to]`, both in the order of the categories. */
      readonly counts: readonly (readonly number[])[];
      /** The names of rows, of columns, and of what is counted. */
      readonly axes: { readonly from: string; readonly to: string; readonly count: string };
    });

/** A figure of some of the kinds. */
export type FigureOf<Kind extends Figure['kind']> = Extract<Figure, { kind: Kind }>;

/** The answer of one unit among the answers of all. */
export function answerIn({ counts }: Distribution, unit: Unit): CategoryCount | undefined {
  return counts.find(({ units }) => units.includes(unit));
}

/** The answers that ▲ points at: that of the unit, or of anyone, or none. */
export function pointedAt({ counts }: Distribution, pointer: Pointer): ReadonlySet<Category> {
  if (pointer === null) return new Set();
  const given = counts.filter(({ units }) =>
    pointer === 'anyone' ? units.length > 0 : units.includes(pointer),
  );
  return new Set(given.map(({ category }) => category));
}

/** The name by which a page finds the ▲ of an answer: `34:per-gemeente`. */
export function pointerKey({ indicator }: Distribution, { code }: Category): string {
  return `${indicator.number}:${code}`;
}
