import type { Change } from '../../comparison/comparison.ts';
import type { Transition } from '../../comparison/movement.ts';
import type { Category } from '../../instrument/instrument.ts';
import type { ComparisonContext } from '../comparison/context.ts';
import { measurementsOf, unitsName } from '../comparison/context.ts';
import type { Column } from '../table.ts';
import type { Html } from './html.ts';
import { html } from './html.ts';
import { scrolling, tableHtml, unitNames } from './parts.ts';

/**
 * Who went from which answer to which: a table of counts with a row per answer before and a column per answer after, and
 * on demand the names behind each count.
 */
export function transitionsHtml(context: ComparisonContext, change: Change): Html {
  const { texts } = context;
  const { page: words } = texts.comparison;
  const { number } = change.indicator;
  if (change.transitions.length === 0) return html``;
  return html`${matrixHtml(context, change)}
    <details>
      <summary>${words.who(unitsName(context), number)}</summary>
      <ul class="moves">
        ${change.transitions.map(
          (each) =>
            html`<li data-answer="${keyOf(change, each)}">
              <span class="label">${nameOf(context, each)}</span> (${each.units.length}):
              ${unitNames(each.units)}
            </li> `,
        )}
      </ul>
    </details>`;
}

/** A transition in words: from which answer to which, or which answer both times. */
function nameOf({ texts }: ComparisonContext, { from, to }: Transition): string {
  const { page: words, arrow } = texts.comparison;
  const [start, end] = [from.label[texts.language], to.label[texts.language]];
  return from.code === to.code ? words.same(start) : arrow(start, end);
}

/** The name by which a page finds a transition: `34:subregio>anders`. */
function keyOf({ indicator }: Change, { from, to }: Pick<Transition, 'from' | 'to'>): string {
  return `${indicator.number}:${from.code}>${to.code}`;
}

function matrixHtml(context: ComparisonContext, change: Change): Html {
  const { texts } = context;
  const { language, comparison: catalogue } = texts;
  const { page: words } = catalogue;
  const { indicator, transitions, mark } = change;
  const { before, after } = measurementsOf(context);
  // What nobody answered either time would be a row and a column of zeros.
  const given = indicator.categories.filter((category) =>
    transitions.some(({ from, to }) => from.code === category.code || to.code === category.code),
  );
  const count = (from: Category, to: Category): number =>
    transitions.find((each) => each.from.code === from.code && each.to.code === to.code)?.units.length ?? 0;
  const sum = (counts: readonly number[]): number => counts.reduce((total, each) => total + each, 0);
  const lettered = areTooLong(given.map(({ short }) => short[language]));
  const columns: Column[] = [
    { key: 'from', title: words.fromTo(before, after), kind: 'text' },
    ...given.map(({ code, label }) => ({ key: code, title: label[language], kind: 'count' as const })),
    { key: 'total', title: words.total, kind: 'count' },
  ];
  const rows = given.map((from) => given.map((to) => count(from, to)));
  const named = rows.map((counts, index) => [given[index]?.label ?? '', ...counts, sum(counts)]);
  const totals = given.map((_, column) => sum(rows.map((counts) => counts[column] ?? 0)));
  const caption = [words.transitionsOf(indicator.number), ...(mark === null ? [] : [texts.marks[mark]])];
  const table = {
    columns,
    groups: [{ heading: null, notes: [], rows: [...named, [words.total, ...totals, sum(totals)]] }],
  };
  return scrolling(
    texts.page.tableScroll(words.transitionsOf(indicator.number)),
    tableHtml(table, caption.join(' – '), texts, {
      head: (row) => {
        const label = given[row]?.label[language];
        return !lettered || label === undefined ? null : html`<b>${letterOf(row)}</b> ${label}`;
      },
      columnHead: (column) => {
        const category = given[column - 1];
        return category === undefined
          ? null
          : shortened(lettered ? letterOf(column - 1) : category.short[language], category.label[language]);
      },
      cell: (row, column) => {
        const [from, to] = [given[row], given[column - 1]];
        if (from === undefined || to === undefined) return { classes: 'total', answer: null };
        const found = count(from, to);
        return {
          classes: [
            'cell',
            ...(from.code === to.code ? ['same'] : []),
            ...(found === 0 ? ['none'] : []),
          ].join(' '),
          answer: found === 0 ? null : keyOf(change, { from, to }),
        };
      },
    }),
  );
}

/** The longest short label, and the longest word in one, that stand above a column of counts. */
const longest = { label: 14, word: 11 } as const;

/** Whether columns would be so wide with these labels that letters must stand for them. */
function areTooLong(labels: readonly string[]): boolean {
  return labels.some(
    (label) =>
      label.length > longest.label || label.split(/[\s-]/).some((word) => word.length > longest.word),
  );
}

/** The letter of a row and its column: letters are not taken for counts. */
function letterOf(index: number): string {
  return String.fromCharCode(65 + index);
}

/** What is short for those who see the table, and whole for those who hear it. */
function shortened(short: string, whole: string): Html {
  return short === whole
    ? html`${whole}`
    : html`<span aria-hidden="true">${short}</span><span class="unseen">${whole}</span>`;
}
