import type { CellStyle, FontStyle } from 'hucre';
import type { FormLook } from './form.ts';

/** The font of everything: without serifs, and wherever Excel is. */
export const formFont = { name: 'Arial', size: 11 } as const;

/** The height of a line of text, in points. */
export const formLineHeight = 15;

/** The fills, behind black letters: where one fills in, headings, and what is not needed. */
const fills = { input: 'FFF8D6', header: 'E3EBF3', notNeeded: 'EAEAEA' } as const;

/** Dark enough on its fill: 5.5 to 1. */
const greyLetters = '5C5C5C';

/** Away from the lines of a cell. */
const indented = { wrapText: true, horizontal: 'left', indent: 1 } as const;

/** How a row looks that is not needed. */
export const notNeededStyle: CellStyle = {
  font: { color: { rgb: greyLetters } },
  // Excel takes the colour of a fill in a rule from its background, other programs from its foreground.
  fill: {
    type: 'pattern',
    pattern: 'solid',
    fgColor: { rgb: `FF${fills.notNeeded}` },
    bgColor: { rgb: `FF${fills.notNeeded}` },
  },
};

/**
 * How the cells of a form look, by what they are. Every style names its font, because one that does not is shown in any
 * font; none has a colour of letters, which the library writes where the schema of Excel does not allow it.
 */
export const formStyles: Readonly<Record<FormLook, CellStyle>> = {
  title: plain({ bold: true, size: formFont.size + 4 }, {}),
  mark: plain({ bold: true }, {}),
  heading: plain({ bold: true, size: formFont.size + 1 }, { vertical: 'bottom' }),
  label: plain({ bold: true }),
  text: { ...plain(), numFmt: '@' },
  computed: plain(),
  number: { ...plain({ bold: true }, { horizontal: 'left' }), ...ruled() },
  cell: { ...plain({}, indented), numFmt: '@', ...ruled() },
  computedCell: { ...plain({}, indented), ...ruled() },
  link: plain({ underline: true }, { wrapText: true }),
  header: { ...plain({ bold: true }, indented), ...filled(fills.header), ...lined() },
  // Text, so that Excel makes no number of 40%.
  input: {
    ...plain({}, indented),
    numFmt: '@',
    ...filled(fills.input),
    ...lined(),
    protection: { locked: false },
  },
  inputExample: { ...plain({ bold: true }), ...filled(fills.input), ...lined() },
  notNeededExample: { ...plain({ bold: true }), ...filled(fills.notNeeded), ...lined() },
  list: { ...plain({}, {}), numFmt: '@' },
};

function plain(font: FontStyle = {}, alignment: CellStyle['alignment'] = { wrapText: true }): CellStyle {
  return { font: { ...formFont, ...font }, alignment: { vertical: 'top', ...alignment } };
}

function filled(rgb: string): CellStyle {
  return { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb } } };
}

/** A line between rows. */
function ruled(): CellStyle {
  const side = { style: 'thin', color: { rgb: 'C8C8C8' } } as const;
  return { border: { top: side, bottom: side } };
}

function lined(): CellStyle {
  const side = { style: 'thin', color: { rgb: '767676' } } as const;
  return { border: { top: side, right: side, bottom: side, left: side } };
}
