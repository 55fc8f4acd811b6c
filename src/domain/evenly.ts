/** At most `most` items, evenly spaced, so that rows sorted by label are represented by some of each. */
export function evenly<Item>(items: readonly Item[], most: number): readonly Item[] {
  if (items.length <= most) return items
  return Array.from({ length: most }, (_, at) => items[Math.floor((at * items.length) / most)])
}
