import type { Json } from '../../domain/json.js'
import { type Path, valueAt } from '../fields.js'
import { log2 } from '../logarithm.js'
import type { RecordStudy } from '../records/study.js'
import { rounded } from '../records/target.js'
import { type FormulaModel, type FormulaTerm, limitsOf, valuesOf } from './model.js'
import { dot, factorize, solve } from './solve.js'

/** Of so many numbers sums of two products are tried, and products of three of these. */
const mostNumbers = 6
const mostTripled = 4
/** Weights are solved from so many rows, and then held against all. */
const mostSolved = 60
/** Places of decimals to which outputs without a step are rounded. */
const mostPlaces = 12
/** Weights of the shortest kind that fits: so many digits, or so many parts of a whole. */
const shapes = [
  { digits: 1 },
  { digits: 2 },
  { digits: 3 },
  ...[3, 6, 7, 9, 12, 60].map(parts => ({ parts })),
  ...[4, 5, 6, 7, 8, 10, 12, 15].map(digits => ({ digits }))
]
type Shape = { digits: number } | { parts: number }
/** What a formula has to explain beyond its own length, in bits: chance among all that are tried. */
const beyondChance = 12
const bitsOfDigit = 3.33
const bitsOfWeight = 3
const bitsOfParts = 8

/**
 * The simplest formula that gives the number of every row, rounded as outputs are: one or two terms out of numbers,
 * products of two and of three, with and without a constant, or all numbers. Weights are solved and then made as
 * short as fits all rows. Undefined where there is none, or rows are too few for one to be more than chance (minimum
 * description length, Rissanen 1978).
 */
export function exactFormula(study: RecordStudy, rows: Int32Array): FormulaModel | undefined {
  const { target, letters } = study
  if (target.kind !== 'numbers' || rows.length < 2) return undefined
  const inputs = Array.from(rows, row => study.inputs[row])
  const outputs = Array.from(rows, row => target.values[row])
  const paths = study.numbers.filter(path => inputs.every(input => typeof valueAt(input, path) === 'number'))
  if (paths.length === 0 || paths.length > 2 * mostNumbers) return undefined
  const decimals = placesOf(outputs, target.decimals)
  const different = new Set(inputs.map((input, at) => keyOf(paths, input, outputs[at]))).size
  const known = different * log2((target.high - target.low) * 10 ** decimals + 1)
  const terms = termsOf(paths, inputs)
  const table = inputs.map(input => valuesOf(terms, input, letters))
  const isRight = (constant: number, weights: readonly number[]) =>
    table.every((values, row) => {
      const sum = values.reduce((total, value, t) => total + value * weights[t], constant)
      return isSame(rounded(sum, decimals), outputs[row])
    })
  for (const [rank, { chosen, hasConstant }] of choicesOf(terms, paths.length).entries()) {
    if (different < chosen.length + Number(hasConstant)) continue
    const solved = solveFor(table, outputs, chosen, hasConstant)
    for (const shape of shapes) {
      const [constant, ...short] = solved.map(weight => shaped(weight, shape))
      const bits = [constant, ...short].filter(weight => weight !== 0).length * bitsOf(shape)
      if (bits + beyondChance + log2(rank + 1) > known) break
      const weights = terms.map((_, t) => (chosen.includes(t) ? short[chosen.indexOf(t)] : 0))
      if (!isRight(constant, weights)) continue
      const answer = { kind: 'number', decimals, ...limitsOf(decimals) } as const
      return used({ letters, terms, constants: [constant], weights: [weights], answer }, chosen)
    }
  }
  return undefined
}

/** Outputs with many decimals are no multiples of a step: they are rounded where doubles still count exactly. */
function placesOf(outputs: readonly number[], decimals: number): number {
  const largest = Math.max(...outputs.map(Math.abs))
  const isStep = outputs.every(output => isSame(rounded(output, decimals), output))
  let places = isStep ? decimals : mostPlaces
  while (places > decimals && largest * 10 ** places > 2 ** 50) places--
  return places
}

function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b))
}

function keyOf(paths: readonly Path[], input: Json, output: number): string {
  return JSON.stringify([...paths.map(path => valueAt(input, path)), output])
}

