import type { Change } from '../../../comparison/comparison.ts';
import type { Category } from '../../../instrument/instrument.ts';
import type { OneSided } from '../../../comparison/panel.ts';
import type { Unit } from '../../../instrument/units.ts';
import type { Cell, Table } from '../../table.ts';
import { inEveryLanguage } from '../../texts/every-language.ts';
import type { ComparisonContext } from '../context.ts';
import { comparisonNotes, measurementsOf } from '../context.ts';

/** An answer of one unit that is another than before. */
export type UnitChange = { readonly change: Change; readonly from: Category; readonly to: Category };

/** What changed in the answers of a unit, in the order of the questions. */
export function changesOf(unit: Unit, changes: readonly Change[]): UnitChange[] {
  return changes.flatMap((change) =>
    change.transitions
      .filter(({ from, to, units }) => from.code !== to.code && units.includes(unit))
      .map(({ from, to }) => ({ change, from, to })),
  );
}

/**
 * Every unit of either measurement: in which it is, and what changed in its answers. In official order, never by how much
 * changed; units in one measurement only stand last.
 */
export function regionsTable(context: ComparisonContext): Table {
  const { texts, comparison } = context;
  const { columns, ...words } = texts.comparison;
  const { panel, changes } = comparison;
  const { before, after } = measurementsOf(context);
  const alone = (units: readonly OneSided[], measurement: string): Cell[][] =>
    units.map(({ unit }) => [
      unit.name,
      unit.code,
      inEveryLanguage((each) => each.comparison.onlyInOne(measurement)),
      null,
      null,
      null,
      null,
    ]);
  return {
    name: 'regions',
    key: ['code'],
    title: words.tables.regions,
    notes: [...comparisonNotes(context, changes), words.changesMeaning],
    columns: [
      { key: 'region', title: columns.region, kind: 'text' },
      { key: 'code', title: columns.code, kind: 'text' },
      { key: 'measurements', title: columns.measurements, kind: 'text' },
      { key: 'n_both', title: columns.compared, kind: 'count' },
      { key: 'unchanged', title: columns.unchanged, kind: 'count' },
      { key: 'changed', title: columns.changed, kind: 'count' },
      { key: 'changes', title: columns.changes, kind: 'text' },
    ],
    groups: [
      {
        heading: null,
        notes: [],
        rows: [
          ...panel.units.map(({ after: unit }): Cell[] => {
            const both = changes.filter((change) => answeredTwice(unit, change)).length;
            const found = changesOf(unit, changes);
            const changed = found.filter(({ from, to }) => isSubstantive(from) && isSubstantive(to)).length;
            return [
              unit.name,
              unit.code,
              inEveryLanguage((each) => each.comparison.inBoth),
              both,
              both - changed,
              changed,
              inEveryLanguage(({ language, comparison: { changeOf } }) =>
                found
                  .map(({ change: { indicator }, from, to }) =>
                    changeOf(indicator.number, from.label[language], to.label[language]),
                  )
                  .join('; '),
              ),
            ];
          }),
          ...alone(panel.onlyBefore, before),
          ...alone(panel.onlyAfter, after),
        ],
      },
    ],
  };
}

function answeredTwice(unit: Unit, { transitions }: Change): boolean {
  return transitions.some(
    ({ from, to, units }) => isSubstantive(from) && isSubstantive(to) && units.includes(unit),
  );
}

function isSubstantive({ role }: Category): boolean {
  return role === 'substantive';
}

/** Every change of an answer, a row each: by unit in official order, never by how much changed. */
export function changesTable(context: ComparisonContext): Table {
  const { texts, comparison } = context;
  const { columns, tables } = texts.comparison;
  const { before, after } = measurementsOf(context);
  return {
    name: 'changes',
    key: ['code', 'indicator'],
    title: tables.changes,
    notes: comparisonNotes(context, comparison.changes),
    columns: [
      { key: 'region', title: columns.region, kind: 'text', inHeading: true },
      { key: 'code', title: columns.code, kind: 'text', inHeading: true },
      { key: 'indicator', title: columns.indicator, kind: 'text' },
      { key: 'label', title: columns.label, kind: 'text', forPeople: true },
      { key: 'from', title: columns.from(before), kind: 'text' },
      { key: 'to', title: columns.from(after), kind: 'text' },
    ],
    groups: comparison.panel.units.map(({ after: unit }) => ({
      heading: unit.name,
      notes: [],
      rows: changesOf(unit, comparison.changes).map(({ change: { indicator }, from, to }) => [
        unit.name,
        unit.code,
        indicator.number,
        indicator.label,
        from.label,
        to.label,
      ]),
    })),
  };
}
