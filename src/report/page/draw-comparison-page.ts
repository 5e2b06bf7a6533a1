import type { ComparisonContext } from '../comparison/context.ts';
import { measurementsOf } from '../comparison/context.ts';
import type { ComparisonFigures } from '../comparison/figures/comparison-figures.ts';
import { drawInline, fontCss } from '../draw-figures.ts';
import type { OutputFile } from '../table.ts';
import { textFile } from '../table.ts';
import { comparisonPage } from './comparison-page.ts';
import type { PageMaterials } from './document.ts';
import { pageDocument } from './document.ts';

/** Draws the page of a comparison, one file that stands alone. */
export async function drawComparisonPage(
  context: ComparisonContext,
  made: ComparisonFigures,
  { fonts, ...files }: PageMaterials,
): Promise<OutputFile> {
  const { texts, comparison, tool } = context;
  const { figures, body } = comparisonPage(context, made);
  const drawings = await drawInline(figures, texts, fonts);
  const { before, after } = measurementsOf(context);
  const title = texts.comparison.title(before, after);
  const page = await pageDocument(
    {
      language: texts.language,
      title: `${title}. ${comparison.after.instrument.title[texts.language]}`,
      tool,
      kind: 'comparison',
      region: null,
      body: body(drawings),
      hasScript: true,
    },
    files,
    (letters) => fontCss(letters, fonts),
  );
  return textFile('index.html', page);
}
