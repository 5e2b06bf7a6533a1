import { answerOf, categoryOf } from '../answers/answer-set.ts';
import type { Encoding } from '../answers/decode.ts';
import type { TableRead } from '../answers/interpret.ts';
import type { Category } from '../instrument/instrument.ts';
import { visible } from '../report/format.ts';
import type { ReadingSummary } from '../report/problems.ts';
import type { Catalogue } from '../report/texts/catalogue.ts';
import type { Mark } from '../answers/description.ts';
import type { CommandContext } from './context.ts';
import { say } from './context.ts';
import { markOf } from '../answers/description.ts';
import type { AnswerFile } from '../store/answer-file.ts';

/** What was found out about a measurement, in one line: format, layout, encoding and on what evidence, instrument. */
export function readingLine({ tables, answers, instrumentFrom }: AnswerFile, texts: Catalogue): string {
  const { reading } = texts;
  const files = new Map<string, Set<string>>();
  for (const table of tables) {
    const how = dialectText(table, texts);
    files.set(how, (files.get(how) ?? new Set()).add(table.file));
  }
  const ways = [...files].map(([how, names]) => {
    const [name = ''] = names;
    if (names.size > 1) return `${reading.files(names.size)}: ${how}`;
    return files.size === 1 && name === answers.file ? how : `${name}: ${how}`;
  });
  const instrument = `${answers.instrument.id} (${reading.instrumentFrom[instrumentFrom]})`;
  return visible(`${answers.file}: ${[...ways, instrument].join(files.size > 1 ? '; ' : ', ')}`);
}

function dialectText({ dialect, layout }: TableRead, { reading }: Catalogue): string {
  const how = layout === null ? [] : [reading[layout]];
  switch (dialect.format) {
    case 'xlsx': {
      const { isForm, sheets } = dialect;
      return (isForm ? [reading.form] : [reading.xlsx(sheets.join(', ')), ...how]).join(', ');
    }
    case 'sav':
      return [reading.sav, ...how, reading.encoding(dialect.encoding, reading.evidence.file)].join(', ');
    case 'csv':
    case 'json':
      return [
        dialect.format === 'json'
          ? reading.json
          : reading.delimiter(delimiterName(dialect.delimiter, reading.delimiters)),
        ...(dialect.packed ? [reading.packed] : []),
        ...how,
        encodingText(dialect.encoding, reading),
      ].join(', ');
  }
}

function delimiterName(delimiter: string, names: Readonly<Record<string, string>>): string {
  return names[delimiter] ?? delimiter;
}

/** An encoding, and on what evidence a text was read in it. */
function encodingText({ name, evidence }: Encoding, reading: Catalogue['reading']): string {
  const why = reading.evidence;
  return reading.encoding(
    name,
    evidence.from === 'not-utf-8' ? why['not-utf-8'](evidence.word, evidence.line) : why[evidence.from],
  );
}

/** Says in which encoding a file of claims was read, where that is not plain UTF-8. */
export function sayEncoding(context: CommandContext, path: string, encoding: Encoding): void {
  if (encoding.evidence.from === 'valid') return;
  say(context, visible(`${path}: ${encodingText(encoding, context.texts.reading)}`));
}

/** How many units and indicators an answer file has, and how many answers other than no data. */
export function readingSummary({ answers: set, present }: AnswerFile): ReadingSummary {
  return {
    units: set.units.length,
    indicators: present.size,
    answers: set.units
      .map(
        (unit) =>
          set.indicators.filter((each) => isAnswer(categoryOf(each, answerOf(set, unit, each)))).length,
      )
      .reduce((total, count) => total + count, 0),
  };
}

/** Whether an answer says something: it is valid and is not no data. */
function isAnswer(category: Category | undefined): boolean {
  return category !== undefined && category.role !== 'no-data';
}

/** The marks that apply to an answer file, each once. */
export function marksOfFile({ answers: set }: AnswerFile): Mark[] {
  return [...new Set(set.indicators.flatMap((indicator) => markOf(set.description, indicator) ?? []))];
}

/** The marks that apply to an answer file, as sentences. */
export function markLines(file: AnswerFile, texts: Catalogue): string[] {
  return marksOfFile(file).map((mark) => texts.markNotes[mark]);
}
