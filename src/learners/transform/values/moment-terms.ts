import type { Target } from '../target.js'
import { dateFormulas, fiscalFormulas } from './calendar.js'
import { decimals } from './decimals.js'
import { type Formula, formulasFor, timeSteps } from './formulas.js'
import { momentTexts } from './moment-texts.js'
import { timeGoals } from './time-goals.js'
import { computed, type ReadValue } from './value.js'

const day = '86400'
const mostFormulas = 3

/** Gives dates and times as the outputs show them, computed as fits all rows. */
export function momentTerms(sources: readonly ReadValue[], target: Target): void {
  const times = timeGoals(target.outputs)
  for (const source of sources) {
    if (source.kind === 'date') {
      for (const formula of dateFormulas(source.values, target.outputs)) write(source, formula)
      for (const formula of fiscalFormulas(source.values, target.outputs)) write(source, formula, 'YQF')
    } else write(source, { of: code => code, cost: 0, values: source.values })
    if (source.kind !== 'duration') timesOf(source)
  }

  function write(source: ReadValue, { of, cost, values }: Formula, pieces = ''): void {
    momentTexts(
      { kind: source.kind, code: of(source.code), cost: source.cost + cost, values },
      target,
      pieces
    )
  }

  /** Times rounded, moved, and so much later than another one. */
  function timesOf(source: ReadValue): void {
    const found = times.map((values, at) => {
      const widths = times.slice(at + 1).flatMap(other => widthsOf(values, other))
      return formulasFor(source.values, { values, widths, steps: timeSteps, modulus: day })
    })
    for (const [at, formulas] of found.entries()) {
      for (const formula of formulas.slice(0, mostFormulas)) if (formula.cost !== 0) write(source, formula)
      if (formulas.length === 0) continue
      for (const [to, other] of times.entries()) {
        const width = to > at ? differenceOf(times[at], other) : undefined
        if (width === undefined || width === '0') continue
        const [{ of, cost, values }] = formulas
        write(source, {
          of: code => computed(of(code), '+', width),
          cost: 0.1 - source.cost + (cost === 0 ? 0.5 : 0),
          values: values.map(value => decimals.combined(value, '+', width))
        })
      }
    }
  }
}

/** How wide ranges from one time to another are, with and without their last second, minute or hour. */
function widthsOf(from: readonly string[], to: readonly string[]): string[] {
  const width = differenceOf(from, to)
  if (width === undefined || width === '0') return []
  return [width, ...['1', '60', '3600'].map(unit => decimals.combined(width, '+', unit))]
}

/** What is to be added to each time for the other, where that is always the same; across midnight, too. */
function differenceOf(from: readonly string[], to: readonly string[]): string | undefined {
  const all = to.map((value, row) => decimals.combined(decimals.combined(value, '-', from[row]), '%', day))
  return all.every(value => value === all[0]) ? all[0] : undefined
}
