import type { Json } from '../json.js'
import { type Example, inputKey, labelOf } from '../rows/example.js'
import { textsOf } from '../text/texts.js'
import type { Kind } from './task-schema.js'

/** Rows that are looked at, evenly spread, to see whether outputs are made of their inputs. */
const mostLooked = 2000

/**
 * The share of rows whose output stands in a row of another group too, 0 to 1: no program that only gives
 * outputs which it has seen does better on rows held out by groups.
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

/** Fewer rows whose outputs happen to be equal do not say that those are labels. */
const leastRepeated = 10
/** Rows with an output that others have, as a share, from which on labels may be learned. */
const repeatedEnough = 0.3

/** Whether outputs come again so often that they may be learned as labels, whatever they are. */
export function mayBeLabels(outputs: readonly Json[], groups: readonly string[]): boolean {
  return outputs.length >= leastRepeated && repeatedShare(outputs, groups) >= repeatedEnough
}

/** Outputs of which each stands for so many rows, at least, may be names of classes; of many it takes more. */
const timesEach = 2
const fewNumbers = 20
const timesEachOfMany = 5
const mostNumbers = 200

/** How many whole numbers outputs are, where those may be amounts and names of classes alike; else undefined. */
export function wholeNumbersIn(outputs: readonly Json[]): number | undefined {
  if (outputs.length < leastRepeated || !outputs.every(Number.isSafeInteger)) return undefined
  const distinct = new Set(outputs).size
  const times = distinct <= fewNumbers ? timesEach : timesEachOfMany
  return distinct >= 3 && distinct <= mostNumbers && outputs.length >= times * distinct ? distinct : undefined
}

/** Whether programs for such a task can be learned from rows alone: values of many fields only as labels. */
export function isLearnable(kind: Kind, rows: readonly Example[]): boolean {
  if (kind !== 'structured') return true
  return mayBeLabels(
    rows.map(({ output }) => output),
    rows.map(({ input }) => inputKey(input))
  )
}

/** How much of the outputs stands in their inputs. */
export interface Taken {
  rows: number
  /** Rows whose whole output stands in their input, as it is. */
  copied: number
  /** Words of outputs, and those of them that their input has, in any case. */
  words: number
  copiedWords: number
  /** Those that the input of a row with another output has: what any text of this kind shares. */
  sharedWords: number
}

/** Compares outputs with their inputs, and with those of rows that have another output. */
export function takenFrom(inputs: readonly Json[], outputs: readonly Json[]): Taken {
  const rows = Math.min(inputs.length, mostLooked)
  const looked = Array.from({ length: rows }, (_, i) => Math.floor((i * inputs.length) / rows))
  const answers = looked.map(row => labelOf(outputs[row]))
  const texts = looked.map(row => textsOf(inputs[row]))
  const known = texts.map(each => new Set(wordsOf(each.join(' '))))
  const taken: Taken = { rows, copied: 0, words: 0, copiedWords: 0, sharedWords: 0 }
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

/** A row half the set away, or one of those after it, that has another output. */
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
