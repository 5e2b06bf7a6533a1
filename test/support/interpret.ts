import { isProblem } from '../../src/answers/decode.ts';
import { noDescription } from '../../src/answers/description.ts';
import type { Interpretation } from '../../src/answers/interpret.ts';
import { interpret } from '../../src/answers/interpret.ts';
import { readTable } from '../../src/answers/read-table.ts';
import { inventory2019, regions } from './instrument.ts';

/** Reads the text of a CSV or JSON answer file of 2019, without a description beside it. */
export function interpretCsv(text: string): Interpretation {
  const result = readTable(new TextEncoder().encode(text), 'answers.csv', [inventory2019]);
  if (isProblem(result)) throw new Error(result.code);
  return interpret(result.table, inventory2019, regions, noDescription('test'), false);
}
