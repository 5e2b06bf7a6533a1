import { readNumber } from '../answers/headings.ts';
import type { Distribution } from '../distribution/distribution.ts';
import { categoryNamed } from '../distribution/trace.ts';
import type { Category, Instrument } from '../instrument/instrument.ts';
import { indicatorAt } from '../instrument/instrument.ts';
import { Failure, problem } from '../problem.ts';
import { numberRanges } from '../report/format.ts';

/**
 * The distribution of the indicator that is asked about. Throws a `Failure` for a number that the questionnaire does
 * not have, and for one that the report leaves out.
 */
export function distributionAsked(
  text: string,
  distributions: readonly Distribution[],
  instrument: Instrument,
): Distribution {
  const asked = indicatorAt(instrument, readNumber(text) ?? '');
  const found = distributions.find(({ indicator }) => indicator === asked);
  if (found !== undefined) return found;
  const given = asked?.number ?? null;
  const known = numberRanges(distributions.map(({ indicator }) => indicator.number));
  const details =
    given === null
      ? { what: 'noIndicator', given: text, known: instrument.id }
      : { what: 'indicatorLeftOut', given, known };
  throw new Failure(problem('usage', { details }));
}

/** The category that is asked about. Throws a `Failure` for what is no answer to this indicator. */
export function categoryAsked(text: string, distribution: Distribution): Category {
  const named = categoryNamed(text, distribution);
  if ('category' in named) return named.category;
  throw new Failure(
    problem('usage', {
      expected: distribution.counts.map(({ category }) => category.label),
      nearest: named.nearest,
      details: { what: 'category', given: text, number: distribution.indicator.number },
    }),
  );
}
