import { leastCrossValidatedRows } from '../../domain/honesty/evidence.js'
import type { Fitted } from '../family.js'
import { valueAt } from '../fields.js'
import { winner } from '../labels.js'
import { type Lesson, UnknownSettings } from '../lesson.js'
import { log2 } from '../logarithm.js'
import { type Judged, judge } from '../records/judge.js'
import { sharesOf } from '../records/shares.js'
import { type RecordStudy, studyOf } from '../records/study.js'
import { rounded } from '../records/target.js'
import { exactFormula } from './exact.js'
import { type Design, fitLabels, fitNumbers, type SumWeights } from './fit.js'
import { type FormulaModel, type FormulaTerm, heldIn, limitsOf, valuesOf } from './model.js'

/** How weights are found: as a formula without noise, if there is one, or by ridge regression. */
export type FormulaSettings = 'exact' | RidgeSettings

interface RidgeSettings {
  ridge: number
  products: boolean
}

/** Ridges, from strong to weak regularization. */
const ridges = [1000, 300, 100, 30, 10, 3, 1, 0.3, 0.1, 0.03, 0.01]
const usual: RidgeSettings = { ridge: 1, products: false }
/** The most terms in total, and the most numbers of which products are tried. */
const maxTerms = 400
const maxMultiplied = 12
/** Significant digits of a printed weight. */
const digits = 6

/** Learns a formula; ridge and products by cross-validation unless `given`. Undefined: there are no terms. */
export function learnFormula(lesson: Lesson, given?: FormulaSettings): Fitted<FormulaModel> | undefined {
  lesson.progress(0, 'reading rows')
  const study = studyOf(lesson)
  if (study === undefined) return undefined
  const all = Int32Array.from(study.inputs.keys())
  const exact = given === undefined || given === 'exact' ? exactFormula(study, all) : undefined
  if (exact) return fittedExactly(exact, study, given === undefined)
  const { settings, crossValidated } = given
    ? { settings: given === 'exact' ? usual : given, crossValidated: undefined }
    : chooseSettings(lesson, study)
  const terms = termsOf(study, settings.products)
  if (terms.length === 0) return undefined
  lesson.progress(0.9, `learning ${describeFormulaSettings(settings)}`)
  const [model] = modelsOf(study, terms, tableOf(study, terms), all, pathTo(settings.ridge)).slice(-1)
  return { model, settings: describeFormulaSettings(settings), ...(crossValidated && { crossValidated }) }
}

/** With few rows it says more than chance would, too, and is then their one simplest reading. */
function fittedExactly(model: FormulaModel, study: RecordStudy, isJudged: boolean): Fitted<FormulaModel> {
  const judged = isJudged ? judgeExact(study) : undefined
  return {
    model,
    settings: describeFormulaSettings('exact'),
    rivals: [],
    ...(study.inputs.length < leastCrossValidatedRows && { readings: 'one' as const }),
    ...(judged && { crossValidated: judged.figures(0) })
  }
}

function judgeExact(study: RecordStudy): Judged | undefined {
  const terms = termsOf(study, usual.products)
  const table = tableOf(study, terms)
  return judge(study, 1, rows => {
    const own = exactFormula(study, rows)
    if (own) return answersOf(study, own.terms, tableOf(study, own.terms), [own])
    return answersOf(study, terms, table, modelsOf(study, terms, table, rows, pathTo(usual.ridge)).slice(-1))
  })
}

/** The ridges down to one: each is fitted from the stronger one before it. */
function pathTo(ridge: number): number[] {
  return ridges.slice(0, ridges.indexOf(ridge) + 1)
}

/** Settings as a text for people. */
export function describeFormulaSettings(settings: FormulaSettings): string {
  if (settings === 'exact') return settings
  const { ridge, products } = settings
  return `ridge ${ridge}${products ? ', squares and products' : ''}`
}

/** Reads what `describeFormulaSettings` writes; throws `UnknownSettings` for anything else. */
export function parseFormulaSettings(text: string): FormulaSettings {
  if (text === 'exact') return text
  const found = /^ridge ([\d.]+)(, squares and products)?$/.exec(text)
  if (found === null) throw new UnknownSettings('formula', text)
  const settings = { ridge: Number(found[1]), products: found[2] !== undefined }
  if (!ridges.includes(settings.ridge)) throw new UnknownSettings('formula', text)
  return settings
}

function chooseSettings(lesson: Lesson, study: RecordStudy) {
  const multiplied = study.numbers.length > 0 && study.numbers.length <= maxMultiplied
  let best: { settings: RidgeSettings; judged: Judged; place: number } | undefined
  for (const products of multiplied ? [false, true] : [false]) {
    const terms = termsOf(study, products)
    const table = tableOf(study, terms)
    const judged = judge(study, ridges.length, (rows, fold) => {
      const done = (Number(products) + fold / study.foldCount) / (multiplied ? 2 : 1)
      lesson.progress(0.05 + 0.8 * done, 'cross-validating')
      return answersOf(study, terms, table, modelsOf(study, terms, table, rows, ridges))
    })
    if (judged === undefined) break
    const place = judged.losses.indexOf(Math.min(...judged.losses))
    // Products must reduce the loss significantly.
    if (!best || judged.losses[place] < best.judged.losses[best.place] - 2 * best.judged.slack) {
      best = { settings: { ridge: ridges[place], products }, judged, place }
    }
  }
  if (best === undefined) return { settings: usual }
  return { settings: best.settings, crossValidated: best.judged.figures(best.place) }
}

