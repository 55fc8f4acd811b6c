import type { Code } from '../print/code.js'
import { shortestBetween } from '../thresholds.js'
import type { FieldTexts } from './answer.js'
import { amountOf, numbers, numbersIn } from './numbers.js'
import { call, integer, text } from './slices.js'
import type { Target } from './target.js'
import type { Term } from './terms.js'
import { texts } from './texts.js'
import { degrees, ratios } from './units.js'
import { decimals } from './values/decimals.js'

const double = (number: number): Code => ({ number })

/** The number of numbers of a text that are used, from the left and from the right. */
const mostNumbers = 3
const aggregates = ['sum', 'mean', 'median', 'least', 'greatest']
const bases = [2, 8, 10, 16]

/** Gives numbers computed from numbers of the inputs: scaled, rounded, added, aggregated, in other bases. */
export function numberTerms(fields: readonly FieldTexts[], target: Target): void {
  const goals = targetsOf(target.outputs)
  const sources: Term[] = []
  for (const field of fields) {
    const found = field.texts.map(numbersIn)
    const least = Math.min(...found.map(list => list.length))
    for (let n = 1; n <= Math.min(least, mostNumbers); n++) {
      for (const at of [n, -n]) {
        const values = field.texts.map(value => numbers.numberAt(value, at))
        if (sources.some(source => source.values.join() === values.join())) continue
        sources.push({
          code: call('numberAt', field.code, integer(at)),
          cost: 0.8 + 0.3 * (n - 1) + (at < 0 ? 0.1 : 0),
          values
        })
      }
    }
    for (const what of aggregates) {
      if (Math.max(...found.map(list => list.length)) < 2) continue
      const values = field.texts.map(value => numbers.overall(value, what))
      if (target.holds(values)) target.give(call('overall', field.code, text(what)), 1.8, values)
    }
    written({ code: field.code, cost: 0.6, values: field.texts }, target)
  }
  for (const source of sources) {
    written(source, target)
    if (target.holds(source.values)) target.give(source.code, source.cost + 0.6, source.values)
    for (const goal of goals) scaledTo(source, goal, target)
  }
  for (const [i, left] of sources.entries()) {
    for (const [j, right] of sources.entries())
      if (i !== j) combined(left, right, i < j ? '+-*/' : '-/', target)
  }
}

/** The numbers at one position of all outputs: their texts without commas, and whether they had any. */
interface Goal {
  values: readonly string[]
  grouped: boolean
}

function targetsOf(outputs: readonly string[]): Goal[] {
  const found = outputs.map(numbersIn)
  const least = Math.min(...found.map(list => list.length))
  const goals = new Map<string, Goal>()
  for (let n = 1; n <= Math.min(least, mostNumbers); n++) {
    for (const at of [n, -n]) {
      const values = found.map(list => list[at > 0 ? at - 1 : list.length + at])
      goals.set(values.join(), {
        values,
        grouped: !values.every((value, row) => outputs[row].includes(value))
      })
    }
  }
  return [...goals.values()]
}

/** A goal as a multiple of a source plus an offset, if one fits all rows exactly. */
function scaledTo(source: Term, goal: Goal, target: Target): void {
  const x = source.values.map(amountOf)
  const y = goal.values.map(amountOf)
  if (x.some(Number.isNaN) || y.some(Number.isNaN)) return
  const decimals = goal.values.map(value => value.split('.')[1]?.length ?? 0)
  const slack = decimals.map(digits => 0.5 * 10 ** -digits)
  for (const { slope, offset, cost } of lines(x, y, slack)) {
    const base = source.cost + 1.4 + cost
    const tried = (name: 'scaled' | 'scaledTo', digits: number, trim: boolean, more: number): boolean => {
      let values = source.values.map(value => numbers[name](value, slope, offset, digits))
      let code = call(name, source.code, double(slope), double(offset), integer(digits))
      if (trim) {
        values = values.map(numbers.withoutZeros)
        code = call('withoutZeros', code)
      }
      if (!values.every((value, row) => value === goal.values[row])) return false
      if (goal.grouped) {
        values = values.map(value => texts.group(value, -3, ','))
        code = call('group', code, integer(-3), text(','))
      }
      if (target.holds(values)) target.give(code, base + more, values)
      return true
    }
    const digits = decimals[0]
    if (decimals.every(count => count === digits) && tried('scaled', digits, false, 0)) return
    if (tried('scaled', 10, true, 0.2)) return
    for (let most = Math.max(...decimals); most <= 9; most++) if (tried('scaled', most, true, 0.4)) return
    for (let significant = 3; significant <= 10; significant++)
      if (tried('scaledTo', significant, false, 0.5)) return
  }
}

