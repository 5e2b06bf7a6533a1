import { answerOf } from '../../answers/answer-set.ts';
import type { Category, Indicator } from '../../instrument/instrument.ts';
import type { Unit } from '../../instrument/units.ts';
import type { Problem } from '../../problem.ts';
import type { ReportContext } from '../context.ts';
import { answerPaint } from '../draw/palette.ts';
import { formatNumber } from '../format.ts';
import { messageOf, placeText } from '../problems.ts';
import type { Cell, Column, Table } from '../table.ts';
import type { Catalogue } from '../texts/catalogue.ts';
import type { Html } from './html.ts';
import { html, trusted } from './html.ts';

/** The drawings of a page, by id. */
export type Drawings = ReadonlyMap<string, string>;

/** A drawing by its id; nothing where there is none. */
export function drawing(drawings: Drawings, id: string): Html {
  return trusted(drawings.get(id) ?? '');
}

/** How the rows of a table are shown besides their cells: what stands in the first cell, and the answer a row is about. */
export type RowShow = {
  readonly head?: (row: number) => Html | null;
  readonly answer?: (row: number) => string | null;
};

/** A table as HTML: a caption, a header per column, and the first cell of every row as its header. */
export function tableHtml(
  { columns, groups }: Pick<Table, 'columns' | 'groups'>,
  caption: string,
  { language }: Catalogue,
  { head, answer }: RowShow = {},
): Html {
  const shown = columns.flatMap((column, index) => (column.inHeading === true ? [] : [{ column, index }]));
  const rows = groups.flatMap((group) => group.rows);
  const text = (cell: Cell, kind: Column['kind']): string => {
    if (cell === null) return '–';
    if (typeof cell === 'number') return formatNumber(cell, language, kind === 'share' ? 1 : 0);
    return typeof cell === 'string' ? cell : cell[language];
  };
  const className = ({ kind }: Column): Html | null => (kind === 'text' ? null : html` class="number"`);
  return html`<table>
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        ${shown.map(({ column }) => html`<th scope="col" ${className(column)}>${column.title}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map((row, at) => {
        const key = answer?.(at) ?? null;
        return html`<tr${key === null ? null : html` data-answer="${key}"`}>${shown.map(
          ({ column, index }, place) => {
            const words = text(row[index] ?? null, column.kind);
            return place === 0
              ? html`<th scope="row">${head?.(at) ?? words}</th>`
              : html`<td${className(column)}>${words}</td>`;
          },
        )}</tr>
`;
      })}
    </tbody>
  </table>`;
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
