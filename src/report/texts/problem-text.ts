import type { ProblemCode } from '../../problem.ts';

/** What a message can say about a problem, already in the language of the message. */
export type ProblemView = {
  readonly file: string;
  readonly value: string;
  readonly nearest: string | null;
  readonly expected: readonly string[];
  readonly count: number;
  readonly units: readonly string[];
  /** Indicator numbers, taken together in ranges: `13–22, 40`. */
  readonly indicators: string;
  readonly detail: (name: string) => string;
};

/** The words for one kind of problem. */
export type ProblemText = {
  /** What it is, in a few words. */
  readonly title: string;
  /** What is wrong here, in one sentence. */
  readonly message: (view: ProblemView) => string;
  /** What it means and why it matters. */
  readonly meaning: string;
  /** What to do about it. */
  readonly remedy: string;
};

/** The words for every kind of problem. */
export type ProblemTexts = Readonly<Record<ProblemCode, ProblemText>>;

/** The problems of what was delivered: forms, and several files of one measurement. */
export type DeliveryCode = Extract<
  ProblemCode,
  'measurement-differs' | 'blank-beside-answer' | 'name-of-other-region' | 'empty-region'
>;

/** The problems of workbooks, and of what Excel does to answers. */
export type WorkbookCode = Extract<
  ProblemCode,
  'excel-changed' | 'merged-cells' | 'file-binary' | 'workbook-protected' | 'workbook-damaged'
>;
