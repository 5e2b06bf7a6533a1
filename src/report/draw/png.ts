import { renderAsync } from '@resvg/resvg-js';
import { crc32 } from 'node:zlib';
import { collector } from './memory.ts';
import type { FontFiles } from './type.ts';
import { fontFamily } from './type.ts';

/** Draws an SVG as a PNG of exactly a width on paper at a resolution, with the resolution written into it. */
export type PngPainter = (svg: string, millimetres: number, dpi: number) => Promise<Uint8Array>;

/** How many images are painted at a time. A plate takes 30 megabytes: all of them at once take gigabytes. */
const atOnce = 2;

/** How many pixels are painted before their memory is asked back; each takes four bytes. */
const mostPainted = 4e6;

/**
 * A painter of images, a few at a time, while whoever asks for them goes on.
 * Only the fonts given are used, so that every machine draws the same.
 */
export function pngPainter(fonts: FontFiles): PngPainter {
  const painted = collector(mostPainted);
  const paint: PngPainter = async (svg, millimetres, dpi) => {
    const image = await renderAsync(svg, {
      fitTo: { mode: 'width', value: pixelWidth(millimetres, dpi) },
      background: '#ffffff',
      font: {
        fontFiles: Object.values(fonts).map(({ path }) => path),
        loadSystemFonts: false,
        defaultFontFamily: fontFamily,
      },
    });
    const png = withResolution(image.asPng(), dpi);
    painted(image.width * image.height);
    return png;
  };
  // Each image waits for the one that is `atOnce` places before it.
  const waiting: Promise<unknown>[] = [];
  return (svg, millimetres, dpi) => {
    const before = waiting.at(-atOnce) ?? Promise.resolve();
    const png = before.then(() => paint(svg, millimetres, dpi));
    waiting.push(png);
    return png;
  };
}

/** How many pixels a width on paper takes: 170 mm at 300 dpi is 2008. */
function pixelWidth(millimetres: number, dpi: number): number {
  return Math.round((millimetres / 25.4) * dpi);
}

/** Adds the pHYs chunk of the PNG specification (11.3.5.3): pixels per metre, right after the header chunk. */
function withResolution(png: Uint8Array, dpi: number): Uint8Array {
  const perMetre = Math.round(dpi / 0.0254);
  const chunk = Buffer.alloc(21);
  chunk.writeUInt32BE(9, 0);
  chunk.write('pHYs', 4, 'latin1');
  chunk.writeUInt32BE(perMetre, 8);
  chunk.writeUInt32BE(perMetre, 12);
  chunk.writeUInt8(1, 16);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 17)), 17);
  const afterHeader = 8 + 25;
  return Buffer.concat([png.subarray(0, afterHeader), chunk, png.subarray(afterHeader)]);
}
