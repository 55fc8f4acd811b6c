import { kindOf } from './characters.mjs'

// Where a token matches: starts and ends.
export function spans(text, token) {
  // only with classes
  if (maskOf(token) > 0) return runs(text, maskOf(token))
  // only with <number>
  if (token === '<number>') return numbers(text)
  // only with <capitalized>
  if (token === '<capitalized>') return capitalized(text)
  return occurrences(text, token)
}

// The kinds of characters that a class is made of; 0 for other tokens.
const masks = new Map([
  ['<digits>', 1],
  ['<lower>', 2],
  ['<upper>', 4],
  ['<letters>', 14],
  ['<alphanumeric>', 15],
  ['<spaces>', 16],
  ['<nonspace>', 47],
  ['<punctuation>', 32]
])

export function maskOf(token) {
  return masks.get(token) ?? 0
}

// Longest runs of characters of some kinds.
export function runs(text, mask) {
  const found = []
  let start = -1
  const chars = [...text]
  for (let i = 0; i <= chars.length; i++) {
    const isInside = i < chars.length && (kindOf(chars[i]) & mask) !== 0
    if (isInside && start < 0) start = i
    if (!isInside && start >= 0) {
      found.push([start, i])
      start = -1
    }
  }
  return found
}

// Digits, with single commas and points between digits.
export function numbers(text) {
  const found = []
  const chars = [...text]
  const isDigit = i => i < chars.length && chars[i] >= '0' && chars[i] <= '9'
  for (let i = 0; i < chars.length; i++) {
    if (!isDigit(i)) continue
    const start = i
    while (isDigit(i) || ((chars[i] === ',' || chars[i] === '.') && isDigit(i + 1))) i++
    found.push([start, i])
  }
  return found
}

// An upper-case letter and the lower-case letters after it, at least one.
export function capitalized(text) {
  const found = []
  const chars = [...text]
  for (let i = 0; i < chars.length; i++) {
    if (kindOf(chars[i]) !== 4) continue
    let end = i + 1
    while (end < chars.length && kindOf(chars[end]) === 2) end++
    if (end > i + 1) found.push([i, end])
  }
  return found
}

// Where a text stands in another, from the left, without overlap.
export function occurrences(text, wanted) {
  const found = []
  const chars = [...text]
  const length = [...wanted].length
  for (let i = 0; length > 0 && i + length <= chars.length; i++) {
    if (chars.slice(i, i + length).join('') !== wanted) continue
    found.push([i, i + length])
    i += length - 1
  }
  return found
}
