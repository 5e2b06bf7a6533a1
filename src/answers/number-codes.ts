import type { Category, Indicator } from '../instrument/instrument.ts';

/**
 * The numbers for what is no answer of substance, in a file of numbers for statistical programs. They are below zero, so
 * that no position in a list and no percentage is one of them, and not the -9 or -99 by which people often mean that
 * nothing is known. No data has no number: its cell is blank.
 *
 * -66 is what the European Social Survey calls not applicable, with a minus before it. -99 is never read as an answer, so
 * that an answer that was invalid stays so.
 */
export const numberCodes = { 'not-applicable': -66, invalid: -99 } as const;

/**
 * The number of an answer: its position in the printed list, from 1; a percentage as it is; or one of
 * {@link numberCodes}. Null for no data. The reader of answers understands every one of them.
 * @param category undefined for what is no valid answer
 */
export function numberOf(indicator: Indicator, category: Category | undefined): number | null {
  if (category === undefined) return numberCodes.invalid;
  if (category.role === 'no-data') return null;
  if (category.role !== 'substantive') return numberCodes[category.role];
  return category.value ?? indicator.printedCategories.indexOf(category) + 1;
}

/** The answers of substance that an indicator can have, in printed order: those that have a number of their own. */
export function numberedCategories(indicator: Indicator): Category[] {
  return indicator.printedCategories.filter(({ role }) => role === 'substantive');
}

/**
 * Whether the answers of an indicator have an order from the first to the last. A scale has none when an answer stands
 * beside it, such as Other: that is neither wider nor narrower than any level.
 */
export function isOrdered(indicator: Indicator): boolean {
  const { type, levels } = indicator;
  if (type === 'scale') return levels.length === numberedCategories(indicator).length;
  return type === 'frequency' || type === 'percentage';
}
