import subsetFont from 'subset-font';
import type { Distribution } from '../distribution/distribution.ts';
import type { ReportContext } from './context.ts';
import { barViews } from './draw/bars.ts';
import { drawPng } from './draw/png.ts';
import { figureSpec } from './draw/spec.ts';
import { stackedViews } from './draw/stacked.ts';
import { drawSvg, measureWith, withFonts } from './draw/svg.ts';
import type { FontFiles, Type } from './draw/type.ts';
import { fontFamily, openType } from './draw/type.ts';
import type { Figure } from './figures/figure.ts';
import { makeFigures } from './figures/make-figures.ts';
import type { OutputFile } from './table.ts';
import { textFile } from './table.ts';
import type { Catalogue } from './texts/catalogue.ts';
import { json } from './writers/json.ts';

/** How figures are drawn: their width on paper in millimetres, and the dots per inch of their PNG. */
export type DrawOptions = { readonly width: number; readonly dpi: number; readonly fonts: FontFiles };

/**
 * Draws the figures of a report: per figure a vega-lite specification, an SVG, a PNG, and a text with caption, base
 * and text alternative. One figure at a time, because vega keeps state for the whole process; the PNG of one is
 * painted while the next is laid out.
 * @param progress is told how many are done
 */
export async function drawFigures(
  context: ReportContext,
  distributions: readonly Distribution[],
  options: DrawOptions,
  progress: (done: number, all: number) => void,
): Promise<OutputFile[]> {
  const { texts } = context;
  const figures = makeFigures(context, distributions);
  const type = openType(options.fonts);
  measureWith(type);

  const drawn: { figure: Figure; spec: object; svg: string; png: Promise<Uint8Array> }[] = [];
  for (const figure of figures) {
    const spec = specOf(figure, type, options.width, texts);
    const text = { id: figure.name, title: figure.title, description: figure.alternative };
    const svg = await drawSvg(spec, text, texts.language);
    // At most one image is being painted while the next figure is laid out.
    await drawn.at(-1)?.png;
    const png = drawPng(svg, options.fonts, options.width, options.dpi);
    // It is awaited below, where it throws; until then nobody must take it for an error that nobody handles.
    png.catch(() => undefined);
    drawn.push({ figure, spec, svg, png });
    progress(drawn.length, figures.length);
  }
  const css = await fontCss(
    drawn.map(({ svg }) => svg),
    options.fonts,
  );
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
}

function specOf(
  figure: Figure,
  type: Type,
  millimetres: number,
  texts: Catalogue,
): ReturnType<typeof figureSpec> {
  const views = figure.kind === 'stacked' ? stackedViews : barViews;
  return figureSpec(figure, views(figure, type, millimetres, texts), type, millimetres, texts);
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

/** The fonts with just the letters that occur, so that an SVG looks the same where they are not installed. */
async function fontCss(svgs: readonly string[], fonts: FontFiles): Promise<string> {
  const letters = [...new Set(svgs.join(''))].sort().join('');
  const face = async (weight: number, bytes: Uint8Array): Promise<string> => {
    const subset = await subsetFont(Buffer.from(bytes), letters, { targetFormat: 'woff2' });
    const source = `url(data:font/woff2;base64,${subset.toString('base64')}) format('woff2')`;
    return `@font-face{font-family:'${fontFamily}';font-weight:${String(weight)};src:${source}}`;
  };
  return (await Promise.all([face(400, fonts.regular.bytes), face(600, fonts.semibold.bytes)])).join('');
}
