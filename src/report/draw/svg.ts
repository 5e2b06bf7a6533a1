import * as vega from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import type { Language } from '../../instrument/text.ts';
import { validInXml } from '../format.ts';
import { outline, patternFills } from './palette.ts';
import type { Type } from './type.ts';

/** What a drawing says of itself to those who do not see it. */
export type SvgText = { readonly id: string; readonly title: string; readonly description: string };

/**
 * Makes vega measure text with the metrics of the font that will draw it; without this it guesses far too wide.
 * vega keeps its measure in one place for the whole process.
 */
export function measureWith(type: Type): void {
  const { textMetrics } = vega as unknown as {
    textMetrics: { width: (item: TextItem, text: string | number | null | undefined) => number };
  };
  textMetrics.width = (item, text) => {
    const size = item.fontSize ?? 11;
    const weight =
      Number(item.fontWeight ?? 400) >= 600 || item.fontWeight === 'bold' ? 'semibold' : 'regular';
    const width = type.width(String(text ?? ''), size, weight);
    return item.limit !== undefined && item.limit > 0 ? Math.min(width, item.limit) : width;
  };
}

type TextItem = { fontSize?: number; fontWeight?: number | string; limit?: number };

/** Draws a specification as an SVG without fonts of its own, with title, description and patterns. */
export async function drawSvg(spec: TopLevelSpec, text: SvgText, language: Language): Promise<string> {
  // Ids of clips are counted over the whole process; the same figure must get the same ones.
  vega.resetSVGDefIds();
  const view = new vega.View(vega.parse(compile(spec).spec), { renderer: 'none' });
  const drawn = await view.toSVG();
  view.finalize();
  return validInXml(withPointers(withPatterns(withText(drawn, text, language), text.id)));
}

/** Gives every ▲ that a page may show or hide its name as data; only they are drawn with a label of their own. */
function withPointers(svg: string): string {
  return svg.replace(
    /<text aria-label="([^"]*)" role="graphics-symbol" aria-roledescription="text mark"/g,
    '<text class="pointer" data-answer="$1"',
  );
}

function withText(svg: string, { id, title, description }: SvgText, language: Language): string {
  return svg.replace(/^<svg ([^>]*)>/, (_, attributes: string) =>
    [
      `<svg ${attributes} role="img" lang="${language}" aria-labelledby="${id}-title ${id}-desc">`,
      `<title id="${id}-title">${escapeXml(title)}</title>`,
      `<desc id="${id}-desc">${escapeXml(description)}</desc>`,
    ].join(''),
  );
}

/** Replaces the fills that stand for a pattern: a hatch for no data, dots for invalid. */
function withPatterns(svg: string, id: string): string {
  const patterns = [
    `<pattern id="${id}-no-data" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">`,
    '<rect width="5" height="5" fill="#ffffff"/><line x1="0" y1="0" x2="0" y2="5" stroke="#9a9a9a" stroke-width="1.6"/>',
    '</pattern>',
    `<pattern id="${id}-invalid" width="4" height="4" patternUnits="userSpaceOnUse">`,
    `<rect width="4" height="4" fill="#ffffff"/><circle cx="2" cy="2" r="0.9" fill="${outline}"/>`,
    '</pattern>',
  ].join('');
  // In tags only: words may look like a fill.
  return svg
    .replace(/<path [^>]*>/g, (tag) =>
      tag
        .replace(` fill="${patternFills['no-data']}"`, ` fill="url(#${id}-no-data)"`)
        .replace(` fill="${patternFills.invalid}"`, ` fill="url(#${id}-invalid)"`),
    )
    .replace('</desc>', `</desc><defs>${patterns}</defs>`);
}

/** Text as it may stand in XML. */
function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${String(character.charCodeAt(0))};`);
}

/** Puts fonts into an SVG, so that it looks the same where the font is not installed. */
export function withFonts(svg: string, css: string): string {
  return svg.replace('</desc>', `</desc><style>${css}</style>`);
}
