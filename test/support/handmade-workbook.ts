import { strToU8, zipSync } from 'fflate';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What a test writes of a workbook by hand; the rest is as small as it can be. */
export type Handmade = {
  /** What stands in `sheetData`. */
  readonly rows?: string;
  /** The whole sheet, instead of rows. */
  readonly sheet?: string;
  /** What stands in `sst`. */
  readonly strings?: string;
  /** What stands in `styleSheet`. */
  readonly styles?: string;
  /** What stands in `workbook` before its sheets. */
  readonly settings?: string;
  /** The namespaces of the strict form of the standard. */
  readonly strict?: boolean;
  /** Parts to add or to put in the place of others. */
  readonly parts?: Readonly<Record<string, string>>;
};

/** A document of a part of a workbook. */
export function sheetXml(rows: string, namespace = main): string {
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${namespace}"><sheetData>${rows}</sheetData></worksheet>`;
}

/** The parts of a workbook with one sheet, named `A`. */
export function handmadeParts(made: Handmade): Record<string, string> {
  const isStrict = made.strict === true;
  const [ns, rel] = isStrict
    ? [
        'http://purl.oclc.org/ooxml/spreadsheetml/main',
        'http://purl.oclc.org/ooxml/officeDocument/relationships',
      ]
    : [main, office];
  const list = [['rId1', 'worksheet', 'worksheets/sheet1.xml']];
  if (made.strings !== undefined) list.push(['rId2', 'sharedStrings', 'sharedStrings.xml']);
  if (made.styles !== undefined) list.push(['rId3', 'styles', 'styles.xml']);
  return {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relations(rel, [['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${ns}" xmlns:r="${rel}">${made.settings ?? ''}<sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(rel, list),
    'xl/worksheets/sheet1.xml': made.sheet ?? sheetXml(made.rows ?? '', ns),
    ...(made.strings === undefined
      ? {}
      : { 'xl/sharedStrings.xml': `<sst xmlns="${ns}">${made.strings}</sst>` }),
    ...(made.styles === undefined
      ? {}
      : { 'xl/styles.xml': `<styleSheet xmlns="${ns}">${made.styles}</styleSheet>` }),
    ...made.parts,
  };
}

/** The bytes of a workbook that is written by hand. */
export function handmade(made: Handmade): Uint8Array {
  return zipped(handmadeParts(made));
}

/** A zip of texts. */
export function zipped(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

/** A part that says what another refers to: id, kind and target of each. */
export function relations(base: string, list: readonly (readonly string[])[]): string {
  const each = list.map(
    ([id = '', kind = '', target = '']) =>
      `<Relationship Id="${id}" Type="${base}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</Relationships>`;
}
