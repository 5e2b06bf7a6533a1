/** Items by a key, in their own order; the groups in the order of their first item. */
export function groupBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  return groupByEach(items, (item) => [keyOf(item)]);
}

/** The same for items with any number of keys: one stands once under each of its own, and without any nowhere. */
export function groupByEach<T, K>(
  items: Iterable<T>,
  keysOf: (item: T) => readonly K[] | ReadonlySet<K>,
): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
    }
  }
  return groups;
}
