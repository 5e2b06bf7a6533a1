import { namesOf } from '../instrument/called.ts';
import type { Indicator, Instrument } from '../instrument/instrument.ts';
import { foldLabel } from '../instrument/spelling.ts';
import type { Unit, UnitList } from '../instrument/units.ts';
import type { Place, Problem } from '../problem.ts';
import { problem } from '../problem.ts';
import type { Answer, AnswerSet } from './answer-set.ts';
import { answerPlace } from './answer-set.ts';
import { origin } from './headings.ts';
import { indicatorIn } from './indicator-text.ts';
import type { Layout, LongLayout, WideLayout } from './layout.ts';
import type { RawRow, RawTable } from './raw-table.ts';
import { isBlank, isForm, placeOf } from './raw-table.ts';
import type { Reading, ReaderOf } from './reading.ts';
import { otherRegions } from './other-regions.ts';
import { otherTexts } from './other-texts.ts';
import { rowsOfTable } from './rows-of-table.ts';
import { findShifts } from './shift.ts';
import { splitDecimals } from './split-decimals.ts';
import { unknownRegion } from './unknown-region.ts';
import { unlabelledValues } from './unlabelled.ts';
import { rowsOfOneWidth } from './width.ts';

/** A place in one of several files. */
export type Located = { readonly file: string; readonly place: Place };

/** What the cells of a table say, and what is wrong with them. */
export type Collected = {
  readonly answers: AnswerSet['answers'];
  readonly units: ReadonlySet<Unit>;
  /** The indicators and parts the file has, even if without an answer, and where each first stands. */
  readonly indicators: ReadonlyMap<Indicator, Located>;
  /** Whether the file itself says that its answers are fictional. */
  readonly fictional: boolean;
  readonly problems: readonly Problem[];
};

/** What a table says, and the rows that say it: those that were not left out, each as wide as the header. */
export type CollectedTable = Collected & { readonly rows: readonly RawRow[] };

/** Collects the answers of a table, row by row. */
export function collect(
  table: RawTable,
  layout: Layout,
  instrument: Instrument,
  list: UnitList,
  readerOf: ReaderOf,
): CollectedTable {
  const unitOf = (row: RawRow): Unit | undefined => list.find(row.cells[layout.region] ?? '');
  const readers = new Map(
    layout.kind === 'wide'
      ? layout.indicators.map((each) => [each.column, readerOf(each.indicator, isForm(table))])
      : [],
  );
  const names = new Map(
    layout.kind === 'wide' ? layout.indicators.map((each) => [each.column, namesOf(each.indicator)]) : [],
  );
  const own = rowsOfTable(table, layout, {
    isUnit: (text) => list.find(text) !== undefined,
    isAnswer: (column, cell) =>
      layout.kind === 'long'
        ? !isBlank(cell)
        : !('problem' in (readers.get(column)?.(cell) ?? { problem: '' })),
    isName: (column, cell) => names.get(column)?.has(foldLabel(cell)) === true,
  });
  const { rows, ragged, problems } = rowsOfOneWidth({ ...table, rows: own.rows }, unitOf);
  const sound = { ...table, rows };
  const collected =
    layout.kind === 'wide'
      ? collectWide(sound, layout, list, readerOf)
      : collectLong(sound, layout, instrument, list, readerOf);
  const fictional =
    layout.origin !== null &&
    rows.some((row) => foldLabel(row.cells[layout.origin ?? 0] ?? '') === origin.fictional);
  const units = new Set([...collected.units, ...ragged.flatMap((row) => unitOf(row) ?? [])]);
  const contradicting = [
    ...otherRegions(sound, layout, list),
    ...otherTexts(sound, layout, instrument),
    ...splitDecimals(sound, layout, instrument),
  ];
  const unlabelled = unlabelledValues(sound, layout, instrument, readerOf);
  const nothing = own.rows.length === 0 ? [problem('header-only', { file: table.file })] : [];
  return {
    ...collected,
    rows,
    units,
    fictional,
    problems: [
      ...nothing,
      ...contradicting,
      ...unlabelled,
      ...own.problems,
      ...problems,
      ...collected.problems,
    ],
  };
}

type Part = Omit<Collected, 'fictional'>;

