import { answerOf } from '../../answers/answer-set.ts';
import type { Distribution } from '../../distribution/distribution.ts';
import { invalidCategory } from '../../distribution/distribution.ts';
import type { Unit } from '../../instrument/units.ts';
import type { Problem } from '../../problem.ts';
import type { ReportContext } from '../context.ts';
import {
  basesLine,
  basesMeaning,
  citation,
  commonNotes,
  marksOf,
  provenance,
  unitCount,
  formalUnitName,
  unitName,
  unitsName,
} from '../context.ts';
import type { InlineFigure } from '../draw-figures.ts';
import { answerIn, pointerKey } from '../figures/figure.ts';
import type { ReportFigures } from '../figures/make-figures.ts';
import { makeFigures } from '../figures/make-figures.ts';
import type { Table } from '../table.ts';
import { agreementsTable } from '../tables/agreements-table.ts';
import { distributionTable } from '../tables/distribution-table.ts';
import { percentagesTable } from '../tables/percentages-table.ts';
import {
  drawnNarrow,
  drawnWide,
  figureArticles,
  figureHtml,
  pointable,
  smallFigureHtml,
  wideId,
} from './figures-in-page.ts';
import type { Html } from './html.ts';
import { html } from './html.ts';
import { indicatorItem, menuList, readerTools, themeId, themeMenu } from './menu.ts';
import type { Drawings } from './parts.ts';
import {
  byTheme,
  drawing,
  findings,
  headingId,
  indicatorFacts,
  indicatorNotes,
  markBoxes,
  pageFoot,
  remarks,
  scrolling,
  section,
  tableHtml,
  unitNames,
} from './parts.ts';

/** What a page about a whole report shows, and the drawings that it needs. */
export type ReportPage = {
  readonly figures: readonly InlineFigure[];
  /** The page without what every page has, once the figures are drawn. */
  readonly body: (drawings: Drawings) => Html;
};

/** The page of a report: every figure, table, note and finding, by theme. */
export function reportPage(
  report: ReportContext,
  distributions: readonly Distribution[],
  problems: readonly Problem[],
): ReportPage {
  // Nobody is pointed at until the reader chooses.
  const context = { ...report, pointer: null };
  const figures = makeFigures(context, distributions);
  const { plate, defined, indicators } = figures;
  return {
    figures: [
      ...[...(plate === null ? [] : [plate]), ...defined]
        .map(pointable)
        .flatMap((figure) => [drawnWide(figure), drawnNarrow(figure)]),
      ...indicators.flatMap(({ figure, map }) => [
        drawnNarrow(pointable(figure)),
        ...(map === null ? [] : [drawnWide(pointable(map))]),
      ]),
    ],
    body: (drawings) => body(context, figures, problems, drawings),
  };
}

function body(
  context: ReportContext,
  { plate, defined, indicators }: ReportFigures,
  problems: readonly Problem[],
  drawings: Drawings,
): Html {
  const { texts, set } = context;
  const { language, page: words } = texts;
  const distributions = indicators.map(({ distribution }) => distribution);
  const themes = byTheme(set.instrument, indicators, ({ distribution }) => distribution.indicator);
  const sections: { readonly id: string; readonly title: string; readonly content: Html }[] = [
    { id: 'over', title: words.about, content: about(context, distributions) },
    ...(plate === null ? [] : [{ id: 'plaat', title: words.plate, content: figureHtml(plate, drawings) }]),
    ...(defined.length === 0
      ? []
      : [
          {
            id: 'figuren',
            title: words.figures,
            content: figureArticles(defined, drawings),
          },
        ]),
  ];
  return html`<a class="skip" href="#inhoud">${words.skip}</a>
    <header class="frame">
      <h1>${set.instrument.title[language]}</h1>
      <p>
        ${texts.measurement(set.description.measurement.label, set.description.measurement.date)}.
        ${unitCount(context, set.units.length)}, ${texts.indicators(distributions.length)}.
      </p>
      ${markBoxes(marksOf(distributions).map((mark) => texts.marks[mark]))}
    </header>
    <div class="frame columns">
      <nav aria-label="${words.menu}">
        ${readerTools(texts, set.units, {
          chooser: words.chooser(formalUnitName(context)),
          nobody: words.nobody(unitName(context)),
        })}
        ${menuList(sections)} ${themeMenu(themes, language, menuItem(context))}
        <ul>
          <li><a href="#tabellen">${words.tables}</a></li>
          <li><a href="#regios">${words.units(unitName(context))}</a></li>
          <li><a href="#meldingen">${words.findings}</a></li>
        </ul>
      </nav>
      <main id="inhoud" tabindex="-1">
        ${sections.map(({ id, title, content }) => section(id, title, content))}
        ${themes.map(({ theme, subthemes }) =>
          section(
            themeId(theme),
            theme.label[language],
            html`<p class="soft only-screen">${words.who(unitsName(context))}</p>
              ${subthemes.map(
                ({ subtheme, among }) =>
                  html`<h3>${subtheme.label[language]}</h3>
                    ${among.map((each) => article(context, each, drawings))}`,
              )}`,
          ),
        )}
        ${section(
          'tabellen',
          words.tables,
          html`${[agreementsTable, percentagesTable].map((make) =>
            tableSection(context, make(context, distributions)),
          )}`,
        )}
        ${section(
          'regios',
          words.units(unitName(context)),
          html`${set.units.map((unit) => unitDetails(context, distributions, unit))}`,
        )}
        ${section('meldingen', words.findings, findings(problems, texts, words.noFindings))}
      </main>
    </div>
    ${pageFoot(citation(context))}`;
}

