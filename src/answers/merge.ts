import type { Unit } from '../instrument/units.ts';
import type { Indicator } from '../instrument/instrument.ts';
import type { Place, Problem } from '../problem.ts';
import { problem } from '../problem.ts';
import type { Answer } from './answer-set.ts';
import { answerPlace } from './answer-set.ts';
import type { Collected, Located } from './collect.ts';
import { isBlank } from './raw-table.ts';

/**
 * Puts together what several tables say of one measurement. What one leaves blank and another answers is answered; the
 * same answer twice is one; two different answers are a conflict, which nobody but the unit can settle.
 * @param units all units, to tell which an answer is of
 */
export function merge(parts: readonly Collected[], units: readonly Unit[]): Collected {
  const [only, ...others] = parts;
  if (only !== undefined && others.length === 0) return only;
  const answers = new Map<string, Map<string, Answer>>();
  const indicators = new Map<Indicator, Located>();
  const problems: Problem[] = [];
  const same = new Map<string, Same>();
  const blanks = new Map<string, Blanks>();
  for (const part of parts) {
    const byNumber = new Map([...part.indicators.keys()].map((each) => [each.number, each]));
    for (const [indicator, place] of part.indicators) {
      if (!indicators.has(indicator)) indicators.set(indicator, place);
    }
    for (const unit of units) {
      for (const [number, answer] of part.answers.get(unit.code) ?? []) {
        const indicator = byNumber.get(number);
        let ofUnit = answers.get(unit.code);
        if (ofUnit === undefined) answers.set(unit.code, (ofUnit = new Map<string, Answer>()));
        const before = ofUnit.get(number);
        if (indicator === undefined) continue;
        if (before === undefined) ofUnit.set(number, answer);
        else if (isBlank(before.value) || isBlank(answer.value)) {
          const kept = fuller(before, answer);
          if (!isBlank(kept.value)) {
            addBlank(blanks, kept, kept === before ? answer : before, answerPlace(unit, indicator, kept));
          }
          ofUnit.set(number, withNotes(kept, before, answer));
        } else if (isSame(before, answer)) {
          addSame(same, before, answer, answerPlace(unit, indicator, answer));
          ofUnit.set(number, withNotes(before, before, answer));
        } else problems.push(conflict(unit, indicator, before, answer));
      }
    }
  }
  return {
    answers,
    units: new Set(parts.flatMap((part) => [...part.units])),
    indicators,
    fictional: parts.some(({ fictional }) => fictional),
    problems: [
      ...parts.flatMap((part) => part.problems),
      ...problems,
      ...[...same.values()].map(({ file, isWithin, places }) => {
        const details = isWithin ? { within: 1 } : {};
        return problem('same-answers', { file, places: places.slice(0, 1), count: places.length, details });
      }),
      ...[...blanks.values()].map(({ file, other, places }) =>
        problem('blank-beside-answer', { file, places, details: { other } }),
      ),
    ],
  };
}

/** Answers of a file that were given before: in another file, or on another sheet of the same. */
type Same = { readonly file: string; readonly isWithin: boolean; readonly places: Place[] };

function addSame(same: Map<string, Same>, before: Answer, answer: Answer, place: Place): void {
  const file = answer.from?.file ?? '';
  const isWithin = before.from?.file === file;
  const key = JSON.stringify([file, isWithin]);
  const there = same.get(key) ?? { file, isWithin, places: [] };
  same.set(key, there);
  there.places.push(place);
}

/** Answers of a file that another file has a blank cell for. */
type Blanks = { readonly file: string; readonly other: string; readonly places: Place[] };

function addBlank(blanks: Map<string, Blanks>, answer: Answer, blank: Answer, place: Place): void {
  const [file, other] = [answer.from?.file ?? '', blank.from?.file ?? ''];
  const key = JSON.stringify([file, other]);
  const there = blanks.get(key) ?? { file, other, places: [] };
  blanks.set(key, there);
  there.places.push(place);
}

/** Of two answers of which one is blank or both are: the other, or the one of a form, whose blanks say more. */
function fuller(one: Answer, other: Answer): Answer {
  if (!isBlank(other.value)) return other;
  return isBlank(one.value) && other.from?.isForm === true ? other : one;
}

/** An answer with what both notes say. */
function withNotes(answer: Answer, one: Answer, other: Answer): Answer {
  const notes = new Set([one.note, other.note].flatMap((note) => note ?? []));
  return { ...answer, note: notes.size === 0 ? null : [...notes].join('\n') };
}

/** Whether two cells say the same; what is invalid says the same only where it is written alike. */
function isSame(one: Answer, other: Answer): boolean {
  return one.code === null || other.code === null ? one.value === other.value : one.code === other.code;
}

function conflict(unit: Unit, indicator: Indicator, before: Answer, answer: Answer): Problem {
  const first = answerPlace(unit, indicator, before);
  return problem('conflicting-answers', {
    file: answer.from?.file ?? null,
    value: answer.value,
    places: [answerPlace(unit, indicator, answer)],
    details: {
      other: before.value ?? '',
      otherFile: before.from?.file ?? '',
      otherCell: first.cell ?? '',
      otherLine: first.line ?? '',
    },
  });
}
