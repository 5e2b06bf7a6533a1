import type { Claim } from '../claims/claim.ts';
import { indicatorsIn } from '../claims/evaluate.ts';
import type { Category, Indicator, Instrument } from '../instrument/instrument.ts';
import type { Unit } from '../instrument/units.ts';
import type { Grid } from './grid.ts';
import { makeGrid } from './grid.ts';
import type { Random } from './random.ts';

/** How often a change is tried before the claims are taken to be impossible, or the routing as good as it gets. */
const attempts = { claims: 60_000, routing: 40_000 };
/** How many changes are compared at a time. */
const proposals = 8;
/** How often a step is taken that makes things worse, to get out of a dead end. */
const detour = 0.03;

/** Practice answers: a category for every unit and indicator. `failing` are the claims that could not be met. */
export type Practice = {
  readonly grid: Grid;
  readonly failing: readonly Claim[];
};

/**
 * Makes answers in which every claim holds, as far as claims allow along the routing; what no claim speaks of is
 * drawn at random. Starts from random answers that follow the routing, and changes them one at a time towards the
 * claims; then exchanges and changes answers towards the routing, while the claims keep holding.
 */
export function drawPractice(
  instrument: Instrument,
  units: readonly Unit[],
  claims: readonly Claim[],
  random: Random,
): Practice {
  const grid = makeGrid(instrument, units, formsOf(instrument, claims), claims, ({ noData }) => noData);
  drawFirst(grid, random);
  meetClaims(grid, random);
  const failing = [...new Set(grid.failing().map(({ claim }) => claim))];
  if (failing.length === 0) followRouting(grid, random);
  return { grid, failing };
}

/** The indicators in the form that claims speak of: in parts where a claim names a part, else whole. */
function formsOf(instrument: Instrument, claims: readonly Claim[]): Indicator[] {
  const named = new Set(claims.flatMap(indicatorsIn));
  return instrument.indicators.flatMap((indicator) =>
    indicator.parts.some((part) => named.has(part)) ? indicator.parts : [indicator],
  );
}

/**
 * Random answers in printed order, so that the routing can be followed: not applicable where a question is not asked.
 */
function drawFirst(grid: Grid, random: Random): void {
  for (const indicator of grid.indicators) {
    const substantive = ofRole(indicator, 'substantive');
    // Some answers are given more often than others; which ones is chance as well.
    const weighted = substantive.flatMap((category) => Array<Category>(1 + random.below(6)).fill(category));
    const [notApplicable] = ofRole(indicator, 'not-applicable');
    for (const unit of grid.units) {
      const asked = grid.asks(unit, indicator);
      const category =
        asked === false && notApplicable !== undefined
          ? notApplicable
          : random.chance(0.03)
            ? indicator.noData
            : random.pick(weighted);
      grid.set(unit, indicator, category);
    }
  }
}

function meetClaims(grid: Grid, random: Random): void {
  for (let attempt = 0; attempt < attempts.claims && grid.distance() > 0; attempt += 1) {
    const { indicators } = random.pick(grid.failing());
    const tried = Array.from({ length: proposals }, () => {
      const indicator = random.pick(indicators);
      const changes = proposal(grid, random.pick(grid.units), indicator, indicator.categories, random);
      return { changes, ...measured(grid, changes) };
    });
    const best = tried.reduce((one, other) => (isBetter(other, one) ? other : one));
    const now = { distance: grid.distance(), breaches: grid.breaches() };
    if (!isBetter(now, best) || random.chance(detour)) apply(grid, best.changes);
  }
}

function followRouting(grid: Grid, random: Random): void {
  let breached = grid.breached();
  for (let attempt = 0; attempt < attempts.routing && breached.length > 0; attempt += 1) {
    const { unit, route } = random.pick(breached);
    const sources = 'or' in route.when ? route.when.or : [route.when];
    const numbers = [
      ...route.indicators,
      ...sources.flatMap((each) => ('any' in each ? each.any : each.none)),
    ];
    const concerned = grid.indicators.filter(({ number, partOf }) => numbers.includes(partOf ?? number));
    const indicator = random.pick(concerned);
    // No data would only hide that an answer goes against the routing.
    const answers = indicator.categories.filter(({ role }) => role !== 'no-data');
    const changes = proposal(grid, unit, indicator, answers, random);
    const before = grid.breaches();
    const after = measured(grid, changes);
    if (after.distance > 0 || after.breaches > before) continue;
    apply(grid, changes);
    breached = grid.breached();
  }
}

/**
 * Another answer for a unit, or an exchange of answers between two units: an exchange leaves every count of the
 * indicator as it is, and only changes who gave which answer.
 */
function proposal(
  grid: Grid,
  unit: Unit,
  indicator: Indicator,
  answers: readonly Category[],
  random: Random,
): readonly Change[] {
  if (random.chance(0.5)) return [{ unit, indicator, to: random.pick(answers) }];
  const other = random.pick(grid.units);
  return [
    { unit, indicator, to: grid.at(other, indicator) },
    { unit: other, indicator, to: grid.at(unit, indicator) },
  ];
}

/** A change of one answer. */
type Change = { readonly unit: Unit; readonly indicator: Indicator; readonly to: Category };

type Measure = { readonly distance: number; readonly breaches: number };

/** How the grid would stand after changes; it is left as it was. */
function measured(grid: Grid, changes: readonly Change[]): Measure {
  const undo = changes.map(({ unit, indicator }) => ({ unit, indicator, to: grid.at(unit, indicator) }));
  apply(grid, changes);
  const measure = { distance: grid.distance(), breaches: grid.breaches() };
  apply(grid, undo.reverse());
  return measure;
}

function apply(grid: Grid, changes: readonly Change[]): void {
  for (const { unit, indicator, to } of changes) grid.set(unit, indicator, to);
}

function isBetter(one: Measure, other: Measure): boolean {
  return one.distance === other.distance ? one.breaches < other.breaches : one.distance < other.distance;
}

function ofRole({ categories }: Indicator, role: Category['role']): Category[] {
  return categories.filter((category) => category.role === role);
}
