import type { Code } from '../../print/code.js'
import type { FieldTexts } from '../answer.js'
import { numbers } from '../numbers.js'
import { call, integer, text } from '../slices.js'
import type { Target } from '../target.js'
import type { Term } from '../terms.js'
import { texts } from '../texts.js'
import { basesRead } from './bases-read.js'
import { decimals, decimalText, decimalUnits } from './decimals.js'
import { type Formula, formulasFor, numberSteps } from './formulas.js'
import { momentTerms } from './moment-terms.js'
import { differences, durationsRead, momentsCounted, momentsRead, piecesOfDuration } from './moment-values.js'
import { type NumberGoal, numberGoals } from './number-goals.js'
import { computed, type ReadValue } from './value.js'

/** Numbers of a text that are read, from its start and from its end. */
const mostNumbers = 3
const mostFormulas = 4
/** What stays beside a number that is replaced is likelier than other slices. */
const besideCost = 1.2

/** Gives numbers, times and dates that are read from texts, computed with, and written. */
export function valueTerms(fields: readonly FieldTexts[], target: Target): void {
  const goals = numberGoals(target.outputs)
  const numbers = [...numbersRead(fields), ...basesRead(fields)]
  for (const source of numbers) {
    numberTermsOf(source, goals, target)
    digitsOfBases(source, target)
  }
  const read = momentsRead(fields)
  const moments = read.length > 0 ? read : momentsCounted(numbers, target.outputs)
  const durations = [...durationsRead(fields), ...differences(read)]
  for (const source of read) numberTermsOf(source, goals, target)
  for (const source of durations) {
    numberTermsOf(source, goals, target)
    if (source.kind === 'duration')
      for (const piece of piecesOfDuration(source)) numberTermsOf(piece, goals, target)
  }
  if (target.outputs.every(output => /[0-9] ?[dhms]/.test(output)))
    for (const source of numbers)
      for (const piece of piecesOfDuration(source)) numberTermsOf(piece, goals, target)
  momentTerms(moments, target)
  momentTerms(
    durations.filter(({ kind }) => kind === 'duration'),
    target
  )
}

const bases = [16, 2, 8, 36]
const widths = [0, 2, 4, 8, 6]

/** Gives whole numbers in digits of other bases, in small letters and with zeros in front where outputs have them. */
function digitsOfBases({ code, cost, values }: ReadValue, target: Target): void {
  if (!values.every(value => /^[0-9]+$/.test(value))) return
  for (const base of bases) {
    const digits = values.map(value => numbers.rebased(value, 10, base))
    if (!target.holdsFolded(digits)) continue
    const upper = call('rebased', code, integer(10), integer(base))
    const isLower =
      target.outputs.some(output => /[a-z]/.test(output)) &&
      !target.outputs.some(output => /[A-Z]/.test(output))
    const forms: [Code, number, string[]][] = isLower
      ? [[call('lower', upper), 1.7, digits.map(texts.lower)]]
      : [[upper, 1.6, digits]]
    for (const [form, more, shown] of forms) {
      for (const [rank, width] of widths.entries()) {
        const padded = shown.map(value => texts.padStart(value, width, '0'))
        if (!target.holds(padded)) continue
        const of = width === 0 ? form : call('padStart', form, integer(width), text('0'))
        const isEven = base === 16 && padded.every(value => value.length === 2)
        target.give(of, cost + more + 0.1 * rank - (width === 2 && isEven ? 0.4 : 0), padded)
      }
    }
  }
}

/** Numbers that stand at a place of all texts of a field. */
function numbersRead(fields: readonly FieldTexts[]): ReadValue[] {
  const found = new Map<string, ReadValue>()
  const add = (code: Code, cost: number, values: readonly string[], beside: () => readonly Term[]) => {
    const key = values.join('\n')
    if (!found.has(key) && values.every(value => decimalUnits(value) !== undefined))
      found.set(key, { kind: 'number', code, cost, values: values.map(canonical), beside: beside() })
  }
  for (const field of fields) {
    for (let n = 1; n <= mostNumbers; n++) {
      for (const at of [n, -n]) {
        const cost = 0.8 + 0.3 * (n - 1) + (at < 0 ? 0.1 : 0)
        add(
          call('numberAt', field.code, integer(at)),
          cost,
          field.texts.map(value => numbers.numberAt(value, at)),
          () => besideOf(field, '<number>', at)
        )
        add(
          call('match', field.code, text('<digits>'), integer(at)),
          cost + 0.3,
          field.texts.map(value => texts.match(value, '<digits>', at)),
          () => besideOf(field, '<digits>', at)
        )
      }
    }
  }
  return [...found.values()]
}

