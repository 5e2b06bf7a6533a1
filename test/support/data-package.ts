import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import type { MemoryStore } from './memory-store.ts';
import { textOf } from './memory-store.ts';

/*
 * The parts of the Data Package standard, version 2.0, that descriptions use, written down from its text
 * (https://datapackage.org/standard/) and the dictionary its profiles are made of; no npm package brings the profiles
 * along. Stricter than they are: nothing is allowed here that was not looked up there.
 */
const profile = (name: string) => z.literal(`https://datapackage.org/profiles/2.0/${name}.json`);
const unique = <T>(of: (each: T) => unknown) =>
  z.refine<readonly T[]>((all) => new Set(all.map(of)).size === all.length);

type Labelled = { readonly value: string | number; readonly label?: string | undefined };
/** Values are unique, and so are labels where there are any. */
const distinct = z.refine<readonly Labelled[]>((all) => {
  const labels = all.flatMap(({ label }) => label ?? []);
  return new Set(all.map(({ value }) => value)).size === all.length && new Set(labels).size === labels.length;
});
const texts = z.array(z.strictObject({ value: z.string(), label: z.optional(z.string()) })).check(distinct);
const integers = z.array(z.strictObject({ value: z.int(), label: z.optional(z.string()) })).check(distinct);

const bounds = { minimum: z.optional(z.number()), maximum: z.optional(z.number()) };
const always = { required: z.optional(z.boolean()), unique: z.optional(z.boolean()) };
const common = {
  name: z.string(),
  title: z.optional(z.string()),
  description: z.optional(z.string()),
  missingValues: z.optional(texts),
};
const field = z.discriminatedUnion('type', [
  z.strictObject({
    ...common,
    type: z.literal('string'),
    categories: z.optional(texts),
    categoriesOrdered: z.optional(z.boolean()),
    constraints: z.optional(z.strictObject(always)),
  }),
  z.strictObject({
    ...common,
    type: z.literal('integer'),
    categories: z.optional(integers),
    categoriesOrdered: z.optional(z.boolean()),
    constraints: z.optional(z.strictObject({ ...always, ...bounds })),
  }),
  z.strictObject({
    ...common,
    type: z.literal('number'),
    decimalChar: z.optional(z.string()),
    constraints: z.optional(z.strictObject({ ...always, ...bounds })),
  }),
]);
const names = z.array(z.string()).check(z.minLength(1));
const resource = z.strictObject({
  $schema: profile('dataresource'),
  name: z.string().check(z.regex(/^[a-z0-9._-]+$/)),
  // From the folder of the description, never outside it.
  path: z.string().check(z.regex(/^[^./~\\:][^\\:]*$/)),
  type: z.literal('table'),
  title: z.string(),
  description: z.string(),
  format: z.literal('csv'),
  mediatype: z.literal('text/csv'),
  encoding: z.literal('utf-8'),
  bytes: z.int(),
  hash: z.string().check(z.regex(/^sha256:[0-9a-f]{64}$/)),
  dialect: z.strictObject({
    $schema: profile('tabledialect'),
    header: z.literal(true),
    delimiter: z.enum([',', ';']),
    lineTerminator: z.literal('\r\n'),
    quoteChar: z.literal('"'),
    doubleQuote: z.literal(true),
  }),
  schema: z.strictObject({
    $schema: profile('tableschema'),
    fields: z.array(field).check(
      z.minLength(1),
      unique(({ name }) => name),
    ),
    primaryKey: z.optional(names),
    foreignKeys: z.optional(
      z.array(
        z.strictObject({ fields: names, reference: z.strictObject({ resource: z.string(), fields: names }) }),
      ),
    ),
  }),
});
const dataPackage = z.strictObject({
  $schema: profile('datapackage'),
  name: z.string().check(z.regex(/^[a-z0-9._-]+$/)),
  title: z.string(),
  description: z.string(),
  sources: z.optional(z.array(z.strictObject({ title: z.string() })).check(z.minLength(1))),
  resources: z.array(resource).check(
    z.minLength(1),
    unique(({ name }) => name),
  ),
});

/** A description of CSV files, as the standard has it. */
export type DataPackage = z.infer<typeof dataPackage>;
/** One of its files. */
export type PackageResource = DataPackage['resources'][number];

/** Reads the description in a folder; throws when it is none, or when a file is not as it says. */
export function readPackage(store: MemoryStore, folder: string): DataPackage {
  const read = dataPackage.parse(JSON.parse(textOf(store, `${folder}/datapackage.json`)));
  for (const { path, bytes, hash } of read.resources) {
    const found = store.files.get(`${folder}/${path}`) ?? new Uint8Array();
    const sha256 = createHash('sha256').update(found).digest('hex');
    if (found.length !== bytes || hash !== `sha256:${sha256}`) throw new Error(`${path} is another file`);
  }
  return read;
}
