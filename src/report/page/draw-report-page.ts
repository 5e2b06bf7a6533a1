import type { Distribution } from '../../distribution/distribution.ts';
import type { Problem } from '../../problem.ts';
import type { ReportContext } from '../context.ts';
import { drawInline, fontCss } from '../draw-figures.ts';
import type { OutputFile } from '../table.ts';
import { textFile } from '../table.ts';
import type { PageMaterials } from './document.ts';
import { pageDocument } from './document.ts';
import { reportPage } from './report-page.ts';

/** Draws the page of a report, one file that stands alone. */
export async function drawReportPage(
  context: ReportContext,
  distributions: readonly Distribution[],
  problems: readonly Problem[],
  { fonts, ...files }: PageMaterials,
): Promise<OutputFile> {
  const { figures, body } = reportPage(context, distributions, problems);
  const drawings = await drawInline(figures, context.texts, fonts);
  const { language } = context.texts;
  const page = await pageDocument(
    {
      language,
      title: `${context.set.instrument.title[language]}, ${context.set.description.measurement.label}`,
      tool: context.tool,
      kind: 'report',
      region: context.pointer?.code ?? null,
      body: body(drawings),
      hasScript: true,
    },
    files,
    (letters) => fontCss(letters, fonts),
  );
  return textFile('index.html', page);
}
