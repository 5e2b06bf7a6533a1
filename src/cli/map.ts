import { makeMap } from '../report/figures/make-figures.ts';
import type { CommandContext } from './context.ts';
import type { CountOptions } from './count-file.ts';
import { countFile } from './count-file.ts';
import type { SizeOptions } from './draw.ts';
import { draw } from './draw.ts';
import { manifestHead } from './manifest-head.ts';
import { tellWritten } from './tell-written.ts';
import type { FolderOptions } from './write-report.ts';
import { writeReport } from './write-report.ts';

/** The options of `inventory map`. */
export type MapOptions = CountOptions & FolderOptions & SizeOptions & { readonly indicator: string };

/** Draws a map of the answers to the indicators that are asked for. @returns the exit code */
export async function map(context: CommandContext, path: string, options: MapOptions): Promise<number> {
  const { indicator: indicators, width, dpi } = options;
  const wanted = { ...options, indicators };
  const counted = await countFile(context, 'map', path, wanted);
  if (counted === null) return 1;
  const figures = counted.distributions.map((each) => makeMap(counted.report, each));
  const painted = await draw(context, figures, options);
  const files = await painted();
  const head = manifestHead('map', counted, { ...wanted, size: { width, dpi } }, {});
  const written = writeReport(context, path, counted, files, head, options, '-kaarten');
  tellWritten(context, 'map', counted, written, options);
  return 0;
}
