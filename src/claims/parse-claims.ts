import type { RawTable } from '../answers/raw-table.ts';
import { placeOf } from '../answers/raw-table.ts';
import { rowsOfOneWidth } from '../answers/width.ts';
import type { Indicator, Instrument } from '../instrument/instrument.ts';
import type { Problem } from '../problem.ts';
import { problem } from '../problem.ts';
import type { BaseSet, CategoryNames, Claim, Relation, Scope } from './claim.ts';
import { indicatorsOf, isNameOf } from './claim.ts';

/** The columns of a file of claims. */
export const claimColumns = [
  'id',
  'indicators',
  'scope',
  'categories',
  'relation',
  'count',
  'base',
  'base_set',
  'kind',
  'status',
  'line',
] as const;

type Column = (typeof claimColumns)[number];
type Cells = Readonly<Record<Column, string>>;

/** What can be wrong with a cell of a claim. */
export type Complaint =
  | 'column-missing'
  | 'twice'
  | 'empty'
  | 'not-whole'
  | 'not-one-of'
  | 'no-such-indicator'
  | 'no-such-category';

type Complain = (column: Column, what: Complaint, given?: string) => void;

const relations: ReadonlyMap<string, Relation> = new Map([
  ['=', '='],
  ['≥', '≥'],
  ['>=', '≥'],
  ['≤', '≤'],
  ['<=', '≤'],
]);

/**
 * Makes claims of the rows of a table.
 * @returns the claims; and a problem per row or cell that is wrong
 */
export function parseClaims(
  table: RawTable,
  instrument: Instrument,
): { readonly claims: readonly Claim[]; readonly problems: readonly Problem[] } {
  const { file, header } = table;
  const headings = header.cells.map((cell) => (cell ?? '').trim());
  const lacking = claimColumns.filter((column) => !headings.includes(column));
  if (lacking.length > 0) {
    const details = { column: lacking.join(', '), what: 'column-missing' satisfies Complaint };
    return {
      claims: [],
      problems: [problem('broken-claims', { file, places: [placeOf(header, 0)], details })],
    };
  }

  const { rows, problems: ragged } = rowsOfOneWidth(table, () => undefined);
  const problems = [...ragged];
  const ids = new Set<string>();
  const claims = rows.flatMap((row) => {
    const cells = Object.fromEntries(
      claimColumns.map((column) => [column, (row.cells[headings.indexOf(column)] ?? '').trim()]),
    ) as Cells;
    const wrong: Complain = (column, what, given = '') => {
      const places = [placeOf(row, headings.indexOf(column))];
      problems.push(
        problem('broken-claims', { file, places, value: cells[column], details: { column, what, given } }),
      );
    };
    if (ids.has(cells.id)) wrong('id', 'twice');
    ids.add(cells.id);
    const before = problems.length;
    const claim = readClaim(cells, instrument, wrong);
    return problems.length > before ? [] : [claim];
  });
  return { claims, problems };
}

function readClaim(cells: Cells, instrument: Instrument, wrong: Complain): Claim {
  const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');
  const oneOf = <T extends string>(column: Column, first: T, ...others: readonly T[]): T => {
    const choices = [first, ...others];
    const found = choices.find((choice) => choice === cells[column]);
    if (found === undefined) wrong(column, 'not-one-of', choices.join(', '));
    return found ?? first;
  };
  const whole = (column: 'count' | 'base'): number => {
    if (!/^\d+$/.test(cells[column])) wrong(column, 'not-whole');
    return Number(cells[column]);
  };
  if (cells.id === '') wrong('id', 'empty');

  const { indicators, unknown } = indicatorsOf(words(cells.indicators), instrument);
  if (unknown.length > 0) wrong('indicators', 'no-such-indicator', unknown.join(', '));
  if (indicators.length === 0 && unknown.length === 0) wrong('indicators', 'empty');
  const categories = words(cells.categories);
  checkNames('categories', categories, indicators, wrong);
  const relation = relations.get(cells.relation);
  if (relation === undefined) wrong('relation', 'not-one-of', '=, ≥, ≤');
  const disputed = /^disputed:\s*(.+)$/s.exec(cells.status)?.[1] ?? null;
  if (disputed === null && cells.status !== 'holds') wrong('status', 'not-one-of', 'holds, disputed: …');

  return {
    id: cells.id,
    indicators,
    scope: oneOf<Scope>('scope', 'each', 'any', 'all'),
    categories,
    relation: relation ?? '=',
    count: whole('count'),
    base: cells.base === '' ? null : whole('base'),
    baseSet: readBaseSet(cells.base_set, instrument, wrong),
    kind: oneOf('kind', 'exact', 'derived'),
    disputed,
    line: cells.line,
    baseText: cells.base_set,
  };
}

function readBaseSet(text: string, instrument: Instrument, wrong: Complain): BaseSet {
  const all: BaseSet = { kind: 'all' };
  if (text === 'all' || text === 'answered' || text === 'applicable') return { kind: text };
  const match = /^([^=!]+)(!?=)(.+)$/.exec(text);
  if (match === null) {
    wrong('base_set', 'not-one-of', 'all, answered, applicable, 38=ja, 71|72!=subregio');
    return all;
  }
  const [, numbers = '', sign, names = ''] = match;
  const { indicators, unknown } = indicatorsOf(
    numbers.split('|').map((number) => number.trim()),
    instrument,
  );
  if (unknown.length > 0) wrong('base_set', 'no-such-indicator', unknown.join(', '));
  const categories = names.split(/\s+/).filter((name) => name !== '');
  checkNames('base_set', categories, indicators, wrong);
  return { kind: sign === '=' ? 'any' : 'none', indicators, categories };
}

function checkNames(
  column: Column,
  names: CategoryNames,
  indicators: readonly Indicator[],
  wrong: Complain,
): void {
  if (names.length === 0) wrong(column, 'empty');
  for (const name of names) {
    const without = indicators.filter((indicator) => !isNameOf(name, indicator)).map(({ number }) => number);
    if (without.length > 0) wrong(column, 'no-such-category', `${name} (${without.join(', ')})`);
  }
}
