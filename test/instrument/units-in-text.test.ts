import { expect, test } from 'vitest';
import { unitsNamedIn } from '../../src/instrument/units-in-text.ts';
import { regions } from '../support/instrument.ts';

test.each([
  ['zeeland.xlsx', ['Zeeland']],
  ['AM24-twente.xlsx', ['Zeeland', 'Twente']],
  ['2027_gooi en vechtstreek(2).csv', ['Gooi en Vechtstreek']],
  ['formulier-food-valley.xlsx', ['FoodValley']],
  ['grootamsterdam', ['Groot Amsterdam']],
  ['Arbeidsmarktregio Fryslân', ['Friesland']],
  ['Stedendriehoek en Noordwest Veluwe', ['Stedendriehoek en Noordwest Veluwe']],
  ['Zeelandia, Utrecht', []],
  ['', []],
])('%j names %j', (text, names) => {
  expect([...unitsNamedIn(text, regions.find)].map(({ name }) => name)).toEqual(names);
});
