import type { CellStyle } from 'hucre/xlsx';
import type { WorkbookProfile } from './profile.ts';

/** How the cells of a workbook look, by what they are. Nothing is filled or coloured. */
export type Styles = Readonly<
  Record<
    | 'title'
    | 'titleThatWraps'
    | 'heading'
    | 'line'
    | 'paragraph'
    | 'header'
    | 'headerOfNumbers'
    | 'link'
    | 'text'
    | 'count'
    | 'change'
    | 'share'
    | 'points'
    | 'probability'
    | 'mark',
    CellStyle
  >
>;

/** In points; 12 is the least that the guidance on accessible spreadsheets asks for. */
const size = { publish: 12, work: 10 } as const;

/** The font of everything: without serifs, and wherever Excel is. */
export function fontOf(profile: WorkbookProfile): { readonly name: string; readonly size: number } {
  return { name: 'Arial', size: size[profile] };
}

/** The height of a line of text, in points. */
export function lineHeight(profile: WorkbookProfile): number {
  return size[profile] + 4;
}

/** The styles of a workbook. Every style names its font, because one that does not is shown in any font. */
export function stylesOf(profile: WorkbookProfile): Styles {
  const font = fontOf(profile);
  const top = { vertical: 'top' } as const;
  const wrapped = { vertical: 'top', wrapText: true } as const;
  // Away from the numbers in the column before it.
  const indented = { ...wrapped, horizontal: 'left', indent: 1 } as const;
  const bold = { ...font, bold: true };
  const title = { ...bold, size: font.size + 2 };
  return {
    title: { font: title },
    titleThatWraps: { font: title, alignment: wrapped },
    heading: { font: { ...bold, size: font.size + 1 } },
    line: { font },
    paragraph: { font, alignment: wrapped },
    header: { font: bold, alignment: indented },
    headerOfNumbers: { font: bold, alignment: { ...wrapped, horizontal: 'right' } },
    // The library writes a colour before the size, which the schema of Excel does not allow; underlined is enough.
    link: { font: { ...font, underline: true }, alignment: indented },
    text: { font, numFmt: '@', alignment: indented },
    count: { font, numFmt: '0', alignment: top },
    change: { font, numFmt: '+0;-0;0', alignment: top },
    share: { font, numFmt: '0.0', alignment: top },
    points: { font, numFmt: '+0.0;-0.0;0.0', alignment: top },
    probability: { font, numFmt: '0.0000', alignment: top },
    // Under the numbers that it stands for.
    mark: { font, numFmt: '@', alignment: { ...top, horizontal: 'right' } },
  };
}
