import { answerOf } from '../../answers/answer-set.ts';
import type { Category, Indicator, Instrument, Theme } from '../../instrument/instrument.ts';

import type { Unit } from '../../instrument/units.ts';
import type { Problem } from '../../problem.ts';
import type { ReportContext } from '../context.ts';
import { answerPaint } from '../draw/palette.ts';
import { messageOf, placeText } from '../problems.ts';
import type { Cell, Column, Table } from '../table.ts';
import { inWords } from '../table.ts';
import type { Catalogue } from '../texts/catalogue.ts';
import type { Html } from './html.ts';
import { html, trusted } from './html.ts';

/** A theme, and by subtheme what is shown of its indicators, in printed order. */
export type ThemeGroup<T> = {
  readonly theme: Theme;
  readonly subthemes: readonly { readonly subtheme: Theme; readonly among: readonly T[] }[];
};

/** Groups what is shown of indicators under their themes; a theme without any is left out. */
export function byTheme<T>(
  { themes }: Pick<Instrument, 'themes'>,
  shown: readonly T[],
  indicatorOf: (each: T) => Indicator,
): ThemeGroup<T>[] {
  return themes.flatMap((theme) => {
    const subthemes = theme.subthemes.flatMap((subtheme) => {
      const among = shown.filter((each) => indicatorOf(each).subtheme.id === subtheme.id);
      return among.length === 0 ? [] : [{ subtheme, among }];
    });
    return subthemes.length === 0 ? [] : [{ theme, subthemes }];
  });
}

/** The drawings of a page, by id. */
export type Drawings = ReadonlyMap<string, string>;

/** A drawing by its id; nothing where there is none. */
export function drawing(drawings: Drawings, id: string): Html {
  return trusted(drawings.get(id) ?? '');
}

/** How the rows of a table are shown besides their cells. */
export type RowShow = {
  /** What stands in the first cell of a row instead of its text. */
  readonly head?: (row: number) => Html | null;
  /** The answer a row is about, by the name a page finds it by. */
  readonly answer?: (row: number) => string | null;
  /** What stands in the header of a column instead of its title. */
  readonly columnHead?: (column: number) => Html | null;
  /** The classes of a cell, and the answer it is about. */
  readonly cell?: (
    row: number,
    column: number,
  ) => { readonly classes: string; readonly answer: string | null };
  /** Whether rows fall apart on a narrow screen, so that roles must say that it is still a table. */
  readonly stacks?: boolean;
};

/** A table as HTML: a caption, a header per column, and the first cell of every row as its header. */
export function tableHtml(
  { columns, groups }: Pick<Table, 'columns' | 'groups'>,
  caption: string,
  { language }: Catalogue,
  { head, answer, columnHead, cell, stacks = false }: RowShow = {},
): Html {
  const inTable = columns.flatMap((column, index) => (column.inHeading === true ? [] : [{ column, index }]));
  const role = (name: string): Html | null => (stacks ? html` role="${name}"` : null);
  const className = ({ kind }: Column, more = ''): Html | null => {
    const classes = [...(kind === 'text' ? [] : ['number']), ...(more === '' ? [] : [more])];
    return classes.length === 0 ? null : html` class="${classes.join(' ')}"`;
  };
  const key = (name: string | null): Html | null => (name === null ? null : html` data-answer="${name}"`);
  const rowHtml = (row: readonly Cell[], at: number): Html => {
    const cells = inTable.map(({ column, index }, place) => {
      const words = inWords(row[index] ?? null, column.kind, language);
      if (place === 0) return html`<th scope="row" ${role('rowheader')}>${head?.(at) ?? words}</th>`;
      const { classes, answer: about } = cell?.(at, place) ?? { classes: '', answer: null };
      return html`<td${role('cell')}${className(column, classes)}${key(about)}>${words}</td>`;
    });
    return html`<tr${role('row')}${key(answer?.(at) ?? null)}>${cells}</tr>\n`;
  };
  // What is said of a group, such as that it is invented, stands above its rows.
  const noteRow = (notes: readonly string[]): Html | null =>
    notes.length === 0
      ? null
      : html`<tr${role('row')}><th colspan="${inTable.length}" scope="rowgroup"${role('rowheader')}>${notes.join(' ')}</th></tr>\n`;
  let before = 0;
  const bodies = groups.map(({ notes, rows }) => {
    const from = before;
    before += rows.length;
    return html`<tbody${role('rowgroup')}>${noteRow(stacks ? [] : notes)}${rows.map((row, index) => rowHtml(row, from + index))}</tbody>`;
  });
  const headCells = inTable.map(
    ({ column }, place) =>
      html`<th scope="col" ${role('columnheader')}${className(column)}>
        ${columnHead?.(place) ?? column.title}
      </th>`,
  );
  return html`<table${role('table')}><caption>${caption}</caption>
<thead${role('rowgroup')}><tr${role('row')}>${headCells}</tr></thead>
${bodies}</table>`;
}

