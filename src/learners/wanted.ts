import { isJsonObject, type Json } from '../domain/json.js'
import { copiedWordsOf, mayBeLabels, repeatedShare } from '../domain/task/kind-evidence.js'
import { textsOf } from '../domain/text/texts.js'
import { families } from './families.js'
import type { Family } from './family.js'
import type { Lesson } from './lesson.js'

type Rows = Pick<Lesson, 'kind' | 'inputs' | 'outputs' | 'groups'>

/** Up to so many rows a label may be what a transformation gives, whatever it looks like. */
const mostLabeled = 20
/** Of numbers, so few distinct ones by rows may be the names of classes. */
const codesShare = 0.2
/** Where so many rows held out are right, of more rows than `quick`, another kind is not worth its time. */
const goodEnough = 0.97
const quick = 300
/** A part of outputs from which on they may be made of their inputs. */
const takenShare = 0.3
/** Texts alone of so few words are values, of which more than two outputs may be made unseen; tried up to so many rows. */
const fewWords = 3
const fewOutputs = 3
const mostShort = 500

/** The families that are meant for such a task, in the order in which they are learned. */
export function ownFamilies({ kind, inputs }: Rows): Family[] {
  return families.filter(({ name, kinds }) => {
    if (name === 'transform' && kind === 'classification' && inputs.length > mostLabeled) return false
    return kinds.includes(kind)
  })
}

/**
 * The families of other kinds that may do better than the best of its own, given the accuracy of that by
 * cross-validation (undefined: none has one): what a task is taken for decides what is tried first, not what
 * may win. None where the rows rule it out.
 */
export function otherFamilies(lesson: Rows, best: number | undefined): Family[] {
  if (best !== undefined && best >= (lesson.inputs.length > quick ? goodEnough : 1)) return []
  if (lesson.kind === 'classification') return mayBeMade(lesson) ? named('transform', 'extract') : []
  return labelsMayWin(lesson, best) ? named('rules', 'linear') : []
}

/** Whether labels may be more often right than what is best so far: seen outputs alone are all they give. */
function labelsMayWin({ kind, inputs, outputs, groups }: Rows, best = 0): boolean {
  if (kind === 'boolean' || !mayBeLabels(outputs, groups)) return false
  if (kind === 'number' && new Set(outputs).size > codesShare * inputs.length) return false
  return repeatedShare(outputs, groups) > best
}

/** Whether outputs look like something that is in their inputs, or may be made of them. */
function mayBeMade({ inputs, outputs }: Rows): boolean {
  const texts = outputs.filter(output => typeof output === 'string').length
  if (texts < inputs.length / 2) return false
  const taken = copiedWordsOf(inputs, outputs)
  if (taken.copied >= takenShare * taken.rows) return true
  const own = taken.copiedWords - taken.sharedWords
  if (own >= takenShare * taken.words) return true
  if (inputs.length > mostShort || new Set(outputs).size < fewOutputs) return false
  if (!inputs.every(isText)) return false
  const words = inputs.map(input => textsOf(input).join(' ').split(/\s+/).length).sort((a, b) => a - b)
  return words[words.length >> 1] <= fewWords
}

function isText(input: Json): boolean {
  return isJsonObject(input) ? Object.values(input).every(isText) : typeof input === 'string'
}

function named(...names: string[]): Family[] {
  return families.filter(({ name }) => names.includes(name))
}
