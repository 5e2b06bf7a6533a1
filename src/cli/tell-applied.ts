import { basename } from 'node:path';
import type { UnitList } from '../instrument/units.ts';
import { severityOf } from '../problem.ts';
import { cellsToLookAt } from '../repair/cells-to-look-at.ts';
import type { Settled } from '../repair/settle.ts';
import { problemDocument } from '../report/problems.ts';
import type { Returned } from '../report/repair/audit-rows.ts';
import { json } from '../report/writers/json.ts';
import type { AnswerFile } from '../store/answer-file.ts';
import type { CommandContext } from './context.ts';
import { painter, print, printData } from './context.ts';
import { markLines, readingSummary } from './describe-file.ts';
import { problemLines, totals } from './print-problems.ts';

/**
 * Tells what is left in the new file.
 * @param now the new file as it is read
 * @param list the units of its instrument
 */
export function tellApplied(
  context: CommandContext,
  list: UnitList,
  now: AnswerFile,
  { out, format }: { readonly out: string; readonly format?: 'text' | 'json' },
  done: {
    readonly returned: readonly Returned[];
    readonly settled: Settled;
    readonly audit: string;
  },
): void {
  const { texts } = context;
  const { problems } = now;
  if (format === 'json') {
    const document = problemDocument('apply', readingSummary(now), problems, texts);
    const workbooks = done.returned.map(({ workbook, sha256: hash, filledIn, asked }) => ({
      name: workbook,
      sha256: hash,
      filled_in: filledIn.length,
      asked,
    }));
    const { audit, settled } = done;
    const remarks = settled.remarks.map(({ by: { workbook, remarkCell, key, remark } }) => ({
      workbook,
      cell: remarkCell,
      about: { file: key.file, cell: key.cell === '' ? null : key.cell },
      remark,
    }));
    printData(
      context,
      json({ ...document, out, audit, changed: settled.changes.length, workbooks, remarks }),
    );
  } else {
    const chalk = painter(context.stdout, context);
    const left = cellsToLookAt(now, list);
    const told = problems.filter((each) => severityOf(each) !== 'info');
    print(
      context,
      [
        ...problemLines(told, texts, chalk, basename(out)),
        ...markLines(now, texts),
        `${out}: ${chalk.bold(totals(problems, texts))}`,
        ...(left.cells.length > 0 ? [texts.repair.again(out)] : []),
      ].join('\n'),
    );
  }
}
