import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { draw, practice } from '../../support/draw.ts';

describe('a PNG', () => {
  test('is as wide as asked, says its resolution, and has text drawn in it', async () => {
    const files = await draw(practice, { numbers: ['34'], dpi: 300 });
    const png = Buffer.from(files.get('indicator-034-een-website.png') ?? []);
    // 170 mm / 25.4 × 300 = 2007.9; 300 / 0.0254 = 11811 pixels per metre.
    expect(png.readUInt32BE(16)).toBe(2008);
    const physical = png.indexOf('pHYs');
    expect([
      png.readUInt32BE(physical + 4),
      png.readUInt32BE(physical + 8),
      png.readUInt8(physical + 12),
    ]).toEqual([11811, 11811, 1]);
    expect(darkPixels(png, { fromRow: 25, toRow: 75 })).toBeGreaterThan(1000);
  });

  test('has the same bytes whatever was drawn before it', async () => {
    const alone = await draw(practice, { numbers: ['37'] });
    const among = await draw(practice, { numbers: ['30', '34', '37'] });
    for (const end of ['.png', '.vl.json', '.txt']) {
      const name = `indicator-037-een-contactpersoon${end}`;
      expect(
        Buffer.compare(Buffer.from(alone.get(name) ?? []), Buffer.from(among.get(name) ?? [])),
        name,
      ).toBe(0);
    }
  });
});

/**
 * How many pixels are nearly black in some rows of an RGBA image without interlacing; enough to see that there is text.
 */
function darkPixels(png: Buffer, { fromRow, toRow }: { fromRow: number; toRow: number }): number {
  const width = png.readUInt32BE(16);
  const data: Buffer[] = [];
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(png.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  const raw = inflateSync(Buffer.concat(data));
  const stride = width * 4 + 1;
  const previous = Buffer.alloc(stride);
  let dark = 0;
  for (let row = 0; row < toRow; row += 1) {
    const line = Buffer.from(raw.subarray(row * stride, (row + 1) * stride));
    unfilter(line, previous);
    line.copy(previous);
    if (row < fromRow) continue;
    for (let at = 1; at < stride; at += 4) if ((line[at] ?? 255) < 80) dark += 1;
  }
  return dark;
}

/** Undoes the filter of a line: PNG specification, 9.2. */
function unfilter(line: Buffer, above: Buffer): void {
  const paeth = (a: number, b: number, c: number): number => {
    const [pa, pb, pc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
    return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
  };
  for (let at = 1; at < line.length; at += 1) {
    const a = at > 4 ? (line[at - 4] ?? 0) : 0;
    const b = above[at] ?? 0;
    const c = at > 4 ? (above[at - 4] ?? 0) : 0;
    const predicted = [0, a, b, (a + b) >> 1, paeth(a, b, c)][line[0] ?? 0] ?? 0;
    line[at] = ((line[at] ?? 0) + predicted) & 0xff;
  }
}
