import type { Text } from './instrument/text.ts';

/** How bad a problem is: an error stops counting, a warning does not, an info only tells. */
export type Severity = 'error' | 'warning' | 'info';

/**
 * Where a problem belongs, which decides the exit code:
 * inside a table (1), in the way the program was called (2), or there is nothing to read (3).
 */
type Stage = 'table' | 'usage' | 'unreadable';

/** Every problem that can be reported. The order is that of the table in the documentation. */
export const problemCodes = {
  'unknown-region': { severity: 'error', stage: 'table' },
  'duplicate-region': { severity: 'error', stage: 'table' },
  'no-region-column': { severity: 'error', stage: 'table' },
  'duplicate-heading': { severity: 'error', stage: 'table' },
  'unknown-indicator': { severity: 'error', stage: 'table' },
  'duplicate-indicator': { severity: 'error', stage: 'table' },
  'duplicate-answer': { severity: 'error', stage: 'table' },
  'conflicting-answers': { severity: 'error', stage: 'table' },
  'whole-and-parts': { severity: 'error', stage: 'table' },
  'answer-outside-list': { severity: 'error', stage: 'table' },
  'percentage-out-of-range': { severity: 'error', stage: 'table' },
  'percentage-not-in-tens': { severity: 'error', stage: 'table' },
  'excel-changed': { severity: 'error', stage: 'table' },
  'unlabelled-value': { severity: 'error', stage: 'table' },
  'ragged-row': { severity: 'error', stage: 'table' },
  'shifted-row': { severity: 'error', stage: 'table' },
  'shifted-columns': { severity: 'error', stage: 'table' },
  'wrong-delimiter': { severity: 'error', stage: 'table' },
  'columns-contradict': { severity: 'error', stage: 'table' },
  'several-tables': { severity: 'error', stage: 'table' },
  'merged-cells': { severity: 'error', stage: 'table' },
  'malformed-quotes': { severity: 'error', stage: 'table' },
  'missing-region': { severity: 'warning', stage: 'table' },
  'missing-indicator': { severity: 'warning', stage: 'table' },
  'empty-region': { severity: 'warning', stage: 'table' },
  'column-ignored': { severity: 'warning', stage: 'table' },
  'sheet-left-out': { severity: 'warning', stage: 'table' },
  'totals-row': { severity: 'warning', stage: 'table' },
  'fraction-as-percentage': { severity: 'warning', stage: 'table' },
  'answer-against-routing': { severity: 'warning', stage: 'table' },
  'not-applicable-against-routing': { severity: 'warning', stage: 'table' },
  'region-in-one-measurement': { severity: 'warning', stage: 'table' },
  'region-changed': { severity: 'warning', stage: 'table' },
  'measurement-differs': { severity: 'warning', stage: 'table' },
  'blank-beside-answer': { severity: 'warning', stage: 'table' },
  'name-of-other-region': { severity: 'warning', stage: 'table' },
  'row-left-out': { severity: 'info', stage: 'table' },
  'same-answers': { severity: 'info', stage: 'table' },
  'region-from-name': { severity: 'info', stage: 'table' },
  'not-asked': { severity: 'info', stage: 'table' },
  'file-left-out': { severity: 'warning', stage: 'table' },
  'description-lost': { severity: 'info', stage: 'table' },
  'user-missing': { severity: 'info', stage: 'table' },
  'file-missing': { severity: 'error', stage: 'unreadable' },
  'file-unreadable': { severity: 'error', stage: 'unreadable' },
  'too-large': { severity: 'error', stage: 'unreadable' },
  'file-empty': { severity: 'error', stage: 'unreadable' },
  'file-binary': { severity: 'error', stage: 'unreadable' },
  'workbook-protected': { severity: 'error', stage: 'unreadable' },
  'workbook-damaged': { severity: 'error', stage: 'unreadable' },
  'unknown-encoding': { severity: 'error', stage: 'unreadable' },
  'header-only': { severity: 'error', stage: 'unreadable' },
  'no-table': { severity: 'error', stage: 'unreadable' },
  'broken-json': { severity: 'error', stage: 'unreadable' },
  'sav-damaged': { severity: 'error', stage: 'unreadable' },
  'broken-schema': { severity: 'error', stage: 'unreadable' },
  'broken-claims': { severity: 'error', stage: 'unreadable' },
  'unsatisfiable-claims': { severity: 'error', stage: 'table' },
  'no-report': { severity: 'error', stage: 'unreadable' },
  'no-corrections': { severity: 'error', stage: 'unreadable' },
  'correction-invalid': { severity: 'error', stage: 'table' },
  'correction-outdated': { severity: 'error', stage: 'table' },
  'corrections-conflict': { severity: 'error', stage: 'table' },
  'corrections-lost': { severity: 'error', stage: 'table' },
  'input-differs': { severity: 'error', stage: 'table' },
  'report-differs': { severity: 'error', stage: 'table' },
  usage: { severity: 'error', stage: 'usage' },
  'output-in-the-way': { severity: 'error', stage: 'usage' },
  'output-not-writable': { severity: 'error', stage: 'usage' },
  'output-busy': { severity: 'error', stage: 'usage' },
  'output-unfinished': { severity: 'info', stage: 'usage' },
} as const satisfies Record<string, { severity: Severity; stage: Stage }>;

