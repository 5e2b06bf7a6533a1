import { beforeAll, describe, expect, test } from 'vitest';
import { makeMap } from '../../../src/report/figures/make-figures.ts';
import { contextOf, distributionIn, drawn, practice, text } from '../../support/draw.ts';
import type { DrawAs } from '../../support/draw.ts';
import { interpretCsv } from '../../support/interpret.ts';
import { answerOf, answersTo, officialRegions, regionsWith } from '../../support/practice.ts';
import type { Shape, Words } from '../../support/svg.ts';
import { boxes, frame, shapes, standsIn, wordsOutside, wordsOverWords } from '../../support/svg.ts';

type Tile = { readonly shape: Shape; readonly words: readonly Words[]; readonly letters: string };

async function map(number: string, as: DrawAs = {}, set = practice): Promise<string> {
  const figure = makeMap(contextOf(set, as.language, as.pointer), distributionIn(set, number));
  return text(await drawn([figure], as), `${figure.name}.svg`);
}

/** The letters and digits of words, so that it does not matter where a line was broken. */
function lettersOf(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}%▲]/gu, '');
}

/** The tiles of a map with the words in them, each once, from top to bottom. */
function tilesIn(svg: string): Tile[] {
  const all = boxes(svg);
  return shapes(svg)
    .filter(({ top, bottom, stroke }) => stroke !== null && bottom - top > 18)
    .map((shape) => {
      const inside = all
        .filter((each) => standsIn(each, shape))
        .filter(
          (each, index, those) =>
            those.findIndex(({ words, top }) => words === each.words && Math.abs(top - each.top) < 1) ===
            index,
        )
        .sort((one, other) => one.top - other.top);
      return { shape, words: inside, letters: lettersOf(inside.map(({ words }) => words).join('')) };
    });
}

/** The tile that has the name of a region in it, and its answer. */
function tileOf(tiles: readonly Tile[], name: string, answer: string): Shape {
  const found = tiles.filter(({ letters }) => letters === lettersOf(name + answer));
  if (found.length !== 1 || found[0] === undefined) {
    throw new Error(`${name} has ${String(found.length)} tiles with ${answer}`);
  }
  return found[0].shape;
}

/** What a tile says of an answer. */
function short({ label, short: inShort = label }: ReturnType<typeof answerOf>): string {
  return inShort.nl;
}

/** Where regions stand on a map, held against their places in the list of regions. */
function expectPlaces(tileByName: ReadonlyMap<string, Shape>): void {
  const placed = officialRegions.flatMap(({ name, tile }) => {
    const shape = tileByName.get(name);
    return shape === undefined ? [] : [{ name, tile, shape }];
  });
  expect(placed).toHaveLength(tileByName.size);
  for (const one of placed) {
    for (const other of placed) {
      const both = `${one.name}, ${other.name}`;
      const across = Math.sign(Math.round(one.shape.left - other.shape.left));
      const down = Math.sign(Math.round(one.shape.top - other.shape.top));
      expect(across, both).toBe(Math.sign(one.tile.column - other.tile.column));
      expect(down, both).toBe(Math.sign(one.tile.row - other.tile.row));
    }
  }
}

