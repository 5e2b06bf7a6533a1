import { setImmediate } from 'node:timers/promises';
import subsetFont from 'subset-font';
import { barViews } from './draw/bars.ts';
import { dumbbellViews } from './draw/dumbbell.ts';
import { inlineSvg } from './draw/inline-svg.ts';
import { innerWidth } from './draw/layout.ts';
import { mapViews } from './draw/map.ts';
import { matrixViews } from './draw/matrix.ts';
import { plateViews } from './draw/plate.ts';
import { collector } from './draw/memory.ts';
import { pngPainter } from './draw/png.ts';
import type { Drawing, ViewSpec } from './draw/spec.ts';
import { figureSpec } from './draw/spec.ts';
import { stackedViews, stripViews } from './draw/stacked.ts';
import { drawSvg, measureWith, withFonts } from './draw/svg.ts';
import type { FontFiles } from './draw/type.ts';
import { fontFamily, openType } from './draw/type.ts';
import type { Figure } from './figures/figure.ts';
import type { OutputFile } from './table.ts';
import { textFile } from './table.ts';
import type { Catalogue } from './texts/catalogue.ts';
import { json } from './writers/json.ts';

/** The width of the overview plate in millimetres, whatever that of other figures is: it fills a page of A4. */
export const plateWidth = 190;

/** How figures are drawn: their width on paper in millimetres, and the dots per inch of their PNG. */
export type DrawOptions = { readonly width: number; readonly dpi: number; readonly fonts: FontFiles };

/**
 * Draws figures: per figure a vega-lite specification, an SVG, a PNG, and a text with caption, base and text
 * alternative. They are laid out one at a time, because vega keeps state for the whole process; painting goes on
 * meanwhile, and after.
 * @param progress is told how many are done
 * @returns when all are laid out: what waits until all are painted
 */
export async function drawFigures(
  figures: readonly Figure[],
  texts: Catalogue,
  options: DrawOptions,
  progress: (done: number, all: number) => void,
): Promise<() => Promise<OutputFile[]>> {
  const pen = penFor(texts, options.fonts);
  const paint = pngPainter(options.fonts);
  let done = 0;
  const drawn: { figure: Figure; spec: object; svg: string; png: Promise<Uint8Array> }[] = [];
  for (const figure of figures) {
    const width = figure.kind === 'plate' ? plateWidth : options.width;
    const { spec, svg } = await pen(figure, figure.name, width);
    const png = paint(svg, width, options.dpi);
    png.then(
      () => {
        progress((done += 1), figures.length);
      },
      // It is awaited below, where it throws; until then nobody must take it for an error that nobody handles.
      () => undefined,
    );
    drawn.push({ figure, spec, svg, png });
  }
  const css = await fontCss(drawn.map(({ svg }) => svg).join(''), options.fonts);
  return async () => {
    const files = await Promise.all(
      drawn.map(async ({ figure, spec, svg, png }) => {
        const path = `figures/${figure.name}`;
        return [
          textFile(`${path}.vl.json`, json(spec)),
          textFile(`${path}.svg`, `${withFonts(svg, css)}\n`),
          { name: `${path}.png`, bytes: await png },
          textFile(`${path}.txt`, figureText(figure, texts)),
        ];
      }),
    );
    return files.flat();
  };
}

/** A figure to draw inside a page: under which id, and how wide in millimetres. */
export type InlineFigure = { readonly id: string; readonly figure: Figure; readonly width: number };

/** Draws figures for inside a page, which has their titles and brings the font they are set in. @returns SVG by id */
export async function drawInline(
  figures: readonly InlineFigure[],
  texts: Catalogue,
  fonts: FontFiles,
): Promise<Map<string, string>> {
  const pen = penFor(texts, fonts);
  const drawn = new Map<string, string>();
  for (const { id, figure, width } of figures) {
    const { svg } = await pen({ ...figure, title: '', subtitle: [] }, id, width, figure.title);
    drawn.set(id, inlineSvg(svg));
  }
  return drawn;
}

/** How many figures are laid out before their memory is asked back. */
const mostLaidOut = 32;

/** Draws one figure after another: its specification, and an SVG without fonts of its own. */
function penFor(
  texts: Catalogue,
  fonts: FontFiles,
): (
  figure: Figure,
  id: string,
  millimetres: number,
  title?: string,
) => Promise<{ readonly spec: object; readonly svg: string }> {
  const type = openType(fonts);
  measureWith(type);
  const laidOut = collector(mostLaidOut);
  return async (figure, id, millimetres, title = figure.title) => {
    const drawing = { type, width: innerWidth(millimetres), texts };
    const spec = figureSpec(figure, viewsOf(figure, drawing), drawing);
    const text = { id, title, description: figure.alternative };
    const svg = await drawSvg(spec, text, texts.language);
    // Drawing never waits: without this no image that was painted meanwhile would be taken in.
    await setImmediate();
    laidOut(1);
    return { spec, svg };
  };
}

function viewsOf(figure: Figure, drawing: Drawing): ViewSpec[] {
  switch (figure.kind) {
    case 'stacked':
      return stackedViews(figure, drawing);
    case 'bars':
      return barViews(figure, drawing);
    case 'strip':
      return stripViews(figure, drawing);
    case 'plate':
      return plateViews(figure, drawing);
    case 'map':
      return mapViews(figure, drawing);
    case 'dumbbell':
      return dumbbellViews(figure, drawing);
    case 'matrix':
      return matrixViews(figure, drawing);
  }
}

/** Caption, base and text alternative, to paste beside a figure. */
function figureText({ caption, base, alternative }: Figure, { figures: words }: Catalogue): string {
  return (
    [
      `${words.caption}:\n${caption}`,
      `${words.base}:\n${base}`,
      `${words.alternative}:\n${alternative}`,
    ].join('\n\n') + '\n'
  );
}

/** The fonts with just the letters that occur in a text, so that it looks the same where they are not installed. */
export async function fontCss(text: string, fonts: FontFiles): Promise<string> {
  const letters = [...new Set(text)].sort().join('');
  const face = async (weight: number, bytes: Uint8Array): Promise<string> => {
    const subset = await subsetFont(Buffer.from(bytes), letters, { targetFormat: 'woff2' });
    const source = `url(data:font/woff2;base64,${subset.toString('base64')}) format('woff2')`;
    return `@font-face{font-family:'${fontFamily}';font-weight:${String(weight)};src:${source}}`;
  };
  return (await Promise.all([face(400, fonts.regular.bytes), face(600, fonts.semibold.bytes)])).join('');
}
