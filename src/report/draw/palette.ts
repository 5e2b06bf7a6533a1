import type { AnswerType, Category, Indicator } from '../../instrument/instrument.ts';

/** How an answer is painted: its fill, the text on it, and whether an outline sets it off from the paper. */
export type Paint = { readonly fill: string; readonly text: string; readonly outlined: boolean };

/** The colour of outlines and of everything that is neither data nor text. */
export const outline = '#595959';
/** The colour of text on paper. */
export const ink = '#1b1b1b';
/** The colour of text that explains. */
export const softInk = '#4d4d4d';

/**
 * Fills that stand for a pattern, which vega-lite cannot draw: they are replaced in the SVG.
 * No other mark has these colours.
 */
export const patternFills = { 'no-data': '#fefefe', invalid: '#fdfdfd' } as const;

/** White text on a dark fill. */
const dark = (fill: string): Paint => ({ fill, text: '#ffffff', outlined: false });
/** Dark text on a light fill. */
const light = (fill: string): Paint => ({ fill, text: ink, outlined: true });

/**
 * The paints of answers in printed order, by how an indicator is answered. Any two differ, also from the paints of
 * answers that are none and for those who do not see red, green or blue, by at least 17 (CIEDE2000); text on them has a
 * contrast of at least 5:1, and what is light on paper is outlined. The eleven steps of a percentage are too many for
 * that: they go from light to dark, neighbours differ by at least 7, and their number is always printed.
 */
const levels: Readonly<Record<AnswerType, readonly Paint[]>> = {
  scale: [dark('#0a2a5e'), dark('#1c63ad'), light('#45a9c4'), light('#f2b84b'), dark('#6f6f6f')],
  'yes-no': [dark('#1c63ad'), light('#f2b84b')],
  frequency: [light('#fedf70'), light('#75cbff'), light('#5b92aa'), dark('#24598f'), dark('#302039')],
  choice: [
    dark('#1c63ad'),
    light('#f2d17e'),
    dark('#923d0f'),
    light('#49c2eb'),
    dark('#421e1f'),
    light('#bd7e04'),
    dark('#1f2453'),
    light('#7e9f7c'),
  ],
  percentage: [
    ...['#d9edff', '#b2dbff', '#8abffb', '#819fef', '#6a87db'].map(light),
    ...['#4b6cbe', '#3958a8', '#274094', '#223068', '#1c2143', '#171625'].map(dark),
  ],
};

const roles: Readonly<Record<Exclude<Category['role'], 'substantive'>, Paint>> = {
  'not-applicable': light('#c9c9c9'),
  'no-data': light(patternFills['no-data']),
  invalid: light(patternFills.invalid),
};

/**
 * The paint of an answer in a stacked bar or on a map: by its place in the list, and of a percentage by how much it is,
 * whatever the steps.
 * Colours say which answer, never good or bad; the order of answers and what is printed say it without colour.
 */
export function answerPaint({ type, printedCategories }: Indicator, category: Category): Paint {
  if (category.role !== 'substantive') return roles[category.role];
  const place =
    category.value === null
      ? printedCategories.filter(({ role }) => role === 'substantive').indexOf(category)
      : Math.round(category.value / 10);
  return levels[type][place] ?? light('#ffffff');
}

/**
 * The paint of an answer that has a bar and a label of its own.
 * @param options.besideScale whether levels of a scale stand in the same figure, whose colours it must not have
 */
export function barPaint({ role }: Category, { besideScale }: { readonly besideScale: boolean }): Paint {
  if (role !== 'substantive') return roles[role];
  return besideScale ? light('#7e9f7c') : dark('#1c63ad');
}

/** The blues that stand for how many: from next to none to most, each darker than the one before. */
const ramp = [
  [0xf1, 0xf5, 0xfa],
  [0xc3, 0xda, 0xed],
  [0x74, 0xa9, 0xd6],
  [0x2c, 0x6f, 0xb7],
  [0x0a, 0x2a, 0x5e],
] as const;

/**
 * The paint of a count.
 * @param share how much of the largest count it is, from 0 to 1
 */
export function countPaint(share: number): Paint {
  const place = Math.min(Math.max(share, 0), 1) * (ramp.length - 1);
  const [before, after] = [ramp[Math.floor(place)], ramp[Math.ceil(place)]];
  const parts = [0, 1, 2].map((index) => {
    const [from, to] = [before?.[index] ?? 0, after?.[index] ?? 0];
    return Math.round(from + (to - from) * (place % 1));
  });
  const fill = `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  // Of black and white one always reaches 4.58, the root of 21; ink is not dark enough for that.
  return { fill, text: luminance(parts) > 0.179 ? '#000000' : '#ffffff', outlined: false };
}

/** How light a colour is, from 0 to 1, as WCAG 2.1 defines it. */
function luminance(parts: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = parts.map((part) =>
    part <= 10 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
