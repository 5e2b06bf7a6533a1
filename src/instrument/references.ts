import { numberParts, numberPrefixes, percentageCategory } from './instrument.ts';
import type { CategorySet, InstrumentFile } from './schema.ts';
import type { SchemaIssue } from './schema-issue.ts';

/** Everything in an instrument file that refers to something that is not there, or that stands there twice. */
export function referenceIssues(file: InstrumentFile): SchemaIssue[] {
  const issues: SchemaIssue[] = [];
  const report = (path: readonly (string | number)[], message: string): void =>
    void issues.push({ path, message });
  const known = (
    path: readonly (string | number)[],
    kind: string,
    name: string,
    names: ReadonlySet<string>,
  ): void => {
    if (!names.has(name)) report(path, `there is no ${kind} '${name}'`);
  };
  const unique = (path: readonly (string | number)[], kind: string, names: readonly string[]): void => {
    names.forEach((name, index) => {
      if (names.indexOf(name) !== index)
        report([...path, index], `${kind} '${name}' stands here a second time`);
    });
  };

  const codes = new Set(Object.keys(file.categories));
  const lists = new Set(Object.keys(file.answerLists));
  const groups = new Set(Object.keys(file.groups));
  const numbers = new Set(file.indicators.map((indicator) => indicator.number));
  const subthemes = new Set(file.themes.flatMap((theme) => theme.subthemes.map((subtheme) => subtheme.id)));

  unique(
    ['themes'],
    'theme',
    file.themes.map(({ id }) => id),
  );
  // Indicators name a sub-theme without its theme.
  const before = new Set<string>();
  file.themes.forEach((theme, index) => {
    theme.subthemes.forEach(({ id }, at) => {
      if (before.has(id))
        report(['themes', index, 'subthemes', at], `sub-theme '${id}' stands here a second time`);
      before.add(id);
    });
  });

  known(['notApplicable'], 'category', file.notApplicable, codes);
  known(['noData'], 'category', file.noData, codes);
  known(['agreement', 'without'], 'group', file.agreement.without, groups);
  known(['agreement', 'with'], 'group', file.agreement.with, groups);
  for (const name of groups) {
    if (codes.has(name))
      report(['groups', name], `'${name}' is the code of a category too; a group needs another name`);
  }

  for (const [id, list] of Object.entries(file.answerLists)) {
    if (list.type === 'percentage') {
      if (100 % list.step !== 0)
        report(['answerLists', id, 'step'], `steps of ${String(list.step)} do not add up to 100`);
      continue;
    }
    const path = ['answerLists', id, 'categories'];
    list.categories.forEach((code, index) => {
      known([...path, index], 'category', code, codes);
    });
    unique(path, 'category', list.categories);
    if (list.type !== 'scale') continue;
    (list.beside ?? []).forEach((code, index) => {
      known(['answerLists', id, 'beside', index], 'answer of this list', code, new Set(list.categories));
    });
  }

  for (const [id, grouping] of Object.entries(file.groupings)) {
    for (const [name, rule] of Object.entries(grouping)) {
      known(['groupings', id, name], 'group', name, groups);
      const [key, members] =
        'only' in rule ? (['only', rule.only] as const) : (['except', rule.except] as const);
      members.forEach((code, index) => {
        known(['groupings', id, name, key, index], 'category', code, codes);
      });
    }
  }

  unique(
    ['indicators'],
    'indicator',
    file.indicators.map((indicator) => indicator.number),
  );
  const [prefix, ...others] = new Set(file.indicators.map(({ number }) => numberParts(number)?.prefix ?? ''));
  if (others.length > 0) report(['indicators'], 'all indicator numbers begin with the same capital, or none');
  else if (prefix !== undefined && prefix !== '' && !numberPrefixes.some((each) => each === prefix)) {
    report(['indicators'], `numbers may begin with ${numberPrefixes.join(', ')}, not with ${prefix}`);
  }
  file.indicators.forEach((indicator, index) => {
    const path = ['indicators', index];
    known([...path, 'subtheme'], 'sub-theme', indicator.subtheme, subthemes);
    known([...path, 'answers'], 'answer list', indicator.answers, lists);
    if (indicator.groups !== undefined) {
      known([...path, 'groups'], 'grouping', indicator.groups, new Set(Object.keys(file.groupings)));
    }
    (indicator.notes ?? []).forEach((note, at) => {
      known([...path, 'notes', at], 'note', note, new Set(Object.keys(file.notes)));
    });
    unique(
      [...path, 'parts'],
      'part',
      (indicator.parts ?? []).map((part) => part.suffix),
    );
  });

  for (const number of Object.keys(file.follows?.indicators ?? {})) {
    known(['follows', 'indicators', number], 'indicator', number, numbers);
  }
  unique(['follows', 'indicators'], 'earlier number', Object.values(file.follows?.indicators ?? {}));
  if (file.follows?.instrument === file.id)
    report(['follows', 'instrument'], 'a questionnaire cannot follow itself');
  for (const code of Object.keys(file.follows?.categories ?? {})) {
    known(['follows', 'categories', code], 'category', code, codes);
  }
  (file.follows?.sameMeaning ?? []).forEach((number, index) => {
    known(['follows', 'sameMeaning', index], 'indicator', number, numbers);
  });

  const numbersKnown = (path: readonly (string | number)[], names: readonly string[]): void => {
    names.forEach((name, index) => {
      known([...path, index], 'indicator', name, numbers);
    });
  };
  const answersOf = (number: string): ReadonlySet<string> => {
    const answers = file.indicators.find((each) => each.number === number)?.answers ?? '';
    // A name that is on every object is no list.
    const list = Object.hasOwn(file.answerLists, answers) ? file.answerLists[answers] : undefined;
    const steps = Array.from({ length: 101 }, (_, step) => percentageCategory(step).code);
    const printed = list === undefined ? [] : list.type === 'percentage' ? steps : list.categories;
    return new Set([...printed, file.notApplicable, file.noData]);
  };
  const setKnown = (path: readonly (string | number)[], set: CategorySet, of: readonly string[]): void => {
    if (typeof set === 'string') {
      known(path, 'group', set, groups);
      return;
    }
    for (const number of of.filter((each) => numbers.has(each))) {
      set.forEach((code, index) => {
        known([...path, index], `answer to indicator ${number}`, code, answersOf(number));
      });
    }
  };
  file.routes.forEach((route, index) => {
    numbersKnown(['routes', index, 'indicators'], route.indicators);
    for (const condition of 'or' in route.when ? route.when.or : [route.when]) {
      const of = 'any' in condition ? condition.any : condition.none;
      numbersKnown(['routes', index, 'when'], of);
      setKnown(['routes', index, 'when', 'in'], condition.in, of);
    }
    (route.alsoAllowed ?? []).forEach((code, at) => {
      known(['routes', index, 'alsoAllowed', at], 'category', code, codes);
    });
  });
  file.figures.forEach((figure, index) => {
    numbersKnown(['figures', index, 'indicators'], figure.indicators);
    const shown = file.indicators.filter(({ number }) => figure.indicators.includes(number));
    if (figure.kind === 'bars' && figure.indicators.length > 1) {
      report(['figures', index, 'indicators'], 'a figure of bars shows one indicator');
    }
    const shownLists = new Set(shown.map(({ answers }) => answers).filter((name) => lists.has(name)));
    if (shownLists.size > 1) {
      report(['figures', index, 'indicators'], 'the indicators of a figure need one answer list');
    }
  });
  unique(
    ['figures'],
    'figure',
    file.figures.map((figure) => String(figure.number)),
  );
  file.plate.blocks.forEach((block, index) => {
    numbersKnown(['plate', 'blocks', index, 'indicators'], block.indicators);
  });
  return issues;
}
