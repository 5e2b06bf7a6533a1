import { limits, tooLarge } from './refusal.ts';
import { readXml } from './xml.ts';
import type { Archive } from './zip.ts';

/**
 * Whether what stands in an element is text of a cell: it has one look (`t`) or several (`r`). How it is pronounced
 * (`rPh`) is not part of it.
 * @see ISO 29500-1, 18.4
 */
export function isCellText(name: string, parent: string): boolean {
  return name === 't' && (parent === 'si' || parent === 'is' || parent === 'r');
}

/** Undoes how a workbook writes a character that XML cannot hold: `_x000D_`, and `_x005F_` for the underscore itself. */
export function unescapeText(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** The texts that cells refer to by number; no more than there may be cells. */
export function readStrings(archive: Archive, part: string): string[] {
  const strings: string[] = [];
  let current = '';
  readXml(archive, part, {
    text: (text, name, parent) => {
      if (isCellText(name, parent)) current += text;
    },
    close: (name, parent) => {
      if (name !== 'si' || parent !== 'sst') return;
      if (strings.length === limits.cells) throw tooLarge('cells');
      strings.push(unescapeText(current));
      current = '';
    },
  });
  return strings;
}
