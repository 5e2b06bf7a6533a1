import { slug } from '../../instrument/spelling.ts';
import type { Distribution } from '../../distribution/distribution.ts';
import type { Unit } from '../../instrument/units.ts';
import type { Problem } from '../../problem.ts';
import type { ReportContext } from '../context.ts';
import type { InlineFigure } from '../draw-figures.ts';
import { drawFigures, drawInline, fontCss, plateWidth } from '../draw-figures.ts';
import type { Figure } from '../figures/figure.ts';
import { makeFigures, makeStrip } from '../figures/make-figures.ts';
import type { OutputFile } from '../table.ts';
import { textFile } from '../table.ts';
import { pageDocument } from './document.ts';
import { pointable } from './figures-in-page.ts';
import type { PageMaterials } from './draw-report-page.ts';
import { profilePage, stripId } from './profile-page.ts';

/** The widths of strips and of the plate on a narrow screen, in millimetres. */
const narrow = 80;

/**
 * Draws the profiles of units: for each a page, and its overview plate as SVG and PNG. Strips are drawn once, and only
 * their ▲ differs. Few plates are painted at a time: thirty-five of them at once take gigabytes.
 * @param dpi the resolution of the plates, in dots per inch
 * @param progress is told how many are done
 */
export async function drawProfiles(
  context: ReportContext,
  distributions: readonly Distribution[],
  units: readonly Unit[],
  problems: readonly Problem[],
  { style, script, fonts }: PageMaterials,
  dpi: number,
  progress: (done: number, all: number) => void,
): Promise<OutputFile[]> {
  const { texts } = context;
  const strips = await drawInline(
    distributions.map((each) => inPage(makeStrip(context, each), stripId(each), narrow)),
    texts,
    fonts,
  );
  const plates = units.flatMap((unit): Figure[] => {
    const { plate: pointing } = makeFigures({ ...context, pointer: unit }, distributions);
    return pointing === null ? [] : [{ ...pointing, name: profileName(unit) }];
  });
  const painted = await drawFigures(plates, texts, { width: plateWidth, dpi, fonts }, progress);
  const { plate } = makeFigures(context, distributions);
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
      const page = await pageDocument(parts, { style, script, fontCss: () => Promise.resolve(css) });
      return textFile(`${profileName(unit)}.html`, page);
    }),
  );
  const pictures = (await painted()).filter(({ name }) => !name.endsWith('.vl.json'));
  return [...pages, ...pictures.map((file) => ({ ...file, name: file.name.replace(/^figures\//, '') }))];
}

/** A drawing in which anyone may be pointed at: a page leaves only the ▲ of its unit. */
function inPage(figure: Figure, id: string, width: number): InlineFigure {
  return { id, figure: pointable(figure), width, titled: false };
}

/** The name of the files of a profile: `AM09-achterhoek`. */
function profileName({ code, name }: Unit): string {
  return `${code}-${slug(name)}`;
}
