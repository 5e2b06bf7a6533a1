import { expect, test } from 'vitest';
import { interpretCsv } from '../support/interpret.ts';

/** The units that are said to have answered nothing. */
function emptyIn(csv: string): (string | null)[] {
  const { problems } = interpretCsv(csv);
  return problems.flatMap(({ code, places }) =>
    code === 'empty-region' ? places.map(({ unit }) => unit) : [],
  );
}

test('a region of which every answer is blank is told', () => {
  expect(emptyIn('regio;4;5\nTwente;Ja;\nZeeland;; \nDrenthe;;\n')).toEqual(['Drenthe', 'Zeeland']);
});

test('so is every region of a file without one answer', () => {
  expect(emptyIn('regio,indicator,antwoord\nTwente,4,\nZeeland,4,\n')).toEqual(['Twente', 'Zeeland']);
});

test('an answer that is wrong, or that says that there are no data, is one', () => {
  expect(emptyIn('regio;4;5\nTwente;Misschien;\nZeeland;;Geen gegevens\n')).toEqual([]);
});

test('a region whose row could not be read is not said to be empty', () => {
  expect(emptyIn('regio;4;5\nTwente;Ja\nZeeland;Ja;Nee\n')).toEqual([]);
});
