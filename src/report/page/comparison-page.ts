import type { Change } from '../../comparison/comparison.ts';
import type { ComparisonContext } from '../comparison/context.ts';
import {
  comparisonCitation,
  everything,
  linkHeading,
  marksIn,
  measurementsOf,
  instrumentTitles,
} from '../comparison/context.ts';
import type { ComparisonFigures } from '../comparison/figures/comparison-figures.ts';
import { unitCount, formalUnitName, unitName } from '../context.ts';
import type { InlineFigure } from '../draw-figures.ts';
import { changeArticle, placeOf, sideBySideArticle } from './comparison-indicator.ts';
import {
  aboutComparison,
  mostMoved,
  notCompared,
  notComparedId,
  oneSided,
  perUnit,
  signTest,
} from './comparison-sections.ts';
import { drawnNarrow, drawnWide, figureArticles } from './figures-in-page.ts';
import type { Html } from './html.ts';
import { html } from './html.ts';
import type { Place } from './menu.ts';
import { indicatorItem, menuGroup, menuList, readerTools, themeId, themeMenu } from './menu.ts';
import type { Drawings } from './parts.ts';
import { byTheme, markBoxes, pageFoot, section } from './parts.ts';

/** What a page about a comparison shows, and the drawings that it needs. */
export type ComparisonPage = {
  readonly figures: readonly InlineFigure[];
  /** The page without what every page has, once the figures are drawn. */
  readonly body: (drawings: Drawings) => Html;
};

/** A part of the page, and the place that the menu leads to. */
type Part = Place & { readonly content: Html };

/**
 * The page of a comparison: who is compared, what moved most, the figures, every question by theme with who went from
 * which answer to which, what changed per unit, and what could not be compared. It describes, and ranks no unit.
 */
export function comparisonPage(context: ComparisonContext, figures: ComparisonFigures): ComparisonPage {
  const across = [...figures.pooled, ...figures.blocks];
  return {
    figures: [
      ...across.flatMap((figure) => [drawnWide(figure), drawnNarrow(figure)]),
      ...[...figures.pairs.values()].map(drawnNarrow),
    ],
    body: (drawings) => body(context, figures, drawings),
  };
}

function body(context: ComparisonContext, figures: ComparisonFigures, drawings: Drawings): Html {
  const { texts, comparison } = context;
  const { language, page: words } = texts;
  const { panel, changes, sideBySide } = comparison;
  const { before, after } = measurementsOf(context);
  const naming = { texts, set: comparison.after };
  const units = panel.units.map((unit) => unit.after);
  const themes = byTheme(comparison.after.instrument, changes, ({ indicator }) => indicator);
  const first = partsBefore(context, figures, drawings);
  const last = partsAfter(context);
  const beside = besidePart(context);
  return html`<a class="skip" href="#inhoud">${words.skip}</a>
    <header class="frame">
      <h1>${texts.comparison.title(before, after)}</h1>
      <p>
        ${instrumentTitles(context).join('; ')}. ${unitCount(naming, units.length)},
        ${texts.comparison.page.contents(changes.length, sideBySide.length, comparison.notCompared.length)}.
      </p>
      ${markBoxes(marksIn(everything(context)).map((mark) => texts.marks[mark]))}
    </header>
    <div class="frame columns">
      <nav aria-label="${words.menu}">
        ${readerTools(texts, units, {
          chooser: words.chooser(formalUnitName(naming)),
          nobody: words.nobody(unitName(naming)),
        })}
        ${menuList(first)}
        ${themeMenu(themes, language, ({ link, indicator }: Change) =>
          indicatorItem(placeOf(context, link), [...link.before, indicator], language),
        )}
        ${
          beside === null
            ? null
            : menuGroup(
                beside,
                sideBySide.map(({ link }) =>
                  indicatorItem(placeOf(context, link), [...link.before, ...link.after], language),
                ),
              )
        }
        ${menuList(last)} ${notComparedMenu(context)}
      </nav>
      <main id="inhoud" tabindex="-1">
        ${first.map(partHtml)}
        ${themes.map(({ theme, subthemes }) =>
          section(
            themeId(theme),
            theme.label[language],
            html`${subthemes.map(
              ({ subtheme, among }) =>
                html`<h3>${subtheme.label[language]}</h3>
                  ${among.map((change) =>
                    changeArticle(
                      context,
                      change,
                      figures.pairs.get(change.indicator.number) ?? null,
                      drawings,
                    ),
                  )}`,
            )}`,
          ),
        )}
        ${beside === null ? null : partHtml(beside)} ${last.map(partHtml)}
        ${section('niet-vergeleken', texts.comparison.tables.notCompared, notCompared(context))}
      </main>
    </div>
    ${pageFoot(comparisonCitation(context))}`;
}

function partHtml({ id, title, content }: Part): Html {
  return section(id, title, content);
}

/** What is read before the questions themselves. */
function partsBefore(
  context: ComparisonContext,
  { pooled, blocks }: ComparisonFigures,
  drawings: Drawings,
): Part[] {
  const { texts, tests } = context;
  const { page: words, tables } = texts.comparison;
  const figuresPart = (id: string, title: string, shown: ComparisonFigures['pooled']): Part[] =>
    shown.length === 0 ? [] : [{ id, title, content: figureArticles(shown, drawings) }];
  return [
    { id: 'over', title: words.about, content: aboutComparison(context) },
    ...(tests === null ? [] : [{ id: 'toets', title: tables.signTest, content: signTest(context, tests) }]),
    { id: 'beweging', title: words.most, content: mostMoved(context) },
    ...figuresPart('overgangen', words.pooled, pooled),
    ...figuresPart('blokken', words.blocks, blocks),
  ];
}

/** Questions that stand side by side; null where none do. */
function besidePart(context: ComparisonContext): Part | null {
  const { texts, comparison } = context;
  const { page: words, brokenMeaning, broken } = texts.comparison;
  if (comparison.sideBySide.length === 0) return null;
  return {
    id: 'naast-elkaar',
    title: words.sideBySide,
    content: html`<p>${brokenMeaning(broken)}</p>
      ${comparison.sideBySide.map((each) => sideBySideArticle(context, each))}`,
  };
}

/** The questions that are not shown, for who searches one; the last place of the menu. */
function notComparedMenu(context: ComparisonContext): Html {
  const { texts, comparison } = context;
  const last = { id: 'niet-vergeleken', title: texts.comparison.tables.notCompared };
  if (comparison.notCompared.length === 0) return html`${menuList([last])}`;
  const items = comparison.notCompared.map((link, index) =>
    indicatorItem(
      { id: notComparedId(index), title: linkHeading(link, context) },
      [...link.before, ...link.after],
      texts.language,
    ),
  );
  return menuGroup(last, items);
}

/** What is read after the questions; what could not be compared stands behind it. */
function partsAfter(context: ComparisonContext): Part[] {
  const { page: words, tables } = context.texts.comparison;
  return [
    { id: 'regios', title: tables.regions, content: perUnit(context) },
    { id: 'een-meting', title: words.onlyInOne, content: oneSided(context) },
  ];
}
