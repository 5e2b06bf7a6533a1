import type { UnitList } from '../instrument/units.ts';
import { Failure, problem } from '../problem.ts';
import type { CommandContext } from './context.ts';
import { libraryOf } from './context.ts';
import type { CountOptions } from './count-file.ts';
import { countFile } from './count-file.ts';
import type { SizeOptions } from './draw.ts';
import { counter, pageMaterials } from './draw.ts';
import { manifestHead } from './manifest-head.ts';
import { namedUnits } from './selection-options.ts';
import { tellWritten } from './tell-written.ts';
import type { FolderOptions } from './write-report.ts';
import { writeReport } from './write-report.ts';

/** The options of `inventory profile`. */
export type ProfileOptions = Omit<CountOptions, 'region'> &
  FolderOptions &
  Pick<SizeOptions, 'dpi'> & { readonly region?: readonly string[]; readonly all?: boolean };

/** Writes a page and a plate for every region that is asked for. @returns the exit code */
export async function profile(
  context: CommandContext,
  path: string,
  options: ProfileOptions,
): Promise<number> {
  const { region: named, all, ...rest } = options;
  if ((named === undefined) === (all !== true)) {
    throw new Failure(problem('usage', { details: { what: 'profile' } }));
  }
  const counted = await countFile(context, 'profile', path, rest);
  if (counted === null) return 1;
  const { set } = counted.report;
  const list = (): UnitList => libraryOf(context).units(set.instrument);
  const units = named === undefined ? set.units : [...namedUnits(named.join(','), set, list())];

  const { drawProfiles, plateWidth } = await import('../report/drawing.ts');
  const files = await drawProfiles(counted, units, {
    materials: pageMaterials(context),
    dpi: options.dpi,
    progress: counter(context),
  });
  const head = manifestHead(
    'profile',
    counted,
    { ...rest, size: { width: plateWidth, dpi: options.dpi } },
    { profiles: units.map(({ code }) => code) },
  );
  const written = writeReport(context, path, counted, files, head, options, '-regioprofielen');
  tellWritten(context, 'profile', counted, written, options);
  return 0;
}
