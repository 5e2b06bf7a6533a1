import { foldLabel } from './spelling.ts';
import type { Unit, UnitList } from './units.ts';

/** The most words that the name of a unit has. */
const longestName = 8;

/**
 * The units that a text names, by a name, code or other spelling that stands in it as whole words: `AM24` and `Zeeland` in
 * `2027_AM24-zeeland (def).xlsx`, and no `Drenthe` in `Drentherse`.
 */
export function unitsNamedIn(text: string, find: UnitList['find']): ReadonlySet<Unit> {
  const words = foldLabel(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  return new Set(
    words.flatMap((_, from) =>
      words
        .slice(from, from + longestName)
        .flatMap((__, length) => find(words.slice(from, from + length + 1).join('')) ?? []),
    ),
  );
}
