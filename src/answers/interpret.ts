import type { Indicator, Instrument } from '../instrument/instrument.ts';
import type { UnitList } from '../instrument/units.ts';
import type { Problem } from '../problem.ts';
import { nowhere, problem } from '../problem.ts';
import type { AnswerSet } from './answer-set.ts';
import type { Collected } from './collect.ts';
import { collect } from './collect.ts';
import type { Description } from './description.ts';
import { otherRegionNames } from './file-names.ts';
import { groupProblems } from './grouping.ts';
import type { Layout } from './layout.ts';
import { findLayout } from './layout.ts';
import { merge } from './merge.ts';
import type { Dialect, RawRow, RawTable } from './raw-table.ts';
import { isBlank, isForm } from './raw-table.ts';
import { cellReaders } from './reading.ts';
import { routingProblems, withoutNotAsked } from './routing.ts';

/** How a table was read. */
export type TableRead = {
  readonly file: string;
  readonly dialect: Dialect;
  readonly layout: Layout['kind'] | 'turned' | null;
  /** Whether it has a column of notes. */
  readonly hasNotes: boolean;
  /** The table as it stood, and what its columns are; null where that was not found out. */
  readonly raw: RawTable;
  readonly columns: Layout | null;
  /** Its rows that were read; the others, such as those of totals, are no part of it. */
  readonly rows: readonly RawRow[];
};

/** What a measurement says, and everything that was found on the way. */
export type Interpretation = {
  readonly answers: AnswerSet;
  /** How each table was read; no layout where none was found. */
  readonly tables: readonly TableRead[];
  /** The indicators that the file has, even if without an answer; the others count as no data. */
  readonly present: ReadonlySet<Indicator>;
  readonly problems: readonly Problem[];
};

/**
 * Makes an answer set of the tables of a measurement: matches headings to indicators and rows to units, reads every
 * cell, and puts together what the tables say.
 * @param file what the measurement was read from: a file, or a folder of several
 * @param description what is known besides; null when no `.meta.json` was found, so that the file itself
 * must say whether its answers are fictional
 * @param found what was found when the tables were looked for
 */
export function interpret(
  file: string,
  tables: readonly RawTable[],
  instrument: Instrument,
  list: UnitList,
  description: Description,
  described: boolean,
  found: readonly Problem[] = [],
): Interpretation {
  // A name that went from one unit to another is that of the unit that had it then.
  const { date } = description.measurement;
  const listThen: UnitList = { ...list, find: (spelling) => list.find(spelling, date) };
  const readerOf = cellReaders();
  const read = tables.map((table) => {
    const { layout, problems } = findLayout(table, instrument);
    const collected = layout === null ? null : collect(table, layout, instrument, listThen, readerOf);
    return { table, layout, problems, collected };
  });
  const tablesRead = read.map(({ table, layout, collected }): TableRead => ({
    file: table.file,
    dialect: table.dialect,
    layout: layout !== null && table.turned ? 'turned' : (layout?.kind ?? null),
    hasNotes: layout?.kind === 'long' && layout.note !== null,
    raw: table,
    columns: layout,
    rows: collected?.rows ?? [],
  }));
  const headingProblems = read.flatMap(({ problems }) => problems);
  const parts = read.flatMap(({ collected }) => collected ?? []);
  const base = { file, instrument, description };
  if (parts.length < tables.length) {
    const answers = { ...base, units: [], indicators: instrument.indicators, answers: new Map() };
    return {
      answers,
      tables: tablesRead,
      present: new Set(),
      problems: groupProblems([...found, ...headingProblems]),
    };
  }

  const collected = merge(parts, list.units);
  const lost = collected.fictional && !described;
  const given: AnswerSet = {
    ...base,
    description:
      collected.fictional && description.markOfOthers === null
        ? { ...description, markOfOthers: 'fictional-counts' }
        : description,
    units: list.units.filter((unit) => collected.units.has(unit)),
    indicators: formsUsed(instrument, collected.indicators),
    answers: collected.answers,
  };
  const { answers, places } = withoutNotAsked(given);
  const set = { ...given, answers };
  return {
    answers: set,
    tables: tablesRead,
    present: new Set(collected.indicators.keys()),
    problems: groupProblems([
      ...found,
      ...headingProblems,
      ...collected.problems,
      ...otherRegionNames(read, listThen),
      ...bothForms(collected),
      ...missing(set, list, collected),
      ...incompleteForms(set, read, collected),
      ...emptyUnits(given),
      ...(lost ? [problem('description-lost', { file })] : []),
      ...(places.length === 0 ? [] : [problem('not-asked', { file, places })]),
      ...routingProblems(set),
    ]),
  };
}

