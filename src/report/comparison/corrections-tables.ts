import { sides } from '../../comparison/side.ts';
import type { Correction, NoteCorrection } from '../../comparison/corrections.ts';
import type { Text } from '../../instrument/text.ts';
import type { Place } from '../../problem.ts';
import { severityOf } from '../../problem.ts';
import { slug } from '../../instrument/spelling.ts';
import { shortHash } from '../format.ts';
import type { PackageAbout } from '../package/data-package.ts';
import { messageOf } from '../problems.ts';
import type { Cell, Column, Table } from '../table.ts';
import type { Catalogue } from '../texts/catalogue.ts';
import { catalogue } from '../texts/catalogue.ts';
import { correctionsSum } from './corrections-lines.ts';
import type { CorrectionsReport } from './corrections-report.ts';
import { answerIn, markLinesOf } from './corrections-report.ts';

/** The tables of two deliveries of one measurement: what differs, what could not be compared, what became of problems. */
export function correctionsTables(report: CorrectionsReport): Table[] {
  return [correctionsTable(report), notComparedTable(report), problemsTable(report)];
}

/** What the description of these tables says of all of them. */
export function correctionsAbout(report: CorrectionsReport): PackageAbout {
  const { before, after } = report.files;
  return {
    name: slug(`${after.measurement.label} correcties`, 100),
    title: `${report.texts.corrections.tables.corrections}: ${before.name}, ${after.name}`,
    notes: origins(report),
    sources: [],
  };
}

/** Every cell that differs, every note that changed, and apart from those what is only written otherwise. */
function correctionsTable(report: CorrectionsReport): Table {
  const { texts, result } = report;
  const { groups, meanings } = texts.corrections;
  const rows = [
    { heading: groups.differences, rows: result.differences.map(correctionRow) },
    { heading: groups.notes, rows: result.notes.map(noteRow) },
    { heading: groups.respelled, rows: result.respelled.map(correctionRow) },
  ];
  return {
    name: 'corrections',
    title: texts.corrections.tables.corrections,
    notes: [...origins(report), ...correctionsSum(report), ...meanings],
    columns: columnsOf(texts, [
      ...(['region', 'code', 'indicator', 'what', 'cells', 'old_value', 'new_value'] as const),
      ...(['old_answer', 'new_answer', 'old_line', 'old_cell', 'new_line', 'new_cell'] as const),
    ]),
    groups: rows.filter((group) => group.rows.length > 0).map((group) => ({ ...group, notes: [] })),
  };
}

function correctionRow(correction: Correction): Cell[] {
  const { kind, unit, indicator, cells, before, after } = correction;
  return [
    unit?.name ?? null,
    unit?.code ?? null,
    indicator?.number ?? null,
    words((texts) => texts.corrections.kinds[kind]),
    cells,
    before.value,
    after.value,
    answerIn(correction, before)?.label ?? null,
    answerIn(correction, after)?.label ?? null,
    ...[before.place.line, before.place.cell, after.place.line, after.place.cell],
  ];
}

function noteRow({ unit, indicator, before, after }: NoteCorrection): Cell[] {
  return [
    ...[unit.name, unit.code, indicator.number],
    words((texts) => texts.corrections.note),
    1,
    ...[before.note, after.note],
    ...[null, null],
    ...[before.place.line, before.place.cell, after.place.line, after.place.cell],
  ];
}

/** Which cells could not be compared, and why. */
function notComparedTable(report: CorrectionsReport): Table {
  const { texts, result, files } = report;
  const rows = result.leftOut.map(({ side, unit, indicator, cells, problem }): Cell[] => {
    const [place] = problem.places;
    return [
      unit?.name ?? null,
      unit?.code ?? null,
      indicator?.number ?? null,
      cells,
      words(({ corrections }) => corrections.sides[side]),
      problem.code,
      place?.line ?? null,
      place?.cell ?? null,
      words((language) => messageOf(problem, language)),
    ];
  });
  const { notesLeftOut } = result;
  return {
    name: 'not-compared',
    title: texts.corrections.tables['not-compared'],
    notes: [
      ...origins(report),
      rows.length === 0 ? texts.corrections.allCompared : texts.corrections.notComparedMeaning,
      ...(notesLeftOut === null
        ? []
        : [texts.corrections.notesLeftOut[notesLeftOut.reason](files[notesLeftOut.side].name)]),
    ],
    columns: columnsOf(texts, [
      ...([
        'region',
        'code',
        'indicator',
        'cells',
        'delivery',
        'problem',
        'line',
        'cell',
        'message',
      ] as const),
    ]),
    groups: [{ heading: null, notes: [], rows }],
  };
}

/** Every place of every problem, and what became of it. */
function problemsTable(report: CorrectionsReport): Table {
  const { texts, result } = report;
  const rows = result.problems.changes.map(({ state, problem, before, after, isCertain }): Cell[] => {
    const place: Place | null = after ?? before;
    return [
      words(({ corrections }) => corrections.states[state]),
      words(({ corrections }) => corrections.certain[isCertain ? 'yes' : 'no']),
      problem.code,
      words(({ severity }) => severity[severityOf(problem)]),
      place?.unit ?? null,
      place?.indicator ?? null,
      ...[before?.line ?? null, before?.cell ?? null, after?.line ?? null, after?.cell ?? null],
      words((language) => messageOf(problem, language)),
    ];
  });
  return {
    name: 'problems',
    title: texts.corrections.tables.problems,
    notes: [
      ...origins(report),
      rows.length === 0 ? texts.corrections.noProblems : texts.corrections.problemsMeaning,
    ],
    columns: columnsOf(texts, [
      ...(['state', 'certain', 'problem', 'severity', 'region', 'indicator'] as const),
      ...(['old_line', 'old_cell', 'new_line', 'new_cell', 'message'] as const),
    ]),
    groups: [{ heading: null, notes: [], rows }],
  };
}

type ColumnName = keyof Catalogue['corrections']['columns'];
const counts: readonly ColumnName[] = ['cells', 'old_line', 'new_line', 'line'];

function columnsOf({ corrections }: Catalogue, names: readonly ColumnName[]): Column[] {
  return names.map((key) => ({
    key,
    title: corrections.columns[key],
    kind: counts.includes(key) ? 'count' : 'text',
  }));
}

/** Words of the catalogues in every language. */
function words(pick: (texts: Catalogue) => string): Text {
  return { nl: pick(catalogue('nl')), en: pick(catalogue('en')) };
}

/** Which files were compared, and what in them is invented. */
function origins(report: CorrectionsReport): string[] {
  const { texts, files } = report;
  const { delivery, sides: names } = texts.corrections;
  return [
    ...sides.map((side) => delivery(names[side], files[side].name, shortHash(files[side].sha256))),
    ...markLinesOf(report),
  ];
}
