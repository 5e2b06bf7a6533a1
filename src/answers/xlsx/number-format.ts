import { readXml } from './xml.ts';
import type { Archive } from './zip.ts';

/** What a number is shown as. A duration is a time that runs on past 24 hours. */
export type Shown = 'number' | 'percent' | 'date' | 'time' | 'duration';

/** What numbers with a style are shown as, by the number of the style in a cell. */
export type Styles = (style: number, value: number) => Shown;

/** Formats that have a number but no code, by the first and last of a range (ISO 29500-1, 18.8.30). */
const builtIn: readonly (readonly [number, number, Shown])[] = [
  [9, 10, 'percent'],
  [14, 17, 'date'],
  [18, 21, 'time'],
  [22, 22, 'date'],
  [27, 31, 'date'],
  [32, 35, 'time'],
  [36, 36, 'date'],
  [45, 45, 'time'],
  [46, 46, 'duration'],
  [47, 47, 'time'],
  [50, 54, 'date'],
  [55, 56, 'time'],
  [57, 58, 'date'],
];

/** A workbook without styles, as some programs write. */
export const withoutStyles: Styles = () => 'number';

/** Reads what the styles of a workbook make of numbers. */
export function readStyles(archive: Archive, part: string): Styles {
  const codes = new Map<number, readonly Shown[]>();
  const formats: number[] = [];
  readXml(archive, part, {
    open: (name, parent, attribute) => {
      const id = Number(attribute('numFmtId') ?? '0');
      if (name === 'numFmt' && parent === 'numFmts') codes.set(id, sectionsOf(attribute('formatCode') ?? ''));
      if (name === 'xf' && parent === 'cellXfs') formats.push(id);
    },
  });
  return (style, value) => {
    const id = formats[style] ?? 0;
    const sections = codes.get(id);
    if (sections !== undefined) return sectionFor(sections, value);
    return builtIn.find(([first, last]) => first <= id && id <= last)?.[2] ?? 'number';
  };
}

/** What a format code makes of positive numbers, negative numbers and zero: `0%;-0%;"-"`. */
function sectionsOf(code: string): Shown[] {
  const bare = code.replace(/"[^"]*"?|\\.|[_*]./gs, '');
  return bare.split(';').map(shownAs);
}

function sectionFor(sections: readonly Shown[], value: number): Shown {
  const index = value > 0 ? 0 : value < 0 ? 1 : 2;
  return sections[index] ?? sections[0] ?? 'number';
}

/** Letters are what a date is made of; those in brackets are a colour, a language, a condition or a duration. */
function shownAs(section: string): Shown {
  if (/\[(?:h+|m+|s+)\]/i.test(section)) return 'duration';
  const letters = section.replace(/\[[^[\]]*\]/g, '').toLowerCase();
  if (/general|standard/.test(letters)) return 'number';
  if (/[yd]/.test(letters)) return 'date';
  if (/[hs]|am\/pm/.test(letters)) return 'time';
  if (letters.includes('m')) return 'date';
  return letters.includes('%') ? 'percent' : 'number';
}
