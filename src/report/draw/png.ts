import { renderAsync } from '@resvg/resvg-js';
import { crc32 } from 'node:zlib';
import type { FontFiles } from './type.ts';
import { fontFamily } from './type.ts';

/**
 * Draws an SVG as a PNG of exactly a width on paper at a resolution, with the resolution written into it.
 * Only the fonts given are used, so that every machine draws the same.
 */
export async function drawPng(
  svg: string,
  fonts: FontFiles,
  millimetres: number,
  dpi: number,
): Promise<Uint8Array> {
  const image = await renderAsync(svg, {
    fitTo: { mode: 'width', value: pixelWidth(millimetres, dpi) },
    background: '#ffffff',
    font: {
      fontFiles: Object.values(fonts).map(({ path }) => path),
      loadSystemFonts: false,
      defaultFontFamily: fontFamily,
    },
  });
  return withResolution(image.asPng(), dpi);
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