/** The numbers of records, the tests that are no limits of numbers, and products of numbers. */
function termsOf({ columns, numbers, inputs }: RecordStudy, products: boolean): FormulaTerm[] {
  const terms: FormulaTerm[] = numbers.map(path => {
    const values = inputs.map(input => valueAt(input, path)).filter(value => typeof value === 'number')
    return { kind: 'number', path, missing: values.sort((a, b) => a - b)[values.length >> 1] }
  })
  const places = [...terms.keys()]
  for (const { tests } of columns) {
    if (tests.length === 1 && tests[0].kind !== 'at-most') terms.push({ kind: 'test', test: tests[0] })
  }
  if (products) {
    for (const left of places) {
      for (const right of places) if (left <= right) terms.push({ kind: 'product', left, right })
    }
  }
  return terms.slice(0, maxTerms)
}

/** The values of terms for every row. */
function tableOf({ inputs, letters }: RecordStudy, terms: FormulaTerm[]): Float64Array[] {
  return inputs.map(input => Float64Array.from(valuesOf(terms, input, letters)))
}

function answersOf(
  { target }: RecordStudy,
  terms: FormulaTerm[],
  table: Float64Array[],
  models: FormulaModel[]
) {
  return (row: number, answers: Float64Array, losses: Float64Array) => {
    models.forEach(({ constants, weights, answer }, index) => {
      const sums = Float64Array.from(constants, (constant, s) => {
        return terms.reduce((sum, _, t) => sum + table[row][t] * weights[s][t], constant)
      })
      if (target.kind === 'labels') {
        const shares = sharesOf(sums)
        const truth = target.classes[row]
        const share = shares.length > 1 ? shares[truth] : truth === 0 ? shares[0] : 1 - shares[0]
        answers[index] = winner(sums)
        losses[index] = -log2(Math.max(share, 1e-9))
      } else if (answer.kind === 'number') {
        const held = heldIn(sums[0], answer)
        answers[index] = rounded(held, answer.decimals)
        losses[index] = (held - target.values[row]) ** 2
      }
    })
  }
}

/**
 * Fits standardized values for each ridge, and converts the weights to those of the original values, rounded as
 * printed.
 */
function modelsOf(
  { target, letters }: RecordStudy,
  terms: FormulaTerm[],
  table: Float64Array[],
  rows: Int32Array,
  path: readonly number[]
): FormulaModel[] {
  const { means, scales } = momentsOf(terms, table, rows)
  const width = terms.length + 1
  const design: Design = { rows: rows.length, width, values: new Float64Array(rows.length * width) }
  rows.forEach((row, r) => {
    design.values[r * width] = 1
    for (let t = 0; t < terms.length; t++)
      design.values[r * width + t + 1] = (table[row][t] - means[t]) / scales[t]
  })
  const fitted: SumWeights[] =
    target.kind === 'labels'
      ? fitLabels(
          design,
          Int32Array.from(rows, row => target.classes[row]),
          target.outputs.length,
          path
        )
      : fitNumbers(
          design,
          Float64Array.from(rows, row => target.values[row]),
          path
        )
  const answer: FormulaModel['answer'] =
    target.kind === 'labels'
      ? { kind: 'labels', outputs: target.outputs }
      : { kind: 'number', decimals: target.decimals, ...limitsOf(target.decimals) }
  return fitted.map(sums => {
    const weights = sums.map(own => terms.map((_, t) => shortened(own[t + 1] / scales[t])))
    const constants = sums.map((own, s) => {
      return shortened(weights[s].reduce((sum, weight, t) => sum - weight * means[t], own[0]))
    })
    return { letters, terms, constants, weights, answer }
  })
}

/** Mean and standard deviation of each term; a constant one is divided by 1. */
function momentsOf(terms: FormulaTerm[], table: Float64Array[], rows: Int32Array) {
  const means = new Float64Array(terms.length)
  const scales = new Float64Array(terms.length)
  for (const row of rows) for (let t = 0; t < terms.length; t++) means[t] += table[row][t] / rows.length
  for (const row of rows) {
    for (let t = 0; t < terms.length; t++) scales[t] += (table[row][t] - means[t]) ** 2 / rows.length
  }
  return { means, scales: scales.map(square => (square > 0 ? Math.sqrt(square) : 1)) }
}

function shortened(weight: number): number {
  return Number(weight.toPrecision(digits))
}
