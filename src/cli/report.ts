import type { CommandContext } from './context.ts';
import { pageMaterials } from './draw.ts';
import type { SummarizeOptions } from './summarize.ts';
import { countAndWrite } from './summarize.ts';

/** Counts an answer file and writes all that `summarize` writes, and a page that shows it. @returns the exit code */
export function report(context: CommandContext, path: string, options: SummarizeOptions): Promise<number> {
  return countAndWrite(
    context,
    'report',
    path,
    options,
    async ({ report: about, problems, distributions }) => {
      const { drawReportPage } = await import('../report/drawing.ts');
      return drawReportPage(about, distributions, problems, pageMaterials(context));
    },
  );
}
