import type { Code } from '../../print/code.js'
import { shortestBetween } from '../../thresholds.js'
import { call, integer, text } from '../slices.js'
import { aligned, decimals, decimalUnits } from './decimals.js'
import { computed } from './value.js'

/** A computation on one value: its expression, and what it gives for every row. */
export interface Formula {
  of(code: Code): Code
  cost: number
  values: readonly string[]
  /** Where it is a whole quotient or a rest: by what. */
  divisor?: string
}

/** What is known of a goal: steps that its ranges are wide, how many decimals are shown, and when values are alike. */
export interface Wanted {
  values: readonly string[]
  widths?: readonly string[]
  steps: readonly Step[]
  /** Whether numbers are shown with a power of ten. */
  isScientific?: boolean
  /** Values are the same if they differ by multiples of this. */
  modulus?: string
}

export type Step = readonly [step: string, cost: number]

const powers = ['0.0001', '0.001', '0.01', '0.1', '1', '10', '100', '1000', '10000', '100000', '1000000']
const times = (factor: string, list: readonly string[]) =>
  list.map(step => decimals.combined(step, '*', factor))

/** Steps to which people round numbers. */
export const numberSteps: readonly Step[] = [
  ...powers.map((step): Step => [step, 0.1]),
  ...times('5', powers).map((step): Step => [step, 0.2]),
  ...times('25', powers).map((step): Step => [step, 0.3]),
  ...times('2', powers).map((step): Step => [step, 0.4]),
  ...[
    '15',
    '12',
    '30',
    '60',
    '90',
    '24',
    '40',
    '75',
    '125',
    '150',
    '3',
    '4',
    '6',
    '7',
    '8',
    '16',
    '36',
    '64'
  ].map((step): Step => [step, 0.7]),
  ...['0.125', '0.75', '0.15', '0.3', '300', '400', '600', '800'].map((step): Step => [step, 0.7])
]
/** Steps to which people round times, in seconds. */
export const timeSteps: readonly Step[] = [
  ...[3600, 1800, 900, 300, 600, 60].map((step): Step => [String(step), 0.1]),
  ...[7200, 86_400, 1200, 5400, 10_800, 14_400, 21_600, 43_200, 28_800, 2700, 30, 15, 10].map(
    (step): Step => [String(step), 0.3]
  )
]

/** Ways to round, the usual ones first. */
const ways: readonly (readonly [way: string, cost: number])[] = [
  ['nearest', 0.3],
  ['down', 0.35],
  ['up', 0.4],
  ['in', 0.7],
  ['out', 0.7],
  ['even', 0.8],
  ['halfIn', 0.9]
]
const factors = ['100', '1000', '10', '60', '3600', '24', '7', '12', '1024', '86400']
/** Units in which rounded numbers are told. */
const units = ['1000', '1000000', '60', '3600']
const mostDigits = 6

/** Computations that make a goal's value of every row from a value, the most likely first. */
export function formulasFor(x: readonly string[], wanted: Wanted): Formula[] {
  const y = wanted.values
  const found: Formula[] = []
  const isAlike = (value: string, row: number) =>
    value === y[row] ||
    (wanted.modulus !== undefined &&
      value !== '' &&
      decimals.combined(decimals.combined(value, '-', y[row]), '%', wanted.modulus) === '0')
  const attempt = (compute: (value: string) => string, cost: number, of: (code: Code) => Code): boolean => {
    const values: string[] = []
    for (const [row, value] of x.entries()) {
      const result = compute(value)
      if (result === '' || !isAlike(result, row)) return false
      values.push(result)
    }
    found.push({ of, cost, values })
    return true
  }
  const withConstant = (operator: string, by: string, cost: number) =>
    attempt(
      value => decimals.combined(value, operator, by),
      cost,
      code => computed(code, operator, by)
    )
  attempt(
    value => value,
    0,
    code => code
  )
  if (found.length > 0 || x.length < 2) return found
  const [first] = x
  if (x.every(value => value === first)) return found
  const shift = decimals.combined(y[0], '-', first)
  if (shift !== '' && shift !== '0')
    shift.startsWith('-')
      ? withConstant('-', shift.slice(1), 0.7 + digitsCost(shift))
      : withConstant('+', shift, 0.7 + digitsCost(shift))
  const total = decimals.combined(y[0], '+', first)
  attempt(
    value => decimals.combined(total, '-', value),
    1.4,
    code => call('combined', text(total), text('-'), code)
  )
  for (const factor of factorsOf(x, y)) withConstant('*', factor, 1.3 + digitsCost(factor))
  for (const factor of factors) {
    withConstant('*', factor, 0.8)
    withConstant('/', factor, 0.9)
  }
  for (const divisor of divisorsOf(x, y)) {
    // Whole quotients by powers of ten are rather cut from the digits.
    const isUsual = factors.includes(divisor) && !/^10+$/.test(divisor)
    const cost = (isUsual ? 1 : 2) + digitsCost(divisor)
    for (const operator of ['//', '%'])
      if (withConstant(operator, divisor, cost)) found.at(-1)!.divisor = divisor
  }
  roundings(y, wanted, attempt)
  if (found.length === 0)
    for (const unit of units) {
      const whole = y.map(value => decimals.combined(value, '*', unit))
      roundings(whole, wanted, (compute, cost, of) =>
        attempt(
          value => decimals.combined(compute(value), '/', unit),
          cost + 0.8,
          code => computed(of(code), '/', unit)
        )
      )
    }
  for (let digits = 1; digits <= mostDigits; digits++) {
    for (const [way, cost] of ways)
      attempt(
        value => decimals.significant(value, digits, way),
        (wanted.isScientific ? 0.2 : 1.2) + cost,
        code => call('significant', code, integer(digits), text(way))
      )
  }
  return found.sort((a, b) => a.cost - b.cost)
}

