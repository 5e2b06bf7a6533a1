import type { Period } from './period.ts';
import { isReversed, overlaps } from './period.ts';
import type { SchemaIssue } from './schema-issue.ts';
import { spellingsOf } from './spelling.ts';
import type { Unit } from './units.ts';

/**
 * What is wrong with a list of units whose shape is right: what two of them share, periods that are none, and
 * successors that cannot be.
 * @param valid the period that the list as a whole is said to be valid in; null where nothing is said
 */
export function unitIssues(units: readonly Unit[], valid: Period | null): SchemaIssue[] {
  return [
    ...(valid !== null && isReversed(valid) ? [reversed(['valid'])] : []),
    ...sharedIssues(units),
    ...units.flatMap((unit, index) => (isReversed(unit) ? [reversed(['regions', index])] : [])),
    ...successorIssues(units),
  ];
}

function reversed(path: SchemaIssue['path']): SchemaIssue {
  return { path: [...path, 'until'], message: 'the period ends before it begins' };
}

/** A code belongs to one unit for good; a tile and a spelling to one at a time. */
function sharedIssues(units: readonly Unit[]): SchemaIssue[] {
  const codes = new Set<string>();
  const byTile = new Map<string, Unit[]>();
  const bySpelling = new Map<string, Unit[]>();
  return units.flatMap((unit, index) => {
    const issues: SchemaIssue[] = [];
    const tile = `${String(unit.tile.column)}, ${String(unit.tile.row)}`;
    const there = taken(byTile, tile, unit);
    if (there !== undefined) {
      issues.push({
        path: ['regions', index, 'tile'],
        message: `the tile at ${tile} is that of ${there.code}`,
      });
    }
    for (const spelling of spellingsOf(unit)) {
      const other = taken(bySpelling, spelling, unit);
      if (other !== undefined) {
        issues.push({ path: ['regions', index], message: `'${spelling}' means ${other.code} already` });
      }
    }
    if (issues.length === 0 && codes.has(unit.code)) {
      issues.push({ path: ['regions', index, 'code'], message: `there is another ${unit.code}` });
    }
    codes.add(unit.code);
    return issues;
  });
}

/** The last unit that had it before, at the same time; the unit has it from now on. */
function taken(owners: Map<string, Unit[]>, what: string, unit: Unit): Unit | undefined {
  const before = owners.get(what) ?? [];
  owners.set(what, [...before, unit]);
  return before.findLast((other) => overlaps(other, unit));
}

function successorIssues(units: readonly Unit[]): SchemaIssue[] {
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  return units.flatMap(({ code, until, successors }, index) => {
    const path = ['regions', index, 'successors'];
    const issues = successors.flatMap((successor, position): SchemaIssue[] => {
      const message = byCode.has(successor)
        ? successor === code
          ? 'a region does not follow itself'
          : null
        : `there is no region ${successor}`;
      return message === null ? [] : [{ path: [...path, position], message }];
    });
    if (successors.length > 0 && until === null) {
      issues.push({
        path,
        message: 'a region with successors needs an until, the last day there was such a region',
      });
    }
    if (!successors.includes(code) && follows(code, code, byCode)) {
      issues.push({ path, message: `the successors of ${code} lead back to it` });
    }
    return issues;
  });
}

/** Whether a unit is among those that a unit went on in, and those went on in, and so on. */
function follows(code: string, from: string, byCode: ReadonlyMap<string, Unit>): boolean {
  const seen = new Set<string>();
  const ahead = [...(byCode.get(from)?.successors ?? [])];
  for (const each of ahead) {
    if (each === code) return true;
    if (seen.has(each)) continue;
    seen.add(each);
    ahead.push(...(byCode.get(each)?.successors ?? []));
  }
  return false;
}
