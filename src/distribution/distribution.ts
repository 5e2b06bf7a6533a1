import type { AnswerSet } from '../answers/answer-set.ts';
import type { Mark } from '../answers/description.ts';
import { markOf } from '../answers/description.ts';
import type { Category, Indicator } from '../instrument/instrument.ts';
import type { Unit } from '../instrument/units.ts';
import type { PercentageSummary } from './percentages.ts';
import { summarizePercentages } from './percentages.ts';
import { share } from './share.ts';

/** The units that gave one answer. Shares are 0–100 with one decimal, null outside the base. */
export type CategoryCount = {
  readonly category: Category;
  readonly units: readonly Unit[];
  readonly count: number;
  readonly percentAll: number | null;
  readonly percentAnswered: number | null;
  readonly percentApplicable: number | null;
};

/**
 * In how many units a share is expressed: all units in the file; those that answered (without no data and
 * invalid); those to which the question applied (answered, without not applicable).
 * `invalid` is how many answers of all are in no other base because they are no valid answer.
 */
export type Bases = {
  readonly all: number;
  readonly answered: number;
  readonly applicable: number;
  readonly invalid: number;
};

/** How the units answered one indicator: every category in printed order, zeros included. */
export type Distribution = {
  readonly indicator: Indicator;
  readonly counts: readonly CategoryCount[];
  readonly bases: Bases;
  /** Only for percentages that at least one unit gave. */
  readonly percentages: PercentageSummary | null;
  /** The units with an agreement, without and with "other"; null where the indicator asks for none. */
  readonly agreement: { readonly without: readonly Unit[]; readonly with: readonly Unit[] } | null;
  readonly mark: Mark | null;
};

/** What is counted for cells that are no valid answer, when they are counted at all. */
export const invalidCategory: Category = {
  code: 'ongeldig',
  role: 'invalid',
  label: { nl: 'Ongeldig antwoord', en: 'Invalid answer' },
  short: { nl: 'ongeldig', en: 'invalid' },
  spellings: [],
  value: null,
};

/**
 * Counts the answers to every indicator of an answer set. Counts add up to the number of units.
 * Where any answer is invalid, every distribution has invalid as a category, also where it counts none.
 */
export function tabulate(set: AnswerSet): Distribution[] {
  const tallies = set.indicators.map(() => new Map<string, Unit[]>());
  for (const unit of set.units) {
    const answers = set.answers.get(unit.code);
    set.indicators.forEach(({ number, noData }, index) => {
      const answer = answers?.get(number);
      const code = answer === undefined ? noData.code : (answer.code ?? invalidCategory.code);
      const tally = tallies[index];
      const units = tally?.get(code);
      if (units === undefined) tally?.set(code, [unit]);
      else units.push(unit);
    });
  }
  const withInvalid = tallies.some((tally) => tally.has(invalidCategory.code));
  return set.indicators.map((indicator, index) =>
    distributionOf(set, indicator, tallies[index] ?? new Map<string, Unit[]>(), withInvalid),
  );
}

function distributionOf(
  set: AnswerSet,
  indicator: Indicator,
  byCode: ReadonlyMap<string, readonly Unit[]>,
  withInvalid: boolean,
): Distribution {
  const categories = withInvalid ? [...indicator.categories, invalidCategory] : indicator.categories;
  const tally = categories.map((category) => ({ category, units: byCode.get(category.code) ?? [] }));
  const inRoles = (...roles: readonly Category['role'][]): number =>
    tally
      .filter(({ category }) => roles.includes(category.role))
      .reduce((total, { units }) => total + units.length, 0);

  const bases = {
    all: set.units.length,
    answered: inRoles('substantive', 'not-applicable'),
    applicable: inRoles('substantive'),
    invalid: inRoles('invalid'),
  };
  return {
    indicator,
    counts: tally.map(({ category, units }) => ({
      category,
      units,
      count: units.length,
      percentAll: share(units.length, bases.all),
      percentAnswered: ['substantive', 'not-applicable'].includes(category.role)
        ? share(units.length, bases.answered)
        : null,
      percentApplicable: category.role === 'substantive' ? share(units.length, bases.applicable) : null,
    })),
    bases,
    percentages: summarizePercentages(
      tally.flatMap(({ category, units }) =>
        category.value === null ? [] : units.map(() => category.value ?? 0),
      ),
    ),
    agreement: agreementOf(set, indicator, tally),
    mark: markOf(set.description, indicator),
  };
}

function agreementOf(
  set: AnswerSet,
  indicator: Indicator,
  tally: readonly { readonly category: Category; readonly units: readonly Unit[] }[],
): Distribution['agreement'] {
  const within = (group: string): readonly Unit[] | null => {
    const codes = indicator.groups.get(group);
    if (codes === undefined) return null;
    const members = new Set(
      tally.filter(({ category }) => codes.has(category.code)).flatMap(({ units }) => units),
    );
    return set.units.filter((unit) => members.has(unit));
  };
  const without = within(set.instrument.agreement.without);
  const inclusive = within(set.instrument.agreement.with);
  return without === null || inclusive === null ? null : { without, with: inclusive };
}
