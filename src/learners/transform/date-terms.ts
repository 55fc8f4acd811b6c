import type { FieldTexts } from './answer.js'
import { datePieces, dates, minutesBetween, momentOf } from './dates.js'
import { call, integer, text } from './slices.js'
import type { Target } from './target.js'

const orders = ['mdy', 'ymd', 'dmy']
/** Longer texts contain more than a date. */
const longestDate = 60

/** Gives parts of dates and times, also shifted by a constant time. */
export function dateTerms(fields: readonly FieldTexts[], target: Target): void {
  for (const { code, texts } of fields) {
    if (texts.some(value => value.length > longestDate || !/[0-9]|[A-Za-z]{3}/.test(value))) continue
    for (const [rank, order] of orders.entries()) {
      const shifts = new Set([0, ...shiftsOf(texts, target.outputs, order)])
      for (const minutes of shifts) {
        for (const piece of datePieces) {
          const values = texts.map(value => dates.datePiece(value, order, minutes, piece))
          if (values.includes('') || !target.holds(values)) continue
          const isName = /^(?:MMM|ddd|A|a)/.test(piece)
          const cost = (isName ? 1.3 : 1.9) + 0.15 * rank + (minutes === 0 ? 0 : 0.6)
          target.give(call('datePiece', code, text(order), integer(minutes), text(piece)), cost, values)
        }
      }
    }
  }
}

/** The minutes from the date in the input to that in the output, where they are the same for all rows. */
function shiftsOf(texts: readonly string[], outputs: readonly string[], order: string): number[] {
  if (texts.length < 2) return []
  const shifts = orders.flatMap(other => {
    const all = texts.map((value, row) => {
      const [from, to] = [momentOf(value, order), momentOf(outputs[row], other)]
      return from && to ? minutesBetween(from, to) : undefined
    })
    const [first] = all
    return first !== undefined && all.every(minutes => minutes === first) ? [first] : []
  })
  return [...new Set(shifts)]
}