interface Line {
  slope: number
  offset: number
  cost: number
}

/** Slopes and offsets from x to y within the tolerance, the most likely first. */
function lines(x: readonly number[], y: readonly number[], slack: readonly number[]): Line[] {
  const found: Line[] = []
  if (x.length < 2 || new Set(x).size < 2) return found
  const fits = (slope: number, offset: number) =>
    x.every((value, row) => Math.abs(value * slope + offset - y[row]) <= slack[row] * 1.001 + 1e-9)
  const add = (slope: number, offset: number, cost: number) => {
    if (fits(slope, offset)) found.push({ slope, offset, cost })
  }
  add(1, 0, 0)
  for (const ratio of ratios) add(ratio, 0, 0.3)
  for (const [slope, offset] of degrees) add(slope, offset, 0.3)
  for (const power of [10, 100, 1000, 0.1, 0.01, 0.001]) add(power, 0, 0.2)
  const slopes = range(x.map((value, row) => [(y[row] - slack[row]) / value, (y[row] + slack[row]) / value]))
  if (slopes) {
    const inverse = shortestBetween(1 / slopes[1], 1 / slopes[0])
    if (Number.isInteger(inverse) && inverse > 1) add(1 / inverse, 0, 0.6)
    add(shortestBetween(slopes[0], slopes[1]), 0, 0.8)
  }
  const offsets = range(x.map((value, row) => [y[row] - slack[row] - value, y[row] + slack[row] - value]))
  if (offsets) add(1, shortestBetween(offsets[0], offsets[1]), 0.7)
  if (x.length > 2) {
    const low = x.indexOf(Math.min(...x))
    const high = x.indexOf(Math.max(...x))
    const width = x[high] - x[low]
    const rise = y[high] - y[low]
    const room = slack[low] + slack[high]
    const slope = shortestBetween((rise - room) / width, (rise + room) / width)
    const rest = range(
      x.map((value, row) => [y[row] - slack[row] - value * slope, y[row] + slack[row] - value * slope])
    )
    if (rest) add(slope, shortestBetween(rest[0], rest[1]), 1.6)
  }
  return found.sort((a, b) => a.cost - b.cost)
}

/** The intersection of all ranges; undefined where it is empty. */
function range(ranges: readonly (readonly number[])[]): [number, number] | undefined {
  let [low, high] = [-Infinity, Infinity]
  for (const pair of ranges) {
    if (pair.some(Number.isNaN)) return undefined
    low = Math.max(low, Math.min(pair[0], pair[1]))
    high = Math.min(high, Math.max(pair[0], pair[1]))
  }
  return low < high && Number.isFinite(low) && Number.isFinite(high) ? [low, high] : undefined
}

function combined(left: Term, right: Term, operators: string, target: Target): void {
  for (const operator of operators) {
    const values = left.values.map((value, row) => decimals.combined(value, operator, right.values[row]))
    if (target.holds(values))
      target.give(
        call('combined', left.code, text(operator), right.code),
        left.cost + right.cost + 0.8,
        values
      )
  }
}

/** Other bases, Roman numerals, characters by code point. */
function written(source: Term, target: Target): void {
  const tried = (name: keyof typeof numbers, more: number, ...with_: number[]): void => {
    const change = numbers[name] as (value: string, ...rest: number[]) => string
    const values = source.values.map(value => change(value, ...with_))
    if (values.includes('')) return
    const code = call(name, source.code, ...with_.map(integer))
    if (target.holds(values)) target.give(code, source.cost + more, values)
    if (name === 'codeOf') {
      const hex = values.map(value => numbers.rebased(value, 10, 16))
      if (target.holds(hex))
        target.give(call('rebased', code, integer(10), integer(16)), source.cost + more + 1, hex)
    }
    if (name === 'rebased') {
      const chars = values.map(numbers.charOf)
      if (!chars.includes('') && target.holds(chars))
        target.give(call('charOf', code), source.cost + more + 1, chars)
    }
  }
  for (const from of bases) for (const to of bases) if (from !== to) tried('rebased', 1.6, from, to)
  tried('roman', 1.4)
  tried('fromRoman', 1.4)
  if (source.values.every(value => texts.length(value) === 1)) tried('codeOf', 1.6)
  tried('charOf', 2)
}
