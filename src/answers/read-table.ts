import { namesOf } from '../instrument/called.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { foldLabel } from '../instrument/spelling.ts';
import type { Problem } from '../problem.ts';
import { otherDelimiter, readCsvRows } from './csv.ts';
import { isProblem } from './decode.ts';
import type { Known } from './header.ts';
import { findTable } from './find-table.ts';
import { finish } from './finish.ts';
import { readHeading, readNumber } from './headings.ts';
import { readJson } from './json.ts';
import { knowsHeading } from './layout.ts';
import { checkTable } from './limits.ts';
import { mergedCells } from './merged-cells.ts';
import type { OpenFile, ReadOptions } from './open-file.ts';
import type { RawTable } from './raw-table.ts';
import { savRows } from './sav-rows.ts';
import { readSheets } from './sheet-rows.ts';
import { swallowedRow } from './swallowed-row.ts';

/** The tables of a file, and what was found on the way; one table, unless the file is a form. */
export type Tables = { readonly tables: readonly RawTable[]; readonly problems: readonly Problem[] };

/**
 * Finds the tables in a file that was opened.
 * @returns the tables with what is wrong with the form of the file, or the problem that there is none
 */
export function tablesOf(open: OpenFile, known: Known, { sheet }: ReadOptions = {}): Tables | Problem {
  switch (open.kind) {
    case 'csv':
      return csvTable(open, known);
    case 'json': {
      const read = readJson(open.decoded, open.file, open.packed);
      if (isProblem(read)) return read;
      return finish({ ...read, above: [], below: [] }, known);
    }
    case 'xlsx': {
      const read = readSheets(open, known, sheet);
      return isProblem(read)
        ? read
        : { ...read, problems: [...read.problems, ...mergedCells(read.tables, open.sheets, known)] };
    }
    case 'sav':
      return savRows(open, known);
  }
}

/**
 * What tells a table about one of these instruments from what stands around it.
 * @param unitOf the code of the unit that a text names
 */
export function knownOf(
  instruments: readonly Instrument[],
  unitOf: (text: string) => string | undefined,
): Known {
  const unitCode = remembered(unitOf);
  return {
    heading: remembered(knowsHeading(instruments)),
    unit: (text) => unitCode(text) !== undefined,
    unitCode,
    read: remembered(readHeading),
    called: calledIn(instruments),
  };
}

const nothing: ReadonlySet<string> = new Set();

/** The numbers of the questions that a text is the name of; the names are gathered when they are first asked for. */
function calledIn(instruments: readonly Instrument[]): Known['called'] {
  let numbers: Map<string, Set<string>> | null = null;
  return (text) => {
    if (numbers === null) {
      numbers = new Map();
      for (const indicator of instruments.flatMap(({ byNumber }) => [...byNumber.values()])) {
        for (const name of namesOf(indicator)) {
          const those = numbers.get(name) ?? new Set();
          numbers.set(name, those.add(readNumber(indicator.number) ?? ''));
        }
      }
    }
    return numbers.get(foldLabel(text)) ?? nothing;
  };
}

/** The same function, that looks at every text once. */
function remembered<T>(test: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let is = known.get(text);
    if (is === undefined) known.set(text, (is = test(text)));
    return is;
  };
}

function csvTable(open: Extract<OpenFile, { kind: 'csv' | 'json' }>, known: Known): Tables | Problem {
  // With the indicators in rows the headings are the units.
  const csv = readCsvRows(open.decoded, open.file, (text) => known.heading(text) || known.unit(text));
  if (isProblem(csv)) return csv;
  const dialect = { ...csv.dialect, packed: open.packed };
  const found = findTable(csv.rows, open.file, dialect, known);
  // Where quotes go wrong in the header, that is why there is none.
  if (isProblem(found)) return csv.problems[0] ?? found;
  const tooMuch = checkTable(found.table);
  if (tooMuch !== null) return tooMuch;
  const swallowed = swallowedRow(csv, found.table, known);
  if (swallowed !== null) return { tables: [{ ...found.table, rows: [] }], problems: [swallowed] };
  const other = found.table.turned ? null : otherDelimiter(csv, found.table);
  if (other !== null) return { tables: [{ ...found.table, rows: [] }], problems: [other] };
  const { tables, problems } = finish(found, known);
  return { tables, problems: [...csv.problems, ...problems] };
}
