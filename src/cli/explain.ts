import type { ProblemCode } from '../problem.ts';
import { Failure, exitCodeOf, problem, problemCodes } from '../problem.ts';
import { nearest } from '../answers/reading.ts';
import { json } from '../report/writers/json.ts';
import type { CommandContext } from './context.ts';
import { painter, print, printData } from './context.ts';

/** The options of `inventory explain`. */
export type ExplainOptions = { readonly format: 'text' | 'json' };

/** Says what a problem code means and how to mend it; without a code, which codes there are. */
export function explain(
  context: CommandContext,
  code: string | undefined,
  { format }: ExplainOptions,
): number {
  const { texts } = context;
  const codes = Object.keys(problemCodes) as ProblemCode[];
  if (code !== undefined && !codes.some((each) => each === code)) {
    const near = nearest(code, codes);
    const known = texts.validate.explain(near ?? '').trimEnd();
    throw new Failure(problem('usage', { details: { what: 'code', given: code, known } }));
  }
  const asked = codes.filter((each) => code === undefined || each === code);
  if (format === 'json') {
    const entries = asked.map((each) => ({
      code: each,
      severity: problemCodes[each].severity,
      exit_code: exitCodeOf([problem(each)]),
      title: texts.problems[each].title,
      meaning: texts.problems[each].meaning,
      remedy: texts.problems[each].remedy,
    }));
    printData(context, json({ ok: true, command: 'explain', codes: entries }));
    return 0;
  }
  const chalk = painter(context.stdout, context);
  const { explain: words } = texts;
  if (code === undefined) {
    const width = Math.max(...codes.map((each) => each.length));
    print(
      context,
      [words.list, ...codes.map((each) => `  ${each.padEnd(width)}  ${texts.problems[each].title}`)].join(
        '\n',
      ),
    );
    return 0;
  }
  for (const each of asked) {
    const { title, meaning, remedy } = texts.problems[each];
    const lines = [
      [words.severity, texts.severity[problemCodes[each].severity]],
      [words.exitCode, String(exitCodeOf([problem(each)]))],
      [words.meaning, meaning],
      [words.remedy, remedy],
    ];
    const width = Math.max(...lines.map(([name = '']) => name.length));
    print(
      context,
      [
        `${chalk.bold(title)} [${each}]`,
        ...lines.map(([name = '', value = '']) => `  ${name.padEnd(width)}  ${value}`),
      ].join('\n'),
    );
  }
  return 0;
}
