import type { Json } from '../json.js'
import { type Example, labelOf } from '../rows/example.js'
import { inferSchema } from './infer-schema.js'
import { type Taken, takenFrom } from './kind-evidence.js'
import type { JsonSchema, Kind } from './task-schema.js'

/** From this share of outputs that stand in their input word for word, the task is to find them there. */
const copiedShare = 0.8
/** Labels are short; outputs of as many words, of which as many come from the input, are rewritten inputs. */
const rewrittenWords = 4
const takenShare = 0.3

/** From so many rows on, labels may be many if so large a share of rows has one that is not alone. */
const leastOften = 20
const oftenShare = 0.5

/** Fewer rows that happen to have the same output do not say that it is a label. */
const leastOfOneLabel = 5

/** What kind of task some examples show. */
export function inferKind(examples: Example[]): Kind {
  const outputs = examples.map(({ output }) => output)
  const all = (type: string) => outputs.every(output => typeof output === type)
  const present = examples.filter(({ output }) => output !== null)
  if (present.length > 0 && present.length < examples.length && present.every(isText)) {
    // Nothing, where a text has no such part.
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

/** A few whole numbers, each often: classes that happen to be called by numbers. */
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
  const taken = takenFrom(
    examples.map(({ input }) => input),
    outputs
  )
  if (taken.copied >= copiedShare * taken.rows)
    return areNames(labels, rows) ? 'classification' : 'extraction'
  if (isRewritten(taken)) return 'transform'
  if (repeats(labels, rows)) return 'classification'
  const made = taken.copied >= takenShare * taken.rows || taken.copiedWords >= takenShare * taken.words
  return !made && repeatsOften(labels, rows) ? 'classification' : 'transform'
}

/** Words of the input in another order or form; what texts of other outputs share as well tells nothing. */
function isRewritten({ rows, words, copiedWords, sharedWords }: Taken): boolean {
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

/** Few labels, most of them often enough to be learned. */
function repeats(labels: Map<string, number>, rows: number): boolean {
  const most = labels.size <= 200 ? rows / 2 : rows / 10
  if (labels.size === 1) return rows >= leastOfOneLabel
  return labels.size <= 2 ? rows > labels.size : labels.size <= most
}

/** Many labels, but most rows have one that others have too. */
function repeatsOften(labels: Map<string, number>, rows: number): boolean {
  const repeated = [...labels.values()].reduce((sum, count) => sum + (count > 1 ? count : 0), 0)
  return rows >= leastOften && repeated >= oftenShare * rows
}

/** Outputs that stand in their inputs and are labels all the same: a few, all often, words rather than figures. */
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
