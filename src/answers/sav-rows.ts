import type { Problem } from '../problem.ts';
import { nowhere, problem } from '../problem.ts';
import { isProblem } from './decode.ts';
import type { Known } from './header.ts';
import { findTable } from './find-table.ts';
import { finish } from './finish.ts';
import type { OpenFile } from './open-file.ts';
import type { RawRow } from './raw-table.ts';
import { cellName } from './raw-table.ts';
import type { Tables } from './read-table.ts';

/**
 * The cases of an SPSS file as a table: the name of a variable is its heading, or its label where only that is known.
 * A case stands in the row in which SPSS shows it.
 */
export function savRows(open: Extract<OpenFile, { kind: 'sav' }>, known: Known): Tables | Problem {
  const { file, sav } = open;
  const named = sav.variables
    .filter(({ name }) => known.heading(name))
    .map(({ name }) => known.read(name).kind);
  const headings = sav.variables.map(({ name, label }) => {
    const { kind } = known.read(label);
    // What another variable is called is not what this one is labelled.
    const isTaken = kind !== 'number' && named.includes(kind);
    return known.heading(name) || !known.heading(label) || isTaken ? name : label;
  });
  const at =
    (index: number): RawRow['at'] =>
    (column) => ({ line: null, column: column + 1, cell: index === 0 ? null : cellName(column, index) });
  const rows: RawRow[] = [
    { ordinal: 0, cells: headings, at: at(0) },
    ...sav.cases.map((cells, index) => ({ ordinal: index + 1, cells, at: at(index + 1) })),
  ];
  const valueLabels = new Map(
    sav.unlabelled.map(({ variable, labels, values }) => [variable + 1, { labels, unlabelled: values }]),
  );
  const labels = sav.variables.map(({ label }) => label);
  const dialect = { format: 'sav', encoding: sav.encoding, valueLabels, labels } as const;
  const found = findTable(rows, file, dialect, known);
  if (isProblem(found)) return found;
  const contradicting = sav.variables.flatMap(({ name, label }, column) => {
    const [one, other] = [known.read(name), known.read(label)];
    const isOne = known.heading(name) && known.heading(label) && 'number' in one && 'number' in other;
    if (!isOne || one.number === other.number) return [];
    const value = `${name}: ${label}`;
    const places = [{ ...nowhere, ...at(0)(column) }];
    return [problem('columns-contradict', { file, value, places, details: { what: 'variable' } })];
  });
  const problems = sav.userMissing.map(({ variable, text, count }) =>
    problem('user-missing', {
      file,
      value: text,
      count,
      details: { variable: sav.variables[variable]?.name ?? '' },
    }),
  );
  const finished = finish(found, known);
  return { ...finished, problems: [...contradicting, ...finished.problems, ...problems] };
}
