import { createRequire } from 'node:module';
import type { Type } from '../../src/report/draw/type.ts';
import { openType } from '../../src/report/draw/type.ts';
import { diskStore } from '../../src/store/disk.ts';
import { readFonts } from '../../src/store/fonts.ts';

/** The fonts that figures are set in. */
export const fonts = readFonts(diskStore(), createRequire(import.meta.url).resolve);

/** The metrics of those fonts. */
const type: Type = openType(fonts);

/** Where something stands in a drawing, in its pixels. */
export type Box = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/** Words in a drawing, and how they are painted. */
export type Words = Box & { readonly words: string; readonly fill: string; readonly isBold: boolean };

/** A filled shape in a drawing. */
export type Shape = Box & {
  readonly fill: string;
  readonly stroke: string | null;
  readonly strokeWidth: number;
};

/** The words of an SVG with the box they take, by the metrics of the font they are set in. */
export function boxes(svg: string): Words[] {
  return elements(svg).flatMap(({ tag, attributes, content, x, y }) => {
    if (tag !== 'text' || content === '') return [];
    const size = Number(/ font-size="([\d.]+)px"/.exec(attributes)?.[1] ?? 10);
    const weight = / font-weight="(?:600|bold)"/.test(attributes) ? 'semibold' : 'regular';
    const words = plain(content);
    const width = type.width(words, size, weight);
    const anchor = / text-anchor="(\w+)"/.exec(attributes)?.[1] ?? 'start';
    const left = x - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
    const fill = / fill="([^"]*)"/.exec(attributes)?.[1] ?? '';
    const box = { left, right: left + width, top: y - size * 0.75, bottom: y + size * 0.25 };
    return [{ words, fill, isBold: weight === 'semibold', ...box }];
  });
}

/** The filled shapes of an SVG in the order in which they are painted. */
export function shapes(svg: string): Shape[] {
  return elements(svg).flatMap(({ tag, attributes, x, y }) => {
    const value = (name: string): string | undefined =>
      new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1];
    const fill = value('fill');
    if (tag !== 'path' || fill === undefined) return [];
    const { left, right, top, bottom } = extent(value('d') ?? '');
    const stroke = value('stroke') ?? null;
    const strokeWidth = Number(value('stroke-width') ?? 1);
    return [
      { fill, stroke, strokeWidth, left: left + x, right: right + x, top: top + y, bottom: bottom + y },
    ];
  });
}

/** The size of a drawing in its pixels, of which there are 96 in an inch. */
export function frame(svg: string): { width: number; height: number } {
  const [, width = '', height = ''] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
}

/** What is written in an SVG, in order: in its words, its title and its description. */
export function writtenIn(svg: string): string[] {
  const found = [...svg.matchAll(/<(text|tspan|title|desc)\b[^>]*>([^<]*)</g)];
  return found.map(([, tag = '', content = '']) => `${tag}: ${plain(content)}`);
}

/** The description of an SVG for those who do not see it. */
export function descriptionOf(svg: string): string {
  return plain(/<desc[^>]*>([^<]*)<\/desc>/.exec(svg)?.[1] ?? '');
}

/** The words of an SVG that stand in part outside its frame. */
export function wordsOutside(svg: string): string[] {
  const { width, height } = frame(svg);
  return boxes(svg)
    .filter(({ left, right, top, bottom }) => left < 0 || right > width || top < 0 || bottom > height)
    .map(({ words }) => words);
}

/** The words of an SVG that stand in part over other words. */
export function wordsOverWords(svg: string): string[] {
  const all = boxes(svg);
  return all.flatMap((one, index) =>
    all
      .slice(index + 1)
      // The halo of words is the same words in the same place.
      .filter((other) => other.words !== one.words || Math.abs(other.left - one.left) > 2)
      .filter((other) => one.left < other.right - 0.5 && other.left < one.right - 0.5)
      .filter((other) => one.top < other.bottom - 1 && other.top < one.bottom - 1)
      .map((other) => `${one.words} / ${other.words}`),
  );
}

/** Whether two boxes lie in part over each other. */
export function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

/** Whether the middle of something stands in a box. */
export function standsIn(inner: Box, outer: Box): boolean {
  const [x, y] = [(inner.left + inner.right) / 2, (inner.top + inner.bottom) / 2];
  return x > outer.left && x < outer.right && y > outer.top && y < outer.bottom;
}

type Element = {
  readonly tag: string;
  readonly attributes: string;
  readonly content: string;
  readonly x: number;
  readonly y: number;
};

/** The words and paths of an SVG, each at its place in the whole of it. */
function elements(svg: string): Element[] {
  const found: Element[] = [];
  const stack: [number, number][] = [[0, 0]];
  const body = svg.replace(/<defs>.*?<\/defs>/gs, '');
  const tags = /<(\/?)(g|text|tspan|path)\b([^>]*?)(\/?)>([^<]*)/g;
  let block = null as Element | null;
  for (const [, closing, tag = '', attributes = '', selfClosing, content = ''] of body.matchAll(tags)) {
    const [x = 0, y = 0] =
      / transform="translate\(([-\d.e]+),\s*([-\d.e]+)\)/.exec(attributes)?.slice(1).map(Number) ?? [];
    const [left, top] = stack.at(-1) ?? [0, 0];
    if (tag === 'g' && closing === '/') stack.pop();
    else if (tag === 'g' && selfClosing !== '/') stack.push([left + x, top + y]);
    else if (tag === 'tspan' && closing !== '/' && block !== null) {
      // A line of words that go on below each other.
      block = { ...block, content, y: block.y + Number(/ dy="([\d.]+)"/.exec(attributes)?.[1] ?? 0) };
      found.push(block);
    } else if (tag !== 'g' && tag !== 'tspan' && closing !== '/') {
      block = { tag, attributes, content, x: left + x, y: top + y };
      found.push(block);
    }
  }
  return found;
}

/** How far a path reaches; of a curve the points that it is made by, which are outside only where it bends outwards. */
function extent(path: string): Box {
  const xs: number[] = [];
  const ys: number[] = [];
  let [x, y] = [0, 0];
  for (const [, letter = '', numbers = ''] of path.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const values = numbers.match(/-?[\d.]+/g)?.map(Number) ?? [];
    const isRelative = letter === letter.toLowerCase();
    const command = letter.toUpperCase();
    if (command === 'H') x = (values[0] ?? 0) + (isRelative ? x : 0);
    else if (command === 'V') y = (values[0] ?? 0) + (isRelative ? y : 0);
    else if (command === 'A') {
      // Circles are drawn as two halves: rx, ry, …, and the other end.
      const [rx = 0, ry = 0, , , , endX = 0, endY = 0] = values;
      const [middleX, middleY] = [(x + endX) / 2, (y + endY) / 2];
      xs.push(middleX - rx, middleX + rx);
      ys.push(middleY - ry, middleY + ry);
      [x, y] = [endX, endY];
    } else if (command !== 'Z') {
      const [fromX, fromY] = isRelative ? [x, y] : [0, 0];
      values.forEach((value, index) => {
        if (index % 2 === 0) x = fromX + value;
        else y = fromY + value;
        if (index % 2 === 0) xs.push(x);
        else ys.push(y);
      });
    }
    xs.push(x);
    ys.push(y);
  }
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

function plain(xml: string): string {
  return xml
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}
