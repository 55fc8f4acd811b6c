import type { FieldTexts } from '../answer.js'
import { momentOf } from '../dates.js'
import { call, integer, text } from '../slices.js'
import { texts } from '../texts.js'
import { decimals, decimalUnits } from './decimals.js'
import { moments } from './moments.js'
import { computed, type ReadValue } from './value.js'

/** Orders of day, month and year; `|`: that of dates with points. */
const orders = ['mdy', 'dmy', 'ymd', 'mdy|dmy']
/** Longer texts contain more than a date. */
const longestDate = 60
/** What stands between two moments of a text. */
const betweens = [
  ' - ',
  ' \u2013 ',
  ' to ',
  '\u2013',
  '/',
  ', ',
  ' until ',
  ' and ',
  ' \u2192 ',
  '->',
  '..',
  ';',
  '|',
  '-'
]
const day = 86_400

/** Moments that are read from all texts of a field, or from the parts of them before and behind a delimiter. */
export function momentsRead(fields: readonly FieldTexts[]): ReadValue[] {
  const found = new Map<string, ReadValue>()
  for (const field of fields) {
    addMoments(field, 0.9, found)
    for (const between of betweens) {
      for (const at of [1, -1]) {
        const parts = field.texts.map(value => texts.part(value, between, at))
        if (parts.some((part, row) => part === field.texts[row] || part === '')) continue
        addMoments({ code: call('part', field.code, text(between), integer(at)), texts: parts }, 1.5, found)
      }
    }
  }
  return [...found.values()]
}

function addMoments({ code, texts: all }: FieldTexts, cost: number, found: Map<string, ReadValue>): void {
  if (all.some(value => value.length > longestDate || !/[0-9]/.test(value))) return
  for (const [rank, order] of orders.entries()) {
    const values = all.map(value => moments.momentAt(value, order))
    if (values.includes('')) continue
    const isDate = momentOf(all[0], order)![0] >= 0
    const isWhole = momentOf(all[0], order)!.some(part => part >= 0)
    const key = values.join()
    if (!isWhole || found.has(key)) continue
    const kind = isDate ? 'date' : 'time'
    found.set(key, { kind, code: call('momentAt', code, text(order)), cost: cost + 0.15 * rank, values })
  }
}

/** Numbers of seconds from 1970 on, or of a duration, as outputs with times show them. */
export function momentsCounted(numbers: readonly ReadValue[], outputs: readonly string[]): ReadValue[] {
  if (!outputs.every(output => /[0-9]:[0-9]{2}|[0-9]{4}.[0-9]{2}/.test(output))) return []
  return numbers.flatMap(({ code, cost, values }): ReadValue[] => {
    if (!values.every(value => decimalUnits(value)![0] >= 0)) return []
    const all = values.map(Number)
    const isEpoch = (unit: number) => all.every(value => value >= 1e8 * unit && value < 1e10 * unit)
    if (isEpoch(1)) return [{ kind: 'date', code, cost: cost + 0.3, values }]
    if (isEpoch(1000)) return [scaled('date', '//', '1000')]
    return [
      ...(all.every(value => value < day) ? [{ kind: 'time' as const, code, cost: cost + 0.3, values }] : []),
      ...(all.every(value => value < day / 60) ? [scaled('time', '*', '60')] : []),
      ...(all.every(value => value < day / 3600) ? [scaled('time', '*', '3600')] : [])
    ]

    function scaled(kind: 'date' | 'time', operator: string, by: string): ReadValue {
      const results = values.map(value => decimals.combined(value, operator, by))
      return { kind, code: computed(code, operator, by), cost: cost + 0.6, values: results }
    }
  })
}

/** Durations that are read from all texts of a field. */
export function durationsRead(fields: readonly FieldTexts[]): ReadValue[] {
  return fields.flatMap(({ code, texts: all }): ReadValue[] => {
    if (all.some(value => value.length > longestDate)) return []
    const values = all.map(moments.durationAt)
    return values.includes('') ? [] : [{ kind: 'duration', code: call('durationAt', code), cost: 1, values }]
  })
}

/** What days, hours, minutes and seconds a duration has, each of what the larger ones leave. */
export function piecesOfDuration({ code, cost, values }: ReadValue): ReadValue[] {
  const pieces: readonly (readonly [whole: number, unit: number])[] = [
    [0, day],
    [0, 3600],
    [0, 60],
    [day, 3600],
    [3600, 60],
    [60, 1]
  ]
  return pieces.map(([whole, unit]): ReadValue => {
    const steps = [
      ...(whole > 0 ? [['%', String(whole)] as const] : []),
      ...(unit > 1 ? [['//', String(unit)] as const] : [])
    ]
    return {
      kind: 'number',
      code: steps.reduce((inner, [operator, by]) => computed(inner, operator, by), code),
      cost: cost + 0.5,
      values: values.map(value =>
        steps.reduce((inner, [operator, by]) => decimals.combined(inner, operator, by), value)
      )
    }
  })
}

/** How long it is from one moment to another: in seconds, days, whole months and years. */
export function differences(all: readonly ReadValue[]): ReadValue[] {
  const found: ReadValue[] = []
  const few = all.slice(0, 6)
  for (const from of few) {
    for (const to of few) {
      if (from === to || from.kind !== to.kind) continue
      const cost = from.cost + to.cost + 0.3
      const values = to.values.map((value, row) => decimals.combined(value, '-', from.values[row]))
      if (values.filter(value => value.startsWith('-')).length > values.length / 2) continue
      const code = call('combined', to.code, text('-'), from.code)
      if (from.kind === 'time') {
        const wrapped = values.map(value => decimals.combined(value, '%', String(day)))
        found.push({ kind: 'duration', code: computed(code, '%', String(day)), cost, values: wrapped })
        continue
      }
      found.push({ kind: 'duration', code, cost, values })
      const days = values.map(value => decimals.combined(value, '//', String(day)))
      found.push({ kind: 'number', code: computed(code, '//', String(day)), cost: cost + 0.2, values: days })
      const months = from.values.map((value, row) => moments.monthsBetween(value, to.values[row]))
      const whole = call('monthsBetween', from.code, to.code)
      found.push({ kind: 'number', code: whole, cost: cost + 0.3, values: months })
      found.push({
        kind: 'number',
        code: computed(whole, '//', '12'),
        cost: cost + 0.5,
        values: months.map(value => decimals.combined(value, '//', '12'))
      })
    }
  }
  return found
}
