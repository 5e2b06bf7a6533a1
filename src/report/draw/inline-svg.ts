import { ink } from './palette.ts';

/** What is left out of every tag: what the engine writes for itself, and what a page says once for all its drawings. */
const leftOut: readonly RegExp[] = [
  / (?:xmlns(?::xlink)?|version|font-family|pointer-events|aria-roledescription)="[^"]*"/g,
  / (?:class="(?:marks|mark-[^"]*)"|role="graphics-[^"]*"|opacity="1"|font-size="10px"|font-weight="400")/g,
  / (?:text-anchor="start"|stroke-miterlimit="4"|fill="none"|transform="translate\(0,0\)"|aria-hidden="true")/g,
];

/**
 * A drawing for inside a page, about half its size or less: without the scaffolding that the engine leaves, with one
 * decimal where it had many, without unused patterns and a background, and without the font, its usual size and colour,
 * which the page sets. Words are not touched.
 */
export function inlineSvg(svg: string): string {
  let lean = withoutUnusedPatterns(svg)
    .replace(/(<\/(?:defs|desc)>)<rect [^>]*\/>/, '$1')
    .replace(/<path class="(?:background|foreground)"[^>]*\/>/g, '')
    .replace(/<[a-z][^>]*>/g, leanTag);
  for (let before = ''; before !== lean;) {
    before = lean;
    lean = lean.replace(/<g(?: [^>]*)?(?:\/>|><\/g>)/g, '').replace(/<g>((?:(?!<\/?g[ >]).)*)<\/g>/g, '$1');
  }
  return lean;
}

function leanTag(tag: string): string {
  return leftOut
    .reduce((text, each) => text.replace(each, ''), tag)
    .replace(` fill="${ink}"`, '')
    .replace(' stroke-width="0.8"', '')
    .replace(/-?\d+\.\d{2,}/g, (number) => String(Number(Number(number).toFixed(1))));
}

function withoutUnusedPatterns(svg: string): string {
  return svg
    .replace(/<pattern id="([^"]*)".*?<\/pattern>/g, (pattern, id: string) =>
      svg.includes(`url(#${id})`) ? pattern : '',
    )
    .replace('<defs></defs>', '');
}
