import { basename } from 'node:path';
import { readCsv } from '../answers/csv.ts';
import type { Encoding } from '../answers/decode.ts';
import { decode, isProblem } from '../answers/decode.ts';
import type { Description } from '../answers/description.ts';
import type { Claim } from '../claims/claim.ts';
import { claimColumns, parseClaims } from '../claims/parse-claims.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { Failure, problem } from '../problem.ts';
import { describe } from './descriptions.ts';
import type { Library } from './library.ts';
import type { InputFile } from './sources.ts';
import { readFile, sourcesAt } from './sources.ts';
import type { Store } from './store.ts';

/** Claims as read, the instrument they are about, and the encoding of the file. */
export type ReadClaims = {
  readonly claims: readonly Claim[];
  readonly instrument: Instrument;
  readonly encoding: Encoding;
};

/**
 * Reads a file of claims about one of the instruments: the first that has every indicator and category they name.
 * Throws a `Failure` with every wrong cell when there is none.
 */
export async function readClaims(
  store: Store,
  path: string,
  instruments: readonly Instrument[],
): Promise<ReadClaims> {
  const bytes = store.read(path);
  if (bytes === null) throw new Failure(problem('file-missing', { file: path }));
  const file = path === '-' ? 'stdin' : basename(path);
  const decoded = await decode(bytes, file);
  if (isProblem(decoded)) throw new Failure(decoded);
  const csv = readCsv(decoded, file, isColumn);
  if (isProblem(csv)) throw new Failure(csv);
  if (csv.problems.length > 0) throw new Failure(csv.problems);

  const attempts = instruments.map((instrument) => ({ instrument, ...parseClaims(csv.table, instrument) }));
  const fitting = attempts.find(({ problems }) => problems.length === 0);
  if (fitting !== undefined)
    return { claims: fitting.claims, instrument: fitting.instrument, encoding: decoded.encoding };
  throw new Failure(attempts[0]?.problems ?? problem('file-missing', { file: path }));
}

/** Whether a file is one of claims: a table whose header has all of their columns. */
export async function isClaimsFile(store: Store, path: string): Promise<boolean> {
  if (path !== '-' && store.list(path) !== null) return false;
  const bytes = store.read(path);
  if (bytes === null) return false;
  const decoded = await decode(bytes, path);
  if (isProblem(decoded)) return false;
  const csv = readCsv(decoded, path, isColumn);
  if (isProblem(csv)) return false;
  const headings = csv.table.header.cells.map((cell) => (cell ?? '').trim());
  return claimColumns.every((column) => headings.includes(column));
}

function isColumn(heading: string): boolean {
  return claimColumns.some((column) => column === heading.trim());
}

/** Claims with what is known of the measurement they are about, and the files that were read. */
export type DescribedClaims = ReadClaims & {
  readonly description: Description;
  readonly inputs: readonly InputFile[];
};

/**
 * Reads a file of claims and the `.meta.json` beside it. A measurement without a label is called after its instrument.
 * @param chosen an instrument that is tried before those of the library
 */
export async function readDescribedClaims(
  store: Store,
  library: Library,
  path: string,
  chosen: Instrument | null,
): Promise<DescribedClaims> {
  const file = readFile(store, path);
  const sources = sourcesAt(store, path);
  const { description, files } = describe(store, sources, { label: '', date: null });
  const named = description.instrument;
  const candidates =
    named === null
      ? [...(chosen === null ? [] : [chosen]), ...library.instruments()]
      : [library.instrument(named)];
  const { claims, instrument, encoding } = await readClaims(store, path, candidates);
  return {
    claims,
    instrument,
    encoding,
    description: describe(store, sources, { label: instrument.id, date: null }).description,
    inputs: [file, ...files],
  };
}
