import { groupByEach } from '../instrument/group-by.ts';
import { askedByAll, breachOf } from '../answers/routing.ts';
import type { Claim } from '../claims/claim.ts';
import { rangeOf } from '../claims/claim.ts';
import type { Membership } from '../claims/evaluate.ts';
import { indicatorsIn, memberships } from '../claims/evaluate.ts';
import { conditionOf } from '../instrument/condition.ts';
import type { Category, Indicator, Instrument, Route } from '../instrument/instrument.ts';
import type { Condition } from '../instrument/schema.ts';
import type { Unit } from '../instrument/units.ts';

/**
 * Answers that are being made: a category for every unit and indicator, with a running account of how far they are
 * from meeting the claims and in how many places they go against the routing.
 */
export type Grid = {
  readonly units: readonly Unit[];
  readonly indicators: readonly Indicator[];
  readonly at: (unit: Unit, indicator: Indicator) => Category;
  readonly set: (unit: Unit, indicator: Indicator, category: Category) => void;
  /** How far all claims together are from their numbers; 0 when every claim holds. */
  readonly distance: () => number;
  /** The claims that do not hold, with the indicators they depend on. */
  readonly failing: () => readonly { readonly claim: Claim; readonly indicators: readonly Indicator[] }[];
  /** How many answers go against the routing. */
  readonly breaches: () => number;
  /** The units and routes where an answer goes against the routing. */
  readonly breached: () => readonly Breached[];
  /** Whether the routing asks a unit a question, by the answers given so far; undefined where it cannot tell. */
  readonly asks: (unit: Unit, indicator: Indicator) => boolean | undefined;
};

/** A unit and a route that one of its answers goes against. */
type Breached = { readonly unit: Unit; readonly route: Route };

/** What is kept of one number of a claim: which units are in its base and which are counted. */
type Account = {
  readonly claim: Claim;
  readonly indicators: readonly Indicator[];
  readonly membership: Membership;
  readonly inBase: Set<Unit>;
  readonly counted: Set<Unit>;
};

/** Starts a grid in which every answer is `first`. */
export function makeGrid(
  instrument: Instrument,
  units: readonly Unit[],
  indicators: readonly Indicator[],
  claims: readonly Claim[],
  first: (indicator: Indicator) => Category,
): Grid {
  const cells = new Map(units.map((unit) => [unit, new Map(indicators.map((each) => [each, first(each)]))]));
  const at = (unit: Unit, indicator: Indicator): Category =>
    cells.get(unit)?.get(indicator) ?? indicator.noData;

  const accounts = claims.flatMap((claim) =>
    memberships(claim, at).map((membership): Account => ({
      claim,
      indicators:
        membership.indicator === null ? indicatorsIn(claim) : dependsOn(claim, membership.indicator),
      membership,
      inBase: new Set(),
      counted: new Set(),
    })),
  );
  const accountsOf = groupByEach(accounts, ({ indicators: on }) => on);
  const routing = routingOf(instrument, indicators, at);
  const breached = new Map<string, Breached & { readonly count: number }>();
  let breaches = 0;
  let distance = accounts.reduce((total, account) => total + distanceOf(account), 0);

  const update = (unit: Unit, indicator: Indicator): void => {
    for (const account of accountsOf.get(indicator) ?? []) {
      const { membership, inBase, counted } = account;
      distance -= distanceOf(account);
      const isIn = membership.inBase(unit);
      toggle(inBase, unit, isIn);
      toggle(counted, unit, isIn && membership.isCounted(unit));
      distance += distanceOf(account);
    }
    for (const { id, route, count } of routing.of(indicator)) {
      const key = `${unit.code} ${String(id)}`;
      const now = count(unit);
      breaches += now - (breached.get(key)?.count ?? 0);
      if (now === 0) breached.delete(key);
      else breached.set(key, { unit, route, count: now });
    }
  };
  for (const unit of units) for (const indicator of indicators) update(unit, indicator);

  return {
    units,
    indicators,
    at,
    set: (unit, indicator, category) => {
      cells.get(unit)?.set(indicator, category);
      update(unit, indicator);
    },
    distance: () => distance,
    failing: () => accounts.filter((account) => distanceOf(account) > 0),
    breaches: () => breaches,
    breached: () => [...breached.values()],
    asks: routing.asks,
  };
}

function dependsOn(claim: Claim, indicator: Indicator): readonly Indicator[] {
  return 'indicators' in claim.baseSet ? [indicator, ...claim.baseSet.indicators] : [indicator];
}

function distanceOf({ claim, inBase, counted }: Account): number {
  const base = claim.base === null ? 0 : Math.abs(inBase.size - claim.base);
  return base + distanceFrom(counted.size, claim);
}

function distanceFrom(number: number, claim: Claim): number {
  const { least, most } = rangeOf(claim);
  return Math.max(0, least - number, number - most);
}

function routingOf(
  instrument: Instrument,
  indicators: readonly Indicator[],
  at: (unit: Unit, indicator: Indicator) => Category,
): {
  readonly of: (
    indicator: Indicator,
  ) => readonly { readonly id: number; readonly route: Route; readonly count: (unit: Unit) => number }[];
  readonly asks: Grid['asks'];
} {
  const forms = (number: string): Indicator[] =>
    indicators.filter((each) => each.number === number || each.partOf === number);
  const all = instrument.routes.map((route, id) => {
    const asked = conditionOf(route.when, instrument);
    const concerned = route.indicators.flatMap(forms);
    const sources = new Map(sourcesOf(route.when).map((number) => [number, forms(number)]));
    const isAsked = (unit: Unit): boolean | undefined =>
      asked((number) =>
        (sources.get(number) ?? []).map((indicator) => {
          const { code, role } = at(unit, indicator);
          return role === 'no-data' ? undefined : code;
        }),
      );
    return { id, route, concerned, isAsked, sources: [...sources.values()].flat() };
  });
  const asking = groupByEach(all, ({ concerned }) => concerned);
  const asks = (unit: Unit, indicator: Indicator): boolean | undefined =>
    askedByAll((asking.get(indicator) ?? []).map(({ isAsked }) => isAsked(unit)));
  const counted = all.map(({ id, route, concerned, isAsked }) => ({
    id,
    route,
    count: (unit: Unit): number => {
      const byRoute = isAsked(unit);
      return concerned.filter((indicator) => {
        const byAll = byRoute === true ? asks(unit, indicator) : byRoute;
        return breachOf(route, { byRoute, byAll }, at(unit, indicator)) !== null;
      }).length;
    },
    // Another route to the same question decides too whether it may be not applicable.
    indicators: concerned.flatMap((indicator) => [
      indicator,
      ...(asking.get(indicator) ?? []).flatMap(({ sources }) => sources),
    ]),
  }));
  const byIndicator = groupByEach(counted, (each) => each.indicators);
  return { of: (indicator) => byIndicator.get(indicator) ?? [], asks };
}

function sourcesOf(condition: Condition): readonly string[] {
  const simple = 'or' in condition ? condition.or : [condition];
  return simple.flatMap((each) => ('any' in each ? each.any : each.none));
}

function toggle(set: Set<Unit>, unit: Unit, isIn: boolean): void {
  if (isIn) set.add(unit);
  else set.delete(unit);
}
