import { cut } from '../../text/wording.js'

const mayBeInexact = /\d{16}|\d[eE][+-]?\d{3}/
const numberToken = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y

/**
 * Why parsing would silently change a number in a valid JSON text (an integer beyond ±(2^53 − 1), a value beyond the
 * range of a double), or undefined. Digits inside strings do not count, and rounding a fraction to the nearest
 * double is allowed. Fast where there are no 16 digits in a row.
 */
export function inexactNumber(text: string): string | undefined {
  if (!mayBeInexact.test(text)) return undefined
  let at = 0
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code === 0x22) {
      at = stringEnd(text, at)
    } else if (code === 0x2d || (code >= 0x30 && code <= 0x39)) {
      numberToken.lastIndex = at
      const token = numberToken.exec(text)?.[0] ?? '-'
      const problem = token.length < 5 ? undefined : tokenProblem(token)
      if (problem) return `${cut(token, 40)} ${problem}`
      at += token.length
    } else {
      at++
    }
  }
  return undefined
}

/** The index after the closing quote of the string that opens at `start`. */
function stringEnd(text: string, start: number): number {
  for (let quote = text.indexOf('"', start + 1); quote >= 0; quote = text.indexOf('"', quote + 1)) {
    let slashes = 0
    while (text.charCodeAt(quote - 1 - slashes) === 0x5c) slashes++
    if (slashes % 2 === 0) return quote + 1
  }
  return text.length
}

function tokenProblem(token: string): string | undefined {
  const value = Number(token)
  const isInteger = /^-?\d+$/.test(token)
  if (!Number.isFinite(value)) return 'is larger than a number can be; write it as a string'
  if (isInteger && !Number.isSafeInteger(value)) {
    return 'has more digits than a number can hold exactly; write it as a string'
  }
  if (value === 0 && /^-?[\d.]*[1-9]/.test(token)) {
    return 'is smaller than a number can be; write it as a string'
  }
  return undefined
}
