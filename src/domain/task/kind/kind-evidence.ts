import type { Json } from '../../json.js'
import { type Example, inputKey, labelOf } from '../../rows/example.js'
import { textsOf } from '../../text/texts.js'
import type { Kind } from '../task-schema.js'

/** The most rows, evenly spread, that are compared with their inputs. */
const mostLooked = 2000

/**
 * The share of rows whose output also occurs in a row of another group, 0 to 1: an upper bound, on rows held out by
 * groups, for programs that only give outputs which they have seen.
 */
export function repeatedShare(outputs: readonly Json[], groups: readonly string[]): number {
  const first = new Map<string, string>()
  const repeated = new Set<string>()
  const labels = outputs.map(labelOf)
  labels.forEach((label, row) => {
    const group = first.get(label)
    if (group === undefined) first.set(label, groups[row])
    else if (group !== groups[row]) repeated.add(label)
  })
  return labels.filter(label => repeated.has(label)).length / Math.max(1, labels.length)
}

/** Texts with at most so many words are values: outputs may be derived from them that share nothing with them. */
const fewWords = 3

/** Whether half of the inputs or more are so short. */
export function areValues(inputs: readonly Json[]): boolean {
  const words = inputs.map(input => textsOf(input).join(' ').split(/\s+/).length).sort((a, b) => a - b)
  return words[words.length >> 1] <= fewWords
}

/** With fewer rows equal outputs do not show that they are labels. */
const leastRepeated = 10
/** The least share of rows with an output that others have, for outputs to be learned as labels. */
const repeatedEnough = 0.3

/** Whether outputs repeat so often that they can be learned as labels, whatever they are. */
export function mayBeLabels(outputs: readonly Json[], groups: readonly string[]): boolean {
  return outputs.length >= leastRepeated && repeatedShare(outputs, groups) >= repeatedEnough
}

/**
 * The least number of rows of each output, on average, for numbers to be names of classes; more where there are
 * many.
 */
const timesEach = 2
const fewNumbers = 20
const timesEachOfMany = 5
const mostNumbers = 200

/**
 * The number of distinct whole numbers, where outputs are such numbers and may be amounts or names of classes; else
 * undefined.
 */
export function wholeNumbersIn(outputs: readonly Json[]): number | undefined {
  if (outputs.length < leastRepeated || !outputs.every(Number.isSafeInteger)) return undefined
  const distinct = new Set(outputs).size
  const times = distinct <= fewNumbers ? timesEach : timesEachOfMany
  return distinct >= 3 && distinct <= mostNumbers && outputs.length >= times * distinct ? distinct : undefined
}

/** Whether programs for such a task can be learned from rows alone; outputs with many fields only as labels. */
export function isLearnable(kind: Kind, rows: readonly Example[]): boolean {
  if (kind !== 'structured') return true
  return mayBeLabels(
    rows.map(({ output }) => output),
    rows.map(({ input }) => inputKey(input))
  )
}

/** How much of the outputs occurs in their inputs. */
export interface CopiedWords {
  rows: number
  /** The number of rows whose input contains the whole output. */
  copied: number
  /** The number of words of outputs, and of those that their input contains, ignoring case. */
  words: number
  copiedWords: number
  /** The number of those that the input of an unrelated row contains: what any texts of this kind share. */
  sharedWords: number
}

/** Compares outputs with their inputs, and with inputs of rows that have another output. */
export function copiedWordsOf(inputs: readonly Json[], outputs: readonly Json[]): CopiedWords {
  const rows = Math.min(inputs.length, mostLooked)
  const looked = Array.from({ length: rows }, (_, i) => Math.floor((i * inputs.length) / rows))
  const answers = looked.map(row => labelOf(outputs[row]))
  const texts = looked.map(row => textsOf(inputs[row]))
  const known = texts.map(each => new Set(wordsOf(each.join(' '))))
  const taken: CopiedWords = { rows, copied: 0, words: 0, copiedWords: 0, sharedWords: 0 }
  for (const [row, answer] of answers.entries()) {
    if (texts[row].some(text => text.includes(answer))) taken.copied++
    const words = wordsOf(answer)
    const other = otherRow(answers, row)
    taken.words += words.length
    taken.copiedWords += words.filter(word => known[row].has(word)).length
    if (other !== undefined) taken.sharedWords += words.filter(word => known[other].has(word)).length
  }
  return taken
}

/** The row half the set away, or the next one after it that has another output. */
function otherRow(answers: readonly string[], row: number): number | undefined {
  const { length } = answers
  for (let step = 0; step < Math.min(length, 10); step++) {
    const other = (row + (length >> 1) + step) % length
    if (answers[other] !== answers[row]) return other
  }
  return undefined
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/\s+/)
    .filter(word => word !== '')
}