function collectWide(table: RawTable, layout: WideLayout, list: UnitList, readerOf: ReaderOf): Part {
  const columns = layout.indicators.map((each) => ({
    ...each,
    read: readerOf(each.indicator, isForm(table)),
  }));
  const rows = table.rows.map((row) => {
    const unit = list.find(row.cells[layout.region] ?? '');
    const readings = columns.map(({ column, read }) => read(row.cells[column] ?? null));
    const wrong = readings.filter((reading) => 'problem' in reading).length + (unit === undefined ? 1 : 0);
    return { row, unit, readings, wrong };
  });
  const readers = new Map(columns.map(({ column, read }) => [column, read]));
  const shifts = findShifts(table, rows, (column, cell) => {
    if (isBlank(cell)) return column === layout.region ? false : null;
    if (column === layout.region) return list.find(cell ?? '') !== undefined;
    const reading = readers.get(column)?.(cell);
    return reading === undefined ? null : !('problem' in reading);
  });

  const answers = answerCollector(table, null);
  const problems: Problem[] = [];
  const firsts = new Map<Unit, Place | null>();
  for (const { row, unit, readings } of rows) {
    if (shifts.rows.has(row)) {
      if (unit !== undefined) firsts.set(unit, null);
      continue;
    }
    const value = row.cells[layout.region] ?? '';
    const place = placeOf(row, layout.region, { unit: unit?.name ?? null });
    if (unit === undefined) {
      problems.push(unknownRegion(table.file, value, list, place));
    } else if (firsts.has(unit)) {
      const details = firstSpot(firsts.get(unit) ?? null);
      problems.push(problem('duplicate-region', { file: table.file, value, places: [place], details }));
    } else {
      firsts.set(unit, place);
      columns.forEach(({ column, indicator }, index) => {
        const reading = readings[index];
        if (reading !== undefined) answers.add(unit, indicator, reading, row, column, null);
      });
    }
  }
  return {
    answers: answers.collected,
    units: new Set(firsts.keys()),
    indicators: new Map(
      columns.map(({ indicator, column }) => {
        const place = placeOf(table.header, column, { indicator: indicator.number });
        return [indicator, { file: table.file, place }];
      }),
    ),
    problems: [...shifts.problems, ...problems, ...answers.problems],
  };
}

function collectLong(
  table: RawTable,
  layout: LongLayout,
  instrument: Instrument,
  list: UnitList,
  readerOf: ReaderOf,
): Part {
  const { file } = table;
  const answers = answerCollector(table, layout.note);
  const problems: Problem[] = [];
  const units = new Set<Unit>();
  const indicators = new Map<Indicator, Located>();
  const text = (row: RawRow, column: number | null): string | null =>
    column === null || isBlank(row.cells[column]) ? null : (row.cells[column] ?? null);

  for (const row of table.rows) {
    const [name, number] = [text(row, layout.region) ?? '', text(row, layout.indicator) ?? ''];
    const unit = list.find(name);
    const indicator = indicatorIn(instrument, number) ?? undefined;
    const about = { unit: unit?.name ?? null, indicator: indicator?.number ?? null };
    if (unit === undefined) {
      problems.push(unknownRegion(file, name, list, placeOf(row, layout.region)));
    }
    if (indicator === undefined) {
      const places = [placeOf(row, layout.indicator, about)];
      problems.push(problem('unknown-indicator', { file, value: number, places }));
    }
    if (indicator !== undefined && !indicators.has(indicator)) {
      const place = placeOf(row, layout.indicator, { indicator: indicator.number });
      indicators.set(indicator, { file, place });
    }
    if (unit === undefined || indicator === undefined) continue;

    units.add(unit);
    const first = answers.collected.get(unit.code)?.get(indicator.number)?.from;
    if (first === undefined || first === null) {
      const reading = readerOf(indicator, isForm(table))(row.cells[layout.answer] ?? null);
      answers.add(unit, indicator, reading, row, layout.answer, text(row, layout.note));
    } else {
      const places = [placeOf(row, layout.answer, about)];
      const details = firstSpot(placeOf(first.row, first.column));
      const value = row.cells[layout.answer] ?? null;
      problems.push(problem('duplicate-answer', { file, value, places, details }));
    }
  }
  return { answers: answers.collected, units, indicators, problems: [...problems, ...answers.problems] };
}

/** Where something stood first, as the details of a problem: its line, else its cell. */
function firstSpot(place: Place | null): Problem['details'] {
  return { firstLine: place?.line ?? '', firstCell: place?.cell ?? '' };
}

/** Takes answers as they are read, and notes what is wrong with them. */
function answerCollector(
  table: RawTable,
  noteColumn: number | null,
): {
  readonly collected: ReadonlyMap<string, ReadonlyMap<string, Answer>>;
  readonly problems: readonly Problem[];
  readonly add: (
    unit: Unit,
    indicator: Indicator,
    reading: Reading,
    row: RawRow,
    column: number,
    note: string | null,
  ) => void;
} {
  const { file } = table;
  const collected = new Map<string, Map<string, Answer>>();
  const problems: Problem[] = [];
  return {
    collected,
    problems,
    add: (unit, indicator, reading, row, column, note) => {
      const value = row.cells[column] ?? null;
      const wrong = 'problem' in reading;
      const answer = {
        code: wrong ? null : reading.code,
        value,
        note,
        from: { file, row, column, noteColumn, isForm: isForm(table) },
      };
      let ofUnit = collected.get(unit.code);
      if (ofUnit === undefined) collected.set(unit.code, (ofUnit = new Map<string, Answer>()));
      ofUnit.set(indicator.number, answer);
      if (!wrong && !reading.fraction) return;

      const places = [answerPlace(unit, indicator, answer)];
      if (wrong) {
        const { expected, nearest, several } = reading;
        const details = several === 0 ? {} : { several };
        problems.push(problem(reading.problem, { file, places, value, expected, nearest, details }));
      } else {
        const details = { percentage: indicator.byCode.get(reading.code)?.label ?? '' };
        problems.push(problem('fraction-as-percentage', { file, places, value, details }));
      }
    },
  };
}
