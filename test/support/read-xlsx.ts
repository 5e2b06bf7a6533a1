import { strFromU8, unzipSync } from 'fflate';

/** A cell as it stands in a workbook, and the format that Excel shows it in. */
export type ReadCell = { readonly value: string | number; readonly format: string };

/** The table of a sheet, as its own part describes it. */
export type ReadTable = {
  readonly name: string;
  readonly columns: readonly string[];
  readonly header: number;
  readonly from: string;
  readonly to: string;
  readonly hasFilter: boolean;
};

/** Cells in which one chooses from a list, as they stand in a workbook. */
export type ReadChoice = {
  readonly range: string;
  readonly list: string;
  readonly attributes: ReadonlyMap<string, string>;
};

/** A sheet as it stands in a workbook. */
export type ReadSheet = {
  readonly name: string;
  readonly isHidden: boolean;
  readonly xml: string;
  /** Cells by reference, such as `B2`. */
  readonly cells: ReadonlyMap<string, ReadCell>;
  /** Formulas by reference. */
  readonly formulas: ReadonlyMap<string, string>;
  /** The cells that can be changed though the sheet is protected. */
  readonly unlocked: ReadonlySet<string>;
  readonly choices: readonly ReadChoice[];
  readonly tables: readonly ReadTable[];
  readonly links: readonly { readonly from: string; readonly to: string }[];
};

/** The parts of a workbook by path, as text. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
}

/** Reads a workbook with no help of what wrote it. */
export function readXlsx(bytes: Uint8Array): readonly ReadSheet[] {
  const parts = partsOf(bytes);
  const part = (path: string): string => {
    const text = parts.get(path);
    if (text === undefined) throw new Error(`no part ${path}; there are ${[...parts.keys()].join(', ')}`);
    return text;
  };
  const strings = elements(part('xl/sharedStrings.xml'), 'si').map(({ inner }) => textOf(inner));
  const formats = formatsOf(part('xl/styles.xml'));
  const unlockedStyles = unlockedStylesOf(part('xl/styles.xml'));
  const targets = relations(part('xl/_rels/workbook.xml.rels'));
  return elements(part('xl/workbook.xml'), 'sheet').map(({ attributes }) => {
    const path = `xl/${targets.get(attributes.get('r:id') ?? '') ?? ''}`;
    const xml = part(path);
    const rels = parts.get(path.replace('worksheets/', 'worksheets/_rels/') + '.rels') ?? '';
    const near = relations(rels);
    const all = elements(xml, 'c');
    return {
      name: attributes.get('name') ?? '',
      isHidden: attributes.get('state') === 'hidden',
      xml,
      cells: new Map(
        all.flatMap((cell): [string, ReadCell][] => {
          const value = valueOf(cell, strings);
          const format = formats[Number(cell.attributes.get('s') ?? 0)] ?? '';
          return value === null ? [] : [[cell.attributes.get('r') ?? '', { value, format }]];
        }),
      ),
      formulas: new Map(
        all.flatMap(({ attributes: cell, inner }): [string, string][] =>
          elements(inner, 'f').map((formula) => [cell.get('r') ?? '', plain(formula.inner)]),
        ),
      ),
      unlocked: new Set(
        all.flatMap(({ attributes: cell }) =>
          unlockedStyles.has(Number(cell.get('s') ?? 0)) ? [cell.get('r') ?? ''] : [],
        ),
      ),
      choices: elements(xml, 'dataValidation').map((choice) => ({
        range: choice.attributes.get('sqref') ?? '',
        list: plain(elements(choice.inner, 'formula1')[0]?.inner ?? ''),
        attributes: choice.attributes,
      })),
      tables: elements(xml, 'tablePart').map((each) =>
        tableOf(part((near.get(each.attributes.get('r:id') ?? '') ?? '').replace('..', 'xl'))),
      ),
      links: elements(xml, 'hyperlink').map((link) => ({
        from: link.attributes.get('ref') ?? '',
        to: link.attributes.get('location') ?? '',
      })),
    };
  });
}

