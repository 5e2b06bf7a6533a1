import type { InlineFigure } from '../draw-figures.ts';
import type { Figure } from '../figures/figure.ts';
import type { Html } from './html.ts';
import { html } from './html.ts';
import type { Drawings } from './parts.ts';
import { drawing } from './parts.ts';

/** The width of drawings beside a table and on a telephone, in millimetres. */
export const narrow = 80;

/** The width of drawings across a page, in millimetres. */
const wide = 170;

/** A figure in which anyone may be pointed at: a page shows only the ▲ of the unit that is chosen. */
export function pointable(figure: Figure): Figure {
  return { ...figure, pointer: 'anyone' };
}

/** A drawing in which anyone may be pointed at, under an id of its own. */
export function inPage(figure: Figure, id: string, width: number): InlineFigure {
  return { id, figure: pointable(figure), width };
}

/** A drawing across a page. */
export function drawnWide(figure: Figure): InlineFigure {
  return { id: wideId(figure), figure, width: wide };
}

/** A drawing beside a table, or on a telephone. */
export function drawnNarrow(figure: Figure): InlineFigure {
  return { id: narrowId(figure), figure, width: narrow };
}

/** The id of a drawing across a page. */
export function wideId({ name }: Figure): string {
  return `f-${name}`;
}

/** The id of a narrow drawing. */
function narrowId({ name }: Figure): string {
  return `f-${name}-smal`;
}

/** A figure wide where there is room for it, else narrow, and its caption. */
export function figureHtml(figure: Figure, drawings: Drawings): Html {
  return html`<figure class="large">
    <div class="only-wide">${drawing(drawings, wideId(figure))}</div>
    <div class="only-narrow">${drawing(drawings, narrowId(figure))}</div>
    <figcaption>${figure.caption}</figcaption>
  </figure>`;
}

/**
 * A narrow figure and its caption.
 * @param layout how they stand: the caption below the drawing, or beside it where there is room
 */
export function smallFigureHtml(
  figure: Figure,
  drawings: Drawings,
  layout: 'below' | 'beside' = 'below',
): Html {
  return html`<figure class="small${layout === 'beside' ? ' captioned' : ''}">
    ${drawing(drawings, narrowId(figure))}
    <figcaption>${figure.caption}</figcaption>
  </figure>`;
}

/** Figures below each other, each under its title. */
export function figureArticles(figures: readonly Figure[], drawings: Drawings): Html {
  return html`${figures.map(
    (figure) =>
      html`<article>
        <h3>${figure.title}</h3>
        ${figureHtml(figure, drawings)}
      </article> `,
  )}`;
}
