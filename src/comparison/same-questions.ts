import type { Claim } from '../claims/claim.ts';
import type { Category, Indicator, Instrument } from '../instrument/instrument.ts';
import type { Text } from '../instrument/text.ts';
import type { Link, MappedCategory } from './link.ts';
import { codesNamed } from './stated.ts';
import type { TotalsLinks, TotalsSource } from './totals.ts';
import type { Side } from './side.ts';

/**
 * The links of a questionnaire with itself: every indicator with every set of answers of which either side states a
 * number. An indicator of which neither does has no categories, and is not compared.
 */
export function sameQuestions(sources: Readonly<Record<Side, TotalsSource>>): TotalsLinks {
  const [before, after] = [instrumentOf(sources.before), instrumentOf(sources.after)];
  const claims = [sources.before, sources.after].flatMap((source) =>
    source.kind === 'claims' ? source.claims : [],
  );
  const links = before.indicators
    .flatMap((indicator) => {
      const parts = indicator.parts.filter((part) => claims.some((each) => isAbout(each, part)));
      const isAsked = parts.length === 0 || claims.some((each) => isAbout(each, indicator));
      return [...(isAsked ? [indicator] : []), ...parts];
    })
    .map((indicator): Link => {
      const other = after.byNumber.get(indicator.number);
      const categories = setsOf(indicator, claims).map((codes) => mapped(indicator, codes, before));
      return {
        number: indicator.number,
        before: [indicator],
        after: other === undefined ? [] : [other],
        topic: indicator.label,
        degree: categories.length > 0 ? 'identical' : 'not',
        categories,
        breaks: [],
        parts: [],
      };
    });
  return { links, base: { before: null, after: null }, caveats: [], outside: [], isSame: true };
}

/** The questionnaire that a source is about. */
export function instrumentOf(source: TotalsSource): Instrument {
  return source.kind === 'claims' ? source.instrument : source.set.instrument;
}

/** Whether a claim is about an indicator on its own; both sides read the questionnaire, so that the number decides. */
function isAbout(claim: Claim, { number }: Indicator): boolean {
  const isAlone = claim.scope === 'each' || claim.indicators.length === 1;
  return isAlone && claim.indicators.some((each) => each.number === number);
}

/** Every set of answers that a claim names, each once, in the order of the claims. */
function setsOf(indicator: Indicator, claims: readonly Claim[]): ReadonlySet<string>[] {
  const sets = new Map<string, ReadonlySet<string>>();
  for (const claim of claims.filter((each) => isAbout(each, indicator))) {
    const codes = codesNamed(claim.categories, indicator);
    sets.set([...codes].join(' '), codes);
  }
  return [...sets.values()];
}

function mapped(indicator: Indicator, codes: ReadonlySet<string>, { groups }: Instrument): MappedCategory {
  const [group] = [...indicator.groups].find(([, members]) => sameCodes(members, codes)) ?? [];
  const named = indicator.categories.filter(({ code }) => codes.has(code));
  const words = (category: Category): Text => (named.length === 1 ? category.label : category.short);
  const list = (language: keyof Text): string => named.map((each) => words(each)[language]).join('; ');
  const label = (group === undefined ? undefined : groups.get(group)) ?? { nl: list('nl'), en: list('en') };
  const all = [...codes];
  return { code: all.join('+'), label, before: all, after: all };
}

function sameCodes(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((code) => other.has(code));
}
