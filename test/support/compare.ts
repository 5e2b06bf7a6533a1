import type { Change, Comparison, Measured } from '../../src/comparison/comparison.ts';
import { compare } from '../../src/comparison/comparison.ts';
import { makePanel } from '../../src/comparison/panel.ts';
import { compareVersions } from '../../src/comparison/versions.ts';
import { inventory2019, regions } from './instrument.ts';
import { interpretCsv } from './interpret.ts';

/** Reads an answer file of 2019 as a measurement to compare. */
function measured(text: string): Measured {
  const { answers, present } = interpretCsv(text);
  return { set: answers, present };
}

/** Compares the texts of two answer files of 2019. */
export function compared(before: string, after: string): Comparison {
  const [one, other] = [measured(before), measured(after)];
  return compare(
    one,
    other,
    compareVersions(inventory2019, inventory2019),
    makePanel(one.set.units, other.set.units, regions),
  );
}

/** The change in an indicator; throws when it was not compared. */
export function changeIn({ changes }: Comparison, number: string): Change {
  const found = changes.find(({ indicator }) => indicator.number === number);
  if (found === undefined) throw new Error(`no change in ${number}`);
  return found;
}

/** Two answer files with one column, from the answer of each region before and after. */
export function columnOf(number: string, answers: readonly (readonly [string, string])[]): [string, string] {
  const file = (place: 0 | 1): string =>
    [
      `regio;${number}`,
      ...answers.map((pair, index) => `${regions.units[index]?.code ?? ''};${pair[place]}`),
    ].join('\n');
  return [file(0), file(1)];
}
