import type { Language } from '../../instrument/text.ts';
import type { Cell, Column, Table } from '../table.ts';
import { inWords, remembering } from '../table.ts';

/** A table with more columns than this is written with one small table per row. */
const widest = 14;

/** The headings of a table that is written on its side. */
const sideways = { nl: { name: 'Kenmerk', value: 'Waarde' }, en: { name: 'Item', value: 'Value' } } as const;

/** A table as Markdown for people, in their language, with a heading and notes per group of rows. */
export function tableToMarkdown({ title, notes, columns, groups }: Table, language: Language): string {
  const inTable = columns.flatMap((column, index) => (column.inHeading === true ? [] : [{ column, index }]));
  const write = remembering((cell, kind) => escapeMarkdown(inWords(cell, kind, language)));
  const text = (row: readonly Cell[], { column, index }: { column: Column; index: number }): string =>
    write(row[index] ?? null, column.kind);

  const body = groups.flatMap((group) => {
    const lines = [
      ...(group.heading === null ? [] : [`## ${escapeMarkdown(group.heading)}`]),
      ...paragraphs(group.notes),
    ];
    if (inTable.length <= widest) {
      return [
        ...lines,
        table(
          inTable.map(({ column }) => column),
          group.rows.map((row) => inTable.map((each) => text(row, each))),
        ),
      ];
    }
    const [first, ...rest] = inTable;
    if (first === undefined) return lines;
    const titles = rest.map(({ column }) => escapeMarkdown(column.title));
    return [
      ...lines,
      ...group.rows.flatMap((row) => [
        `### ${text(row, first)}`,
        table(
          [
            { key: '', title: sideways[language].name, kind: 'text' },
            { key: '', title: sideways[language].value, kind: 'text' },
          ],
          rest.map((each, index) => [titles[index] ?? '', text(row, each)]),
        ),
      ]),
    ];
  });
  return `${[`# ${escapeMarkdown(title)}`, ...paragraphs(notes), ...body].join('\n\n')}\n`;
}

function paragraphs(notes: readonly string[]): string[] {
  return notes.map(escapeMarkdown);
}

function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map(({ title }) => escapeMarkdown(title))),
    line(columns.map(({ kind }) => (kind === 'text' ? '---' : '---:'))),
    ...rows.map(line),
  ].join('\n');
}

/** Text that Markdown shows as it stands. */
export function escapeMarkdown(text: string): string {
  if (!/[\\`*_[\]<>|#&~\n]/.test(text)) return text;
  // An ampersand is shown as one unless it begins the name of a character: &lt;
  return text.replace(/[\\`*_[\]<>|#]|&(?=#?\w+;)|~(?=~)/g, '\\$&').replace(/\s*\n\s*/g, ' ');
}