/** The names of units, each of which a page can find by its code. */
export function unitNames(units: readonly Unit[]): Html {
  return html`<p class="who">
    ${units.map(
      ({ code, name }, index) => html`${index === 0 ? null : ', '}<span data-region="${code}">${name}</span>`,
    )}
  </p>`;
}

/** A small square in the paint of an answer; what it means stands beside it. */
export function swatch(indicator: Indicator, category: Category): Html {
  return category.role === 'no-data' || category.role === 'invalid'
    ? html`<span class="swatch ${category.role}"></span>`
    : html`<span class="swatch" style="background:${answerPaint(indicator, category).fill}"></span>`;
}

/**
 * The id of the heading of what has an id itself. Whatever a questionnaire calls its themes, no id but that of a
 * heading begins like this.
 */
export function headingId(id: string): string {
  return `kop-${id}`;
}

/** A part of a page under a heading of its own, which a menu can lead to. */
export function section(id: string, title: string, content: Html): Html {
  return html`<section id="${id}" aria-labelledby="${headingId(id)}">
    <h2 id="${headingId(id)}">${title}</h2>
    ${content}
  </section>`;
}

/** What is wide, in a region that scrolls by itself where the page is narrow. */
export function scrolling(label: string, content: Html): Html {
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${label}">${content}</div>`;
}

/**
 * The foot of a page.
 * @param source where its numbers come from and what made it
 */
export function pageFoot(source: string): Html {
  return html`<footer class="frame soft"><p>${source}</p></footer>`;
}

/** What is invented, in a box that cannot be overlooked. */
export function markBoxes(marks: readonly string[]): Html {
  return html`${marks.map((mark) => html`<p class="mark">${mark}</p> `)}`;
}

/** When an indicator was asked, and what the questionnaire remarks about it. */
export function indicatorNotes({ routes, notes }: Indicator, { language, page: words }: Catalogue): Html {
  return html`${routes.map(
    ({ sentence }) => html`<p class="soft">${words.asked}: ${sentence[language]}</p>`,
  )}${notes.map((note) => html`<p class="soft">${words.note}: ${note[language]}</p>`)}`;
}

/** Where an indicator stands in the questionnaire and how it is answered. */
export function indicatorFacts(indicator: Indicator, { codebook: words }: Catalogue): Html {
  const facts = [
    words.place(indicator.section, indicator.place),
    words.types[indicator.type],
    ...(indicator.priority ? [words.priority] : []),
  ];
  return html`<ul class="facts soft">
    ${facts.map((fact) => html`<li>${fact}</li>`)}
  </ul>`;
}

/** What units remarked beside their answers to an indicator. */
export function remarks({ set }: ReportContext, indicator: Indicator): { unit: Unit; note: string }[] {
  return set.units.flatMap((unit) => {
    const { note } = answerOf(set, unit, indicator);
    return note === null || note.trim() === '' ? [] : [{ unit, note }];
  });
}

/** What the checks found, an item per problem. */
export function findings(problems: readonly Problem[], texts: Catalogue, none: string): Html {
  if (problems.length === 0) return html`<p>${none}</p>`;
  return html`<ul>
    ${problems.map((problem) => {
      const place = placeText(problem, texts);
      return html`<li>
        ${place === '' ? null : html`<strong>${place}</strong>: `}${messageOf(problem, texts)}
      </li> `;
    })}
  </ul>`;
}
