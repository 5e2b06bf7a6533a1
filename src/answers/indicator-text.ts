import { namesOf } from '../instrument/called.ts';
import type { Indicator, Instrument } from '../instrument/instrument.ts';
import { indicatorAt } from '../instrument/instrument.ts';
import { foldLabel } from '../instrument/spelling.ts';
import { afterNumber, readNumber } from './headings.ts';

const noteWords =
  'toelichting(?:en)?|toel|opmerking(?:en)?|opm|noot|uitleg|anders|andere|overige?|namelijk|nl|tekst|txt|text|open|other|comments?|notes?|remarks?|explanation|specify|namely|bron(?:nen)?|sources?';
/** Nothing but words for what people add to an answer. */
const isNote = new RegExp(`^[^\\p{L}\\p{N}]*(?:(?:${noteWords})(?:[^\\p{L}\\p{N}]+|$))+$`, 'u');
/** What makes a number without anything before it one of something else than an indicator. */
const isAmount =
  /^\d{1,3}\s*(?:=|%|(?:procent|percent|euro|eur|fte|jaar|jaren|kwartaal|kwartalen|maand|maanden|week|weken|dag|dagen|uur|uren|minuten|keer|maal|years?|quarters?|months?|weeks?|days?|hours?|minutes?|times)(?![\p{L}\p{N}]))/u;

/**
 * The indicator whose number a heading, or a cell in a column of indicators, begins with; null where that is of something
 * else: a note beside the indicator (`4_toelichting`, `V4_other`), or an amount (`3 jaar geleden`, `1 = Ja`). What the
 * indicator itself is called is neither, whatever its words.
 * @returns undefined where the questionnaire has no such indicator
 */
export function indicatorIn(instrument: Instrument, text: string): Indicator | null | undefined {
  const number = readNumber(text);
  if (number === null) return undefined;
  const indicator = indicatorAt(instrument, number);
  const rest = afterNumber(text);
  if (rest === '') return indicator;
  const own = indicator === undefined ? [] : [...namesOf(indicator)];
  const said = rest.replace(/^[^\p{L}\p{N}]+/u, '');
  if (own.includes(said)) return indicator;
  const added = own.filter((each) => said.startsWith(each)).map((each) => said.slice(each.length));
  return isAmount.test(foldLabel(text)) || [rest, ...added].some((each) => isNote.test(each))
    ? null
    : indicator;
}
