import type { Json } from '../../domain/json.js'
import { type Path, textAt } from '../fields.js'
import { type Checksum, fulfils, remainderOf } from './arithmetic.js'

/** A yes-or-no test of a text. */
export type Check =
  /** The whole text has a shape; the pattern is of the portable kind (see shapes.ts). */
  | { kind: 'matches'; pattern: string; name?: string; not?: true }
  /** The shape occurs in it. */
  | { kind: 'has'; pattern: string; not?: true }
  /** Its length in code points. */
  | { kind: 'length'; least: number; most?: number }
  /** It is a decimal number (a comma may stand for the point) within bounds. */
  | { kind: 'within'; least?: number; most?: number }
  /** It is an integer and a multiple of `divisor`. */
  | { kind: 'divides'; divisor: number }
  /** Its digits fulfil a checksum. */
  | { kind: 'checksum'; name: string; sum: Checksum }

/** Accepts a text that meets all the checks. */
export interface PatternModel {
  path: Path
  checks: Check[]
  accepted: Json
  rejected: Json
}

/** Longer texts, in code points, match no shape, since some patterns take quadratic time. */
export const matchLimit = 2000

/** Whether a text is longer than `matchLimit`; a text of a megabyte is not counted to its end. */
export function isBeyond(text: string): boolean {
  if (text.length <= matchLimit) return false
  return text.length > 2 * matchLimit || Array.from(text).length > matchLimit
}

/** A pattern that must match a whole text. */
function wholly(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`, 'u')
}

/** A check as a function on well-formed texts. */
export function testOf(check: Check): (text: string) => boolean {
  if (check.kind === 'matches') {
    const whole = wholly(check.pattern)
    const matches = (text: string) => !isBeyond(text) && whole.test(text)
    return check.not ? text => !matches(text) : matches
  }
  if (check.kind === 'has') {
    const somewhere = new RegExp(check.pattern, 'u')
    return check.not ? text => !somewhere.test(text) : text => somewhere.test(text)
  }
  if (check.kind === 'length') {
    const { least, most } = check
    return text => {
      const length = Array.from(text).length
      return length >= least && (most === undefined || length <= most)
    }
  }
  if (check.kind === 'within') {
    const { least, most } = check
    return text => {
      const value = decimalOf(text)
      return (
        value !== undefined &&
        (least === undefined || value >= least) &&
        (most === undefined || value <= most)
      )
    }
  }
  if (check.kind === 'divides') return text => /^[0-9]+$/.test(text) && remainderOf(text, check.divisor) === 0
  return text => fulfils(text, check.sum)
}

const decimal = /^[+-]?(?:[0-9]{1,15}[.,]?[0-9]{0,15}|[.,][0-9]{1,15})$/

/** The number that a text represents, with a decimal point or comma; undefined if it is no number. */
export function decimalOf(text: string): number | undefined {
  return decimal.test(text) ? Number(text.replace(',', '.')) : undefined
}

/** Answers as a pattern model does: the reference that printed programs must agree with. */
export function patternPredictor({ path, checks, accepted, rejected }: PatternModel): (input: Json) => Json {
  const tests = checks.map(testOf)
  return input => {
    const text = textAt(input, path)
    return tests.every(test => test(text)) ? accepted : rejected
  }
}
