import { groupBy } from '../../instrument/group-by.ts';
import { cellsSheet, filesSheet } from '../../repair/correction-key.ts';
import type { CellToLookAt } from '../../repair/cells-to-look-at.ts';
import { listSheet, startSheet } from '../../answers/sheet.ts';
import { severityOf } from '../../problem.ts';
import { validInXml } from '../format.ts';

/** The cells of a region, the sheet they stand on, and what is counted of them. */
export type SheetOfUnit = {
  /** The name of the region, or what an unknown one is called. */
  readonly title: string;
  readonly name: string;
  /** The number of its first cell; numbers run on over the sheets. */
  readonly first: number;
  readonly cells: readonly CellToLookAt[];
  readonly counts: { readonly cells: number; readonly errors: number; readonly questions: number };
};

/** Names that no region can have: those of our own sheets, and one that Excel keeps for itself. */
const taken = [startSheet, listSheet, filesSheet, cellsSheet, 'History'];

/** The most characters of the name of a sheet in Excel. */
const longestName = 31;

/** Divides cells over sheets, one for every region and one for those without. */
export function sheetsOfUnits(cells: readonly CellToLookAt[], unknown: string): SheetOfUnit[] {
  const byTitle = groupBy(cells, ({ cell }) => cell.unit?.name ?? unknown);
  const used = new Set(taken.map((name) => name.toLowerCase()));
  let first = 1;
  return [...byTitle].map(([title, own]) => {
    const counted = own.flatMap(({ problems }) => problems);
    const errors = counted.filter((each) => severityOf(each) === 'error').length;
    const sheet = {
      title,
      name: freeName(title, used),
      first,
      cells: own,
      counts: { cells: own.length, errors, questions: counted.length - errors },
    };
    first += own.length;
    return sheet;
  });
}

/** A name that Excel takes and no other sheet has, whatever the capitals. */
function freeName(title: string, used: Set<string>): string {
  const legal =
    validInXml(title)
      .replace(/[[\]:*?/\\\s]+/g, ' ')
      .trim()
      .replace(/^'+|'+$/g, '') || '–';
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : ` ${String(number)}`;
    const room = longestName - suffix.length;
    const cut = legal.length <= room ? legal : `${legal.slice(0, room - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
    const name = cut + suffix;
    if (used.has(name.toLowerCase())) continue;
    used.add(name.toLowerCase());
    return name;
  }
}
