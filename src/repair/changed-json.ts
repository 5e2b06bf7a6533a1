import type { MemberNode, ObjectNode } from '@humanwhocodes/momoa';
import { parse } from '@humanwhocodes/momoa';
import type { Change } from './settle.ts';

/**
 * The text of a JSON list of objects in which only some values are other: everything else stays as it is, letter for
 * letter. A new value is a string, or null for a cell that is left empty; a key that an object lacked is put in front.
 */
export function changedJson(text: string, changes: readonly Change[]): string {
  const { body } = parse(text, { mode: 'json' });
  const objects = body.type === 'Array' ? body.elements.map(({ value }) => value) : [];
  const splices = changes.map(({ cell: { table, row, column }, to }) => {
    const object = objects[row.ordinal - 1];
    if (object?.type !== 'Object') throw new RangeError('a row of a JSON table is an object');
    const key = table.header.cells[column] ?? '';
    const occurrence = table.header.cells.slice(0, column).filter((each) => each === key).length;
    const member = membersOf(object).filter((each) => nameOf(each) === key)[occurrence];
    const value = JSON.stringify(to);
    if (member !== undefined) {
      const { start, end } = member.value.loc;
      return { from: start.offset, to: end.offset, written: value };
    }
    const at = object.loc.start.offset + 1;
    const rest = object.members.length === 0 ? '' : ', ';
    return { from: at, to: at, written: `${JSON.stringify(key)}: ${value}${rest}` };
  });
  let at = 0;
  const parts = splices
    .sort((one, other) => one.from - other.from)
    .map(({ from, to, written }) => {
      const before = text.slice(at, from);
      at = to;
      return before + written;
    });
  return parts.join('') + text.slice(at);
}

function membersOf({ members }: ObjectNode): readonly MemberNode[] {
  return members;
}

function nameOf({ name }: MemberNode): string {
  return name.type === 'String' ? name.value : name.name;
}
