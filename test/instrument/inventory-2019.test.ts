import { describe, expect, test } from 'vitest';
import type { AnswerType } from '../../src/instrument/instrument.ts';
import { indicator, inventory2019 } from '../support/instrument.ts';

/** Numbers from–to, as the appendix prints them. */
function range(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
}

function numbersOfType(type: AnswerType): string[] {
  return inventory2019.indicators.filter((each) => each.type === type).map(({ number }) => number);
}

function labels(number: string): string[] {
  return indicator(number).printedCategories.map(({ label }) => label.nl);
}

describe('the questionnaire of 2019 against bijlage 1', () => {
  test('has the 118 indicators in printed order', () => {
    expect(inventory2019.indicators.map(({ number }) => number)).toEqual(range(1, 118));
  });

  test('asks each indicator in the way the appendix prints it', () => {
    // Scales: the tables with five columns. Yes/no: where no options are printed. Frequencies: the table of 1.4.
    const scales = [
      ...range(1, 3),
      ...range(6, 11),
      ...range(34, 37),
      ...range(55, 57),
      ...range(62, 65),
      ...range(67, 73),
      ...range(75, 76),
      ...range(89, 92),
      ...range(94, 97),
      ...range(102, 105),
      ...range(107, 110),
      ...range(114, 117),
    ];
    const yesNo = ['4', '5', '27', '38', '39', '58', '59', '60', ...range(78, 87)];
    const percentages = [...range(30, 33), '88', '99', '112'];
    expect(numbersOfType('scale')).toEqual(scales);
    expect(numbersOfType('yes-no')).toEqual(yesNo);
    expect(numbersOfType('frequency')).toEqual(range(40, 54));
    expect(numbersOfType('percentage')).toEqual(percentages);
    expect(numbersOfType('choice')).toHaveLength(
      118 - scales.length - yesNo.length - 15 - percentages.length,
    );
  });

  test('spells the scale as the legends do', () => {
    expect(labels('34')).toEqual([
      'Voor de hele arbeidsmarktregio: UWV en gemeenten',
      'Voor de hele arbeidsmarktregio: alle gemeenten',
      'Per subregio: alle gemeenten',
      'Apart per gemeente (geen regionale afspraken)',
      'Anders',
    ]);
  });

  test('keeps what is odd in print', () => {
    expect(labels('100')[0]).toBe('Regionale toedeling Banenafpraak');
    expect(labels('21')).toEqual([
      'Geen afspraken',
      '< 3 maanden',
      '3 tot 6 maanden',
      '6 tot 12 maanden',
      '> 12 maanden',
    ]);
    expect(labels('118')).not.toContain('Technische obstakels');
    expect(labels('93')).toContain('Technische obstakels');
    expect(labels('66')).toHaveLength(3);
  });

  test('keeps a printed Niet van toepassing in its place and adds the observed answers elsewhere', () => {
    const all = (number: string): string[] => indicator(number).categories.map(({ label }) => label.nl);
    expect(all('74')).toEqual([
      'Eén systeem',
      'Toegang tot elkaars systemen',
      'Ad hoc informatie-uitwisseling',
      'Niet van toepassing',
      'Geen gegevens',
    ]);
    expect(all('4')).toEqual(['Ja', 'Nee', 'Niet van toepassing', 'Geen gegevens']);
    for (const each of inventory2019.indicators) {
      expect(each.categories.map(({ role }) => role)).toEqual(
        expect.arrayContaining(['substantive', 'not-applicable', 'no-data']),
      );
    }
  });

  test('marks the 35 indicators whose question is printed bold', () => {
    // Lines 3021, 3041, 3048, 3066, 3335, 3367, 3401, 3419, 3447 and 3570 of the report.
    const bold = [
      ...range(1, 11),
      ...range(62, 65),
      '67',
      ...range(71, 73),
      ...range(75, 76),
      ...range(78, 87),
      ...range(107, 110),
    ];
    expect(inventory2019.indicators.filter(({ priority }) => priority).map(({ number }) => number)).toEqual(
      bold,
    );
    expect(bold).toHaveLength(35);
  });

  test('has the sub-rows of 55 to 57 and the double numbers 82 and 87 as parts', () => {
    const parts = inventory2019.indicators.flatMap((each) => each.parts);
    expect(parts.map(({ number, printed }) => [number, printed])).toEqual([
      ['55a', 'Kennen'],
      ['55b', 'Bereiken en activeren'],
      ['55c', 'Ondersteunen'],
      ['56a', 'Voorselectie'],
      ['56b', 'Introductie'],
      ['56c', 'Plaatsing'],
      ['57a', 'Kennen'],
      ['57b', 'Bereiken en activeren'],
      ['57c', 'Ondersteunen'],
      ['82a', 'Werkgevers'],
      ['82b', 'Anders'],
      ['87a', 'Werkgevers'],
      ['87b', 'Anders'],
    ]);
  });

  test('has the fourteen figures and the eight blocks of the plate', () => {
    expect(inventory2019.figures.map(({ indicators }) => indicators)).toEqual([
      ['1', '2', '3'],
      ['6', '7'],
      range(8, 11),
      ['13'],
      ['19'],
      ['28'],
      ['31'],
      ['32'],
      range(34, 37),
      range(62, 65),
      ['67'],
      range(71, 73),
      ['94'],
      ['107'],
    ]);
    expect(inventory2019.plate.basis).toBe('inference');
    expect(inventory2019.plate.blocks.map(({ indicators }) => indicators)).toEqual([
      ['1', '2', '3'],
      range(8, 11),
      ['23'],
      range(34, 37),
      range(62, 65),
      ['6', '7'],
      range(107, 110),
      ['75', '76'],
    ]);
  });

  test('counts an agreement with and without "other"', () => {
    const group = (number: string, name: string): string[] => [...(indicator(number).groups.get(name) ?? [])];
    expect(group('37', 'afspraak')).toEqual(['regio-uwv-gemeenten', 'regio-gemeenten', 'subregio']);
    expect(group('37', 'afspraak-met-anders')).toEqual([...group('37', 'afspraak'), 'anders']);
    expect(group('17', 'afspraak-met-anders')).toHaveLength(6);
    expect(group('17', 'afspraak')).not.toContain('overig');
    expect(group('29', 'afspraak-met-anders')).not.toContain('nvt');
  });

  test('says of every indicator what it is about, in both languages', () => {
    for (const { label, question, categories, notes } of inventory2019.byNumber.values()) {
      for (const text of [label, question, ...categories.map((each) => each.label), ...notes]) {
        expect(text.nl.trim()).not.toBe('');
        expect(text.en.trim()).not.toBe('');
      }
    }
  });
});
