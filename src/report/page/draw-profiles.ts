import { slug } from '../../instrument/spelling.ts';
import type { Distribution } from '../../distribution/distribution.ts';
import type { Unit } from '../../instrument/units.ts';
import type { Problem } from '../../problem.ts';
import type { ReportContext } from '../context.ts';
import { drawFigures, drawInline, fontCss, plateWidth } from '../draw-figures.ts';
import type { Figure } from '../figures/figure.ts';
import { makePlate, makeStrip } from '../figures/make-figures.ts';
import type { OutputFile } from '../table.ts';
import { textFile } from '../table.ts';
import type { PageMaterials } from './document.ts';
import { pageDocument } from './document.ts';
import { inPage, narrow } from './figures-in-page.ts';
import { profilePage, stripId } from './profile-page.ts';

/** A report that has profiles: what was counted, and what was found in it. */
export type ProfiledReport = {
  readonly report: ReportContext;
  readonly distributions: readonly Distribution[];
  readonly problems: readonly Problem[];
};

/** How profiles are drawn: of what, how fine, and who is told how far it is. */
export type ProfileDrawing = {
  readonly materials: PageMaterials;
  /** The resolution of the plates, in dots per inch. */
  readonly dpi: number;
  /** Is told how many plates are done. */
  readonly progress: (done: number, all: number) => void;
};

/**
 * Draws the profiles of units: for each a page, and its overview plate as SVG and PNG. Strips are drawn once, and only
 * their ▲ differs. Few plates are painted at a time: thirty-five of them at once take gigabytes.
 * @param units those that get a profile
 */
export async function drawProfiles(
  { report: context, distributions, problems }: ProfiledReport,
  units: readonly Unit[],
  { materials: { fonts, ...files }, dpi, progress }: ProfileDrawing,
): Promise<OutputFile[]> {
  const { texts } = context;
  const strips = await drawInline(
    distributions.map((each) => inPage(makeStrip(context, each), stripId(each), narrow)),
    texts,
    fonts,
  );
  const plates = units.flatMap((unit): Figure[] => {
    const pointing = makePlate({ ...context, pointer: unit }, distributions);
    return pointing === null ? [] : [{ ...pointing, name: profileName(unit) }];
  });
  const painted = await drawFigures(plates, texts, { width: plateWidth, dpi, fonts }, progress);
  const plate = makePlate(context, distributions);
  const plateInPage = await drawInline(
    plate === null ? [] : [plateWidth, narrow].map((width) => inPage(plate, String(width), width)),
    texts,
    fonts,
  );
  const bodies = units.map((unit) => ({
    unit,
    body: profilePage(context, distributions, unit, problems, {
      strips,
      plate:
        plate === null
          ? null
          : {
              svgs: [plateWidth, narrow].map((width) => plateInPage.get(String(width)) ?? ''),
              caption: plate.caption,
            },
    }),
  }));
  // One font for all of them: making one takes longer than writing a page.
  const css = await fontCss(bodies.map(({ body }) => body.html).join(''), fonts);
  const pages = await Promise.all(
    bodies.map(async ({ unit, body }) => {
      const parts = {
        language: texts.language,
        title: texts.profile.title(unit.name),
        tool: context.tool,
        kind: 'profile' as const,
        region: null,
        body,
        hasScript: false,
      };
      const page = await pageDocument(parts, files, () => Promise.resolve(css));
      return textFile(`${profileName(unit)}.html`, page);
    }),
  );
  const pictures = (await painted()).filter(({ name }) => !name.endsWith('.vl.json'));
  return [...pages, ...pictures.map((file) => ({ ...file, name: file.name.replace(/^figures\//, '') }))];
}

/** The name of the files of a profile: `AM09-achterhoek`. */
function profileName({ code, name }: Unit): string {
  return `${code}-${slug(name)}`;
}
