import type { Distribution } from '../../distribution/distribution.ts';
import { answerOf } from '../../answers/answer-set.ts';
import type { Category } from '../../instrument/instrument.ts';
import type { Unit } from '../../instrument/units.ts';
import type { Problem } from '../../problem.ts';
import type { ReportContext } from '../context.ts';
import { citation, commonNotes, marksOf, unitCount } from '../context.ts';
import { problemsOfUnit } from '../problems.ts';
import { answerIn, pointerKey } from '../figures/figure.ts';
import type { Html } from './html.ts';
import { html, trusted } from './html.ts';
import {
  byTheme,
  findings,
  headingId,
  indicatorNotes,
  markBoxes,
  pageFoot,
  section,
  swatch,
} from './parts.ts';

/** The drawings of a profile: a strip per indicator, in which anyone may be pointed at, and the plate of the unit. */
export type ProfileDrawings = {
  readonly strips: ReadonlyMap<string, string>;
  /** The overview plate, wide and narrow, in which anyone may be pointed at; null where there is no plate. */
  readonly plate: { readonly svgs: readonly string[]; readonly caption: string } | null;
};

/** The id under which the strip of an indicator is drawn. */
export function stripId({ indicator }: Distribution): string {
  return `s${indicator.number}`;
}

/**
 * The page of one unit: its answer to every indicator by theme beside the distribution of all units, what it remarked,
 * what it left unanswered, and what the checks found in its answers. It describes, and ranks nothing.
 * @param context the report of all units; its pointer is not used
 */
export function profilePage(
  context: ReportContext,
  distributions: readonly Distribution[],
  unit: Unit,
  problems: readonly Problem[],
  drawings: ProfileDrawings,
): Html {
  const { texts, set } = context;
  const { language, profile: words } = texts;
  const themes = byTheme(set.instrument, distributions, ({ indicator }) => indicator);
  return html`<a class="skip" href="#inhoud">${texts.page.skip}</a>
    <header class="frame">
      <h1>${words.title(unit.name)}</h1>
      <p>${words.intro(unit.name, unitCount(context, set.units.length), set.units.length)}</p>
      ${markBoxes(marksOf(distributions).map((mark) => texts.marks[mark]))}
      ${commonNotes(context, distributions).map((note) => html`<p>${note}</p>`)}
    </header>
    <div class="frame">
      <nav aria-label="${texts.page.menu}">
        <ul>
          <li><a href="#samenvatting">${words.summary}</a></li>
          ${drawings.plate === null ? null : html`<li><a href="#plaat">${words.plate}</a></li>`}
          ${themes.map(
            ({ theme }) => html`<li><a href="#thema-${theme.id}">${theme.label[language]}</a></li>`,
          )}
        </ul>
      </nav>
      <main id="inhoud" tabindex="-1">
        ${section(
          'samenvatting',
          words.summary,
          html`${summary(context, distributions, unit)}
            <h3>${words.findings}</h3>
            ${findings(problemsOfUnit(problems, unit), texts, words.noFindings)}`,
        )}
        ${
          drawings.plate === null
            ? null
            : section(
                'plaat',
                words.plate,
                html`<figure class="large">
                  ${drawings.plate.svgs.map(
                    (svg, index) =>
                      html`<div class="${index === 0 ? 'only-wide' : 'only-narrow'}">
                        ${trusted(pointedAtOnly(svg, answersOf(distributions, unit)))}
                      </div>`,
                  )}
                  <figcaption>${drawings.plate.caption}</figcaption>
                </figure>`,
              )
        }
        ${themes.map(({ theme, subthemes }) =>
          section(
            `thema-${theme.id}`,
            theme.label[language],
            html`${subthemes.map(
              ({ subtheme, among }) =>
                html`<h3>${subtheme.label[language]}</h3>
                  ${among.map((each) => entry(context, each, unit, drawings.strips.get(stripId(each)) ?? ''))}`,
            )}`,
          ),
        )}
      </main>
    </div>
    ${pageFoot(citation(context))}`;
}

/** What a unit left unanswered, by number and label. */
function summary({ texts }: ReportContext, distributions: readonly Distribution[], unit: Unit): Html {
  const { language, profile: words, page } = texts;
  const without = distributions.filter((each) => {
    const role = answerIn(each, unit)?.category.role;
    return role === 'no-data' || role === 'invalid';
  });
  return html`<p>${page.unitSummary(distributions.length - without.length, distributions.length)}.</p>
    <p>${words.unanswered(without.length)}</p>
    ${
      without.length === 0
        ? null
        : html`<ul>
            ${without.map(
              ({ indicator }) =>
                html`<li>
                  <a href="#i${indicator.number}">${indicator.number} ${indicator.label[language]}</a>
                </li>`,
            )}
          </ul>`
    }`;
}

/** One indicator: the answer of the unit, the distribution of all, and what the unit remarked. */
function entry(context: ReportContext, distribution: Distribution, unit: Unit, strip: string): Html {
  const { texts, set } = context;
  const { language, profile: words } = texts;
  const { indicator, counts, bases, mark } = distribution;
  const given = answerIn(distribution, unit);
  const { note } = answerOf(set, unit, indicator);
  const id = `i${indicator.number}`;
  const same =
    given === undefined
      ? ''
      : wordsFor(given.category.role, words)(given.count, unitCount(context, bases.all));
  return html`<article id="${id}" class="entry" aria-labelledby="${headingId(id)}">
    <div>
      <h4 id="${headingId(id)}">${indicator.number} ${indicator.label[language]}</h4>
      <p class="soft">${indicator.question[language]}</p>
      <p class="given">▲ ${given?.category.label[language] ?? ''}</p>
      <p class="soft">${same}.</p>
      ${note === null || note.trim() === '' ? null : html`<p>${words.note(unit.name)}: “${note}”</p>`}
      ${indicatorNotes(indicator, texts)}
    </div>
    <figure class="small">
      ${trusted(pointedAtOnly(strip, answersOf([distribution], unit)))}
      <ul class="key soft">
        ${counts
          .filter(({ count }) => count > 0)
          .map(
            ({ category, count }) =>
              html`<li${category === given?.category ? html` class="here"` : null}>${swatch(indicator, category)}${
                category === given?.category ? '▲ ' : null
              }${category.label[language]}: ${count}</li>
`,
          )}
      </ul>
      ${mark === null ? null : html`<p class="soft mark">${texts.marks[mark]}</p>`}
    </figure>
  </article>`;
}

/** How it is said how many units gave an answer, by what the answer says. */
function wordsFor(
  role: Category['role'],
  words: ReportContext['texts']['profile'],
): (count: number, units: string) => string {
  if (role === 'no-data') return words.noData;
  return role === 'invalid' ? words.invalid : words.same;
}

/** The names by which the answers of a unit are found in a drawing. */
function answersOf(distributions: readonly Distribution[], unit: Unit): ReadonlySet<string> {
  return new Set(
    distributions.flatMap((each) => {
      const given = answerIn(each, unit);
      return given === undefined ? [] : pointerKey(each, given.category);
    }),
  );
}

/** A drawing in which only the ▲ of some answers are left. */
function pointedAtOnly(svg: string, answers: ReadonlySet<string>): string {
  return svg.replace(
    /<text class="pointer" data-answer="([^"]*)"([^>]*)>\u25b2<\/text>/g,
    (_, answer: string, rest: string) => (answers.has(answer) ? `<text${rest}>▲</text>` : ''),
  );
}
