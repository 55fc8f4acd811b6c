import type { Code } from '../../print/code.js'
import { call, text } from '../slices.js'
import type { Term } from '../terms.js'

/**
 * A value of every row, as an exact decimal in a text. Moments are seconds from 1970-01-01 on, times alone those of
 * that day; durations are seconds. So one set of formulas computes with all of them.
 */
export interface ReadValue {
  kind: 'number' | 'time' | 'date' | 'duration'
  code: Code
  cost: number
  values: readonly string[]
  /** What stands before and behind it. */
  beside?: readonly Term[]
}

/** A value computed with a constant: `combined(value, "+", "5")`. */
export const computed = (code: Code, operator: string, by: string): Code =>
  call('combined', code, text(operator), text(by))
