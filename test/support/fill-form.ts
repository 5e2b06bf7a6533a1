import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { startSheet } from '../../src/answers/sheet.ts';
import { cellText, readXlsx } from './read-xlsx.ts';

/** What someone fills in: a number is a cell that Excel made a number of. */
export type FilledIn = {
  /** The name beside the heading for a region on the first sheet. */
  readonly region?: string;
  /** Answers by the number of the question as the form prints it; the empty text empties the cell. */
  readonly answers?: Readonly<Record<string, string | number>>;
  readonly notes?: Readonly<Record<string, string>>;
};

/** The headings for a region that forms have. */
const regionHeadings = ['Arbeidsmarktregio', 'Region'];

/**
 * Fills in cells of a form as someone would, and leaves all else as it is, also what the form does not allow to be
 * changed or does not have in its lists.
 */
export function fillForm(bytes: Uint8Array, { region, answers = {}, notes = {} }: FilledIn): Uint8Array {
  const parts = unzipSync(bytes);
  const missing = new Set([...Object.keys(answers), ...Object.keys(notes)]);
  readXlsx(bytes).forEach((sheet, index) => {
    const path = `xl/worksheets/sheet${String(index + 1)}.xml`;
    let xml = strFromU8(parts[path] ?? new Uint8Array());
    for (const reference of sheet.cells.keys()) {
      const row = /^A(\d+)$/.exec(reference)?.[1];
      if (row === undefined || sheet.isHidden) continue;
      const text = cellText(sheet, reference);
      if (sheet.name === startSheet) {
        if (region !== undefined && regionHeadings.includes(text)) xml = withCell(xml, `B${row}`, region);
        continue;
      }
      const [answer, note] = [answers[text], notes[text]];
      if (answer !== undefined) xml = withCell(xml, `C${row}`, answer);
      if (note !== undefined) xml = withCell(xml, `D${row}`, note);
      missing.delete(text);
    }
    parts[path] = strToU8(xml);
  });
  if (missing.size > 0) throw new Error(`the form has no question ${[...missing].join(', ')}`);
  return zipSync(parts, { mtime: '1980-01-01T12:00:00' });
}

/** A sheet with another value in one cell, which keeps its style. */
export function withCell(xml: string, reference: string, value: string | number): string {
  const cell = new RegExp(`<c r="${reference}"([^>]*?)(?:/>|>.*?</c>)`, 's');
  if (!cell.test(xml)) throw new Error(`no cell ${reference}`);
  return xml.replace(cell, (_, attributes: string) => {
    const style = /\bs="\d+"/.exec(attributes)?.[0] ?? '';
    if (value === '') return `<c r="${reference}" ${style}/>`;
    if (typeof value === 'number') return `<c r="${reference}" ${style}><v>${String(value)}</v></c>`;
    const text = value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    return `<c r="${reference}" ${style} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
  });
}

/** A workbook without a sheet, as when someone removed it; or with another name for it. */
export function withoutSheet(bytes: Uint8Array, name: string, renamed?: string): Uint8Array {
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
  const sheet = new RegExp(`<sheet [^>]*?name="${name}"[^>]*?/>`);
  if (!sheet.test(xml)) throw new Error(`no sheet ${name}`);
  const changed = xml.replace(sheet, (tag) =>
    renamed === undefined ? '' : tag.replace(`name="${name}"`, `name="${renamed}"`),
  );
  return zipSync({ ...parts, 'xl/workbook.xml': strToU8(changed) }, { mtime: '1980-01-01T12:00:00' });
}
