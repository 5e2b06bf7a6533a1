import type { Indicator } from './instrument.ts';

/** The answers that one can choose: all but no data, which is a blank cell, unless the list prints it. */
export function choicesOf({ categories, printedCategories }: Indicator): Indicator['categories'] {
  return categories.filter((each) => each.role !== 'no-data' || printedCategories.includes(each));
}
