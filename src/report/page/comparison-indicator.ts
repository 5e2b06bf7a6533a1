import type { Change } from '../../comparison/comparison.ts';
import type { Link } from '../../comparison/link.ts';
import type { Movement } from '../../comparison/movement.ts';
import type { SideBySide } from '../../comparison/side-by-side.ts';
import { share } from '../../distribution/share.ts';
import type { ComparisonContext } from '../comparison/context.ts';
import { breaksText, headingOf, linkHeading, measurementsOf } from '../comparison/context.ts';
import { netChangeTable } from '../comparison/tables/net-change-table.ts';
import { unitCount } from '../context.ts';
import type { Figure } from '../figures/figure.ts';
import { formatNumber } from '../format.ts';
import type { Table } from '../table.ts';
import { smallFigureHtml } from './figures-in-page.ts';
import type { Html } from './html.ts';
import { html } from './html.ts';
import type { Place } from './menu.ts';
import type { Drawings } from './parts.ts';
import { indicatorFacts, tableHtml } from './parts.ts';
import { transitionsHtml } from './transitions.ts';
import { sides } from '../../comparison/side.ts';

/**
 * Where a question that is shown stands in the page, and what it is called there. One that stands side by side is found by
 * its place among those: other answers to the same question may be compared.
 */
export function placeOf(context: ComparisonContext, link: Link): Place {
  const beside = context.comparison.sideBySide.findIndex((each) => each.link === link);
  const id = beside < 0 ? `i${link.number.replace(/[^\w]+/g, '-')}` : `b${String(beside + 1)}`;
  return { id, title: linkHeading(link, context) };
}

/** All of a question that is compared: both distributions, what changed, how much moved, and who went where. */
export function changeArticle(
  context: ComparisonContext,
  change: Change,
  figure: Figure | null,
  drawings: Drawings,
): Html {
  const { texts, comparison } = context;
  const { link, indicator, movement } = change;
  const { id } = placeOf(context, link);
  const caveats = breaksText(link, context);
  return html`<article id="${id}" aria-labelledby="${id}-kop">
    <h4 id="${id}-kop">${headingOf(change, context)}</h4>
    ${questions(context, link)} ${indicatorFacts(indicator, texts)}
    ${caveats === '' ? null : html`<p class="caveat">${caveats}</p>`}
    <p>${movementSentence(context, movement)}</p>
    <p class="answer-here" data-sign="" hidden></p>
    ${figure === null ? null : smallFigureHtml(figure, drawings, 'beside')}
    <div class="stack">
      ${countsTable(
        context,
        netChangeTable({ ...context, comparison: { ...comparison, changes: [change], sideBySide: [] } }),
        texts.comparison.page.netChangeOf(indicator.number, movement.all),
        change.mark,
      )}
    </div>
    ${transitionsHtml(context, change)}
  </article> `;
}

/** A question whose answers stand side by side, and why nothing is subtracted. */
export function sideBySideArticle(context: ComparisonContext, each: SideBySide): Html {
  const { texts, comparison } = context;
  const { broken, breaks, page: words } = texts.comparison;
  const { link, all, mark } = each;
  const { id } = placeOf(context, link);
  return html`<article id="${id}" aria-labelledby="${id}-kop">
    <h3 id="${id}-kop">${linkHeading(link, context)}</h3>
    ${questions(context, link)}
    <p class="caveat">${broken} ${breaksText(link, context)} ${breaks.sideBySide}</p>
    <div class="stack">
      ${countsTable(
        context,
        netChangeTable({ ...context, comparison: { ...comparison, changes: [], sideBySide: [each] } }),
        words.besideOf(link.number, all),
        mark,
      )}
    </div>
  </article> `;
}

/** The question as it was asked: once where it was the same both times, else once for each measurement. */
function questions(context: ComparisonContext, { before, after }: Link): Html {
  const { texts } = context;
  const { language } = texts;
  const asked = { before, after };
  const said = (side: 'before' | 'after'): string[] =>
    asked[side].map(({ number, question }) =>
      asked[side].length > 1 ? `${number} ${question[language]}` : question[language],
    );
  if (said('before').join() === said('after').join()) {
    return html`${said('after').map((question) => html`<p>${question}</p> `)}`;
  }
  const labels = measurementsOf(context);
  return html`${sides.flatMap((side) =>
    said(side).map((question) => html`<p>${texts.comparison.page.asked(labels[side], question)}</p> `),
  )}`;
}

/** The counts of one question. How many they are of stands in the caption, and what must be said with them above it. */
function countsTable(
  { texts }: ComparisonContext,
  { columns, groups }: Table,
  about: string,
  mark: Change['mark'],
): Html {
  const caption = [about, ...(mark === null ? [] : [texts.marks[mark]])].join(' – ');
  return tableHtml(
    {
      columns: columns.map((column) => (column.key === 'n' ? { ...column, inHeading: true } : column)),
      groups: groups.map((group) => ({ ...group, notes: [] })),
    },
    caption,
    texts,
    { stacks: true },
  );
}

/** How the units of the panel moved, in sentences in which every unit is counted once. */
function movementSentence(context: ComparisonContext, movement: Movement): string {
  const { texts, comparison } = context;
  const { page: words } = texts.comparison;
  const { all, both, unchanged, changed, directions, leastMoved } = movement;
  const percent = (count: number): string => `${formatNumber(share(count, both) ?? 0, texts.language, 1)}%`;
  const rest = {
    newlyAnswered: movement.newlyAnswered,
    noLongerAnswered: movement.noLongerAnswered,
    newlyApplicable: movement.newlyApplicable,
    noLongerApplicable: movement.noLongerApplicable,
  };
  const counted = Object.values(rest).reduce((total, count) => total + count, both);
  const others = [...Object.entries(rest), ['neither', all - counted] as const].flatMap(([key, count]) =>
    count === 0 ? [] : [words.rest[key as keyof typeof words.rest](count)],
  );
  return [
    words.both(unitCount({ texts, set: comparison.after }, all), both, unchanged, changed),
    ...(directions === null || changed === 0
      ? []
      : [words.directions(directions.wider, directions.narrower, directions.other)]),
    ...(changed === 0 ? [] : [words.moved(percent(leastMoved), percent(changed))]),
    ...(others.length === 0 ? [] : [words.others(others)]),
  ].join(' ');
}
