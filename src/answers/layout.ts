import type { Indicator, Instrument } from '../instrument/instrument.ts';
import { indicatorAt } from '../instrument/instrument.ts';
import { foldLabel } from '../instrument/spelling.ts';
import type { Problem } from '../problem.ts';
import { problem } from '../problem.ts';
import type { Heading } from './headings.ts';
import { isUnclearNumber, readHeading } from './headings.ts';
import { indicatorIn } from './indicator-text.ts';
import type { RawTable } from './raw-table.ts';
import { isBlank, placeOf } from './raw-table.ts';
import { formHeadings } from './sheet.ts';

/** A row per region and a column per indicator. Columns count from 0. */
export type WideLayout = {
  readonly kind: 'wide';
  readonly region: number;
  readonly indicators: readonly { readonly column: number; readonly indicator: Indicator }[];
  readonly origin: number | null;
};

/** A row per region and indicator. */
export type LongLayout = {
  readonly kind: 'long';
  readonly region: number;
  readonly indicator: number;
  readonly answer: number;
  readonly note: number | null;
  readonly origin: number | null;
};

/** How a table is laid out. */
export type Layout = WideLayout | LongLayout;

/** Whether a heading means something for one of the instruments: decides delimiter and instrument. */
export function knowsHeading(instruments: readonly Instrument[]): (heading: string) => boolean {
  return (text) => {
    const heading = readHeading(text);
    return heading.kind === 'number'
      ? instruments.some((instrument) => indicatorAt(instrument, heading.number) !== undefined)
      : heading.kind !== 'other';
  };
}

/**
 * Finds out from the headings how a table is laid out.
 * @returns the layout, or null when there is none to be found; and what is wrong with the headings
 */
export function findLayout(
  table: RawTable,
  instrument: Instrument,
): { readonly layout: Layout | null; readonly problems: readonly Problem[] } {
  const { file, header } = table;
  const columns = header.cells.map((cell, column) => {
    const text = cell ?? '';
    const read = readHeading(text);
    const indicator = read.kind === 'number' ? indicatorIn(instrument, text) : undefined;
    const heading: Heading = indicator === null ? { kind: 'other' } : read;
    return { column, text, heading, known: indicator ?? undefined };
  });
  const column = (kind: Heading['kind']): number | null =>
    columns.find(({ heading }) => heading.kind === kind)?.column ?? null;

  const [region, indicator, answer] = [column('region'), column('indicator'), column('answer')];
  const long = indicator !== null && answer !== null;
  if (!long && column('number') === null) {
    const details = { format: table.dialect.format };
    const isHeader = region !== null || indicator !== null;
    const headings = columns.flatMap(({ text }) => (isBlank(text) ? [] : text.trim()));
    const found = isHeader ? { value: headings.join('; '), places: [placeOf(header, 0)] } : {};
    return { layout: null, problems: [problem('no-table', { file, details, ...found })] };
  }
  if (region === null) {
    return { layout: null, problems: [problem('no-region-column', { file, places: [placeOf(header, 0)] })] };
  }

  const layout = long ? 'long' : 'wide';
  const read = long ? ['region', 'indicator', 'answer', 'note', 'origin'] : ['region', 'origin'];
  const second = columns.filter(
    ({ column: at, heading: { kind } }) =>
      kind !== 'other' && kind !== 'number' && read.includes(kind) && at !== column(kind),
  );
  const problems = second.map(({ column: at, text }) =>
    problem('duplicate-heading', { file, value: text, places: [placeOf(header, at)] }),
  );
  // Which of two columns says what the rows are about cannot be told, so that no row can be read.
  if (second.some(({ heading }) => heading.kind !== 'note' && heading.kind !== 'origin')) {
    return { layout: null, problems };
  }
  // A form has columns of its own beside the answers.
  const isForm = table.dialect.format === 'xlsx' && table.dialect.isForm;
  const ignored = (at: number, text: string): void => {
    if (isForm && (isBlank(text) || formHeadings.has(foldLabel(text)))) return;
    if (isBlank(text) && table.rows.every((row) => isBlank(row.cells[at]))) return;
    problems.push(
      problem('column-ignored', {
        file,
        value: text,
        places: [placeOf(header, at)],
        details: { layout: table.turned ? 'turnedRow' : layout },
      }),
    );
  };
  const origin = column('origin');

  if (long) {
    const note = column('note');
    for (const { column: at, text, heading } of columns) {
      if (heading.kind === 'other' || heading.kind === 'number') ignored(at, text);
    }
    return { layout: { kind: 'long', region, indicator, answer, note, origin }, problems };
  }

  const matched = new Map<string, { readonly column: number; readonly indicator: Indicator }>();
  for (const { column: at, text, heading, known } of columns) {
    if (heading.kind === 'number') {
      const place = placeOf(header, at, { indicator: known?.number ?? null });
      if (known === undefined) {
        problems.push(problem('unknown-indicator', { file, value: text, places: [place] }));
      } else if (matched.has(known.number)) {
        problems.push(problem('duplicate-indicator', { file, value: text, places: [place] }));
      } else matched.set(known.number, { column: at, indicator: known });
    } else if (isUnclearNumber(text)) {
      problems.push(problem('unknown-indicator', { file, value: text, places: [placeOf(header, at)] }));
    } else if (heading.kind !== 'region' && heading.kind !== 'origin') ignored(at, text);
  }
  return { layout: { kind: 'wide', region, indicators: [...matched.values()], origin }, problems };
}
