import type { Instrument } from './instrument.ts';
import type { CategorySet, Condition } from './schema.ts';

/**
 * The codes a unit answered under a printed number: one, or one per part where the file uses parts.
 * `undefined` stands for an answer that says nothing: no data, invalid, or not in the file.
 */
export type AnsweredCodes = (number: string) => readonly (string | undefined)[];

/**
 * Makes a condition ready to be evaluated on the answers of one unit after another.
 * It gives `undefined` when it cannot be told because an answer is missing; that is no breach of anything.
 */
export function conditionOf(
  condition: Condition,
  instrument: Instrument,
): (answered: AnsweredCodes) => boolean | undefined {
  if ('or' in condition) {
    const parts = condition.or.map((each) => conditionOf(each, instrument));
    return (answered) => either(parts.map((part) => part(answered)));
  }
  const members = ('any' in condition ? condition.any : condition.none).map((number) => ({
    number,
    isMember: membership(condition.in, instrument, number),
  }));
  const ifAny = 'any' in condition;
  return (answered) => {
    let isKnown = true;
    for (const { number, isMember } of members) {
      for (const code of answered(number)) {
        if (code === undefined) isKnown = false;
        else if (isMember(code)) return ifAny;
      }
    }
    return isKnown ? !ifAny : undefined;
  };
}

/** Whether a code of an indicator belongs to a set of categories; an unknown group has no members. */
function membership(set: CategorySet, instrument: Instrument, number: string): (code: string) => boolean {
  const members = typeof set === 'string' ? instrument.byNumber.get(number)?.groups.get(set) : new Set(set);
  return (code) => members?.has(code) ?? false;
}

/** True if one is true; otherwise unknown if one is unknown. */
function either(values: readonly (boolean | undefined)[]): boolean | undefined {
  if (values.includes(true)) return true;
  return values.includes(undefined) ? undefined : false;
}
