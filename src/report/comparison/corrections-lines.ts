import type { Correction, NoteCorrection } from '../../comparison/corrections.ts';
import { differenceKinds } from '../../comparison/corrections.ts';
import type { CellSide } from '../../comparison/delivery.ts';
import { foldLabel } from '../../instrument/spelling.ts';
import type { Place } from '../../problem.ts';
import { isLocated } from '../../problem.ts';
import { visible } from '../format.ts';
import { messageOf, placeText, spotText } from '../problems.ts';
import type { Catalogue } from '../texts/catalogue.ts';
import type { CorrectionsReport } from './corrections-report.ts';
import { answerIn } from './corrections-report.ts';

/** More than this many are not read on a terminal. */
const most = 20;

/** A part of what is told: a heading, and the lines below it. */
export type Section = { readonly heading: string; readonly lines: readonly string[] };

/** What differs, what could not be compared and what became of the problems, as sections for a terminal. */
export function correctionsSections(report: CorrectionsReport): Section[] {
  return [differencesOf(report), leftOutOf(report), newProblemsOf(report), problemsOf(report)]
    .filter(({ lines }) => lines.length > 0)
    .map(({ heading, lines }) => ({ heading, lines: lines.map((line) => visible(`  ${line}`)) }));
}

/** How many cells were compared and how each came out; the parts add up to the whole. */
export function correctionsSum({ texts, result: { counts } }: CorrectionsReport): string[] {
  const { corrections: words } = texts;
  const kinds = [...differenceKinds, 'respelled'] as const;
  const parts = [
    ...kinds.map((kind) => `${String(counts[kind])} ${words.kinds[kind]}`),
    words.unchanged(counts.unchanged, counts.empty),
  ];
  return [
    words.sum(counts.compared, parts.join(' + ')),
    ...(counts.noData === 0 ? [] : [words.noData(counts.noData)]),
  ];
}

/** Whether anything differs, in one line. */
export function correctionsSummary({ texts, result }: CorrectionsReport): string {
  const { corrections: words } = texts;
  const { counts, notes, leftOut, problems } = result;
  const differing = differenceKinds.reduce((sum, kind) => sum + counts[kind], 0);
  const left = leftOut.reduce((sum, { cells }) => sum + cells, 0);
  return [
    [
      differing === 0 ? words.none : words.differences(differing),
      ...(notes.length === 0 ? [] : [words.notes(notes.length)]),
      ...(leftOut.length === 0 ? [] : [words.notCompared(left)]),
    ].join(', '),
    words.problemsSummary(problems.counts.solved, problems.counts.stayed, problems.counts.new),
  ].join('; ');
}

function differencesOf({ texts, result: { differences, notes } }: CorrectionsReport): Section {
  const { corrections: words } = texts;
  const lines = [
    ...differences.map((each) => differenceLine(each, texts)),
    ...notes.map((each) => noteLine(each, texts)),
  ];
  return {
    heading: words.groups.differences,
    lines: shortened(lines, words.more),
  };
}

function differenceLine(correction: Correction, texts: Catalogue): string {
  const { corrections: words, place } = texts;
  const { kind, scope, unit, indicator, cells, before, after } = correction;
  const about = {
    row: `${unit?.name ?? ''} · ${words.wholeRow}`,
    column: `${place.indicator(indicator?.number ?? '')} · ${words.wholeColumn}`,
    cell: `${unit?.name ?? ''} · ${place.indicator(indicator?.number ?? '')}`,
  }[scope];
  const said = (side: CellSide): string => valueText(correction, side, texts);
  const what = scope === 'cell' ? `${said(before)} → ${said(after)}` : words.cells(cells);
  return [
    words.kinds[kind],
    about,
    what,
    placesText(before.place, after.place, scope !== 'cell', texts),
  ].join('  ');
}

