import type { AnswerSet } from '../answers/answer-set.ts';
import type { Text } from '../instrument/text.ts';
import type { Unit } from '../instrument/units.ts';
import type { Place, Problem } from '../problem.ts';
import { countOf, exitCodeOf, isLocated, severityOf, sharedIndicator, sharedUnit } from '../problem.ts';
import { numberRanges } from './format.ts';
import type { Catalogue } from './texts/catalogue.ts';
import type { ProblemView } from './texts/problem-text.ts';
import { csv } from './writers/csv.ts';

/** How much was read, for the first line of every report on problems. */
export type ReadingSummary = {
  readonly units: number;
  readonly indicators: number;
  readonly answers: number;
};

/** Nothing was read. */
export const nothingRead: ReadingSummary = { units: 0, indicators: 0, answers: 0 };

/**
 * The problems that are about a selection, each as far as it is: without the places in units and indicators that the
 * selection leaves out. What is about the whole file, or about a unit that is not in it, was left out by nobody.
 * @param all the file of which the set is a selection
 */
export function problemsAbout(
  problems: readonly Problem[],
  all: AnswerSet,
  { units, indicators }: AnswerSet,
): Problem[] {
  const [kept, keptNumbers] = [new Set(units), new Set(indicators)];
  const leftOut = new Set([
    ...all.units.filter((unit) => !kept.has(unit)).map(({ name }) => name),
    ...all.indicators.filter((each) => !keptNumbers.has(each)).map(({ number }) => number),
  ]);
  return problems.flatMap((problem) =>
    problem.places.length === 0
      ? problem
      : narrowed(problem, ({ unit, indicator }) => !leftOut.has(unit ?? '') && !leftOut.has(indicator ?? '')),
  );
}

/** The problems in the answers of one unit; one about several units becomes one about this unit. */
export function problemsOfUnit(problems: readonly Problem[], { name }: Unit): Problem[] {
  return problems.flatMap((problem) => narrowed(problem, ({ unit }) => unit === name));
}

/** A problem with some of its places only; nothing when none of them is left. */
function narrowed(problem: Problem, isKept: (place: Place) => boolean): Problem[] {
  const places = problem.places.filter(isKept);
  if (places.length === 0) return [];
  if (places.length === problem.places.length) return [problem];
  // What has fewer places than it counts does not tell where the others are.
  return [
    { ...problem, places, count: problem.count === problem.places.length ? places.length : problem.count },
  ];
}

/** The sentence that says what is wrong. */
export function messageOf(problem: Problem, texts: Catalogue): string {
  return texts.problems[problem.code].message(viewOf(problem, texts));
}

function viewOf(problem: Problem, texts: Catalogue): ProblemView {
  const units = new Set(problem.places.flatMap(({ unit }) => unit ?? []));
  const numbers = new Set(problem.places.flatMap(({ indicator }) => indicator ?? []));
  const inLanguage = (text: Text): string => text[texts.language];
  return {
    file: problem.file ?? '',
    value: shortened(problem.value ?? ''),
    nearest: problem.nearest === null ? null : inLanguage(problem.nearest),
    expected: problem.expected.map(inLanguage),
    count: problem.count,
    units: [...units],
    indicators: numberRanges([...numbers]),
    detail: (name) => {
      const detail = problem.details[name] ?? '';
      return typeof detail === 'object' ? inLanguage(detail) : String(detail);
    },
  };
}

/** What stood in a cell, short enough for a sentence. */
function shortened(value: string, longest = 120): string {
  return value.length <= longest ? value : `${value.slice(0, longest)}…`;
}

/** One problem as the JSON document has it; places are complete, counts are exact. */
export function problemEntry(problem: Problem, texts: Catalogue): object {
  const [first] = problem.places;
  const alone = problem.count === 1;
  return {
    code: problem.code,
    severity: severityOf(problem),
    unit: sharedUnit(problem),
    indicator: sharedIndicator(problem),
    file: problem.file,
    line: first?.line ?? null,
    column: first?.column ?? null,
    cell: first?.cell ?? null,
    value: problem.value,
    expected:
      problem.expected.length === 0 ? null : problem.expected.map((each) => each[texts.language]).join(' | '),
    nearest: problem.nearest === null ? null : problem.nearest[texts.language],
    message: messageOf(problem, texts),
    count: problem.count,
    places: alone && problem.places.length <= 1 ? [] : problem.places,
  };
}

/** The one JSON document a command prints: what was read and what was found. */
export function problemDocument(
  command: string,
  summary: ReadingSummary,
  problems: readonly Problem[],
  texts: Catalogue,
): object {
  return {
    ok: exitCodeOf(problems) === 0,
    command,
    summary: { ...summary, errors: countOf('error', problems), warnings: countOf('warning', problems) },
    problems: problems.map((each) => problemEntry(each, texts)),
  };
}

/** Problems as CSV, a line per place, to sort and filter in a spreadsheet. */
export function problemsToCsv(problems: readonly Problem[], texts: Catalogue): string {
  const text = (value: string | number | null): string => String(value ?? '');
  return csv([
    [
      'file',
      'severity',
      'code',
      'unit',
      'indicator',
      'line',
      'column',
      'cell',
      'value',
      'expected',
      'nearest',
      'message',
    ],
    ...problems.flatMap((problem) =>
      // A problem with fewer places than it counts is one finding, such as a shifted row.
      (problem.places.length === problem.count ? problem.places : [problem.places[0] ?? null]).map(
        (place) => [
          text(problem.file),
          severityOf(problem),
          problem.code,
          text(place?.unit ?? null),
          text(place?.indicator ?? null),
          text(place?.line ?? null),
          text(place?.column ?? null),
          text(place?.cell ?? null),
          text(problem.value),
          problem.expected.map((each) => each[texts.language]).join(' | '),
          problem.nearest?.[texts.language] ?? '',
          messageOf(
            place === null || problem.places.length < problem.count
              ? problem
              : { ...problem, places: [place], count: 1 },
            texts,
          ),
        ],
      ),
    ),
  ]);
}

/** The place of a problem in words: `regel 14, cel AB14 · Achterhoek · indicator 34`. */
export function placeText(problem: Problem, texts: Catalogue): string {
  const { place: words } = texts;
  const [first] = problem.places;
  const located = problem.places.filter(isLocated);
  const parts: string[] = [];
  if (located.length === 1 && first !== undefined && isLocated(first)) {
    parts.push(spotText(first, words).join(', '));
  } else if (located.length > 1) {
    parts.push(
      located.every(({ line }) => line === null)
        ? words.cells(someOf(located, texts))
        : words.lines(someOf(located, texts)),
    );
  }
  if (located.length > 0) {
    const unit = sharedUnit(problem);
    const indicator = sharedIndicator(problem);
    if (unit !== null) parts.push(unit);
    if (indicator !== null) parts.push(words.indicator(indicator));
  }
  return parts.join(' · ');
}

/** The line and the cell of a place, as far as it has them, in words. */
export function spotText({ line, cell }: Place, words: Catalogue['place']): string[] {
  return [...(line === null ? [] : [words.line(line)]), ...(cell === null ? [] : [words.cell(cell)])];
}

/** The first few lines or cells; the rest is counted. */
function someOf(places: readonly Place[], texts: Catalogue, most = 5): string {
  const names = [
    ...new Set(
      places.map(({ line, cell }) =>
        line === null ? (cell ?? '') : cell === null ? String(line) : `${String(line)} (${cell})`,
      ),
    ),
  ];
  const rest = names.length - most;
  return rest > 0 ? `${names.slice(0, most).join(', ')} ${texts.place.more(rest)}` : texts.and(names);
}