function menuItem({ texts: { language } }: ReportContext): (each: InIndicator) => Html {
  return ({ distribution: { indicator } }) =>
    indicatorItem(
      { id: `i${indicator.number}`, title: `${indicator.number} ${indicator.label[language]}` },
      [indicator],
      language,
    );
}

function about(context: ReportContext, distributions: readonly Distribution[]): Html {
  const { texts, set } = context;
  return html`${commonNotes(context, distributions).map((note) => html`<p>${note}</p>`)}
    <p>${basesMeaning(context)}</p>
    <p>${texts.page.describes}</p>
    <p class="soft">${texts.codebook.source}: ${set.instrument.source[texts.language]}</p>
    <p class="soft">${provenance(context)}.</p>`;
}

type InIndicator = ReportFigures['indicators'][number];

function article(
  context: ReportContext,
  { distribution, figure, map }: InIndicator,
  drawings: Drawings,
): Html {
  const { texts } = context;
  const { language, page: words } = texts;
  const { indicator, bases } = distribution;
  const id = `i${indicator.number}`;
  const notes = remarks(context, indicator);
  return html`<article id="${id}" aria-labelledby="${headingId(id)}">
    <h4 id="${headingId(id)}">${indicator.number} ${indicator.label[language]}</h4>
    <p>${indicator.question[language]}</p>
    ${indicatorFacts(indicator, texts)}
    <p class="answer-here" hidden></p>
    <div class="pair stack">
      ${smallFigureHtml(figure, drawings)}
      <div>
        ${answersTable(context, distribution)}
        <p class="soft">${basesLine(context, bases)}</p>
        ${indicatorNotes(indicator, texts)}${
          notes.length === 0
            ? null
            : html`<details>
                <summary>${words.notes(notes.length)}</summary>
                <ul>
                  ${notes.map(({ unit, note }) => html`<li><strong>${unit.name}</strong>: ${note}</li>`)}
                </ul>
              </details>`
        }
      </div>
    </div>
    ${
      map === null
        ? null
        : html`<figure class="large">
            ${scrolling(words.mapScroll, drawing(drawings, wideId(map)))}
            <figcaption>${map.caption}</figcaption>
          </figure>`
    }
  </article> `;
}

/** The counts of one indicator, with the units behind each on demand. */
function answersTable(context: ReportContext, distribution: Distribution): Html {
  const { texts } = context;
  const { indicator, counts, mark } = distribution;
  const caption = [
    texts.page.distributionOf(indicator.number),
    ...(mark === null ? [] : [texts.marks[mark]]),
  ].join(' – ');
  return tableHtml(distributionTable(context, [distribution]), caption, texts, {
    stacks: true,
    head: (row) => {
      const counted = counts[row];
      if (counted === undefined || counted.units.length === 0) return null;
      const label = counted.category.label[texts.language];
      return html`<details>
        <summary>${label}</summary>
        ${unitNames(counted.units)}
      </details>`;
    },
    answer: (row) => {
      const category = counts[row]?.category;
      return category === undefined ? null : pointerKey(distribution, category);
    },
  });
}

function tableSection({ texts }: ReportContext, table: Table): Html | null {
  if (table.groups.every(({ rows }) => rows.length === 0)) return null;
  return html`<h3>${table.title}</h3>
    ${table.notes.map((note) => html`<p class="soft">${note}</p>`)}
    ${scrolling(texts.page.tableScroll(table.title), tableHtml(table, table.title, texts))} `;
}

function unitDetails(
  { texts, set }: ReportContext,
  distributions: readonly Distribution[],
  unit: Unit,
): Html {
  const { language, page: words } = texts;
  const given = distributions.map((each) => ({
    indicator: each.indicator,
    note: answerOf(set, unit, each.indicator).note,
    category: answerIn(each, unit)?.category ?? invalidCategory,
  }));
  const answered = given.filter(({ category }) => !['no-data', 'invalid'].includes(category.role)).length;
  const columns = [
    { key: 'indicator', title: texts.tables.columns.indicator, kind: 'text' as const },
    { key: 'answer', title: words.answer, kind: 'text' as const },
  ];
  const rows = given.map(({ indicator, category, note }) => [
    `${indicator.number} ${indicator.label[language]}`,
    note === null || note.trim() === '' ? category.label : `${category.label[language]} – ${note}`,
  ]);
  return html`<details>
    <summary>${unit.name} (${words.unitSummary(answered, given.length)})</summary>
    ${tableHtml(
      { columns, groups: [{ heading: null, notes: [], rows }] },
      words.unitAnswers(unit.name),
      texts,
    )}
  </details> `;
}
