import { groupBy } from '../instrument/group-by.ts';
import type { AnsweredCodes } from '../instrument/condition.ts';
import { conditionOf } from '../instrument/condition.ts';
import type { Category, Indicator, Route } from '../instrument/instrument.ts';
import type { Unit } from '../instrument/units.ts';
import type { Place, Problem, ProblemCode } from '../problem.ts';
import { problem } from '../problem.ts';
import type { Answer, AnswerSet } from './answer-set.ts';
import { answerOf, answerPlace, categoryOf } from './answer-set.ts';
import { isBlank } from './raw-table.ts';

/** An answer that does not go with the routing: given though not asked, or not applicable though asked. */
export type Breach = {
  readonly route: Route;
  readonly unit: Unit;
  readonly indicator: Indicator;
  readonly code: Extract<ProblemCode, 'answer-against-routing' | 'not-applicable-against-routing'>;
};

/** The codes that units answered, to evaluate conditions on; made once for an answer set. */
function answeredCodes(set: AnswerSet): (unit: Unit) => AnsweredCodes {
  const forms = groupBy(set.indicators, ({ partOf, number }) => partOf ?? number);
  const absent = [undefined];
  return (unit) => (number) =>
    forms.get(number)?.map((indicator) => {
      const category = categoryOf(indicator, answerOf(set, unit, indicator));
      return category === undefined || category.role === 'no-data' ? undefined : category.code;
    }) ?? absent;
}

/** The indicators of a route, in the form that the answers have. */
function onRoute({ indicators }: AnswerSet, route: Route): Indicator[] {
  return indicators.filter((each) => route.indicators.includes(each.partOf ?? each.number));
}

/** Every answer that goes against a route. A route that cannot be evaluated is not breached. */
export function findBreaches(set: AnswerSet): Breach[] {
  const codesOf = answeredCodes(set);
  const asking = new Map(
    set.instrument.routes.map((route) => {
      const asked = conditionOf(route.when, set.instrument);
      return [route, new Map(set.units.map((unit) => [unit, asked(codesOf(unit))]))];
    }),
  );
  return set.instrument.routes.flatMap((route) => {
    const indicators = onRoute(set, route);
    return set.units.flatMap((unit) =>
      indicators.flatMap((indicator) => {
        const byRoute = asking.get(route)?.get(unit);
        const byAll = askedByAll(indicator.routes.map((each) => asking.get(each)?.get(unit)));
        const category = categoryOf(indicator, answerOf(set, unit, indicator));
        const code = breachOf(route, { byRoute, byAll }, category);
        return code === null ? [] : [{ route, unit, indicator, code }];
      }),
    );
  });
}

/**
 * The answers of a form, with "not applicable" where a question that the routing does not ask was left blank: a form says
 * beside such a question that it need not be answered. Of what cannot be told to be asked or not, nothing is made.
 * @returns the answers, and where that was done
 */
export function withoutNotAsked(set: AnswerSet): {
  readonly answers: AnswerSet['answers'];
  readonly places: readonly Place[];
} {
  const isFromForm = ({ from }: Answer): boolean => from?.isForm === true;
  if (![...set.answers.values()].some((ofUnit) => [...ofUnit.values()].some(isFromForm))) {
    return { answers: set.answers, places: [] };
  }
  const answers = new Map([...set.answers].map(([unit, ofUnit]) => [unit, new Map(ofUnit)]));
  const places: Place[] = [];
  const filled = { ...set, answers };
  let isChanged = true;
  // What is not applicable may lead to another question that is not asked.
  while (isChanged) {
    isChanged = false;
    const codesOf = answeredCodes(filled);
    for (const route of set.instrument.routes) {
      const asked = conditionOf(route.when, set.instrument);
      const indicators = onRoute(set, route);
      for (const unit of set.units) {
        if (asked(codesOf(unit)) !== false) continue;
        for (const indicator of indicators) {
          const answer = answers.get(unit.code)?.get(indicator.number);
          const code = indicator.categories.find(({ role }) => role === 'not-applicable')?.code;
          if (answer === undefined || code === undefined || !isFromForm(answer)) continue;
          if (answer.code !== indicator.noData.code || !isBlank(answer.value)) continue;
          answers.get(unit.code)?.set(indicator.number, { ...answer, code });
          places.push(answerPlace(unit, indicator, answer));
          isChanged = true;
        }
      }
    }
  }
  return { answers, places };
}

/** Whether a question is asked, by what each of its routes says of it; undefined where that cannot be told. */
export function askedByAll(answers: readonly (boolean | undefined)[]): boolean | undefined {
  if (answers.includes(false)) return false;
  return answers.includes(undefined) ? undefined : true;
}

/**
 * How an answer breaches a route; null if it does not. A question is asked when every route to it says so, so that it may
 * be not applicable as long as one does not.
 * @param asked whether the question was asked by this route, and by all that lead to it
 */
export function breachOf(
  { alsoAllowed }: Route,
  { byRoute, byAll }: { readonly byRoute: boolean | undefined; readonly byAll: boolean | undefined },
  category: Category | undefined,
): Breach['code'] | null {
  if (byRoute === undefined) return null;
  if (byRoute) {
    return byAll === true && category?.role === 'not-applicable' ? 'not-applicable-against-routing' : null;
  }
  const given = category?.role === 'substantive' && !alsoAllowed.includes(category.code);
  return given ? 'answer-against-routing' : null;
}

/** The breaches of an answer set as problems: one per indicator, kind and route, with the sentence of the route. */
export function routingProblems(set: AnswerSet): Problem[] {
  const groups = groupBy(findBreaches(set), ({ code, unit, indicator, route }) => {
    const { from } = answerOf(set, unit, indicator);
    return JSON.stringify([code, indicator.number, route.sentence.nl, from?.file ?? set.file]);
  });
  return [...groups.values()].flatMap((breaches) => {
    const [first] = breaches;
    if (first === undefined) return [];
    const answers = breaches.map(({ unit, indicator }) => ({
      unit,
      indicator,
      answer: answerOf(set, unit, indicator),
    }));
    const places = answers.map(({ unit, indicator, answer }) => answerPlace(unit, indicator, answer));
    const values = new Set(answers.map(({ answer }) => answer.value));
    return problem(first.code, {
      file: answers[0]?.answer.from?.file ?? set.file,
      places,
      value: values.size === 1 ? ([...values][0] ?? null) : null,
      details: { route: first.route.sentence },
    });
  });
}