function noteLine({ unit, indicator, before, after }: NoteCorrection, texts: Catalogue): string {
  const { corrections: words, place } = texts;
  const said = (note: string | null): string => (note === null ? words.nothing : `“${note}”`);
  return [
    words.note,
    `${unit.name} · ${place.indicator(indicator.number)}`,
    `${said(before.note)} → ${said(after.note)}`,
    placesText(before.place, after.place, false, texts),
  ].join('  ');
}

/** What stands in a cell, with the answer it means where that is not the same. */
function valueText(correction: Correction, side: CellSide, { language, corrections }: Catalogue): string {
  if (side.value === null) return corrections.nothing;
  const label = answerIn(correction, side)?.label;
  const isLabel = label !== undefined && foldLabel(label[language]) === foldLabel(side.value);
  return label === undefined || isLabel
    ? `“${side.value}”`
    : corrections.wasAnswer(`“${side.value}”`, label[language]);
}

function placesText(before: Place, after: Place, isFirst: boolean, texts: Catalogue): string {
  const { corrections: words, place: places } = texts;
  const of = (place: Place): string => {
    if (!isLocated(place)) return words.nowhere;
    const text = spotText(place, places).join(', ');
    return isFirst ? words.fromHere(text) : text;
  };
  return words.place(of(before), of(after));
}

function leftOutOf({ texts, result: { leftOut, notesLeftOut }, files }: CorrectionsReport): Section {
  const { corrections: words, place } = texts;
  const lines = leftOut.map(({ side, unit, indicator, cells, problem }) => {
    const about = [
      ...(unit === null ? [] : [unit.name]),
      ...(indicator === null ? [] : [place.indicator(indicator.number)]),
    ].join(' · ');
    return [
      words.leftOutOf(files[side].name, about === '' ? words.wholeFile : about, cells),
      placeText({ ...problem, places: problem.places.map(withoutName) }, texts),
      `${messageOf(problem, texts)} [${problem.code}]`,
    ]
      .filter((part) => part !== '')
      .join('  ');
  });
  return {
    heading: words.leftOut(leftOut.reduce((sum, { cells }) => sum + cells, 0)),
    lines: [
      ...shortened(lines, words.moreLeftOut),
      ...(notesLeftOut === null
        ? []
        : [words.notesLeftOut[notesLeftOut.reason](files[notesLeftOut.side].name)]),
    ],
  };
}

/** The first lines, and how many more there are. */
function shortened(lines: readonly string[], more: (count: number) => string): string[] {
  const rest = lines.length - most;
  return rest > 0 ? [...lines.slice(0, most), more(rest)] : [...lines];
}

/** A place of which it is told already whose it is. */
function withoutName(place: Place): Place {
  return { ...place, unit: null, indicator: null };
}

function newProblemsOf({ texts, result: { problems } }: CorrectionsReport): Section {
  const { corrections: words } = texts;
  const lines = problems.changes
    .filter(({ state }) => state === 'new')
    .map(({ problem }) =>
      [placeText(problem, texts), `${messageOf(problem, texts)} [${problem.code}]`]
        .filter((part) => part !== '')
        .join('  '),
    );
  return { heading: words.newProblems, lines: shortened(lines, words.moreProblems) };
}

function problemsOf({ texts, result: { problems } }: CorrectionsReport): Section {
  const { corrections: words } = texts;
  const { byCode, counts } = problems;
  if (byCode.length === 0) return { heading: words.problems, lines: [words.noProblems] };
  const width = Math.max(...byCode.map(({ code }) => code.length));
  return {
    heading: words.problems,
    lines: [
      ...byCode.map(
        (each) =>
          `${each.code.padEnd(width)}  ${(['solved', 'stayed', 'new'] as const)
            .map((state) => `${String(each[state])} ${words.states[state]}`)
            .join(', ')}`,
      ),
      words.problemSum(
        words.places(counts.before),
        words.places(counts.after),
        counts.solved,
        counts.stayed,
        counts.new,
      ),
      ...(counts.uncertain === 0 ? [] : [words.uncertain(counts.uncertain)]),
    ],
  };
}
