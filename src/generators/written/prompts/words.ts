import { evenly } from '../../../domain/evenly.js'
import { isJsonObject } from '../../../domain/json.js'
import { type Example, labelOf } from '../../../domain/rows/example.js'
import { countByLabel } from '../../../domain/rows/label-counts.js'
import { textsOf } from '../../../domain/text/texts.js'
import { estimatedTokens, safe } from './row-text.js'

const mostLabels = 80
const mostWords = 30
const longestWord = 24
const wordPattern = /[\p{L}\p{N}_']+/gu
/** Words of fewer rows say little, and may be somebody's name. */
const leastRows = 3

/** The most rows that are counted. */
const mostRows = 4000

/** The distinct words of a row. */
export function singleWordsOf(example: Pick<Example, 'input'>): Set<string> {
  const words = new Set<string>()
  for (const text of textsOf(example.input)) {
    for (const word of text.toLowerCase().match(wordPattern) ?? []) {
      if (word.length <= longestWord) words.add(word)
    }
  }
  return words
}

/** The number of rows with each word. */
export function countWords(train: readonly Example[]): { rows: number; counts: Map<string, number> } {
  const counts = new Map<string, number>()
  const rows = evenly(train, mostRows)
  for (const example of rows) {
    for (const word of singleWordsOf(example)) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return { rows: rows.length, counts }
}

/** The distinct words of a row, and pairs of neighbouring words. */
function wordsOf(example: Pick<Example, 'input'>): Set<string> {
  const words = new Set<string>()
  for (const text of textsOf(example.input)) {
    const list = text.toLowerCase().match(wordPattern) ?? []
    list.forEach((word, at) => {
      if (word.length <= longestWord) words.add(word)
      const pair = at > 0 ? `${list[at - 1]} ${word}` : ''
      if (pair && pair.length <= 2 * longestWord) words.add(pair)
    })
  }
  return words
}

/**
 * For each label the words that mark it, counted on training rows, as lines of `label: word (rows with the
 * label/rows)`; empty where there are none. Summarizes thousands of rows in few tokens.
 */
export function tellingWords(
  rows: readonly Example[],
  { tokens, minSupport }: { tokens: number; minSupport: number }
): string {
  const train = evenly(rows, mostRows)
  const { labels, words } = countByLabel(train, wordsOf)
  if (labels.size < 2 || labels.size > mostLabels) return ''
  const least = Math.max(leastRows, minSupport)
  const marks = new Map<string, { word: string; score: number; with: number; all: number }[]>()
  for (const [word, byLabel] of words) {
    const all = [...byLabel.values()].reduce((sum, n) => sum + n, 0)
    if (all < least) continue
    for (const [label, n] of byLabel) {
      if (n < least) continue
      // How much the word raises the odds of the label, weighted by the number of rows.
      const rate = (n + 0.5) / (all + 1)
      const base = (labels.get(label) ?? 0) / train.length
      const lift = Math.log(rate / (1.0001 - rate)) - Math.log(base / (1.0001 - base))
      if (lift < 0.7) continue
      const list = marks.get(label) ?? []
      list.push({ word, score: lift * Math.sqrt(n), with: n, all })
      marks.set(label, list)
    }
  }
  const each = Math.max(30, Math.floor(tokens / Math.max(1, marks.size)))
  const lines: string[] = []
  for (const label of [...marks.keys()].sort()) {
    const list = (marks.get(label) ?? []).sort((a, b) => b.score - a.score || (a.word < b.word ? -1 : 1))
    let line = `${safe(label)}:`
    let shown = 0
    const seen: string[] = []
    for (const { word, with: n, all } of list) {
      if (shown >= mostWords) break
      // A pair adds nothing if its word is listed already with the same rows.
      if (seen.some(other => word.split(' ').includes(other) && word !== other)) continue
      const next = `${shown === 0 ? ' ' : ', '}${safe(word)} ${n}/${all}`
      if (estimatedTokens(line + next) > each) break
      line += next
      seen.push(word)
      shown++
    }
    if (shown > 0) lines.push(line)
  }
  return lines.join('\n')
}

/** For each numeric field its 10th, 50th and 90th percentile by label, as lines; empty where there is none. */
export function numbersByLabel(train: readonly Example[], tokens: number): string {
  const fields = new Map<string, Map<string, number[]>>()
  for (const { input, output } of train) {
    if (!isJsonObject(input)) continue
    for (const [field, value] of Object.entries(input)) {
      if (typeof value !== 'number') continue
      const byLabel = fields.get(field) ?? new Map<string, number[]>()
      fields.set(field, byLabel)
      const list = byLabel.get(labelOf(output)) ?? []
      list.push(value)
      byLabel.set(labelOf(output), list)
    }
  }
  let text = ''
  for (const [field, byLabel] of fields) {
    if (byLabel.size > 12) continue
    const parts = [...byLabel.keys()].sort().map(label => {
      const sorted = (byLabel.get(label) ?? []).sort((a, b) => a - b)
      const at = (share: number) => round(sorted[Math.floor(share * (sorted.length - 1))])
      return `${safe(label)} ${at(0.1)} ${at(0.5)} ${at(0.9)}`
    })
    const line = `${safe(field)}: ${parts.join('; ')}\n`
    if (estimatedTokens(text + line) > tokens) break
    text += line
  }
  return text.trimEnd()
}

const round = (n: number) => Number(n.toPrecision(4))
