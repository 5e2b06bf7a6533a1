import type { FoundTable } from './find-table.ts';
import type { Known } from './header.ts';
import type { Tables } from './read-table.ts';
import { withRegion } from './region-column.ts';
import { rowsAround } from './rows-of-table.ts';

/**
 * What is left to do for a table of any format that was found: its region, where no column says it, and word of the rows
 * around it.
 */
export function finish(found: FoundTable, known: Known): Tables {
  const whole = withRegion(found, known);
  return { tables: [whole.table], problems: [...whole.problems, ...rowsAround(whole)] };
}