// A scale, a choice, a percentage, a frequency, and yes or no.
describe.each(['75', '23', '31', '40', '4'])('the map of indicator %s', (number) => {
  let svg: string;
  let tiles: Tile[];
  beforeAll(async () => {
    svg = await map(number);
    tiles = tilesIn(svg);
  });

  test('has a tile for every region, with its name and its answer, at its place', () => {
    expect(tiles).toHaveLength(35);
    expectPlaces(
      new Map(officialRegions.map(({ name }) => [name, tileOf(tiles, name, short(answerOf(name, number)))])),
    );
  });

  test('has one fill for each answer, and another for every other', () => {
    const pairs = officialRegions.map(({ name }) => {
      const answer = answerOf(name, number);
      return `${answer.code} ${tileOf(tiles, name, short(answer)).fill}`;
    });
    const answers = new Set(officialRegions.map(({ name }) => answerOf(name, number).code));
    expect(new Set(pairs).size).toBe(answers.size);
    expect(new Set(pairs.map((pair) => pair.split(' ')[1])).size).toBe(answers.size);
  });

  test('keeps all words of a tile inside it, and apart', () => {
    const sticking = tiles.flatMap(({ shape, words }) =>
      words.filter(
        ({ left, right, top, bottom }) =>
          left < shape.left || right > shape.right || top < shape.top || bottom > shape.bottom,
      ),
    );
    expect(sticking).toEqual([]);
    expect(wordsOutside(svg)).toEqual([]);
    expect(wordsOverWords(svg)).toEqual([]);
  });

  test('has the count of every answer in its legend, which add up to the regions', () => {
    const words = boxes(svg).map((each) => each.words);
    const counts = answersTo(number).map((answer) => {
      const count = regionsWith(number, answer).length;
      expect(words).toContain(`${answer.label.nl}: ${String(count)}`);
      return count;
    });
    expect(counts.reduce((sum, count) => sum + count)).toBe(35);
  });
});

test('the scale has the paints that were designed for it', async () => {
  const paints = ['#0a2a5e', '#1c63ad', '#45a9c4', '#f2b84b', '#6f6f6f', '#c9c9c9'];
  const tiles = tilesIn(await map('75'));
  for (const { name } of officialRegions) {
    const answer = answerOf(name, '75');
    const place = answersTo('75').findIndex(({ code }) => code === answer.code);
    const expected = paints[place] ?? 'url(#kaart-075-bestand-van-alle-werkzoekenden-no-data)';
    expect(tileOf(tiles, name, short(answer)).fill, name).toBe(expected);
  }
});

test.each(['Achterhoek', 'Rijnmond', 'Zuid-Limburg'])(
  '▲ stands in the tile of %s and in no other',
  async (name) => {
    const svg = await map('75', { pointer: name });
    const tiles = tilesIn(svg);
    const pointed = tiles.filter(({ words }) => words.some((each) => each.words === '▲'));
    expect(pointed.map(({ letters }) => letters)).toEqual([
      lettersOf(`▲${name}${short(answerOf(name, '75'))}`),
    ]);
    expect(tiles.filter(({ shape }) => shape.strokeWidth === 3)).toEqual(pointed);
    expect(wordsOverWords(svg)).toEqual([]);
  },
);

test('a map of three regions has their three tiles, no wider than on a whole map', async () => {
  const { answers } = interpretCsv('regio;75\nTwente;1\nZeeland;2\nDrenthe;Niet van toepassing\n');
  const svg = await map('75', {}, answers);
  const tiles = tilesIn(svg);
  expect(tiles).toHaveLength(3);
  expectPlaces(
    new Map([
      ['Twente', tileOf(tiles, 'Twente', 'UWV + gem.')],
      ['Zeeland', tileOf(tiles, 'Zeeland', 'alle gem.')],
      ['Drenthe', tileOf(tiles, 'Drenthe', 'n.v.t.')],
    ]),
  );
  const words = boxes(svg).map((each) => each.words);
  expect(words).toContain('Per subregio: alle gemeenten: 0');
  expect(wordsOutside(svg)).toEqual([]);
});

test('a map of one region is one tile', async () => {
  const { answers } = interpretCsv('regio;75\nZeeland;2\n');
  const svg = await map('75', {}, answers);
  const [tile, ...others] = tilesIn(svg);
  expect(others).toEqual([]);
  expect((tile?.shape.right ?? NaN) - (tile?.shape.left ?? NaN)).toBeLessThan(frame(svg).width / 4);
});

test('an answer that is none has dots, and says so', async () => {
  const { answers } = interpretCsv('regio;75\nTwente;x\nZeeland;1\n');
  const svg = await map('75', {}, answers);
  const tiles = tilesIn(svg);
  expect(tileOf(tiles, 'Twente', 'ongeldig').fill).toMatch(/^url\(#.*-invalid\)$/);
  expect(tileOf(tiles, 'Zeeland', 'UWV + gem.').fill).toBe('#0a2a5e');
  expect(boxes(svg).map(({ words }) => words)).toContain('Ongeldig antwoord: 1');
});
