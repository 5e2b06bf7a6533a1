import { groupBy } from '../../instrument/group-by.ts';
import Table from 'cli-table3';
import type { Mark } from '../../answers/description.ts';
import type { LinkTotals, NotCompared, TotalRow } from '../../comparison/totals.ts';
import { marksOfTotals } from '../../comparison/totals.ts';
import { numberRanges } from '../format.ts';
import type { Catalogue } from '../texts/catalogue.ts';
import type { TotalsReport } from './totals-words.ts';
import { askedText, caveatsOf, differenceText, numbersOf, reasonText, sideText } from './totals-words.ts';
import { sides } from '../../comparison/side.ts';

/** How headings are set apart on a terminal. */
export type Emphasis = (text: string) => string;

/** No text is made wider than this, and none narrower than people read. */
const [narrowest, widest] = [72, 110];

/**
 * A comparison of totals as text for a terminal: link by link what was asked, both numbers with their bases, the
 * difference or why there is none, and the caveats; and last what could not be compared.
 * @param columns the width of the terminal in characters
 */
export function totalsText(
  report: TotalsReport,
  texts: Catalogue,
  columns: number,
  strong: Emphasis,
): string {
  const width = Math.max(narrowest, Math.min(widest, columns));
  const { comparison, labels, about } = report;
  const { totals: words, language } = texts;
  return [
    strong(words.title(labels.before, labels.after)),
    ...about.flatMap((each) => wrap(each, width)),
    ...marksOfTotals(comparison).map((mark) => strong(texts.markNotes[mark])),
    strong(words.onlyTotals),
    ...(comparison.caveats.length === 0 ? [] : ['', strong(words.general)]),
    ...comparison.caveats.flatMap((each) => item(each[language], width)),
    ...comparison.compared.flatMap((each) => ['', ...linkLines(each, report, texts, width, strong)]),
    ...notComparedLines(comparison.notCompared, texts, width, strong),
  ].join('\n');
}

function linkLines(
  { link, rows }: LinkTotals,
  { labels }: TotalsReport,
  texts: Catalogue,
  width: number,
  strong: Emphasis,
): string[] {
  const { totals: words, language } = texts;
  const shown = rows.filter((row) => !isUnstated(row));
  const hidden = rows.filter(isUnstated).map(({ category }) => category.label[language]);
  return [
    ...wrap(`${link.number}  ${link.topic[language]} \u2013 ${words.degrees[link.degree]}`, width).map(
      strong,
    ),
    ...sides.flatMap((side) =>
      item(words.asked(labels[side], numbersOf(link[side]), askedText(link[side], language)), width, ''),
    ),
    ...(shown.length === 0 ? [] : [tableOf(shown, labels, texts, width)]),
    ...(hidden.length === 0 ? [] : item(words.unstated(hidden.join('; ')), width, '')),
    ...caveatsOf(link, language).flatMap((each) => item(each, width)),
  ];
}

function isUnstated({ before, after }: TotalRow): boolean {
  return [before, after].every(({ totals, disputed }) => totals.length + disputed.length === 0);
}

function tableOf(
  rows: readonly TotalRow[],
  labels: TotalsReport['labels'],
  texts: Catalogue,
  width: number,
): string {
  const { totals: words, language, marks } = texts;
  // Four columns between five lines; what is left over goes to the answers.
  const last = 23;
  const side = Math.floor((width - last - 5) / 3.4);
  const table = new Table({
    head: [words.columns.categoryShort, labels.before, labels.after, words.columns.differenceShort],
    colWidths: [width - last - 2 * side - 5, side, side, last],
    wordWrap: true,
    style: { head: [], border: [], compact: true },
  });
  for (const row of rows) {
    const marked = (text: string, of: readonly (Mark | null)[]): string =>
      [text, ...new Set(of.filter((mark) => mark !== null).map((mark) => `[${marks[mark]}]`))].join(' ');
    const { before, after } = row;
    table.push([
      row.category.label[language],
      marked(sideText(row, 'before', language), [before.mark]),
      marked(sideText(row, 'after', language), [after.mark]),
      marked(differenceText(row, language), row.difference === null ? [] : [before.mark, after.mark]),
    ]);
  }
  return table.toString();
}

/** What is not compared, taken together where the reason is the same; every number is named. */
function notComparedLines(
  notCompared: readonly NotCompared[],
  texts: Catalogue,
  width: number,
  strong: Emphasis,
): string[] {
  if (notCompared.length === 0) return [];
  const { totals: words, language } = texts;
  const reasons = groupBy(
    notCompared.filter(({ side, against }) => side === 'before' || against.length === 0),
    (each) => reasonText(each, language),
  );
  return [
    '',
    strong(words.notCompared(new Set(notCompared.map(({ number }) => number)).size)),
    ...[...reasons].flatMap(([reason, those]) =>
      item(`${numberRanges(those.map(({ number }) => number))}  ${reason}`, width),
    ),
  ];
}

/** A paragraph under a bullet, in lines of at most so many characters. */
function item(text: string, width: number, bullet = '- '): string[] {
  const indent = ' '.repeat(2 + bullet.length);
  return wrap(text, width - indent.length).map((line, index) =>
    index === 0 ? `  ${bullet}${line}` : `${indent}${line}`,
  );
}

/** Breaks a text at spaces into lines of at most so many characters; longer words stand alone. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines.splice(-1, 1, `${last} ${word}`);
    else lines.push(word);
  }
  return lines;
}
