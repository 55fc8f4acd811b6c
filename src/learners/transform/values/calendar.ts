import type { Code } from '../../print/code.js'
import { call, integer, text } from '../slices.js'
import { decimals } from './decimals.js'
import type { Formula } from './formulas.js'
import { calendarOf, daysOf, moments } from './moments.js'
import { computed } from './value.js'

const units: readonly (readonly [unit: string, cost: number])[] = [
  ['month', 0.8],
  ['Monday', 0.9],
  ['Sunday', 1],
  ['year', 1],
  ['quarter', 1.1],
  ['half', 1.3],
  ...['Saturday', 'Friday', 'Tuesday', 'Wednesday', 'Thursday'].map(unit => [unit, 1.5] as const)
]
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const orders = ['mdy', 'dmy', 'ymd']
const day = 86_400

/** Dates made from a date: the first and last days of what it is in, so much later, and weekdays of its month. */
export function dateFormulas(x: readonly string[], outputs: readonly string[]): Formula[] {
  const found: Formula[] = []
  const add = (cost: number, of: (code: Code) => Code, values: readonly string[]) => {
    if (!values.includes('') && !found.some(other => other.values.join() === values.join()))
      found.push({ cost, of, values })
  }
  add(0, code => code, x)
  for (const [unit, cost] of units) {
    for (const name of ['firstDay', 'lastDay'] as const) {
      const compute = moments[name]
      add(
        cost + (name === 'lastDay' ? 0.05 : 0),
        code => call(name, code, text(unit)),
        x.map(value => compute(value, unit))
      )
    }
  }
  for (const order of orders) {
    const y = outputs.map(output => moments.momentAt(output, order))
    if (y.includes('')) continue
    shifts(x, y, add)
    ordinalWeekday(x, y, add)
  }
  return found
}

type Add = (cost: number, of: (code: Code) => Code, values: readonly string[]) => void

/** The same time later or earlier; so many months later, also from the first or to the last of the month. */
function shifts(x: readonly string[], y: readonly string[], add: Add): void {
  if (x.length < 2) return
  const months = monthsApart(x[0], y[0])
  if (months !== undefined && months !== 0) monthsLater(x, y, months, add)
  const shift = decimals.combined(y[0], '-', x[0])
  if (shift !== '0' && y.every((value, row) => decimals.combined(value, '-', x[row]) === shift)) {
    const [operator, by] = shift.startsWith('-') ? ['-', shift.slice(1)] : ['+', shift]
    add(0.8, code => computed(code, operator, by), y)
  }
}

function monthsLater(x: readonly string[], y: readonly string[], months: number, add: Add): void {
  const later = x.map(value => moments.addMonths(value, months))
  const of = (code: Code) => call('addMonths', code, integer(months))
  // Always the same day of the month: months were meant rather than days.
  const isSameDay = x.every(
    (value, row) => moments.momentText(value, 'D') === moments.momentText(y[row], 'D')
  )
  if (later.every((value, row) => value === y[row])) add(isSameDay ? 0.6 : 0.85, of, later)
  for (const name of ['firstDay', 'lastDay'] as const) {
    const compute = moments[name]
    const values = later.map(value => compute(value, 'month'))
    if (values.every((value, row) => value === y[row]))
      add(1.6, code => call(name, of(code), text('month')), values)
  }
}

function monthsApart(from: string, to: string): number | undefined {
  const [a, b] = [daysOf(from), daysOf(to)]
  if (a === undefined || b === undefined) return undefined
  const [first, last] = [calendarOf(a[0]), calendarOf(b[0])]
  return 12 * (last[0] - first[0]) + last[1] - first[1]
}

/** The n-th or last of a weekday in the month, and the next of a weekday after a date. */
function ordinalWeekday(x: readonly string[], y: readonly string[], add: Add): void {
  const names = new Set(y.map(value => moments.momentText(value, 'dddd')))
  const [name] = names
  if (names.size > 1 || !weekdays.includes(name)) return
  const next = weekdays[(weekdays.indexOf(name) + 1) % 7]
  const isRight = (values: readonly string[]) => values.every((value, row) => value === y[row])
  const nth = Number(moments.momentText(y[0], 'N'))
  const weeks = String(7 * day * (nth - 1))
  const firsts = x.map(value => moments.lastDay(moments.firstDay(value, 'month'), next))
  const counted = firsts.map(value => decimals.combined(value, '+', weeks))
  const first = (code: Code) => call('lastDay', call('firstDay', code, text('month')), text(next))
  if (isRight(counted))
    add(1.5, code => (nth === 1 ? first(code) : computed(first(code), '+', weeks)), counted)
  const lasts = x.map(value => moments.firstDay(moments.lastDay(value, 'month'), name))
  if (isRight(lasts))
    add(1.6, code => call('firstDay', call('lastDay', code, text('month')), text(name)), lasts)
  const after = x.map(value => decimals.combined(moments.firstDay(value, name), '+', String(7 * day)))
  if (isRight(after))
    add(1.6, code => computed(call('firstDay', code, text(name)), '+', String(7 * day)), after)
}

/** How many months before the calendar's year others start, the most usual first. */
const fiscalStarts = [3, 6, 9, -3, -6, -9, 2, 4, 5, 7, 8, 10, 1, 11]

/**
 * Years that start in another month: the date moved, so that its year, half and quarter are those. Outputs with "FY"
 * name such a year, so that the calendar's is less likely.
 */
export function fiscalFormulas(x: readonly string[], outputs: readonly string[]): Formula[] {
  const base = outputs.every(output => /\bFY|fiscal/i.test(output)) ? -0.3 : 1
  return fiscalStarts.map((months, rank) => ({
    cost: base + 0.05 * rank,
    of: (code: Code) => call('addMonths', code, integer(months)),
    values: x.map(value => moments.addMonths(value, months))
  }))
}
