import { readCsv } from '../../src/answers/csv.ts';
import { isProblem } from '../../src/answers/decode.ts';
import { claimColumns, parseClaims } from '../../src/claims/parse-claims.ts';
import { decoded } from './decoded.ts';
import { inventory2019 } from './instrument.ts';

/** Reads the text of a file of claims about the inventory of 2019. */
export function claimsOf(text: string): ReturnType<typeof parseClaims> {
  const knows = (heading: string): boolean => claimColumns.some((column) => column === heading);
  const csv = readCsv(decoded(text), 'claims.csv', knows);
  if (isProblem(csv)) throw new Error(csv.code);
  return parseClaims(csv.table, inventory2019);
}
