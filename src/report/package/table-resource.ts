import type { Language, Text } from '../../instrument/text.ts';
import type { Cell, Column, OutputFile, Table } from '../table.ts';
import { forMachines, isMark } from '../table.ts';
import type { Catalogue } from '../texts/catalogue.ts';
import type { CsvProfile } from '../writers/csv.ts';
import { csvDialects } from '../writers/csv.ts';
import type { Constraints, Field, Resource } from './data-package.ts';
import { labelled } from './data-package.ts';

/** Describes a table that was written as CSV. What it says of keys and bounds is said only where the rows bear it out. */
export function tableResource(
  table: Table,
  file: OutputFile,
  texts: Catalogue,
  profile: CsvProfile,
): Resource {
  const { name, title, notes, columns, key = [] } = table;
  const rows = table.groups.flatMap((group) => group.rows);
  const valuesOf = (index: number): (string | number | null)[] => rows.map((row) => valueOf(row[index]));
  const places = key.map((each) => columns.findIndex((column) => column.key === each));
  const keys = rows.map((row) => places.map((place) => valueOf(row[place])));
  const isKey =
    key.length > 0 &&
    keys.every((each) => each.every((value) => value !== null && value !== '')) &&
    new Set(keys.map((each) => JSON.stringify(each))).size === keys.length;
  return {
    name,
    title,
    description: notes.join('\n\n'),
    file,
    schema: {
      fields: forMachines(columns).map(({ column, index }) =>
        fieldOf(name, column, valuesOf(index), texts, profile),
      ),
      ...(isKey ? { primaryKey: key } : {}),
    },
  };
}

/** A cell as machines read it. */
function valueOf(cell: Cell | undefined): string | number | null {
  if (cell === undefined || cell === null || isMark(cell)) return null;
  return typeof cell === 'object' ? cell.nl : cell;
}

function fieldOf(
  table: string,
  { key, title, kind, answers, question }: Column,
  values: readonly (string | number | null)[],
  { language, fields }: Catalogue,
  profile: CsvProfile,
): Field {
  const words: Readonly<Record<string, string>> = fields;
  const description = question?.[language] ?? words[`${table}.${key}`] ?? words[key];
  const head = { name: key, title, ...(description === undefined ? {} : { description }) };
  if (kind === 'text') {
    if (answers === undefined) return { ...head, type: 'string' };
    return {
      ...head,
      type: 'string',
      categories: labelled(answers.values.map((text) => inWords(text, language))),
      categoriesOrdered: answers.isOrdered,
      missingValues: labelled(answers.missing.map((text) => inWords(text, language))),
    };
  }
  const constraints = boundsOf(key, kind, values);
  const bounded = constraints === null ? head : { ...head, constraints };
  if (kind === 'count' || kind === 'change') return { ...bounded, type: 'integer' };
  const { decimal } = csvDialects[profile];
  return { ...bounded, type: 'number', ...(decimal === '.' ? {} : { decimalChar: decimal }) };
}

/** An answer as it stands in the file, in Dutch, and in the language of the report. */
function inWords(text: Text, language: Language): { readonly value: string; readonly label: string } {
  return { value: text.nl, label: text[language] };
}

/** A count is never below zero; a percentage, which says so in its name, is from 0 to 100. */
function boundsOf(
  key: string,
  kind: Column['kind'],
  values: readonly (string | number | null)[],
): Constraints | null {
  const numbers = values.filter((value) => typeof value === 'number');
  const within = (minimum: number, maximum: number): boolean =>
    numbers.every((value) => minimum <= value && value <= maximum);
  if (kind === 'count') return within(0, Infinity) ? { minimum: 0 } : null;
  const isPercentage =
    kind === 'share' && /^percent_|^completeness$|^share_moved$|^total_variation$/.test(key);
  if (isPercentage) return within(0, 100) ? { minimum: 0, maximum: 100 } : null;
  return kind === 'probability' && within(0, 1) ? { minimum: 0, maximum: 1 } : null;
}
