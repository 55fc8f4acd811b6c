import { type Example, labelOf } from './example.js'

/** The number of rows of each label, and of each word the number of its rows by label. */
export interface LabelWordCounts {
  labels: Map<string, number>
  words: Map<string, Map<string, number>>
}

/** Counts the words of rows by label; `wordsOf` gives each distinct word of a row. */
export function countByLabel(
  rows: readonly Example[],
  wordsOf: (row: Example) => ReadonlySet<string>
): LabelWordCounts {
  const labels = new Map<string, number>()
  const words = new Map<string, Map<string, number>>()
  for (const row of rows) {
    const label = labelOf(row.output)
    labels.set(label, (labels.get(label) ?? 0) + 1)
    for (const word of wordsOf(row)) {
      const byLabel = words.get(word) ?? new Map<string, number>()
      words.set(word, byLabel)
      byLabel.set(label, (byLabel.get(label) ?? 0) + 1)
    }
  }
  return { labels, words }
}
