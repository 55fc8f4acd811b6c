import { isJsonObject, type Json } from '../domain/json.js'
import { areValues, copiedWordsOf, mayBeLabels, repeatedShare } from '../domain/task/kind/kind-evidence.js'
import { families } from './families.js'
import type { Family } from './family.js'
import type { Lesson } from './lesson.js'

type Rows = Pick<Lesson, 'kind' | 'inputs' | 'outputs' | 'groups'>

/** Up to this many rows, what looks like labels may still be the result of a transformation. */
const mostLabeled = 20
/** Numbers may be names of classes if at most this share of them is distinct. */
const codesShare = 0.2
/** With more rows than `quick` and this share of held-out rows right, families of other kinds are not tried. */
const goodEnough = 0.97
const quick = 300
/** Outputs may be derived from their inputs if at least this share of them occurs there. */
const takenShare = 0.3
/** From values, outputs may be derived that share nothing with them if so many are distinct; tried up to `mostShort` rows. */
const fewOutputs = 3
const mostShort = 500

/** The families for the kind of the task, in the order in which they are learned. */
export function ownFamilies({ kind, inputs }: Rows): Family[] {
  return families.filter(({ name, kinds }) => {
    if (name === 'transform' && kind === 'classification' && inputs.length > mostLabeled) return false
    return kinds.includes(kind)
  })
}

/**
 * The families for other kinds that may do better, given the best cross-validated accuracy so far (undefined: there
 * is none): the assumed kind of a task decides what is tried first, not what may win. Empty where the rows rule out
 * that others do better.
 */
export function otherFamilies(lesson: Rows, best: number | undefined): Family[] {
  if (best !== undefined && best >= (lesson.inputs.length > quick ? goodEnough : 1)) return []
  if (lesson.kind === 'classification') return mayBeMade(lesson) ? named('transform', 'extract') : []
  return labelsMayWin(lesson, best) ? named('rules', 'linear') : []
}

/** Whether labels may be right more often than the best so far, though they only give outputs that were seen. */
function labelsMayWin({ kind, inputs, outputs, groups }: Rows, best = 0): boolean {
  if (kind === 'boolean' || !mayBeLabels(outputs, groups)) return false
  if (kind === 'number' && new Set(outputs).size > codesShare * inputs.length) return false
  return repeatedShare(outputs, groups) > best
}

/** Whether outputs seem to occur in their inputs or to be derived from them. */
function mayBeMade({ inputs, outputs }: Rows): boolean {
  const texts = outputs.filter(output => typeof output === 'string').length
  if (texts < inputs.length / 2) return false
  const taken = copiedWordsOf(inputs, outputs)
  if (taken.copied >= takenShare * taken.rows) return true
  const own = taken.copiedWords - taken.sharedWords
  if (own >= takenShare * taken.words) return true
  if (inputs.length > mostShort || new Set(outputs).size < fewOutputs) return false
  return inputs.every(isText) && areValues(inputs)
}

function isText(input: Json): boolean {
  return isJsonObject(input) ? Object.values(input).every(isText) : typeof input === 'string'
}

function named(...names: string[]): Family[] {
  return families.filter(({ name }) => names.includes(name))
}