/** The stable name of a kind of problem. */
export type ProblemCode = keyof typeof problemCodes;

/**
 * A spot in a file and what stands there. Lines are physical lines, lines and columns count from 1; a workbook has no
 * lines.
 */
export type Place = {
  readonly unit: string | null;
  readonly indicator: string | null;
  readonly line: number | null;
  readonly column: number | null;
  /** The cell as a spreadsheet names it when it opens the file: `AB14`. */
  readonly cell: string | null;
};

/** Something found on the way: one finding, or several with the same cause. */
export type Problem = {
  readonly code: ProblemCode;
  readonly file: string | null;
  /** Every place; empty when the problem has none, such as a missing file. */
  readonly places: readonly Place[];
  /** In how many cells, rows, units or columns the problem occurs; at least the number of places. */
  readonly count: number;
  /** What stood there, as it stood. */
  readonly value: string | null;
  /** What would have been valid. */
  readonly expected: readonly Text[];
  /** The valid value nearest to what stood there. */
  readonly nearest: Text | null;
  /** What the message needs besides. */
  readonly details: Readonly<Record<string, string | number | Text>>;
};

/** Makes a problem of its parts; what is left out is empty. */
export function problem(code: ProblemCode, parts: Partial<Omit<Problem, 'code'>> = {}): Problem {
  const places = parts.places ?? [];
  return {
    code,
    file: parts.file ?? null,
    places,
    count: parts.count ?? Math.max(1, places.length),
    value: parts.value ?? null,
    expected: parts.expected ?? [],
    nearest: parts.nearest ?? null,
    details: parts.details ?? {},
  };
}

/** A place without anything known of it, to fill in. */
export const nowhere: Place = { unit: null, indicator: null, line: null, column: null, cell: null };

/** Whether a place is a spot in a file: it has a line, or a cell of a workbook. */
export function isLocated({ line, cell }: Place): boolean {
  return line !== null || cell !== null;
}

/** How bad a problem is. */
export function severityOf({ code }: Problem): Severity {
  return problemCodes[code].severity;
}

/** The unit all places of a problem share, or null. */
export function sharedUnit({ places }: Problem): string | null {
  return shared(places.map((place) => place.unit));
}

/** The indicator all places of a problem share, or null. */
export function sharedIndicator({ places }: Problem): string | null {
  return shared(places.map((place) => place.indicator));
}

function shared(values: readonly (string | null)[]): string | null {
  const [first = null] = values;
  return values.every((value) => value === first) ? first : null;
}

/** In how many cells there are problems of a severity. */
export function countOf(severity: Severity, problems: readonly Problem[]): number {
  return problems
    .filter((each) => severityOf(each) === severity)
    .reduce((total, each) => total + each.count, 0);
}

const exitCodes = { table: 1, usage: 2, unreadable: 3 } as const;

/** The exit code that problems amount to: 0 for none or warnings only, else the highest of its errors. */
export function exitCodeOf(problems: readonly Problem[]): 0 | 1 | 2 | 3 {
  return problems
    .filter((each) => severityOf(each) === 'error')
    .map((each): 0 | 1 | 2 | 3 => exitCodes[problemCodes[each.code].stage])
    .reduce((worst, code) => (code > worst ? code : worst), 0);
}

/** What stops a command: one or more problems, of which at least one is an error. */
export class Failure extends Error {
  readonly problems: readonly Problem[];

  constructor(...given: readonly (Problem | readonly Problem[])[]) {
    const problems = given.flat();
    super(problems.map(({ code }) => code).join(', '));
    this.name = 'Failure';
    this.problems = problems;
  }
}
