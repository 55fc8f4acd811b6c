import { numbers } from './tokens.mjs'

// The n-th number of a text, or ''. Below 0, n counts from the end.
export function numberAt(text, n) {
  const all = numbersIn(text)
  return all[n > 0 ? n - 1 : all.length + n] ?? ''
}

// Numbers with their sign, without commas. A minus behind a letter or digit is none.
export function numbersIn(text) {
  const chars = [...text]
  return numbers(text).map(([start, end]) => {
    const isNegative = chars[start - 1] === '-' && !/[0-9A-Za-z]/.test(chars[start - 2] ?? '')
    return (isNegative ? '-' : '') + chars.slice(start, end).join('').replaceAll(',', '')
  })
}

// A number times a factor plus an offset, rounded to so many decimals.
export function scaled(text, factor, offset, digits) {
  return fixed(amountOf(text) * factor + offset, digits)
}

// A number times a factor plus an offset with so many significant digits, without zeros at the end.
export function scaledTo(text, factor, offset, digits) {
  const value = amountOf(text) * factor + offset
  let size = Math.abs(value)
  let decimals = digits - 1
  for (; size >= 10 && decimals > 0; decimals--) size /= 10
  for (; size > 0 && size < 1 && decimals < 12; decimals++) size *= 10
  return withoutZeros(fixed(value, decimals))
}

// Without zeros behind the last decimal.
export function withoutZeros(text) {
  return text.includes('.') ? text.replace(/\.?0*$/, '') : text
}

// The sum, mean, median, least or greatest of all numbers of a text; '' where there are none.
export function overall(text, what) {
  const all = numbersIn(text).map(amountOf)
  if (all.length === 0) return ''
  const sum = all.reduce((a, b) => a + b, 0)
  const sorted = [...all].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const median = sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  const results = { sum, mean: sum / all.length, median, least: sorted[0], greatest: sorted.at(-1) }
  return withoutZeros(fixed(results[what], 8))
}

// The value of digits with at most one point, exact up to 15 digits; NaN for other texts.
export function amountOf(text) {
  if (!/^-?[0-9]*(?:\.[0-9]*)?$/.test(text) || !/[0-9]/.test(text)) return NaN
  const [whole, part = ''] = text.replace('-', '').split('.')
  let value = 0
  for (const digit of whole + part) value = value * 10 + Number(digit)
  let scale = 1
  for (let i = 0; i < part.length; i++) scale *= 10
  return (text.startsWith('-') ? -value : value) / scale
}

// Rounded half up, away from zero, to so many decimals; '' where the digits would not be exact.
export function fixed(value, digits) {
  let scale = 1
  for (let i = 0; i < digits; i++) scale *= 10
  const whole = Math.floor(Math.abs(value) * scale + 0.5)
  if (!(whole < 2 ** 53)) return ''
  const text = String(whole).padStart(digits + 1, '0')
  const sign = value < 0 && whole > 0 ? '-' : ''
  return sign + (digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`)
}
