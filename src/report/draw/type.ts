import * as fontkit from 'fontkit';

/** The weights that figures are set in. */
export type Weight = 'regular' | 'semibold';

/** The font files of both weights, as TrueType: where they stand and what is in them. */
export type FontFiles = Readonly<Record<Weight, { readonly path: string; readonly bytes: Uint8Array }>>;

/** The family name; quoted where it is used, because it ends in a digit. */
export const fontFamily = 'Source Sans 3';

/** What figures know of their type: how wide words are. Sizes and widths are in pixels. */
export type Type = {
  readonly width: (text: string, size: number, weight: Weight) => number;
  /** Breaks a text into lines no wider than a limit, at spaces, and inside a word only when it must. */
  readonly wrap: (text: string, size: number, weight: Weight, limit: number) => string[];
};

/** Opens the fonts, to measure text with the metrics it will be drawn with. */
export function openType(files: FontFiles): Type {
  const fonts = { regular: open(files.regular.bytes), semibold: open(files.semibold.bytes) };
  const widths = new Map<string, number>();

  const width = (text: string, size: number, weight: Weight): number => {
    const key = `${weight} ${text}`;
    let units = widths.get(key);
    if (units === undefined) {
      units = fonts[weight].layout(text).advanceWidth / fonts[weight].unitsPerEm;
      widths.set(key, units);
    }
    return units * size;
  };

  const wrap = (text: string, size: number, weight: Weight, limit: number): string[] => {
    const fits = (line: string): boolean => width(line, size, weight) <= limit;
    const lines: string[] = [];
    let line = '';
    for (const word of text.split(' ')) {
      pieces(word, fits).forEach((piece, index) => {
        const longer = line === '' ? piece : index > 0 ? line + piece : `${line} ${piece}`;
        if (line === '' || fits(longer)) line = longer;
        else {
          lines.push(line);
          line = piece;
        }
      });
    }
    return [...lines, line];
  };
  return { width, wrap };
}

/** A word that fits, or the pieces of it: cut after hyphens and slashes, else where the line is full. */
function pieces(word: string, fits: (text: string) => boolean): string[] {
  if (word.length < 3 || fits(word)) return [word];
  const parts = word.split(/(?<=[-/])(?=.)/);
  if (parts.length > 1) return parts.flatMap((part) => pieces(part, fits));
  let end = word.length - 1;
  while (end > 1 && !fits(`${word.slice(0, end)}-`)) end -= 1;
  return [`${word.slice(0, end)}-`, ...pieces(word.slice(end), fits)];
}

function open(file: Uint8Array): fontkit.Font {
  const font = fontkit.create(Buffer.from(file));
  if ('fonts' in font) throw new Error('a font collection is no font');
  return font;
}
