import { readCsv } from '../answers/csv.ts';
import { isProblem } from '../answers/decode.ts';
import type { Claim } from '../claims/claim.ts';
import { claimColumns, parseClaims } from '../claims/parse-claims.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { Failure, problem } from '../problem.ts';
import type { Store } from './store.ts';
import { readTextFile } from './text-file.ts';

/**
 * Reads a file of claims about one of the instruments: the first that has every indicator and category they name.
 * Throws a `Failure` with every wrong cell when there is none.
 */
export function readClaims(
  store: Store,
  path: string,
  instruments: readonly Instrument[],
): { readonly claims: readonly Claim[]; readonly instrument: Instrument } {
  const { file, decoded } = readTextFile(store, path);
  const csv = readCsv(decoded, file, (heading) => claimColumns.some((column) => column === heading.trim()));
  if (isProblem(csv)) throw new Failure(csv);
  if (csv.problems.length > 0) throw new Failure(csv.problems);

  const attempts = instruments.map((instrument) => ({ instrument, ...parseClaims(csv.table, instrument) }));
  const fitting = attempts.find(({ problems }) => problems.length === 0);
  if (fitting !== undefined) return { claims: fitting.claims, instrument: fitting.instrument };
  throw new Failure(attempts[0]?.problems ?? problem('file-missing', { file: path }));
}
