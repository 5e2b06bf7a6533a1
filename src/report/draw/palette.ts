import type { Category, Indicator } from '../../instrument/instrument.ts';

/** How an answer is painted: its fill, the text on it, and whether an outline sets it off from the paper. */
export type Paint = { readonly fill: string; readonly text: string; readonly outlined: boolean };

/** The colour of outlines and of everything that is neither data nor text. */
export const outline = '#595959';
/** The colour of text on paper. */
export const ink = '#1b1b1b';
/** The colour of text that explains. */
export const softInk = '#4d4d4d';

/**
 * Fills that stand for a pattern, which vega-lite cannot draw: they are replaced in the SVG.
 * No other mark has these colours.
 */
export const patternFills = { 'no-data': '#fefefe', invalid: '#fdfdfd' } as const;

const scaleLevels: readonly Paint[] = [
  { fill: '#0a2a5e', text: '#ffffff', outlined: false },
  { fill: '#1c63ad', text: '#ffffff', outlined: false },
  { fill: '#45a9c4', text: ink, outlined: true },
  { fill: '#f2b84b', text: ink, outlined: true },
  { fill: '#6f6f6f', text: '#ffffff', outlined: false },
];

const roles: Readonly<Record<Exclude<Category['role'], 'substantive'>, Paint>> = {
  'not-applicable': { fill: '#c9c9c9', text: ink, outlined: true },
  'no-data': { fill: patternFills['no-data'], text: ink, outlined: true },
  invalid: { fill: patternFills.invalid, text: ink, outlined: true },
};

/**
 * The paint of an answer in a stacked bar: by its place on the scale.
 * Colours say which level, never good or bad; the order of levels and the printed counts say it without colour.
 */
export function scalePaint(indicator: Indicator, category: Category): Paint {
  if (category.role !== 'substantive') return roles[category.role];
  const level = indicator.printedCategories.indexOf(category);
  return scaleLevels[level] ?? { fill: '#ffffff', text: ink, outlined: true };
}

/** The paint of an answer that has a bar and a label of its own. */
export function barPaint({ role }: Category): Paint {
  return role === 'substantive' ? { fill: '#1c63ad', text: '#ffffff', outlined: false } : roles[role];
}
