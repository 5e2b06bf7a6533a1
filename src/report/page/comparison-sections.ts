import type { OneSided } from '../../comparison/panel.ts';
import type { SignTest } from '../../comparison/sign-test.ts';
import type { Unit } from '../../instrument/units.ts';
import type { ComparisonContext } from '../comparison/context.ts';
import {
  caveatsOf,
  headingOf,
  marksIn,
  measurementsOf,
  panelNotes,
  sourceLines,
  everything,
  unitsName,
} from '../comparison/context.ts';
import { byShareMoved } from '../comparison/overview.ts';
import { movementTable } from '../comparison/tables/movement-table.ts';
import { notComparedTable } from '../comparison/tables/not-compared-table.ts';
import { changesOf } from '../comparison/tables/regions-table.ts';
import { signTestReading, signTestTable } from '../comparison/tables/sign-test-table.ts';
import type { Column, Table } from '../table.ts';
import { placeOf } from './comparison-indicator.ts';
import type { Html } from './html.ts';
import { html } from './html.ts';
import { markBoxes, scrolling, tableHtml } from './parts.ts';

/** Whose answers are compared and where they come from, and what the words mean. */
export function aboutComparison(context: ComparisonContext): Html {
  const { texts, tests } = context;
  const { page: words, ...comparison } = texts.comparison;
  const counted = [
    ...panelNotes(context),
    ...caveatsOf(context),
    ...sourceLines(context).map((line) => `${line}.`),
    ...marksIn(everything(context)).map((mark) => texts.markNotes[mark]),
  ];
  const meanings = [
    comparison.movementMeaning,
    comparison.directionMeaning,
    comparison.variationMeaning,
    comparison.points,
    words.matrixMeaning,
    ...(tests === null ? [comparison.census] : []),
  ];
  return html`<p>${words.describes(unitsName(context))}</p>
    <h3>${words.counted}</h3>
    <ul>
      ${counted.map((each) => html`<li>${each}</li> `)}
    </ul>
    <h3>${words.meaning}</h3>
    <ul>
      ${meanings.map((each) => html`<li>${each}</li> `)}
    </ul>`;
}

/** The exact sign test, with the only reading it has in a census. */
export function signTest(context: ComparisonContext, tests: readonly SignTest[]): Html {
  const { texts } = context;
  const table = signTestTable(context, tests);
  return html`<p>${signTestReading(tests, context)}</p>
    ${scrolling(texts.page.tableScroll(table.title), tableHtml(table, table.title, texts))}`;
}

/** So many of the questions in which most moved are listed before all of them. */
const most = 15;

/** The questions in which the largest share moved, with links. */
export function mostMoved(context: ComparisonContext): Html {
  const { texts, comparison } = context;
  const { page: words } = texts.comparison;
  const moved = byShareMoved(comparison.changes.filter(({ movement }) => movement.changed > 0));
  const shown = moved.slice(0, most);
  if (shown.length === 0) return html`<p>${words.nothingMoved}</p>`;
  const marks = marksIn(shown);
  const alike = new Set(shown.map(({ mark }) => mark)).size === 1;
  const caption = [words.mostCaption, ...(alike ? marks.map((mark) => texts.marks[mark]) : [])].join(' – ');
  const { columns, groups } = movementTable({ ...context, comparison: { ...comparison, changes: shown } });
  return html`<p>${words.mostMeaning(shown.length, comparison.changes.length)}</p>
    <div class="stack">
      ${tableHtml({ columns: only(columns, shownOfMovement), groups }, caption, texts, {
        stacks: true,
        head: (row) => {
          const change = shown[row];
          if (change === undefined) return null;
          // Where not all are invented alike, each says itself how far it is.
          const mark = alike || change.mark === null ? '' : ` – ${texts.marks[change.mark]}`;
          return html`<a href="#${placeOf(context, change.link).id}">${headingOf(change, context)}</a
            >${mark}`;
        },
      })}
    </div>`;
}

const shownOfMovement = [
  'indicator',
  'n_both',
  'changed',
  'wider',
  'narrower',
  'to_or_from_other',
  'total_variation',
  'share_moved',
];

