import type { Json } from '../../json.js'
import { type Example, labelOf } from '../../rows/example.js'
import { inferSchema } from '../infer-schema.js'
import type { JsonSchema, Kind } from '../task-schema.js'
import { areValues, type CopiedWords, copiedWordsOf } from './kind-evidence.js'

/** If at least this share of outputs occurs in the input word for word, the task is extraction. */
const copiedShare = 0.8
/**
 * Labels are short: outputs with this many words on average, and this share of them from the input, are rewritten
 * inputs.
 */
const rewrittenWords = 4
const takenShare = 0.3

/**
 * With at least this many rows there may be many labels, if this share of rows has one that other rows have too; a
 * smaller one where inputs are prose, from which nothing is derived that shares no words with it.
 */
const leastOften = 20
const oftenShare = { values: 0.5, prose: 0.2 }

/** With fewer rows equal outputs do not show that there is one label. */
const leastOfOneLabel = 5

/** The kind of task that examples show. */
export function inferKind(examples: Example[]): Kind {
  const outputs = examples.map(({ output }) => output)
  const all = (type: string) => outputs.every(output => typeof output === type)
  const present = examples.filter(({ output }) => output !== null)
  if (present.length > 0 && present.length < examples.length && present.every(isText)) {
    // Nothing, where a text has no part to extract.
    if (kindOfTexts(present) === 'extraction') return 'extraction'
  }
  if (outputs.some(output => typeof output === 'object')) return 'structured'
  if (all('boolean')) return 'boolean'
  if (all('number')) return areGrades(outputs) ? 'classification' : 'number'
  if (!all('string')) return repeats(countLabels(outputs), outputs.length) ? 'classification' : 'structured'
  return kindOfTexts(examples)
}

/** The schema of outputs of a kind; the labels of a classification are sorted, so that changes merge. */
export function outputSchema(kind: Kind, outputs: Json[]): JsonSchema {
  if (kind === 'classification') return { enum: sortLabels(outputs) }
  if (kind === 'structured') return inferSchema(outputs)
  if (kind === 'boolean' || kind === 'number') return { type: kind }
  return { type: kind === 'extraction' && outputs.includes(null) ? ['null', 'string'] : 'string' }
}

/** The distinct labels: numbers by value, then texts by UTF-16 code unit. */
export function sortLabels(outputs: Json[]): Json[] {
  const distinct = [...new Map(outputs.map(output => [JSON.stringify(output), output])).values()]
  const isNumber = (value: Json) => typeof value === 'number'
  return [
    ...distinct.filter(isNumber).sort((a, b) => Number(a) - Number(b)),
    ...distinct.filter(value => !isNumber(value)).sort((a, b) => (labelOf(a) < labelOf(b) ? -1 : 1))
  ]
}

/** A few whole numbers, each frequent: classes named by numbers. */
function areGrades(outputs: Json[]): boolean {
  const distinct = countLabels(outputs).size
  return (
    outputs.every(Number.isInteger) && (distinct <= 2 || (distinct <= 20 && outputs.length >= 5 * distinct))
  )
}

function kindOfTexts(examples: Example[]): Kind {
  const rows = examples.length
  const outputs = examples.map(({ output }) => output)
  const labels = countLabels(outputs)
  const inputs = examples.map(({ input }) => input)
  const taken = copiedWordsOf(inputs, outputs)
  if (taken.copied >= copiedShare * taken.rows)
    return areNames(labels, rows) ? 'classification' : 'extraction'
  if (isRewritten(taken)) return 'transform'
  if (repeats(labels, rows)) return 'classification'
  const made = taken.copied >= takenShare * taken.rows || taken.copiedWords >= takenShare * taken.words
  const often = areValues(inputs) ? oftenShare.values : oftenShare.prose
  return !made && repeatsOften(labels, rows, often) ? 'classification' : 'transform'
}

/** Words of the input in another order or form; words that unrelated texts share as well do not count. */
function isRewritten({ rows, words, copiedWords, sharedWords }: CopiedWords): boolean {
  return (
    words >= rewrittenWords * rows && copiedWords >= takenShare * words && copiedWords >= 1.5 * sharedWords
  )
}

function isText({ output }: Example): boolean {
  return typeof output === 'string'
}

function countLabels(outputs: Json[]): Map<string, number> {
  const labels = new Map<string, number>()
  for (const output of outputs) labels.set(labelOf(output), (labels.get(labelOf(output)) ?? 0) + 1)
  return labels
}

/** Few labels, most of them frequent enough to be learned. */
function repeats(labels: Map<string, number>, rows: number): boolean {
  const most = labels.size <= 200 ? rows / 2 : rows / 10
  if (labels.size === 1) return rows >= leastOfOneLabel
  return labels.size <= 2 ? rows > labels.size : labels.size <= most
}

/** Many labels, but such a share of rows have one that others have too. */
function repeatsOften(labels: Map<string, number>, rows: number, often: number): boolean {
  const repeated = [...labels.values()].reduce((sum, count) => sum + (count > 1 ? count : 0), 0)
  return rows >= leastOften && repeated >= often * rows
}

/** Outputs that occur in their inputs and are labels nevertheless: few, all frequent, words rather than figures. */
function areNames(labels: Map<string, number>, rows: number): boolean {
  const rare = [...labels.values()].filter(count => count === 1).length
  const figures = [...labels.keys()].filter(label => /\d/.test(label)).length
  return (
    labels.size > 1 &&
    labels.size <= 50 &&
    rows >= 5 * labels.size &&
    rare <= 0.05 * labels.size &&
    figures <= labels.size / 2
  )
}
