import { fixed, withoutZeros } from '../numbers.js'

/**
 * Units of its last decimal and how many decimals a number has; undefined for other texts and for 2^53 units or more.
 */
export function decimalUnits(text: string): readonly [units: number, places: number] | undefined {
  const found = /^(-?)([0-9]+)(?:\.([0-9]{1,15}))?$/.exec(text)
  if (found === null) return undefined
  const [, sign, whole, part = ''] = found
  const units = Number(whole + part)
  return units < 2 ** 53 ? [sign !== '' && units > 0 ? -units : units, part.length] : undefined
}

/**
 * So many units of the last of some decimals, without zeros at the end; '' from 2^53 units on.
 */
export function decimalText(units: number, places: number): string {
  if (!(Math.abs(units) < 2 ** 53)) return ''
  const text = String(Math.abs(units)).padStart(places + 1, '0')
  const point = text.length - places
  return (units < 0 ? '-' : '') + withoutZeros(`${text.slice(0, point)}.${text.slice(point)}`)
}

/**
 * Two numbers in units of the same decimal, and which; undefined where there are none.
 */
export function aligned(left: string, right: string): readonly [number, number, places: number] | undefined {
  const [a, b] = [decimalUnits(left), decimalUnits(right)]
  if (a === undefined || b === undefined) return undefined
  const places = Math.max(a[1], b[1])
  const [x, y] = [a, b].map(([units, own]) => units * Number(`1e${places - own}`))
  return Math.abs(x) < 2 ** 53 && Math.abs(y) < 2 ** 53 ? [x, y, places] : undefined
}

/**
 * A multiple of a step: the next one down, up, in (to 0), out (from 0), or nearest: ties out, to even ones, or in.
 */
function rounded(text: string, step: string, way: string): string {
  const found = aligned(text, step)
  if (found === undefined || found[1] <= 0) return ''
  const [value, size, places] = found
  let rest = value % size
  if (rest < 0) rest += size
  const low = value - rest
  if (!(Math.abs(low) < 2 ** 53)) return ''
  const twice = 2 * rest - size
  const isTie = twice === 0
  const isUp: Readonly<Record<string, boolean>> = {
    down: false,
    up: rest > 0,
    in: rest > 0 && value < 0,
    out: rest > 0 && value > 0,
    nearest: twice > 0 || (isTie && value > 0),
    even: twice > 0 || (isTie && (low / size) % 2 !== 0),
    halfIn: twice > 0 || (isTie && value < 0)
  }
  return decimalText(isUp[way] ? low + size : low, places)
}

/**
 * A number with so many significant digits, rounded in one of these ways.
 */
function significant(text: string, digits: number, way: string): string {
  const found = decimalUnits(text)
  if (found === undefined) return ''
  const [units, places] = found
  const spare = String(Math.abs(units)).length - digits
  if (spare <= 0) return decimalText(units, places)
  return rounded(
    text,
    decimalText(Number(`1e${Math.max(0, spare - places)}`), Math.max(0, places - spare)),
    way
  )
}

/**
 * Two numbers added, subtracted, multiplied or divided, or the whole quotient (//) or its rest (%); '' where there is
 * none. Exact but for /, which has 8 decimals.
 */
function combined(left: string, operator: string, right: string): string {
  const found = aligned(left, right)
  if (found === undefined) return ''
  const [a, b, places] = found
  if (operator === '+') return decimalText(a + b, places)
  if (operator === '-') return decimalText(a - b, places)
  if (operator === '*') {
    const [x, y] = [decimalUnits(left)!, decimalUnits(right)!]
    return decimalText(x[0] * y[0], x[1] + y[1])
  }
  if (b === 0) return ''
  if (operator === '/') return withoutZeros(fixed(a / b, 8))
  let rest = a % b
  if (rest !== 0 && rest < 0 !== b < 0) rest += b
  return operator === '%' ? decimalText(rest, places) : decimalText((a - rest) / b, 0)
}

/**
 * A number as a pattern shows it, rounded to its decimals: 0.00, 0.## without zeros, #,##0, #,##,##0.00 or #.##0,00 in
 * groups, 00000 with zeros in front, 0.00e0 or 0.00E+00; before it + for a sign of positive ones, ( for (negative) ones.
 */
function numberText(text: string, pattern: string): string {
  const [, lead, , glue, two, zeros, point = '', least = '', most = '', e, plus, powers] =
    /^([+(])?(#([^0#])##(?:[^0#](##))?)?(0+)(?:([^0#eE])(0*)(#*))?(?:([eE])(\+?)(0+))?$/.exec(pattern)!
  const decimals = least.length + most.length
  const way = 'nearest'
  const shown = e ? significant(text, decimals + 1, way) : rounded(text, decimalText(1, decimals), way)
  const value = decimalUnits(shown)
  if (value === undefined) return ''
  const [units, places] = value
  const digits = String(Math.abs(units)).padStart(e ? 1 : places + 1, '0')
  const start = e ? 1 : digits.length - places
  let whole = digits.slice(0, start).padStart(zeros.length, '0')
  if (glue) whole = whole.replace(two ? /(?=(?:..)*...$)(?!^)/g : /(?=(?:...)+$)(?!^)/g, glue)
  const part = digits.slice(start).replace(/0+$/, '').padEnd(least.length, '0')
  let result = part === '' ? whole : whole + point + part
  if (e) {
    const power = digits.length - 1 - places
    const sign = power < 0 ? '-' : plus
    result += e + sign + String(Math.abs(power)).padStart(powers.length, '0')
  }
  if (units < 0) return lead === '(' ? `(${result})` : `-${result}`
  return lead === '+' && units > 0 ? `+${result}` : result
}

/** The functions on exact decimals that learned programs call; '' stands for no number. */
export const decimals = { rounded, significant, combined, numberText }
