import { isOrdered, numberedCategories, numberOf } from '../../answers/number-codes.ts';
import { origin } from '../../answers/headings.ts';
import { invalidCategory } from '../../distribution/distribution.ts';
import type { Category, Indicator } from '../../instrument/instrument.ts';
import type { ReportContext } from '../context.ts';
import type { Field } from '../package/data-package.ts';
import { labelled } from '../package/data-package.ts';
import { isMarked, variableName } from './variables.ts';

/**
 * The fields of a unit: its code, its name and, in practice data, that its answers are invented.
 * @param isUnique whether a unit has one row
 */
export function unitFields(context: ReportContext, isUnique: boolean): Field[] {
  const { fields } = context.texts;
  const required = { required: true };
  return [
    {
      name: 'region',
      type: 'string',
      description: fields['regions.code'],
      constraints: isUnique ? { ...required, unique: true } : required,
    },
    { name: 'name', type: 'string', description: fields.region, constraints: required },
    ...(isMarked(context)
      ? [
          {
            name: origin.heading,
            type: 'string' as const,
            description: fields.herkomst,
            constraints: required,
          },
        ]
      : []),
  ];
}

function headOf(
  indicator: Indicator,
  { texts: { language } }: ReportContext,
): { readonly name: string; readonly title: string; readonly description: string } {
  return {
    name: variableName(indicator),
    title: `${indicator.number} ${indicator.label[language]}`,
    description: indicator.question[language],
  };
}

/** Why there is no answer of substance, by what stands in its stead. */
function missingOf(
  indicator: Indicator,
  { texts: { language } }: ReportContext,
  hasInvalid: boolean,
  written: (category: Category) => string | number | null,
): Field['missingValues'] {
  const categories = [
    indicator.noData,
    ...indicator.categories.filter(({ role }) => role === 'not-applicable'),
    ...(hasInvalid ? [invalidCategory] : []),
  ];
  return labelled(
    categories.map((category) => ({
      value: String(written(category) ?? ''),
      label: category.label[language],
    })),
  );
}

/** The field of an indicator among the answers as numbers. */
export function numberField(indicator: Indicator, context: ReportContext, hasInvalid: boolean): Field {
  const missingValues = missingOf(indicator, context, hasInvalid, (each) => numberOf(indicator, each)) ?? [];
  const head = { ...headOf(indicator, context), type: 'integer' as const, missingValues };
  if (indicator.type === 'percentage') return { ...head, constraints: { minimum: 0, maximum: 100 } };
  const { language } = context.texts;
  return {
    ...head,
    categories: labelled(
      numberedCategories(indicator).map((category) => ({
        value: numberOf(indicator, category) ?? 0,
        label: category.label[language],
      })),
    ),
    categoriesOrdered: isOrdered(indicator),
  };
}

/** The field of an indicator among the answers in words. */
export function labelField(indicator: Indicator, context: ReportContext, hasInvalid: boolean): Field {
  const written = ({ role, label }: Category): string => (role === 'no-data' ? '' : label.nl);
  const missingValues = missingOf(indicator, context, hasInvalid, written) ?? [];
  const head = { ...headOf(indicator, context), missingValues };
  if (indicator.type === 'percentage') {
    return { ...head, type: 'integer', constraints: { minimum: 0, maximum: 100 } };
  }
  const { language } = context.texts;
  return {
    ...head,
    type: 'string',
    categories: labelled(
      numberedCategories(indicator).map(({ label }) => ({ value: label.nl, label: label[language] })),
    ),
    categoriesOrdered: isOrdered(indicator),
  };
}
