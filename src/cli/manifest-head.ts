import type { Distribution } from '../distribution/distribution.ts';
import { marksOf } from '../report/context.ts';
import type { AnswerFile } from '../store/answer-file.ts';
import type { ManifestHead } from '../store/output-folder.ts';
import { sha256 } from '../store/output-folder.ts';
import type { SummarizeOptions } from './summarize.ts';
import { version, versionOf } from './version.ts';

const drawnWith = ['vega', 'vega-lite', '@resvg/resvg-js', '@expo-google-fonts/source-sans-3'] as const;

/** What the manifest says besides the files: inputs, versions, options and marks; no clock and no machine. */
export function manifestHead(
  { inputs, answers }: AnswerFile,
  distributions: readonly Distribution[],
  lang: string,
  { indicators, theme, regions, allowInvalid, figures, width, dpi }: SummarizeOptions,
): ManifestHead {
  const marked = marksOf(distributions).map((mark) => [
    mark,
    distributions.filter((each) => each.mark === mark).map(({ indicator }) => indicator.number),
  ]);
  return {
    command: 'summarize',
    tool: { name: 'inventory', version },
    drawnWith: figures ? Object.fromEntries(drawnWith.map((name) => [name, versionOf(name)])) : null,
    instrument: answers.instrument.id,
    measurement: answers.description.measurement,
    source: answers.description.source,
    options: {
      lang,
      indicators: indicators ?? null,
      theme: theme ?? null,
      regions: regions ?? null,
      allowInvalid: allowInvalid === true,
      figures: figures ? { width, dpi } : null,
    },
    marks: Object.fromEntries(marked) as Record<string, string[]>,
    inputs: inputs.map(({ name, bytes }) => ({ name, sha256: sha256(bytes) })),
  };
}
