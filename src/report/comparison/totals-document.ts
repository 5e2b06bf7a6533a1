import type { Total } from '../../comparison/stated.ts';
import { isDerived } from '../../comparison/stated.ts';
import type { LinkTotals, SideTotals } from '../../comparison/totals.ts';
import { share } from '../../distribution/share.ts';
import type { Catalogue } from '../texts/catalogue.ts';
import type { TotalsReport } from './totals-words.ts';
import { askedText, caveatsOf, reasonText } from './totals-words.ts';

/** A comparison of totals as a JSON object: every link with its rows, and every question that was not compared. */
export function totalsDocument({ comparison, labels, about }: TotalsReport, texts: Catalogue): object {
  const { language, totals: words } = texts;
  return {
    compares: 'totals',
    statement: words.onlyTotals,
    labels,
    about,
    caveats: comparison.caveats.map((each) => each[language]),
    links: comparison.compared.map((each) => linkEntry(each, texts)),
    notCompared: comparison.notCompared.map((each) => ({
      side: each.side,
      indicator: each.number,
      against: each.against,
      topic: each.topic[language],
      reason: reasonText(each, language),
    })),
  };
}

function linkEntry({ link, rows }: LinkTotals, { language, totals: words }: Catalogue): object {
  const side = (at: 'before' | 'after'): object => ({
    indicators: link[at].map(({ number }) => number),
    question: askedText(link[at], language),
  });
  return {
    number: link.number,
    topic: link.topic[language],
    degree: link.degree,
    before: side('before'),
    after: side('after'),
    categories: rows.map((row) => ({
      code: row.category.code,
      label: row.category.label[language],
      before: sideEntry(row.before),
      after: sideEntry(row.after),
      difference: row.difference,
      without: row.without === null ? null : words.remarks[row.without],
    })),
    caveats: caveatsOf(link, language),
  };
}

function sideEntry({ totals, disputed, mark }: SideTotals): object {
  return {
    totals: totals.map(totalEntry),
    disputed: disputed.map(({ id, relation, count, base, line, disputed: reason }) => ({
      claim: id,
      relation,
      count,
      base,
      line,
      reason,
    })),
    mark,
  };
}

function totalEntry(total: Total): object {
  const { relation, count, base, among, jointly, claims, isSum } = total;
  return {
    relation,
    count,
    base,
    percent: base === null ? null : share(count, base),
    among,
    jointly: jointly.map(({ number }) => number),
    claims: claims.map(({ id }) => id),
    lines: [...new Set(claims.map(({ line }) => line))],
    sum: isSum,
    derived: isDerived(total),
  };
}
