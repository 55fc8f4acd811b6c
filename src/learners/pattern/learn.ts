import type { CrossValidated } from '../../domain/honesty/cross-validated.js'
import type { Json } from '../../domain/json.js'
import { foldsOf, heldOut, spread } from '../cross-validation.js'
import { describeFields } from '../describe-fields.js'
import type { Fitted } from '../family.js'
import { type Path, textAt } from '../fields.js'
import { labelingOf } from '../labels.js'
import type { Lesson } from '../lesson.js'
import { bestConjunction } from './conjunction.js'
import { CheckEvidence } from './evidence.js'
import { type Check, type PatternModel, testOf } from './model.js'

/** The most rows that are used. */
const maxRows = 400
/** Greatest median length, in UTF-16 units and in words, of texts that are strings to be checked. */
const maxLength = 200
const maxWords = 8

/** Learns which strings are accepted; undefined unless there are two labels and texts of modest length. */
export function learnPattern(lesson: Lesson, settings?: string): Fitted<PatternModel> | undefined {
  const looked = spread(lesson.inputs.length, maxRows)
  const inputs = looked.map(row => lesson.inputs[row])
  const labeling = labelingOf(looked.map(row => lesson.outputs[row]))
  if (labeling.outputs.length !== 2) return undefined
  lesson.progress(0, 'looking for checks')
  let best: { path: Path; study: Study; learned: Learned } | undefined
  for (const path of describeFields(inputs, lesson.minSupport).texts) {
    const texts = inputs.map(input => textAt(input, path))
    if (usually(texts, text => text.length) > maxLength) continue
    if (usually(texts, text => text.split(' ').length) > maxWords) continue
    const study = {
      evidence: new CheckEvidence(texts),
      classes: labeling.classes,
      outputs: labeling.outputs,
      minSupport: lesson.minSupport
    }
    const learned = learnFrom(study, [...texts.keys()])
    if (best === undefined || learned.bits < best.learned.bits) best = { path, study, learned }
  }
  if (best === undefined) return undefined
  const { path, study, learned } = best
  const groups = looked.map(row => lesson.groups[row])
  const crossValidated = settings === undefined ? crossValidate(study, groups, lesson) : undefined
  const [accepted, rejected] = [learned.accepted, 1 - learned.accepted].map(label => labeling.outputs[label])
  const model = { path, checks: learned.checks, accepted, rejected }
  return { model, settings: '', ...(crossValidated ? { crossValidated } : {}) }
}

/** The median of a measure. */
function usually(texts: readonly string[], measure: (text: string) => number): number {
  return texts.map(measure).sort((a, b) => a - b)[texts.length >> 1]
}

interface Study {
  evidence: CheckEvidence
  classes: Int32Array
  outputs: Json[]
  minSupport: number
}

interface Learned {
  checks: Check[]
  bits: number
  /** The index of the label that means accepted. */
  accepted: number
}

/** The better of two explanations: either label may mean accepted. */
function learnFrom({ evidence, classes, outputs, minSupport }: Study, rows: readonly number[]): Learned {
  const sides = [0, 1].map(label => rows.filter(row => classes[row] === label))
  const [a, b] = [0, 1].map(side => ({
    accepted: side,
    ...bestConjunction(evidence, { accepted: sides[side], rejected: sides[1 - side] }, minSupport)
  }))
  const hint = (label: number) => (affirms(outputs[label]) ? 0 : hintBits)
  return a.bits + hint(0) <= b.bits + hint(1) ? a : b
}

/** The cost of assuming that a label means accepted whose name says otherwise. */
const hintBits = 12

/** Whether the name of a label means yes. */
function affirms(label: Json): boolean {
  return (
    label === true ||
    label === 1 ||
    /^(valid|ok|okay|yes|y|true|accept(ed)?|pass(ed)?|good|1)$/i.test(String(label))
  )
}

function crossValidate(study: Study, groups: string[], lesson: Lesson): CrossValidated | undefined {
  const { classes } = study
  const { texts } = study.evidence
  const count = new Set(groups).size
  if (count < 4) return undefined
  const folds = count <= 20 ? Math.min(count, 10) : 5
  const fold = foldsOf(groups, classes, 2, folds, lesson.seed)
  let right = 0
  for (let held = 0; held < folds; held++) {
    lesson.progress((held + 1) / (folds + 1), `cross-validating ${held + 1}/${folds}`)
    const { learn, judge } = heldOut(fold, held)
    const { checks, accepted } = learnFrom(study, [...learn])
    const tests = checks.map(testOf)
    for (const row of judge) {
      const passes = tests.every(test => test(texts[row]))
      if (passes === (classes[row] === accepted)) right++
    }
  }
  return { accuracy: right / texts.length, rows: texts.length, folds }
}
