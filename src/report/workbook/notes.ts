import type { Distribution } from '../../distribution/distribution.ts';
import type { ReportContext } from '../context.ts';
import { provenance } from '../context.ts';
import { numberRanges } from '../format.ts';
import type { Catalogue } from '../texts/catalogue.ts';
import type { SheetDraft } from './sheet.ts';
import { plainLines } from './sheet.ts';

/** The notes of a questionnaire by text, numbered from 1 in the order in which they are first met. */
export type Notes = ReadonlyMap<string, { readonly number: number; readonly indicators: readonly string[] }>;

/** Collects the notes of the indicators of a report; a note that several have is one note. */
export function collectNotes(distributions: readonly Distribution[], { language }: Catalogue): Notes {
  const notes = new Map<string, { number: number; indicators: string[] }>();
  for (const { indicator } of distributions) {
    for (const { [language]: text } of indicator.notes) {
      const note = notes.get(text);
      if (note === undefined) notes.set(text, { number: notes.size + 1, indicators: [indicator.number] });
      else note.indicators.push(indicator.number);
    }
  }
  return notes;
}

/** What points from an indicator to its notes: `[noot 3] [noot 4]`; null where it has none. */
export function noteReferences(
  { indicator }: Pick<Distribution, 'indicator'>,
  notes: Notes,
  { language, workbook }: Catalogue,
): string | null {
  const references = indicator.notes.flatMap(({ [language]: text }) => {
    const note = notes.get(text);
    return note === undefined ? [] : workbook.note(note.number);
  });
  return references.length === 0 ? null : references.join(' ');
}

/** The sheet of notes, for as far as there are any. */
export function notesSheet(context: ReportContext, notes: Notes): SheetDraft[] {
  const { texts } = context;
  const { sheets, columns, note, notesMeaning } = texts.workbook;
  if (notes.size === 0) return [];
  return [
    {
      code: sheets.notes,
      title: sheets.notes,
      lines: plainLines([texts.workbook.oneTable(notes.size), notesMeaning, provenance(context)]),
      table: {
        columns: [
          { title: columns.note, kind: 'text' },
          { title: columns.indicators, kind: 'text' },
          { title: columns.text, kind: 'text' },
        ],
        rows: [...notes].map(([text, { number, indicators }]) => [
          note(number),
          numberRanges(indicators),
          text,
        ]),
      },
    },
  ];
}
