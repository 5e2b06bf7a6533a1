import { join } from 'node:path';
import type { DrawOptions } from '../report/draw-figures.ts';
import type { Figure } from '../report/figures/figure.ts';
import type { PageMaterials } from '../report/page/document.ts';
import type { OutputFile } from '../report/table.ts';
import { readFonts } from '../store/fonts.ts';
import { readTextFile } from '../store/text-file.ts';
import type { CommandContext } from './context.ts';

/** How large figures are drawn: millimetres, and dots per inch of their PNG. */
export type SizeOptions = Pick<DrawOptions, 'width' | 'dpi'>;

/**
 * Draws figures; a terminal is told how far it is. The chart engine is loaded here, and wherever a page is made.
 * @returns when all are laid out: what waits until all are painted
 */
export async function draw(
  context: CommandContext,
  figures: readonly Figure[],
  { width, dpi }: SizeOptions,
): Promise<() => Promise<OutputFile[]>> {
  const { drawFigures } = await import('../report/drawing.ts');
  const fonts = readFonts(context.store, context.resolve);
  return drawFigures(figures, context.texts, { width, dpi, fonts }, counter(context));
}

/** Reads what pages are made of: their style sheet and script, and the fonts. */
export function pageMaterials({ store, resolve, pageFiles }: CommandContext): PageMaterials {
  const read = (name: string): string => readTextFile(store, join(pageFiles, name)).decoded.text;
  return { style: read('style.css'), script: read('script.js'), fonts: readFonts(store, resolve) };
}

/** Tells a terminal how many figures are done. */
export function counter({ stderr, texts }: CommandContext): (done: number, all: number) => void {
  return (done, all) => {
    if (!stderr.isTerminal) return;
    stderr.write(`\r${texts.figures.drawing(done, all)}${done === all ? '\n' : ''}`);
  };
}
