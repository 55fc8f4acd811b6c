import { readingOf, spansOf, textBetween } from './reading.js'

/** Larger numbers are not written, since their digits would not be exact. */
const largest = 2 ** 53
const mostDecimals = 12

/**
 * The functions on numbers in texts that learned programs call. For a text without a number they give the empty
 * text.
 */
export const numbers = {
  /**
   * The n-th number of a text with its sign and without commas; a minus counts if no letter or digit precedes it.
   */
  numberAt(text: string, n: number): string {
    const all = numbersIn(text)
    return all[n > 0 ? n - 1 : all.length + n] ?? ''
  },
  /** `text` · factor + offset, rounded half up to `digits` decimals. */
  scaled(text: string, factor: number, offset: number, digits: number): string {
    const value = amountOf(text)
    return Number.isNaN(value) ? '' : fixed(value * factor + offset, digits)
  },
  /** The same with a number of significant digits, without zeros at the end. */
  scaledTo(text: string, factor: number, offset: number, digits: number): string {
    const value = amountOf(text) * factor + offset
    if (Number.isNaN(value)) return ''
    let size = Math.abs(value)
    let decimals = digits - 1
    while (size >= 10 && decimals > 0) {
      size /= 10
      decimals--
    }
    while (size > 0 && size < 1 && decimals < mostDecimals) {
      size *= 10
      decimals++
    }
    return withoutZeros(fixed(value, Math.min(decimals, mostDecimals)))
  },
  /** A number without zeros behind its last decimal. */
  withoutZeros,
  /** The sum, least, greatest, mean or median of all numbers of a text. */
  overall(text: string, what: string): string {
    const all = numbersIn(text).map(amountOf)
    if (all.length === 0) return ''
    return withoutZeros(fixed(aggregate(all, what), 8))
  },
  /** A whole number converted from one base to another, in upper case. */
  rebased(text: string, from: number, to: number): string {
    let value = 0
    for (const char of text) {
      const digit = digitsOfBases.indexOf(char >= 'a' && char <= 'f' ? char.toUpperCase() : char)
      if (digit < 0 || digit >= from) return ''
      value = value * from + digit
    }
    if (text === '' || value >= largest) return ''
    let result = ''
    do {
      result = digitsOfBases[value % to] + result
      value = Math.floor(value / to)
    } while (value > 0)
    return result
  },
  /** A whole number below 4000 in Roman numerals. */
  roman(text: string): string {
    if (!/^[0-9]{1,4}$/.test(text) || Number(text) >= 4000) return ''
    let rest = Number(text)
    let result = ''
    for (const [symbol, value] of romans) {
      while (rest >= value) {
        result += symbol
        rest -= value
      }
    }
    return result
  },
  /** The number that Roman numerals write. */
  fromRoman(text: string): string {
    let total = 0
    let previous = 0
    for (const char of text) {
      const value = romanDigits[char]
      if (value === undefined) return ''
      total += value > previous ? value - 2 * previous : value
      previous = value
    }
    return text === '' ? '' : String(total)
  },
  /** The code point of the first character, as a number. */
  codeOf(text: string): string {
    const [code] = readingOf(text).codes
    return code === undefined ? '' : String(code)
  },
  /** The character of a code point, given as a number. */
  charOf(text: string): string {
    const code = /^[0-9]{1,7}$/.test(text) ? Number(text) : 0
    return code < 32 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)
      ? ''
      : String.fromCodePoint(code)
  }
}

const digitsOfBases = '0123456789ABCDEF'
const romans: readonly [string, number][] = [
  ['M', 1000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1]
]
const romanDigits: Readonly<Record<string, number | undefined>> = {
  I: 1,
  V: 5,
  X: 10,
  L: 50,
  C: 100,
  D: 500,
  M: 1000
}

/** The numbers of a text: with sign, without commas. */
export function numbersIn(text: string): string[] {
  const reading = readingOf(text)
  const spans = spansOf(reading, '<number>')
  const found: string[] = []
  for (let i = 0; i < spans.length; i += 2) {
    const [from, to] = [spans[i], spans[i + 1]]
    const signed =
      reading.codes[from - 1] === 45 && (from < 2 || !isAlphanumericAscii(reading.codes[from - 2]))
    found.push((signed ? '-' : '') + textBetween(reading, from, to).replaceAll(',', ''))
  }
  return found
}

function isAlphanumericAscii(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
}

/** The value of digits with at most one point; NaN for other texts. Exact up to 15 digits. */
export function amountOf(text: string): number {
  if (!/^-?[0-9]*(?:\.[0-9]*)?$/.test(text) || !/[0-9]/.test(text)) return Number.NaN
  let value = 0
  let scale = 1
  let behind = false
  for (const char of text) {
    if (char === '.') behind = true
    if (char < '0' || char > '9') continue
    value = value * 10 + (char.charCodeAt(0) - 48)
    if (behind) scale *= 10
  }
  return (text.startsWith('-') ? -value : value) / scale
}

/** Rounded half away from zero to some decimals; empty where the digits would not be exact. */
export function fixed(value: number, digits: number): string {
  let scale = 1
  for (let i = 0; i < digits; i++) scale *= 10
  const whole = Math.floor(Math.abs(value) * scale + 0.5)
  if (!(whole < largest)) return ''
  const text = String(whole).padStart(digits + 1, '0')
  const sign = value < 0 && whole > 0 ? '-' : ''
  return sign + (digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`)
}

export function withoutZeros(text: string): string {
  if (!text.includes('.')) return text
  let end = text.length
  while (text[end - 1] === '0') end--
  if (text[end - 1] === '.') end--
  return text.slice(0, end)
}

function aggregate(all: readonly number[], what: string): number {
  const sum = all.reduce((a, b) => a + b, 0)
  if (what === 'sum') return sum
  if (what === 'mean') return sum / all.length
  const sorted = [...all].sort((a, b) => a - b)
  if (what === 'least') return sorted[0]
  if (what === 'greatest') return sorted[sorted.length - 1]
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