/** Columns of which only some are shown. */
function only(columns: readonly Column[], keys: readonly string[]): Column[] {
  return columns.map((column) => (keys.includes(column.key) ? column : { ...column, inHeading: true }));
}

/** What changed in the answers of every unit of the panel, in official order. */
export function perUnit(context: ComparisonContext): Html {
  const { comparison, texts } = context;
  return html`${markBoxes(marksIn(comparison.changes).map((mark) => texts.marks[mark]))}
    <p class="soft">${texts.comparison.page.unitOrder}</p>
    <p class="soft only-print">${texts.page.closedInPrint}</p>
    ${comparison.panel.units.map(({ after }) => unitDetails(context, after))}`;
}

function unitDetails(context: ComparisonContext, unit: Unit): Html {
  const { texts, comparison } = context;
  const { page: words, columns } = texts.comparison;
  const { before, after } = measurementsOf(context);
  const changes = changesOf(unit, comparison.changes);
  const moved = changes.map(({ change }) => change);
  const table: Pick<Table, 'columns' | 'groups'> = {
    columns: [
      { key: 'indicator', title: columns.indicator, kind: 'text' },
      { key: 'from', title: columns.from(before), kind: 'text' },
      { key: 'to', title: columns.from(after), kind: 'text' },
    ],
    groups: [
      {
        heading: null,
        notes: [],
        rows: changes.map(({ change, from, to }) => [headingOf(change, context), from.label, to.label]),
      },
    ],
  };
  return html`<details data-region="${unit.code}">
    <summary>${unit.name} (${words.unitSummary(changes.length)})</summary>
    ${
      changes.length === 0
        ? html`<p>${words.unitSame(unit.name)}</p>`
        : tableHtml(
            table,
            [words.unitChanges(unit.name), ...marksIn(moved).map((mark) => texts.marks[mark])].join(' – '),
            texts,
          )
    }
  </details> `;
}

/** Which units are in one measurement only, and what became of them. */
export function oneSided(context: ComparisonContext): Html {
  const { texts, comparison } = context;
  const { page: words, columns, fates, onlyInOne } = texts.comparison;
  const { onlyBefore, onlyAfter } = comparison.panel;
  const { before, after } = measurementsOf(context);
  if (onlyBefore.length + onlyAfter.length === 0) return html`<p>${words.allInBoth(unitsName(context))}</p>`;
  const reason = ({ fate, counterparts }: OneSided): string =>
    fate === 'absent' ? words.absent : fates[fate](texts.and(counterparts.map(({ name }) => name)));
  const rows = (units: readonly OneSided[], measurement: string): string[][] =>
    units.map((each) => [each.unit.name, onlyInOne(measurement), reason(each)]);
  return tableHtml(
    {
      columns: [
        { key: 'region', title: columns.region, kind: 'text' },
        { key: 'measurements', title: columns.measurements, kind: 'text' },
        { key: 'reason', title: columns.reason, kind: 'text' },
      ],
      groups: [{ heading: null, notes: [], rows: [...rows(onlyBefore, before), ...rows(onlyAfter, after)] }],
    },
    words.onlyInOne,
    texts,
  );
}

/** Every question over which no difference is computed, and why; those that are shown side by side with a link. */
export function notCompared(context: ComparisonContext): Html {
  const { texts, comparison } = context;
  const { sideBySide } = comparison;
  const { title, columns, groups } = notComparedTable(context);
  if (sideBySide.length + comparison.notCompared.length === 0) {
    return html`<p>${texts.comparison.page.notShown}</p>`;
  }
  return tableHtml({ columns, groups }, title, texts, {
    head: (row) => {
      const beside = sideBySide[row];
      if (beside !== undefined) {
        return html`<a href="#${placeOf(context, beside.link).id}">${beside.link.number}</a>`;
      }
      const at = row - sideBySide.length;
      return html`<span id="${notComparedId(at)}">${comparison.notCompared[at]?.number ?? ''}</span>`;
    },
  });
}

/** The id of a question that is not compared, by its place among them: a dropped and a new one may share a number. */
export function notComparedId(index: number): string {
  return `n${String(index + 1)}`;
}
