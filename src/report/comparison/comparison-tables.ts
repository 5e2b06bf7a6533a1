import type { Table } from '../table.ts';
import type { ComparisonContext } from './context.ts';
import { movementTable } from './tables/movement-table.ts';
import { netChangeTable } from './tables/net-change-table.ts';
import { notComparedTable } from './tables/not-compared-table.ts';
import { pooledTable } from './tables/pooled-table.ts';
import { changesTable, regionsTable } from './tables/regions-table.ts';
import { signTestTable } from './tables/sign-test-table.ts';
import { transitionsTable } from './tables/transitions-table.ts';

/**
 * The tables of a comparison, in the order in which they are read: what changed, who moved, what could not be compared.
 */
export function comparisonTables(context: ComparisonContext): Table[] {
  return [
    netChangeTable(context),
    movementTable(context),
    transitionsTable(context),
    pooledTable(context),
    regionsTable(context),
    changesTable(context),
    ...(context.tests === null ? [] : [signTestTable(context, context.tests)]),
    notComparedTable(context),
  ];
}
