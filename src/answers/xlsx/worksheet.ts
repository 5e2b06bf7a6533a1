import { numberText } from './cell-value.ts';
import type { Grid } from './grid.ts';
import { newGrid } from './grid.ts';
import { mergedRange, noneOver } from './merged.ts';
import type { MergedRange } from '../sheet.ts';
import type { Styles } from './number-format.ts';
import { damaged, limits, tooLarge } from './refusal.ts';
import { isCellText, unescapeText } from './texts.ts';
import { readXml } from './xml.ts';
import type { Archive } from './zip.ts';

/** What the cells of a sheet refer to. */
export type Shared = {
  readonly strings: readonly string[];
  readonly styles: Styles;
  readonly from1904: boolean;
};

/** A cell while it is read. */
type OpenCell = {
  readonly type: string;
  readonly style: number;
  /** What it holds; null when there is no such element. */
  value: string | null;
  inline: string | null;
  formula: string | null;
};

/** Reads the cells of a sheet, and which of them are merged. */
export function readWorksheet(
  archive: Archive,
  part: string,
  shared: Shared,
): { readonly grid: Grid; readonly merged: readonly MergedRange[] } {
  const grid = newGrid(part);
  const merged: MergedRange[] = [];
  /** Formulas that several cells share: written in full in the first of them only. */
  const formulas = new Map<string, string>();
  let cell: OpenCell | null = null;
  let shares: string | undefined;

  readXml(archive, part, {
    open: (name, parent, attribute) => {
      if (name === 'row' && parent === 'sheetData') grid.startRow(attribute('r'));
      else if (name === 'mergeCell' && parent === 'mergeCells') {
        if (merged.length === limits.merged) throw tooLarge('merged');
        merged.push(mergedRange(attribute('ref') ?? '', part));
      } else if (name === 'c' && parent === 'row') {
        grid.startCell(attribute('r'));
        const style = Number(attribute('s') ?? '0');
        cell = { type: attribute('t') ?? 'n', style, value: null, inline: null, formula: null };
      } else if (cell !== null && parent === 'c') {
        if (name === 'v') cell.value = '';
        if (name === 'is') cell.inline = '';
        if (name === 'f') {
          cell.formula = '';
          shares = attribute('si');
        }
      }
    },
    text: (text, name, parent) => {
      if (cell === null) return;
      if (name === 'v' && parent === 'c') cell.value = (cell.value ?? '') + text;
      else if (name === 'f' && parent === 'c') cell.formula = (cell.formula ?? '') + text;
      else if (isCellText(name, parent)) cell.inline = (cell.inline ?? '') + text;
    },
    close: (name, parent) => {
      if (cell === null) return;
      if (name === 'f' && parent === 'c' && shares !== undefined) {
        if (cell.formula === '') cell.formula = formulas.get(shares) ?? '';
        else formulas.set(shares, cell.formula ?? '');
      } else if (name === 'c' && parent === 'row') {
        const text = textOf(cell, shared);
        if (text === null) throw damaged('cell', part, grid.cell());
        grid.put(text);
        cell = null;
      }
    },
  });
  if (!noneOver(merged, grid.size())) throw damaged('part', part);
  return { grid, merged };
}

/** What a cell says; null when it refers to a text that is not there. */
function textOf(cell: OpenCell, { strings, styles, from1904 }: Shared): string | null {
  const { type, style, inline, formula } = cell;
  const value = cell.value ?? '';
  // A formula that gives the empty text is worked out; one that gives nothing is not, and would pass for a blank.
  const isUnknown = type === 'str' ? cell.value === null : value.trim() === '';
  if (formula !== null && isUnknown) return `=${unescapeText(formula)}`;
  if (inline !== null) return unescapeText(inline);
  if (value === '') return '';
  switch (type) {
    case 's':
      return /^\s*\d+\s*$/.test(value) ? (strings[Number(value)] ?? null) : null;
    case 'b':
      return value.trim() === '1' || value.trim() === 'true' ? 'TRUE' : 'FALSE';
    case 'd':
      return value.trim().replace(/T00:00(?::00(?:\.0+)?)?Z?$/, '');
    case 'n':
      return numeric(value, (number) => numberText(number, styles(style, number), from1904));
    default:
      return unescapeText(value);
  }
}

function numeric(value: string, write: (number: number) => string): string {
  const number = Number(value);
  // Something else than a number stays as it stands, so that it is refused as an answer.
  return /^\s*[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?\s*$/.test(value) && Number.isFinite(number)
    ? write(number)
    : value;
}
