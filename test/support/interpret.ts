import { isProblem } from '../../src/answers/decode.ts';
import { noDescription } from '../../src/answers/description.ts';
import type { Description } from '../../src/answers/description.ts';
import type { Interpretation } from '../../src/answers/interpret.ts';
import { interpret } from '../../src/answers/interpret.ts';
import { knownOf, tablesOf } from '../../src/answers/read-table.ts';
import type { UnitList } from '../../src/instrument/units.ts';
import { decoded } from './decoded.ts';
import { inventory2019, regions } from './instrument.ts';

/** Reads the text of a CSV or JSON answer file of 2019, without a description beside it. */
export function interpretCsv(
  text: string,
  list: UnitList = regions,
  description: Description = noDescription('test'),
): Interpretation {
  const file = 'answers.csv';
  const kind = /^\s*(?:\{|\[\s*[{[\]"])/.test(text) ? 'json' : 'csv';
  const known = knownOf([inventory2019], (name) => list.find(name)?.code);
  const read = tablesOf({ kind, file, decoded: decoded(text), packed: false }, known);
  if (isProblem(read)) throw new Error(read.code);
  return interpret(file, read.tables, inventory2019, list, description, false, read.problems);
}
