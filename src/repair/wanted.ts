import { unknownRegion } from '../answers/unknown-region.ts';
import { readNumber } from '../answers/headings.ts';
import { cellReader } from '../answers/reading.ts';
import { choicesOf } from '../instrument/choices.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { indicatorAt } from '../instrument/instrument.ts';
import { foldLabel } from '../instrument/spelling.ts';
import type { Text } from '../instrument/text.ts';
import { sameText } from '../instrument/text.ts';
import type { Unit, UnitList } from '../instrument/units.ts';
import { nowhere } from '../problem.ts';
import type { CorrectionWords } from './correction-key.ts';
import type { FilledIn } from './read-corrections.ts';
import type { TableCell } from './table-cells.ts';

/** What a correction asks for: a value, null to leave the cell empty; or that its whole row goes. */
export type Wanted = { readonly kind: 'value'; readonly to: string | null } | { readonly kind: 'drop' };
/** Why it cannot be: what would have been valid. */
export type Refused = { readonly expected: readonly Text[]; readonly nearest: Text | null };

/** Reads a correction by the rules for any answer, name or number. */
export function wantedOf(
  { key, text }: FilledIn,
  { indicator, column, table }: TableCell,
  words: CorrectionWords,
  known: {
    readonly instrument: Instrument;
    readonly list: UnitList;
    readonly unitOf: (spelling: string) => Unit | undefined;
  },
): Wanted | Refused {
  const { instrument, list, unitOf } = known;
  const says = (word: string): boolean => foldLabel(text) === foldLabel(word);
  switch (key.asked) {
    case 'region': {
      // What names the region of several rows is not in any of them.
      if (says(words.drop) && column !== table.borrowed) return { kind: 'drop' };
      const unit = unitOf(text);
      if (unit !== undefined) return { kind: 'value', to: unit.name };
      const { expected, nearest } = unknownRegion('', text, list, nowhere);
      return { expected, nearest };
    }
    case 'indicator': {
      if (says(words.drop)) return { kind: 'drop' };
      const number = indicatorAt(instrument, readNumber(text) ?? '')?.number;
      if (number !== undefined) return { kind: 'value', to: number };
      return { expected: [...instrument.byNumber.keys()].map(sameText), nearest: null };
    }
    case 'row':
    case 'answer': {
      if (key.asked === 'row' && says(words.drop)) return { kind: 'drop' };
      if (says(words.clear)) return { kind: 'value', to: null };
      if (indicator === null) return { expected: [], nearest: null };
      // People choose from labels here too.
      const reading = cellReader(indicator, true)(text);
      if ('problem' in reading) {
        const expected = choicesOf(indicator).map(({ label }) => label);
        const { nearest } = reading;
        return { expected, nearest: nearest !== null && expected.includes(nearest) ? nearest : null };
      }
      // Whether 0,4 is meant as 40% stays a question.
      if (reading.fraction) return { kind: 'value', to: text };
      // One spelling for all, that of the questionnaire in the language of the data.
      return { kind: 'value', to: indicator.byCode.get(reading.code)?.label.nl ?? text };
    }
  }
}
