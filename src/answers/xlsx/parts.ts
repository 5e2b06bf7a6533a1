import { damaged, limits, otherFormat, tooLarge } from './refusal.ts';
import { readXml } from './xml.ts';
import type { Archive } from './zip.ts';

/** What a part refers to: the last word of the kind of relation, and the part. */
type Relation = { readonly kind: string; readonly target: string };

/** A sheet as the workbook lists it. */
type SheetPart = { readonly name: string; readonly hidden: boolean; readonly part: string };

/** Where in the zip the parts of a workbook are, and what holds for all of its sheets. */
export type WorkbookParts = {
  /** In the order of the tabs; sheets without cells, such as a chart, are not in it. */
  readonly sheets: readonly SheetPart[];
  readonly strings: string | null;
  readonly styles: string | null;
  /** Whether days are counted from 1904, as Excel for the Mac once did. */
  readonly from1904: boolean;
};

/**
 * Finds the parts of a workbook, from the root of the package on.
 * @throws Failure when it is not a workbook that is read, or when a part is missing
 */
export function findParts(archive: Archive): WorkbookParts {
  const workbook = workbookPart(archive);
  const relations = relationsOf(archive, workbook);
  const find = (kind: string): string | null =>
    [...relations.values()].find((relation) => relation.kind === kind)?.target ?? null;

  const sheets: SheetPart[] = [];
  let from1904 = false;
  readXml(archive, workbook, {
    open: (name, parent, attribute) => {
      if (parent === '' && name !== 'workbook') throw otherFormat('zip');
      if (parent === 'workbook' && name === 'workbookPr') from1904 = isOn(attribute('date1904'));
      if (parent !== 'sheets' || name !== 'sheet') return;
      const relation = relations.get(attribute(':id') ?? '');
      if (relation === undefined) throw damaged('part', workbook);
      if (relation.kind !== 'worksheet') return;
      const hidden = (attribute('state') ?? 'visible') !== 'visible';
      if (sheets.length === limits.sheets) throw tooLarge('sheets');
      sheets.push({ name: attribute('name') ?? '', hidden, part: relation.target });
    },
  });
  return { sheets, strings: find('sharedStrings'), styles: find('styles'), from1904 };
}

function workbookPart(archive: Archive): string {
  if (!archive.has('_rels/.rels')) {
    throw otherFormat(archive.has('mimetype') && archive.has('content.xml') ? 'ods' : 'zip');
  }
  const roots = [...relationsOf(archive, '').values()];
  const target = roots.find(({ kind }) => kind === 'officeDocument')?.target;
  if (target === undefined) throw otherFormat('zip');
  if (target.endsWith('.bin')) throw otherFormat('xlsb');
  if (target.startsWith('word/')) throw otherFormat('docx');
  if (target.startsWith('ppt/')) throw otherFormat('pptx');
  return target;
}

/** What a part refers to, by the id that it uses; the part without a name is the package itself. */
function relationsOf(archive: Archive, part: string): Map<string, Relation> {
  const folders = part.split('/');
  const file = folders.pop() ?? '';
  const path = [...folders, '_rels', `${file}.rels`].join('/');
  const relations = new Map<string, Relation>();
  if (!archive.has(path)) return relations;
  readXml(archive, path, {
    open: (name, parent, attribute) => {
      if (parent !== 'Relationships' || name !== 'Relationship' || attribute('TargetMode') === 'External')
        return;
      const kind = (attribute('Type') ?? '').split('/').at(-1) ?? '';
      relations.set(attribute('Id') ?? '', { kind, target: resolve(folders, attribute('Target') ?? '') });
    },
  });
  return relations;
}

function resolve(folders: readonly string[], target: string): string {
  const path = target.startsWith('/') ? [] : [...folders];
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}

/** Whether a switch is on: XML has two words for it. */
function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