function canonical(value: string): string {
  const [units, places] = decimalUnits(value)!
  return decimalText(units, places)
}

/** Gives a source's number as the outputs show it, computed as fits all rows. */
function numberTermsOf(source: ReadValue, goals: readonly NumberGoal[], target: Target): void {
  const divided: { formula: Formula; goal: NumberGoal; divisor: string }[] = []
  const first = goals.map((goal, at) => {
    const widths = goals.slice(at + 1).flatMap(other => widthsOf(goal, other))
    const formulas = formulasFor(source.values, {
      values: goal.values,
      widths,
      steps: numberSteps,
      isScientific: /e/i.test(goal.pattern)
    })
    for (const formula of formulas.slice(0, mostFormulas)) write(formula, goal)
    for (const formula of formulas)
      if (formula.divisor !== undefined) divided.push({ formula, goal, divisor: formula.divisor })
    if (formulas.some(({ cost }) => cost !== 0))
      for (const { code, cost, values } of source.beside ?? [])
        if (target.holds(values)) target.give(code, cost, values)
    return formulas[0]
  })
  // A quotient and its rest in one output explain each other.
  for (const { formula, goal, divisor } of divided)
    if (divided.some(other => other.divisor === divisor && other.goal !== goal))
      write({ ...formula, cost: formula.cost - 0.8 }, goal)
  for (const [at, goal] of goals.entries()) {
    const formula: Formula | undefined = first[at]
    if (formula === undefined || formula.cost === 0) continue
    for (const [other, wide] of goals.entries()) {
      const width = other === at ? undefined : constantDifference(wide.values, goal.values)
      if (width === undefined || width === '0') continue
      const [operator, by] = width.startsWith('-') ? ['-', width.slice(1)] : ['+', width]
      write(
        {
          of: code => computed(formula.of(code), operator, by),
          cost: operator === '+' ? 0.1 : 0.4 + 0.4 * formula.cost,
          values: wide.values
        },
        wide
      )
    }
  }

  function write({ of, cost, values }: Formula, { shown, pattern }: NumberGoal): void {
    const code = of(source.code)
    const isPlain = values.every((value, row) => value === shown[row])
    // Where all outputs have as many decimals, those without zeros at the end are chance.
    const isFixed = /[^0#]0+$/.test(pattern)
    const isRead = cost === 0 && source.beside !== undefined
    if (isPlain && !isRead) target.give(code, source.cost + cost + (isFixed ? 0.9 : 0), shown)
    if (isPlain && !isFixed) return
    const more = (isFixed ? 0.2 : 0.4) + 0.05 * pattern.length
    target.give(call('numberText', code, text(pattern)), source.cost + cost + more, shown)
  }
}

/** What stands before and behind the n-th match of a token of a field, which stays where that is replaced. */
function besideOf(field: FieldTexts, token: string, n: number): Term[] {
  const places = [
    call('boundary', field.code, text(''), text(token), integer(n)),
    call('boundary', field.code, text(token), text(''), integer(n))
  ]
  const from = field.texts.map(value => texts.boundary(value, '', token, n))
  const to = field.texts.map(value => texts.boundary(value, token, '', n))
  const slice = (start: Code, end: Code) => call('slice', field.code, start, end)
  return [
    {
      code: slice(integer(0), places[0]),
      cost: besideCost,
      values: field.texts.map((value, row) => texts.slice(value, 0, from[row]))
    },
    {
      code: slice(places[1], call('fromEnd', field.code, integer(0))),
      cost: besideCost,
      values: field.texts.map((value, row) => texts.slice(value, to[row], value.length))
    }
  ]
}

/** How wide a range from one goal to another is, with and without its last unit. */
function widthsOf(goal: NumberGoal, other: NumberGoal): string[] {
  if (goal === other) return []
  const width = constantDifference(other.values, goal.values)
  if (width === undefined || width === '0') return []
  const size = width.replace('-', '')
  const unit = decimalText(1, Math.max(...goal.values.map(value => decimalUnits(value)![1])))
  return [size, decimals.combined(size, '+', unit)].filter(step => step !== '' && step !== '0')
}

function constantDifference(a: readonly string[], b: readonly string[]): string | undefined {
  if (b.every(value => value === b[0])) return undefined
  const width = decimals.combined(a[0], '-', b[0])
  return width !== '' && a.every((value, row) => decimals.combined(value, '-', b[row]) === width)
    ? width
    : undefined
}