/** The text in a cell, or the number as text; nothing where it is empty. */
export function cellText({ cells }: ReadSheet, reference: string): string {
  return String(cells.get(reference)?.value ?? '');
}

/** The rows of the table of a sheet, without its headings; null where a cell is empty. */
export function tableRows(sheet: ReadSheet): readonly (readonly (ReadCell | null)[])[] {
  const [table] = sheet.tables;
  if (table === undefined) throw new Error(`${sheet.name} has no table`);
  const last = Number(/\d+$/.exec(table.to)?.[0]);
  return Array.from({ length: last - table.header }, (_, row) =>
    table.columns.map(
      (__, column) => sheet.cells.get(`${columnName(column)}${String(table.header + 1 + row)}`) ?? null,
    ),
  );
}

/** The letters of a column, from 0: A, Z, AA. */
export function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
}

type Element = { readonly attributes: ReadonlyMap<string, string>; readonly inner: string };

function elements(xml: string, name: string): Element[] {
  const pattern = new RegExp(`<${name}((?:\\s+[\\w:]+="[^"]*")*)\\s*(?:/>|>(.*?)</${name}>)`, 'gs');
  return [...xml.matchAll(pattern)].map(([, attributes = '', inner = '']) => ({
    attributes: new Map(
      [...attributes.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, plain(value)]),
    ),
    inner,
  }));
}

function relations(xml: string): ReadonlyMap<string, string> {
  return new Map(
    elements(xml, 'Relationship').map(({ attributes }) => [
      attributes.get('Id') ?? '',
      attributes.get('Target') ?? '',
    ]),
  );
}

function tableOf(xml: string): ReadTable {
  const [table] = elements(xml, 'table');
  const [from = '', to = ''] = (table?.attributes.get('ref') ?? '').split(':');
  return {
    name: table?.attributes.get('displayName') ?? '',
    columns: elements(xml, 'tableColumn').map(({ attributes }) => attributes.get('name') ?? ''),
    header: Number(/\d+$/.exec(from)?.[0]),
    from,
    to,
    hasFilter: xml.includes('<autoFilter'),
  };
}

function valueOf({ attributes, inner }: Element, strings: readonly string[]): string | number | null {
  const type = attributes.get('t') ?? 'n';
  if (type === 'inlineStr') return textOf(inner);
  const [value] = elements(inner, 'v');
  if (value === undefined) return null;
  if (type === 's') return strings[Number(value.inner)] ?? '';
  if (type === 'str') return plain(value.inner);
  if (type === 'n') return Number(value.inner);
  throw new Error(`a cell of type ${type}: ${inner}`);
}

/** The format of every style of a cell. */
function formatsOf(xml: string): string[] {
  const own = new Map(
    elements(xml, 'numFmt').map(({ attributes }) => [
      attributes.get('numFmtId'),
      attributes.get('formatCode'),
    ]),
  );
  const [styles] = elements(xml, 'cellXfs');
  return elements(styles?.inner ?? '', 'xf').map(
    ({ attributes }) => own.get(attributes.get('numFmtId')) ?? '',
  );
}

/** The styles of cells that are not locked, by number. */
function unlockedStylesOf(xml: string): ReadonlySet<number> {
  const [styles] = elements(xml, 'cellXfs');
  return new Set(
    elements(styles?.inner ?? '', 'xf').flatMap(({ inner }, index) =>
      inner.includes('<protection locked="0"/>') ? [index] : [],
    ),
  );
}

function textOf(xml: string): string {
  const text = elements(xml, 't').map(({ inner }) => plain(inner));
  return text
    .join('')
    .replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

function plain(xml: string): string {
  const signs: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return xml.replace(/&(\w+);/g, (_, name: string) => signs[name] ?? '');
}
