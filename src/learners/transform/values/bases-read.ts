import type { Code } from '../../print/code.js'
import type { FieldTexts } from '../answer.js'
import { numbers } from '../numbers.js'
import { call, integer } from '../slices.js'
import { texts } from '../texts.js'
import type { ReadValue } from './value.js'

const bases: readonly (readonly [base: number, digits: RegExp])[] = [
  [16, /^(?:#|0x)?[0-9A-Fa-f]{2,12}$/],
  [2, /^(?:0b)?[01]{2,32}$/],
  [8, /^(?:0o)?[0-7]{2,12}$/]
]
/** The digits of one part of a colour. */
const pair = 2

/** Whole numbers that texts are in digits of other bases, and those that each two digits of a colour are. */
export function basesRead(fields: readonly FieldTexts[]): ReadValue[] {
  return fields.flatMap(field =>
    bases.flatMap(([base, digits]): ReadValue[] => {
      if (!field.texts.every(value => digits.test(value))) return []
      const start = /^#/.test(field.texts[0]) ? 1 : /^0[xbo]/.test(field.texts[0]) ? 2 : 0
      const cut = (from: number, to: Code, end: number): ReadValue => ({
        kind: 'number',
        code: call('rebased', call('slice', field.code, integer(from), to), integer(base), integer(10)),
        cost: 1.2,
        values: field.texts.map(value => numbers.rebased(texts.slice(value, from, end), base, 10))
      })
      const isColour = base === 16 && field.texts.every(value => value.length - start === 3 * pair)
      const parts = isColour ? [0, 1, 2].map(n => start + pair * n) : []
      const whole = cut(start, call('fromEnd', field.code, integer(0)), Number.MAX_SAFE_INTEGER)
      return [whole, ...parts.map(from => cut(from, integer(from + pair), from + pair))].filter(
        ({ values }) => !values.includes('')
      )
    })
  )
}