type Attempt = (compute: (value: string) => string, cost: number, of: (code: Code) => Code) => boolean

/** Multiples of a step, which may be counted from an offset. */
function roundings(y: readonly string[], { steps, widths }: Wanted, attempt: Attempt): void {
  const known = new Set<string>()
  const isMultiple = (step: string) => y.every(value => decimals.combined(value, '%', step) === '0')
  const largest = Math.max(...steps.map(([step]) => (isMultiple(step) ? Number(step) : 0)))
  const hinted = (widths ?? []).map((step, rank): Step => [step, -1.3 + 0.02 * rank])
  // Ranges start where what is in them is rounded down to.
  const ofRange = hinted.length > 0 ? 0.7 : 0
  for (const [step, cost] of [...hinted, ...steps]) {
    if (known.has(step)) continue
    known.add(step)
    const offset = decimals.combined(y[0], '%', step)
    if (offset === '' || !y.every(value => decimals.combined(value, '%', step) === offset)) continue
    for (const [way, usual] of ways) {
      // Multiples of larger steps alone would be chance.
      const chance = Math.min(1.2, 0.2 * (y.length - 2) * Math.max(0, Math.log2(largest / Number(step))))
      const more = usual + (way === 'down' ? 0 : ofRange) + (ofRange > 0 ? 0 : chance)
      if (offset === '0')
        attempt(
          value => decimals.rounded(value, step, way),
          0.8 + cost + more,
          code => call('rounded', code, text(step), text(way))
        )
      else if (way === 'down' || way === 'up')
        attempt(
          value =>
            decimals.combined(
              decimals.rounded(decimals.combined(value, '-', offset), step, way),
              '+',
              offset
            ),
          1.8 + cost + more,
          code => computed(call('rounded', computed(code, '-', offset), text(step), text(way)), '+', offset)
        )
    }
  }
}

/** Factors that lead from x to y exactly. */
function factorsOf(x: readonly string[], y: readonly string[]): string[] {
  const at = x.findIndex(value => Number(value) !== 0)
  if (at < 0) return []
  const found = aligned(y[at], x[at])
  if (found === undefined) return []
  const ratio = decimals.combined(y[at], '/', x[at])
  return decimalUnits(ratio) === undefined || ratio === '0' || ratio === '1' ? [] : [ratio]
}

/** What x may be divided by if y is the whole quotient or the rest. */
function divisorsOf(x: readonly string[], y: readonly string[]): string[] {
  const found = new Set(factors)
  let [low, high] = [0, Number.POSITIVE_INFINITY]
  for (const [row, value] of x.entries()) {
    const [a, b] = [Number(value), Number(y[row])]
    if (a < 0 || b < 0) return [...found]
    low = Math.max(low, a / (b + 1))
    high = Math.min(high, b === 0 ? Number.POSITIVE_INFINITY : a / b)
  }
  if (x.length > 2 && low < high && Number.isFinite(high) && low > 1)
    found.add(String(shortestBetween(low, high)))
  return [...found].filter(divisor => decimalUnits(divisor) !== undefined)
}

/** The more digits of a constant, the less likely. */
export function digitsCost(constant: string): number {
  return 0.25 * constant.replace(/^-|\.|0+$/g, '').length
}
