import { isDerived } from '../../comparison/stated.ts';
import type { LinkTotals, SideTotals, TotalRow } from '../../comparison/totals.ts';
import { marksOfTotals } from '../../comparison/totals.ts';
import { share } from '../../distribution/share.ts';
import type { Text } from '../../instrument/text.ts';
import { slug } from '../../instrument/spelling.ts';
import type { PackageAbout } from '../package/data-package.ts';
import type { Cell, Table } from '../table.ts';
import type { Catalogue } from '../texts/catalogue.ts';
import type { TotalsReport } from './totals-words.ts';
import {
  askedText,
  caveatsOf,
  disputedTexts,
  inEvery,
  isOnlyBase,
  numbersOf,
  reasonText,
  totalText,
} from './totals-words.ts';
import { sides } from '../../comparison/side.ts';

/** The totals of both measurements, a row per answer of a link; and the questions that were not compared. */
export function totalsTables(report: TotalsReport, texts: Catalogue): Table[] {
  return [totalsTable(report, texts), notComparedTable(report, texts)];
}

/** What the description of these tables says of all of them. */
export function totalsAbout({ comparison, labels, about }: TotalsReport, texts: Catalogue): PackageAbout {
  return {
    name: slug(`${labels.before} ${labels.after} totalen`, 100),
    title: texts.totals.title(labels.before, labels.after),
    notes: [...about, ...marksOfTotals(comparison).map((mark) => texts.markNotes[mark])],
    sources: [],
  };
}

function totalsTable({ comparison, labels, about }: TotalsReport, texts: Catalogue): Table {
  const { language, totals: words, markNotes } = texts;
  const { columns } = words;
  const sideColumns = sides.map((side) => [
    { key: `relation_${side}`, title: columns.relation(labels[side]), kind: 'text' as const },
    { key: `count_${side}`, title: columns.count(labels[side]), kind: 'count' as const },
    { key: `base_${side}`, title: columns.base(labels[side]), kind: 'count' as const },
    { key: `percent_${side}`, title: columns.percent(labels[side]), kind: 'share' as const },
    { key: `lines_${side}`, title: columns.lines(labels[side]), kind: 'text' as const },
  ]);
  return {
    name: 'totals',
    title: words.title(labels.before, labels.after),
    notes: [
      ...about,
      ...marksOfTotals(comparison).map((mark) => markNotes[mark]),
      words.onlyTotals,
      words.bases,
      ...comparison.caveats.map((each) => each[language]),
    ],
    columns: [
      { key: 'link', title: columns.link, kind: 'text', inHeading: true },
      { key: 'topic', title: columns.topic, kind: 'text', inHeading: true },
      { key: 'question_before', title: columns.before, kind: 'text', inHeading: true },
      { key: 'question_after', title: columns.after, kind: 'text', inHeading: true },
      { key: 'degree', title: columns.degree, kind: 'text', inHeading: true },
      { key: 'category', title: columns.category, kind: 'text' },
      ...sideColumns.flat(),
      { key: 'difference_points', title: columns.difference, kind: 'share' },
      { key: 'remark', title: columns.remark, kind: 'text' },
      { key: 'mark', title: columns.mark, kind: 'text' },
      { key: 'caveats', title: columns.caveats, kind: 'text', inHeading: true },
    ],
    groups: comparison.compared.map((compared) => ({
      heading: `${compared.link.number} ${compared.link.topic[language]}`,
      notes: [
        words.degrees[compared.link.degree],
        ...sides.map((side) =>
          words.asked(labels[side], numbersOf(compared.link[side]), askedText(compared.link[side], language)),
        ),
        ...caveatsOf(compared.link, language),
      ],
      rows: compared.rows.map((row) => cellsOf(compared, row)),
    })),
  };
}

function cellsOf({ link }: LinkTotals, row: TotalRow): Cell[] {
  return [
    link.number,
    link.topic,
    inEvery((_, language) => askedText(link.before, language)),
    inEvery((_, language) => askedText(link.after, language)),
    inEvery(({ degrees }) => degrees[link.degree]),
    row.category.label,
    ...sideCells(row.before),
    ...sideCells(row.after),
    row.difference,
    remarkOf(row),
    [...new Set([row.before.mark, row.after.mark].filter((mark) => mark !== null))].join(' '),
    inEvery((_, language) => caveatsOf(link, language).join(' ')),
  ];
}

/** Relation, count, base, share and lines; empty where a side states nothing, or several numbers that contradict. */
function sideCells({ totals }: SideTotals): Cell[] {
  const [total, ...others] = totals;
  if (total === undefined || others.length > 0) return ['', null, null, null, ''];
  const { relation, count, base, claims } = total;
  const lines = [...new Set(claims.map(({ line }) => line))].join(' ');
  return [relation, count, base, base === null ? null : share(count, base), lines];
}

/** Why there is no difference, and what the numbers do not say themselves. */
function remarkOf(row: TotalRow): Text {
  return inEvery((words, language) => {
    const special = [row.before, row.after].flatMap(({ totals, disputed }) => [
      ...totals
        .filter(
          (total) =>
            total.jointly.length > 0 ||
            total.isSum ||
            isDerived(total) ||
            total.among !== 'asked' ||
            totals.length > 1,
        )
        .map((total) => totalText(total, language)),
      ...disputedTexts({ disputed }, language),
    ]);
    return [
      ...(row.without === null ? [] : [words.remarks[row.without]]),
      ...(isOnlyBase(row) ? [words.onlyBase] : []),
      ...special.map((each) => `${each}.`),
    ].join(' ');
  });
}

function notComparedTable({ comparison, labels, about }: TotalsReport, texts: Catalogue): Table {
  const { totals: words } = texts;
  return {
    name: 'not-compared',
    key: ['indicator'],
    title: `${words.notComparedTitle}: ${words.title(labels.before, labels.after)}`,
    notes: [...about],
    columns: [
      { key: 'indicator', title: words.columns.indicator, kind: 'text' },
      { key: 'reason', title: words.columns.reason, kind: 'text' },
    ],
    groups: [
      {
        heading: null,
        notes: [],
        rows: comparison.notCompared.map((each) => [
          each.number,
          inEvery((_, language) => reasonText(each, language)),
        ]),
      },
    ],
  };
}
