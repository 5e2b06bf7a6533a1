import { foldLabel, foldName, spellingsOf } from '../instrument/spelling.ts';
import { sameText } from '../instrument/text.ts';
import type { Unit, UnitList } from '../instrument/units.ts';
import { unitsNamedIn } from '../instrument/units-in-text.ts';
import type { Place, Problem } from '../problem.ts';
import { problem } from '../problem.ts';
import { nearest as nearestOf } from './reading.ts';

/** What is needed of a list to say what a text may have been that is no unit of it. */
type Names = {
  readonly byLabel: ReadonlyMap<string, string>;
  readonly labels: readonly string[];
  readonly spellings: readonly (readonly [Unit, ReadonlySet<string>])[];
  readonly expected: Problem['expected'];
};

/** A file may have as many unknown names as rows. */
const unitNames = new WeakMap<UnitList['units'], Names>();

function namesIn(units: UnitList['units']): Names {
  const known = unitNames.get(units);
  if (known !== undefined) return known;
  const byLabel = new Map(
    units.flatMap((unit) =>
      [unit.name, ...unit.spellings].map((spelling) => [foldLabel(spelling), unit.name]),
    ),
  );
  const names = {
    byLabel,
    labels: [...byLabel.keys()],
    spellings: units.map((unit) => [unit, spellingsOf(unit)] as const),
    expected: units.map(({ name }) => sameText(name)),
  };
  unitNames.set(units, names);
  return names;
}

/**
 * The problem that a text is no unit of the list, with the one that it names among other words, else the name that is
 * nearest.
 */
export function unknownRegion(file: string, value: string, list: UnitList, place: Place): Problem {
  const { byLabel, labels, spellings, expected } = namesIn(list.units);
  // Known all the same, if several had it one after the other and the date does not tell which is meant.
  const folded = foldName(value);
  const had = spellings.flatMap(([unit, names]) => (names.has(folded) ? [unit] : []));
  const [inText, anotherInText] = unitsNamedIn(value, list.find);
  const only = anotherInText === undefined ? inText?.name : undefined;
  const near = only ?? byLabel.get(nearestOf(foldLabel(value), labels) ?? '');
  return problem('unknown-region', {
    file,
    value,
    places: [place],
    expected,
    nearest: near === undefined || had.length > 0 ? null : sameText(near),
    ...(had.length === 0 ? {} : { details: { had: had.map(({ code }) => code).join(', ') } }),
  });
}