/** The numbers, and products of two and three of them. */
function termsOf(paths: readonly Path[], inputs: readonly Json[]): FormulaTerm[] {
  const terms: FormulaTerm[] = paths.map(path => {
    const values = inputs.map(input => valueAt(input, path) as number).sort((a, b) => a - b)
    return { kind: 'number', path, missing: values[values.length >> 1] }
  })
  const count = paths.length
  if (count > mostNumbers) return terms
  const pairs: (readonly [place: number, right: number])[] = []
  for (let left = 0; left < count; left++) {
    for (let right = left; right < count; right++) {
      pairs.push([terms.length, right])
      terms.push({ kind: 'product', left, right })
    }
  }
  if (count > mostTripled) return terms
  for (const [place, last] of pairs) {
    for (let right = last; right < count; right++) terms.push({ kind: 'product', left: place, right })
  }
  return terms
}

interface Choice {
  chosen: readonly number[]
  hasConstant: boolean
}

/** Which terms are summed up: few before many, and those without a constant before the same with one. */
function choicesOf(terms: readonly FormulaTerm[], numbers: number): Choice[] {
  const places = [...terms.keys()]
  const sets: number[][] = places.map(place => [place])
  for (const a of places) for (const b of places) if (a < b) sets.push([a, b])
  if (numbers > 2) sets.push(places.slice(0, numbers))
  return sets.flatMap(chosen => [
    { chosen, hasConstant: false },
    { chosen, hasConstant: true }
  ])
}

/** The constant and the weights by least squares, corrected by what they leave; the constant 0 where there is none. */
function solveFor(
  table: readonly (readonly number[])[],
  outputs: readonly number[],
  chosen: readonly number[],
  hasConstant: boolean
): number[] {
  const step = Math.max(1, Math.floor(table.length / mostSolved))
  const rows = [...table.keys()].filter(row => row % step === 0).slice(0, mostSolved)
  const columns = chosen.map(t => rows.map(row => table[row][t]))
  if (hasConstant) columns.unshift(rows.map(() => 1))
  const scales = columns.map(column => Math.sqrt(dot(column, column) / rows.length) || 1)
  const scaled = columns.map((column, c) => column.map(value => value / scales[c]))
  const n = columns.length
  const matrix = new Float64Array(n * n)
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) matrix[i * n + j] = dot(scaled[i], scaled[j])
  factorize(matrix, n)
  const weights = new Array<number>(n).fill(0)
  for (let round = 0; round < 4; round++) {
    const left = rows.map((row, r) =>
      scaled.reduce((rest, column, c) => rest - column[r] * weights[c], outputs[row])
    )
    const change = Float64Array.from(scaled, column => dot(column, left))
    solve(matrix, n, change)
    for (let i = 0; i < n; i++) weights[i] += change[i]
  }
  const own = weights.map((weight, i) => weight / scales[i])
  return hasConstant ? own : [0, ...own]
}

function shaped(weight: number, shape: Shape): number {
  if (!Number.isFinite(weight)) return 0
  if ('parts' in shape) return Math.round(weight * shape.parts) / shape.parts
  return Math.abs(weight) < 1e-12 ? 0 : Number(weight.toPrecision(shape.digits))
}

function bitsOf(shape: Shape): number {
  return bitsOfWeight + ('parts' in shape ? bitsOfParts : bitsOfDigit * shape.digits)
}

/** The formula with the terms alone that it sums up, and their factors. */
function used(model: FormulaModel, chosen: readonly number[]): FormulaModel {
  const needed = new Set<number>()
  const need = (place: number) => {
    const term = model.terms[place]
    needed.add(place)
    if (term.kind === 'product') for (const factor of [term.left, term.right]) need(factor)
  }
  chosen.forEach(need)
  const places = [...needed].sort((a, b) => a - b)
  const terms = places.map((place): FormulaTerm => {
    const term = model.terms[place]
    if (term.kind !== 'product') return term
    return { kind: 'product', left: places.indexOf(term.left), right: places.indexOf(term.right) }
  })
  return { ...model, terms, weights: [places.map(place => model.weights[0][place])] }
}
