import type { Claim, Relation } from '../claims/claim.ts';
import { memberOf } from '../claims/claim.ts';
import type { Indicator, Instrument } from '../instrument/instrument.ts';
import type { Among } from './crosswalk.ts';

/**
 * Among which units a total counts: those that the questions were put to; those of them that answered, or to which the
 * question is applicable; or a part of them that the report names.
 */
export type CountedAmong = 'asked' | 'answered' | 'applicable' | 'part';

/** How many units gave certain answers, as one side says it. */
export type Total = {
  readonly relation: Relation;
  readonly count: number;
  /** How many units that is out of; null where it is not known. */
  readonly base: number | null;
  readonly among: CountedAmong;
  /** The indicators it is about together, where these are more than were asked for; else empty. */
  readonly jointly: readonly Indicator[];
  /** What states it: several where they agree, or where it is their sum; empty for what was counted. */
  readonly claims: readonly Claim[];
  readonly isSum: boolean;
};

/** Whether a report does not print a total, but says what it follows from; a sum says so itself. */
export function isDerived({ claims, isSum }: Pick<Total, 'claims' | 'isSum'>): boolean {
  return !isSum && claims.length > 0 && claims.every(({ kind }) => kind === 'derived');
}

/** The numbers that a report states, the questionnaire they are about, and how many units there are. */
export type Stated = {
  readonly claims: readonly Claim[];
  readonly instrument: Instrument;
  readonly units: number;
  /** The units that the questions were put to; null for all. */
  readonly asked: Among | null;
  /**
   * Whether a number out of those that a question was put to is taken to hold out of all: so between questionnaires, whose
   * routes differ; of one questionnaire both sides have the same base.
   */
  readonly throughRoutes: boolean;
};

/** Answers to one or more indicators: a unit counts that gave any of the codes to any of them. */
export type Wanted = {
  readonly indicators: readonly Indicator[];
  readonly codes: ReadonlySet<string>;
  /** Whether a number about these indicators and others together may be shown too. */
  readonly jointly: boolean;
};

/** What claims state of certain answers: the totals that hold, each once, and the claims that are disputed. */
export function statedTotals(
  stated: Stated,
  wanted: Wanted,
): { readonly totals: readonly Total[]; readonly disputed: readonly Claim[] } {
  const found = stated.claims.flatMap((claim) => totalOf(claim, stated, wanted) ?? []);
  const holding = merged(found.filter(({ claims }) => claims.every(({ disputed }) => disputed === null)));
  const disputed = found.flatMap(({ claims }) => claims.filter((each) => each.disputed !== null));
  if (holding.length > 0) return { totals: sharpest(holding), disputed };
  const sum = sumOf(stated, wanted);
  return { totals: sum === null ? [] : [sum], disputed };
}

/** The indicators among those that are asked about of which a code is an answer. */
export function concerned({ indicators, codes }: Pick<Wanted, 'indicators' | 'codes'>): Indicator[] {
  return indicators.filter(({ byCode }) => [...codes].some((code) => byCode.has(code)));
}

/** The codes of an indicator that a claim or a condition names. */
export function codesNamed(names: readonly string[], indicator: Indicator): ReadonlySet<string> {
  const isMember = memberOf(names, indicator);
  return new Set(indicator.categories.filter(isMember).map(({ code }) => code));
}

/** What a claim says of exactly these answers; null when it is about others. */
function totalOf(claim: Claim, stated: Stated, wanted: Wanted): Total | null {
  const about = concerned(wanted);
  const [first] = about;
  if (first === undefined) return null;
  const isAlone = claim.scope === 'each' || claim.indicators.length === 1;
  const contains = about.every((indicator) => claim.indicators.includes(indicator));
  const isExact = isAlone ? about.length === 1 : claim.indicators.length === about.length;
  if (!contains || !(isExact || wanted.jointly)) return null;
  if (!isAlone && claim.scope !== 'any') return null;
  if (isAlone && about.length > 1) return null;
  const named = about.every((indicator) =>
    sameSet(
      codesNamed(claim.categories, indicator),
      new Set([...wanted.codes].filter((code) => indicator.byCode.has(code))),
    ),
  );
  if (!named) return null;
  const { relation, count } = claim;
  const jointly = isExact ? [] : claim.indicators;
  return {
    relation,
    count,
    ...baseOf(claim, isAlone ? [first] : claim.indicators, stated),
    jointly,
    claims: [claim],
    isSum: false,
  };
}

/**
 * Out of how many units a claim counts. A number out of those that gave certain answers holds out of all that were asked
 * as well, where nobody else can have given the answer that is counted: because it is one of those answers, or because
 * the question is put to nobody else.
 */
