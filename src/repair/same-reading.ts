import type { Interpretation } from '../answers/interpret.ts';
import { exitCodeOf } from '../problem.ts';
import { fromForm } from './long-form.ts';

/**
 * Whether a file that was written is read as it was meant: the same units and forms of indicators, every answer with its
 * code, its note and, where it is not valid, what stood there, and errors only if there were any.
 * @param meant the measurement with its corrections in it
 * @param read the file as it is read again
 */
export function isSameReading(meant: Interpretation, read: Interpretation): boolean {
  const [one, other] = [saidBy(meant), saidBy(read)];
  return (
    one.size === other.size &&
    [...one].every(([key, said]) => other.get(key) === said) &&
    aboutOf(meant) === aboutOf(read) &&
    exitCodeOf(meant.problems) === exitCodeOf(read.problems)
  );
}

/** What is said of every unit and indicator; what says nothing is as good as absent. */
function saidBy({ answers: { answers, instrument } }: Interpretation): ReadonlyMap<string, string> {
  const said = new Map<string, string>();
  for (const [unit, ofUnit] of answers) {
    for (const [number, { code, value, note }] of ofUnit) {
      if (code === instrument.byNumber.get(number)?.noData.code && note === null) continue;
      const invalid = code === null ? (value ?? '').replace(fromForm.pattern, '') : '';
      said.set(`${unit} ${number}`, JSON.stringify([code, oneEnd(invalid), oneEnd(note ?? '')]));
    }
  }
  return said;
}

function aboutOf({ answers: { instrument, units, indicators, description } }: Interpretation): string {
  return JSON.stringify([
    instrument.id,
    units.map(({ code }) => code),
    indicators.map(({ number }) => number),
    description.markOfOthers,
  ]);
}

/** CSV has one way to end a line within a cell. */
function oneEnd(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
