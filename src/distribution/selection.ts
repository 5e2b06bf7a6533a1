import type { AnswerSet } from '../answers/answer-set.ts';
import type { Indicator } from '../instrument/instrument.ts';
import { numberParts } from '../instrument/instrument.ts';
import type { Unit } from '../instrument/units.ts';

/** Which part of an answer set is asked for; null is all of it. */
export type Selection = {
  readonly indicators: ReadonlySet<Indicator> | null;
  readonly units: ReadonlySet<Unit> | null;
};

/** Narrows an answer set to the indicators and units that were asked for, in their own order. */
export function select(set: AnswerSet, { indicators, units }: Selection): AnswerSet {
  return {
    ...set,
    indicators: set.indicators.filter((indicator) => indicators?.has(indicator) ?? true),
    units: set.units.filter((unit) => units?.has(unit) ?? true),
  };
}

/**
 * The indicators that a list of numbers and ranges names: `1-12,34,55a`. A whole number names its parts too.
 * @returns the numbers that name nothing in the list are in `unknown`
 */
export function indicatorsNamed(
  text: string,
  indicators: readonly Indicator[],
): { readonly named: ReadonlySet<Indicator>; readonly unknown: readonly string[] } {
  const named = new Set<Indicator>();
  const unknown: string[] = [];
  const wholes = new Set(indicators.map(({ number, partOf }) => partOf ?? number));
  for (const item of text.split(',').map((each) => each.trim())) {
    const range = /^([A-Z]?)(\d+)\s*[-\u2013]\s*([A-Z]?)(\d+)$/.exec(item);
    const [, prefix = '', first = '', toPrefix = '', last = ''] = range ?? [];
    // The letter of a range counts for both ends: Q35-39.
    const [from, to] = [`${prefix}${first}`, `${toPrefix || prefix}${last}`];
    const found = indicators.filter(({ number, partOf }) => {
      if (range === null) return number === item || partOf === item;
      const parts = numberParts(partOf ?? number);
      return parts?.prefix === prefix && parts.whole >= Number(first) && parts.whole <= Number(last);
    });
    // Both ends of a range must be there, so that a slip of the keyboard is not taken for all that follows.
    if (found.length === 0 || (range !== null && !(wholes.has(from) && wholes.has(to)))) unknown.push(item);
    for (const indicator of found) named.add(indicator);
  }
  return { named, unknown };
}
