import Table from 'cli-table3';
import type { Distribution } from '../distribution/distribution.ts';
import type { ReportContext } from '../report/context.ts';
import { agreementLabels, marksOf, sourceLine, unitsName } from '../report/context.ts';
import type { Catalogue } from '../report/texts/catalogue.ts';
import type { CommandContext } from './context.ts';
import { painter } from './context.ts';

/** A bar of at most this many characters; with as many units or fewer, every unit is one character. */
const longestBar = 36;

/** The characters of a bar, in the order of the categories; letters where there are more categories than blocks. */
const blocks = ['█', '▓', '▒', '░', '▚', '▞', '▖'];
const letters = 'abcdefghijklmnopqrstuvwxyz'.split('');
const roleCharacters = { 'not-applicable': '·', 'no-data': '-', invalid: '!' } as const;

/** Distributions as a table for a terminal: a bar each, and in how many units there is an agreement. */
export function overviewTable(
  report: ReportContext,
  distributions: readonly Distribution[],
  context: CommandContext,
): string {
  const { texts } = report;
  const { summarize: words } = texts;
  const chalk = painter(context.stdout, context);
  const n = Math.max(...distributions.map(({ bases }) => bases.all));
  const barWidth = Math.min(longestBar, n);
  const labelWidth = Math.max(20, Math.min(44, context.stdout.columns - barWidth - 28));
  const numberWidth = Math.max(...distributions.map(({ indicator }) => indicator.number.length));

  const table = new Table({
    head: [words.columns.label, words.columns.bar, words.columns.agreement],
    colAligns: ['left', 'left', 'right'],
    style: { head: [], border: [], compact: true },
  });
  for (const { indicator, counts, agreement } of distributions) {
    const indent = ' '.repeat(numberWidth + 1);
    const label = wrap(indicator.label[texts.language], labelWidth).replaceAll('\n', `\n${indent}`);
    table.push([
      `${indicator.number.padStart(numberWidth)} ${label}`,
      bar(counts, n, barWidth),
      agreement === null ? '' : `${String(agreement.without.length)} / ${String(agreement.with.length)}`,
    ]);
  }
  const { without, with: inclusive } = agreementLabels(report);
  const title = distributions.every(({ indicator }) => indicator.priority)
    ? words.priority
    : words.indicators;
  const marks = marksOf(distributions).map((mark) => texts.marks[mark]);
  return [
    chalk.bold([`${title} (n = ${String(n)})`, ...marks].join(' – ')),
    sourceLine(report),
    table.toString(),
    ...legend(distributions, texts),
    words.agreementNote(unitsName(report), without, inclusive),
  ].join('\n');
}

/** Breaks a label at spaces into lines of at most so many characters. */
function wrap(label: string, width: number): string {
  return label.replace(new RegExp(`(.{1,${String(width)}})(?: |$)`, 'gu'), '$1\n').trimEnd();
}

function bar(counts: Distribution['counts'], all: number, width: number): string {
  const characters = charactersOf(counts);
  const units = counts.flatMap(({ count }, index) => Array<string>(count).fill(characters[index] ?? ''));
  // With more units than characters, each character stands for the unit at its place in the row.
  return Array.from({ length: width }, (_, index) => units[Math.floor((index * all) / width)] ?? '').join('');
}

/** A character for each category. */
function charactersOf(counts: Distribution['counts']): string[] {
  const substantive = counts.filter(({ category }) => category.role === 'substantive');
  const characters = substantive.length > blocks.length ? letters : blocks;
  return counts.map((each) => {
    const { role } = each.category;
    return role === 'substantive' ? (characters[substantive.indexOf(each)] ?? '?') : roleCharacters[role];
  });
}

/** What the characters mean, per list of answers that occurs. */
function legend(shown: readonly Distribution[], { language }: Catalogue): string[] {
  const lines = shown.map(({ counts }) => {
    const characters = charactersOf(counts);
    return counts
      .map(({ category }, index) => `${characters[index] ?? ''} ${category.short[language]}`)
      .join('  ');
  });
  return [...new Set(lines)];
}