/** Units that are in the file without one answer: a form that came back empty, or a row of blanks. */
function emptyUnits({ file, units, answers }: AnswerSet): Problem[] {
  const empty = units.filter((unit) => {
    const given = [...(answers.get(unit.code)?.values() ?? [])];
    // Without a cell that could be read something else is wrong with its row.
    return given.length > 0 && given.every(({ value }) => isBlank(value));
  });
  if (empty.length === 0) return [];
  return [problem('empty-region', { file, places: empty.map((unit) => ({ ...nowhere, unit: unit.name })) })];
}

/** Forms that lack questions which another form has: a sheet may have been removed. */
function incompleteForms(
  { indicators }: AnswerSet,
  read: readonly TableCollected[],
  all: Collected,
): Problem[] {
  const files = new Set(read.flatMap(({ table }) => (isForm(table) ? table.file : [])));
  return [...files].flatMap((file) => {
    const parts = read.filter(({ table }) => table.file === file);
    const has = (indicator: Indicator): boolean =>
      parts.some(({ collected }) => collected?.indicators.has(indicator) === true);
    const lacking = indicators.filter((each) => all.indicators.has(each) && !has(each));
    if (lacking.length === 0) return [];
    const places = lacking.map((indicator) => ({ ...nowhere, indicator: indicator.number }));
    return [problem('missing-indicator', { file, places, details: { all: indicators.length } })];
  });
}

type TableCollected = { readonly table: RawTable; readonly collected: Collected | null };

/** The indicators of the instrument, in parts where the file uses parts. */
function formsUsed(instrument: Instrument, used: ReadonlyMap<Indicator, unknown>): Indicator[] {
  return instrument.indicators.flatMap((indicator) =>
    indicator.parts.some((part) => used.has(part)) && !used.has(indicator) ? indicator.parts : [indicator],
  );
}

function bothForms({ indicators }: Collected): Problem[] {
  return [...indicators]
    .filter(([indicator]) => indicator.parts.some((part) => indicators.has(part)))
    .map(([indicator, { file, place }]) => {
      const parts = indicator.parts.map((part) => part.number).join(', ');
      const files = new Set(indicator.parts.flatMap((part) => indicators.get(part)?.file ?? []));
      const elsewhere = [...files].filter((each) => each !== file).join(', ');
      const details = { parts, ...(elsewhere === '' ? {} : { otherFile: elsewhere }) };
      return problem('whole-and-parts', { file, places: [place], details });
    });
}

/** Units and indicators of which the file has nothing. */
function missing(set: AnswerSet, list: UnitList, collected: Collected): Problem[] {
  // Of a table that shifted as a whole it cannot be told who is in it.
  if (collected.problems.some(({ code }) => code === 'shifted-columns' || code === 'wrong-delimiter'))
    return [];
  const expected = list.validAt(set.description.measurement.date);
  const units = expected.filter((unit) => !collected.units.has(unit));
  const indicators = set.indicators.filter((indicator) => !collected.indicators.has(indicator));
  const all = { units: expected.length, indicators: set.indicators.length };
  return [
    ...(units.length === 0
      ? []
      : [
          problem('missing-region', {
            file: set.file,
            places: units.map((unit) => ({ ...nowhere, unit: unit.name })),
            details: { all: all.units },
          }),
        ]),
    ...(indicators.length === 0
      ? []
      : [
          problem('missing-indicator', {
            file: set.file,
            places: indicators.map((indicator) => ({ ...nowhere, indicator: indicator.number })),
            details: { all: all.indicators },
          }),
        ]),
  ];
}
