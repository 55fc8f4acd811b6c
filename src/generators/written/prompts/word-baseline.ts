import { evenly } from '../../../domain/evenly.js'
import { type Example, labelOf } from '../../../domain/rows/example.js'
import { exactPercent } from '../../../domain/text/wording.js'
import { estimatedTokens, safe } from './row-text.js'
import { singleWordsOf } from './words.js'

const [leastLabels, mostLabels] = [2, 80]
const leastRows = 30
const mostRows = 3000
const folds = 5
const mostConfusions = 12
/** By this much counting words must beat the most frequent answer, or single words mark nothing. */
const leastGain = 0.05

/**
 * The accuracy of counting words alone, on training rows that were not counted, and its confusions, as text: a bar
 * to beat, and where words do not decide. `tells`: it beats the most frequent answer clearly. Empty where there are
 * too few rows, or no words. (Multinomial Naive Bayes,
 * add-half smoothing, five folds.)
 */
export function wordBaseline(train: readonly Example[], tokens: number): { text: string; tells: boolean } {
  const rows = evenly(train, mostRows).map(example => ({
    label: labelOf(example.output),
    words: [...singleWordsOf(example)]
  }))
  const labels = [...new Set(rows.map(({ label }) => label))].sort()
  const tells = labels.length >= leastLabels && labels.length <= mostLabels && rows.length >= leastRows
  if (!tells || rows.every(({ words }) => words.length < 2)) return { text: '', tells: false }
  const confusions = new Map<string, number>()
  let right = 0
  for (let fold = 0; fold < folds; fold++) {
    const guess = naiveBayes(
      rows.filter((_, at) => at % folds !== fold),
      labels
    )
    rows.forEach(({ label, words }, at) => {
      if (at % folds !== fold) return
      const got = guess(words)
      if (got === label) right++
      else {
        const pair = `${safe(JSON.stringify(label))} taken for ${safe(JSON.stringify(got))}`
        confusions.set(pair, (confusions.get(pair) ?? 0) + 1)
      }
    })
  }
  const list: string[] = []
  const most = [...confusions].filter(([, n]) => n > 1)
  most.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  for (const [pair, n] of most.slice(0, mostConfusions)) {
    const next = `${pair} ${n} ×`
    if (estimatedTokens([...list, next].join(', ')) > tokens) break
    list.push(next)
  }
  const confused = list.length > 0 ? ` Its confusions: ${list.join(', ')}.` : ''
  const majority = Math.max(...labels.map(label => rows.filter(row => row.label === label).length))
  return {
    text: `Counting words alone, on training rows left out of the count, is right for ${exactPercent(right / rows.length)}.${confused}`,
    tells: right - majority >= leastGain * rows.length
  }
}

interface Row {
  label: string
  words: readonly string[]
}

function naiveBayes(rows: readonly Row[], labels: readonly string[]): (words: readonly string[]) => string {
  const index = new Map(labels.map((label, at) => [label, at]))
  const counts = new Map<string, Float64Array>()
  const totals = new Float64Array(labels.length)
  const prior = new Float64Array(labels.length)
  for (const { label, words } of rows) {
    const at = index.get(label)!
    prior[at]++
    for (const word of words) {
      const row = counts.get(word) ?? new Float64Array(labels.length)
      counts.set(word, row)
      row[at]++
      totals[at]++
    }
  }
  const shares = totals.map(total => Math.log(total + counts.size / 2))
  return words => {
    const scores = prior.map(n => Math.log(n + 0.5))
    for (const word of words) {
      const row = counts.get(word)
      if (row) for (let at = 0; at < scores.length; at++) scores[at] += Math.log(row[at] + 0.5) - shares[at]
    }
    return labels[scores.indexOf(Math.max(...scores))]
  }
}