function baseOf(
  claim: Claim,
  indicators: readonly Indicator[],
  stated: Stated,
): Pick<Total, 'base' | 'among'> {
  const { baseSet } = claim;
  const asked = sizeOf(stated);
  if (baseSet.kind === 'all') return { among: 'asked', base: claim.base ?? stated.units };
  if (!('indicators' in baseSet)) {
    // As many as were asked, so that it is all of them.
    const among = claim.base !== null && claim.base === asked ? 'asked' : baseSet.kind;
    return { among, base: claim.base };
  }
  if (isAsked(baseSet, stated.asked)) return { among: 'asked', base: claim.base ?? asked };
  const part = { among: 'part', base: claim.base } as const;
  if (baseSet.kind !== 'any') return part;
  const isWithin = sameSet(new Set(baseSet.indicators), new Set(indicators));
  const holds = indicators.every((indicator) => {
    const counted = [...codesNamed(claim.categories, indicator)];
    const among = codesNamed(baseSet.categories, indicator);
    return isWithin
      ? counted.every((code) => among.has(code))
      : stated.throughRoutes && isOwnRoute(baseSet, indicator, counted);
  });
  return holds && asked !== null ? { among: 'asked', base: asked } : part;
}

type AnyOf = Extract<Claim['baseSet'], { indicators: readonly Indicator[] }>;

function isAsked(baseSet: AnyOf, asked: Among | null): boolean {
  const [indicator, ...others] = baseSet.indicators;
  if (asked === null || baseSet.kind !== 'any' || others.length > 0) return false;
  return indicator === asked.indicator && sameSet(codesNamed(baseSet.categories, indicator), asked.codes);
}

/** Whether a question is put only to those that gave the answers of a base, and the codes are answers to it. */
function isOwnRoute(base: AnyOf, indicator: Indicator, counted: readonly string[]): boolean {
  const isAnswer = (code: string): boolean => indicator.byCode.get(code)?.role === 'substantive';
  return indicator.routes.some(({ when, alsoAllowed }) => {
    if (!('any' in when) || counted.some((code) => !isAnswer(code) || alsoAllowed.includes(code)))
      return false;
    const names = typeof when.in === 'string' ? [when.in] : when.in;
    return (
      sameSet(new Set(when.any), new Set(base.indicators.map(({ number }) => number))) &&
      base.indicators.every((each) => sameSet(codesNamed(base.categories, each), codesNamed(names, each)))
    );
  });
}

/** How many units the questions were put to, as the claims state it; null where they do not. */
function sizeOf({ asked, claims, units }: Stated): number | null {
  if (asked === null) return units;
  const stating = claims.find(
    ({ indicators: [indicator, ...others], categories, relation, baseSet, disputed }) =>
      indicator === asked.indicator &&
      others.length === 0 &&
      relation === '=' &&
      baseSet.kind === 'all' &&
      disputed === null &&
      sameSet(codesNamed(categories, indicator), asked.codes),
  );
  return stating?.count ?? null;
}

/** Totals that say the same are one, with every claim that states it. */
function merged(totals: readonly Total[]): Total[] {
  const same = new Map<string, Total>();
  for (const total of totals) {
    const { relation, count, base, among, jointly } = total;
    const key = JSON.stringify([relation, count, base, among, jointly.map(({ number }) => number)]);
    const known = same.get(key);
    same.set(key, known === undefined ? total : { ...known, claims: [...known.claims, ...total.claims] });
  }
  return [...same.values()];
}

/** The one total that says most, where the others do not contradict it; else all of them. */
function sharpest(totals: readonly Total[]): readonly Total[] {
  const own = totals.filter(({ jointly }) => jointly.length === 0);
  const candidates = own.length > 0 ? own : totals;
  const exact = candidates.filter(({ relation }) => relation === '=');
  const best = exact.find(({ among }) => among === 'asked') ?? exact[0];
  if (best === undefined) return candidates;
  const agrees = ({ relation, count }: Total): boolean =>
    relation === '=' ? count === best.count : relation === '≥' ? count <= best.count : count >= best.count;
  return candidates.every(agrees) ? [best] : candidates;
}

/** The sum of exact numbers about answers that together are the ones asked about, each once; null when there are none. */
function sumOf(stated: Stated, { indicators, codes }: Wanted): Total | null {
  const [indicator, ...others] = concerned({ indicators, codes });
  if (indicator === undefined || others.length > 0) return null;
  const parts = stated.claims.flatMap((claim) => {
    const isAbout = claim.indicators.includes(indicator) && claim.disputed === null && claim.relation === '=';
    if (!isAbout || (claim.scope !== 'each' && claim.indicators.length > 1)) return [];
    const named = codesNamed(claim.categories, indicator);
    const { among, base } = baseOf(claim, [indicator], stated);
    const isPart = named.size > 0 && [...named].every((code) => codes.has(code));
    return isPart && among === 'asked' ? [{ claim, named, base }] : [];
  });
  const cover = (open: readonly string[]): typeof parts | null => {
    const [next] = open;
    if (next === undefined) return [];
    for (const part of parts) {
      if (!part.named.has(next) || ![...part.named].every((code) => open.includes(code))) continue;
      const rest = cover(open.filter((code) => !part.named.has(code)));
      if (rest !== null) return [part, ...rest];
    }
    return null;
  };
  const found = cover([...codes].filter((code) => indicator.byCode.has(code)));
  const [first] = found ?? [];
  if (found === null || first === undefined || found.some(({ base }) => base !== first.base)) return null;
  const claims = found.map(({ claim }) => claim);
  const count = claims.reduce((total, claim) => total + claim.count, 0);
  return { relation: '=', count, base: first.base, among: 'asked', jointly: [], claims, isSum: true };
}

function sameSet<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): boolean {
  return one.size === other.size && [...one].every((each) => other.has(each));
}
