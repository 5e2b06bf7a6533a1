import type { AnswerSet } from '../answers/answer-set.ts';
import type { Selection } from '../distribution/selection.ts';
import { indicatorsNamed } from '../distribution/selection.ts';
import type { Indicator } from '../instrument/instrument.ts';
import { foldLabel } from '../instrument/spelling.ts';
import type { Unit, UnitList } from '../instrument/units.ts';
import { Failure, problem } from '../problem.ts';

/** The options by which a part of an answer set is asked for. */
export type SelectionOptions = {
  readonly indicators?: string;
  readonly theme?: string;
  readonly regions?: string;
};

/**
 * The selection that the options ask for; throws a `Failure` for a name that is not in the file.
 * @param units reads the list of units, needed only where units are named
 */
export function selectionOf(set: AnswerSet, units: () => UnitList, options: SelectionOptions): Selection {
  const { indicators, theme, regions } = options;
  const named = indicators === undefined ? null : namedIndicators(indicators, set.indicators);
  const inTheme = theme === undefined ? null : themeIndicators(theme, set);
  return {
    indicators: named === null ? inTheme : new Set([...named].filter((each) => inTheme?.has(each) ?? true)),
    units: regions === undefined ? null : namedUnits(regions, set, units()),
  };
}

function namedIndicators(text: string, indicators: readonly Indicator[]): ReadonlySet<Indicator> {
  const { named, unknown } = indicatorsNamed(text, indicators);
  if (unknown.length > 0) throw wrong('indicators', unknown.join(', '));
  return named;
}

function themeIndicators(name: string, { indicators, instrument }: AnswerSet): ReadonlySet<Indicator> {
  const wanted = foldLabel(name);
  const matches = (theme: Indicator['theme']): boolean =>
    [theme.id, theme.label.nl, theme.label.en].some((each) => foldLabel(each) === wanted);
  const found = indicators.filter(({ theme, subtheme }) => matches(theme) || matches(subtheme));
  if (found.length === 0) {
    const known = instrument.themes.flatMap((theme) => [theme.id, ...theme.subthemes.map(({ id }) => id)]);
    throw wrong('theme', name, known.join(', '));
  }
  return new Set(found);
}

/**
 * The units that a list of names separated by commas names; throws a `Failure` for one that is not in the answer set.
 * @param all the file of which the set may be a selection, so that a unit that was left out is not said to be missing
 */
export function namedUnits(
  text: string,
  set: AnswerSet,
  list: UnitList,
  all: AnswerSet = set,
): ReadonlySet<Unit> {
  return new Set(
    text.split(',').map((name) => {
      const code = list.find(name, set.description.measurement.date)?.code;
      const isNamed = (each: Unit): boolean => each.code === code;
      const unit = set.units.find(isNamed);
      if (unit !== undefined) return unit;
      throw all.units.some(isNamed)
        ? wrong('regionLeftOut', name.trim(), set.units.map((each) => each.name).join(', '))
        : wrong('regions', name.trim());
    }),
  );
}

function wrong(what: string, given: string, known = ''): Failure {
  return new Failure(problem('usage', { details: { what, given, known } }));
}
