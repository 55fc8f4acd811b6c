import type { Json } from '../../domain/json.js'
import { foldsOf, heldOut, spread } from '../cross-validation.js'
import { describeFields } from '../describe-fields.js'
import type { Fitted } from '../family.js'
import { type Path, textAt } from '../fields.js'
import type { Lesson } from '../lesson.js'
import { trainSpans } from '../spans/train.js'
import { wellFormed } from '../text/characters.js'
import { learnAnchors, type Marked } from './learn-anchors.js'
import { type ExtractModel, extractPredictor } from './model.js'

/** The most rows that are used. */
const maxRows = 20_000
/** The least share of outputs that must occur in the text. */
const leastCopied = 0.7

/** With fewer rows, anchors that fit all of them are used without comparison. */
const fewRows = 30

type Way = ExtractModel['by']
const ways: readonly Way[] = ['anchors', 'weights']

interface Study {
  lesson: Lesson
  inputs: Json[]
  rows: Marked[]
  path: Path
  missing: Json
}

/** Learns where the span is in a text; undefined unless most outputs are spans of one field. */
export function learnExtract(lesson: Lesson, settings?: string): Fitted<ExtractModel> | undefined {
  lesson.progress(0, 'reading rows')
  const study = studyOf(lesson)
  if (study === undefined) return undefined
  if (settings !== undefined) {
    const model = learnBy(settings as Way, study, study.rows)
    return model && { model, settings }
  }
  const all = new Set(lesson.groups).size
  const anchors = learnAnchors(study.rows, lesson.minSupport)
  const few = all < 3 || (study.rows.length < fewRows && anchors?.right === study.rows.length)
  const usual = study.rows.length <= 20 ? 10 : study.rows.length <= 2000 ? 5 : 3
  const folds = Math.min(usual, Math.max(all, 1))
  const right = (few ? ways.slice(0, 1) : ways).map(way => crossValidate(way, study, folds))
  const count = study.rows.length
  // The simpler method, if it is as good within half a standard error.
  const [byAnchors, byWeights = 0] = right
  const error = Math.sqrt(((byWeights / count) * (1 - byWeights / count)) / count)
  const at = byAnchors >= byWeights - error * count * 0.5 ? 0 : 1
  lesson.progress(0.9, `learning by ${ways[at]}`)
  const model = learnBy(ways[at], study, study.rows)
  if (all < 3) return model && { model, settings: ways[at] }
  const crossValidated = { accuracy: right[at] / count, rows: count, folds }
  return model && { model, settings: ways[at], crossValidated }
}

/** The field in which the outputs occur, and its texts with their spans. */
function studyOf(lesson: Lesson): Study | undefined {
  const looked = spread(lesson.inputs.length, maxRows)
  const inputs = looked.map(row => lesson.inputs[row])
  const outputs = looked.map(row => lesson.outputs[row])
  if (!outputs.every(output => output === null || typeof output === 'string')) return undefined
  const spans = outputs.map(output =>
    output === null || output === '' ? undefined : wellFormed(String(output))
  )
  const withSpan = spans.filter(span => span !== undefined).length
  let best: { path: Path; copied: number; texts: string[] } | undefined
  for (const path of describeFields(inputs, Math.min(lesson.minSupport, inputs.length)).texts) {
    const texts = inputs.map(input => textAt(input, path))
    const copied = spans.filter((span, row) => span !== undefined && texts[row].includes(span)).length
    if (best === undefined || copied > best.copied) best = { path, copied, texts }
  }
  if (best === undefined || withSpan === 0 || best.copied < leastCopied * withSpan) return undefined
  const { path, texts } = best
  const missing = outputs.some(output => output === null) ? null : ''
  return { lesson, inputs, path, missing, rows: texts.map((text, row) => ({ text, span: spans[row] })) }
}

function learnBy(way: Way, { lesson, path, missing }: Study, rows: Marked[]): ExtractModel | undefined {
  if (way === 'anchors') {
    const found = learnAnchors(rows, lesson.minSupport)
    return found && { by: way, path, missing, anchors: found.anchors }
  }
  const mayLack = rows.some(({ span }) => span === undefined)
  const marked = rows.flatMap(({ text, span }) => {
    if (span === undefined) return [{ text, spans: [] }]
    const start = text.indexOf(span)
    return start === -1 ? [] : [{ text, spans: [[start, start + span.length] as const] }]
  })
  const spans = trainSpans(marked, {
    minSupport: lesson.minSupport,
    shape: mayLack ? 'single-or-none' : 'single',
    seed: lesson.seed
  })
  // Enough rows have nothing in common: a program could only guess.
  if (spans.weights.size === 0) return undefined
  return { by: way, path, missing, spans, mayLack }
}

function crossValidate(way: Way, study: Study, folds: number): number {
  const { lesson, rows, inputs, missing } = study
  const looked = spread(lesson.inputs.length, maxRows)
  const groups = looked.map(row => lesson.groups[row])
  const fold = foldsOf(groups, new Int32Array(rows.length), 1, folds, lesson.seed)
  let right = 0
  for (let held = 0; held < folds; held++) {
    const done = (ways.indexOf(way) + held / folds) / ways.length
    lesson.progress(0.9 * done, `cross-validating ${way} ${held + 1}/${folds}`)
    const { learn, judge } = heldOut(fold, held)
    const model = learnBy(
      way,
      study,
      Array.from(learn, row => rows[row])
    )
    if (model === undefined) continue
    const predict = extractPredictor(model)
    for (const row of judge) if (predict(inputs[row]) === (rows[row].span ?? missing)) right++
  }
  return right
}
