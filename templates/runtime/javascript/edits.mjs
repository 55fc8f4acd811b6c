import { kindOf } from './characters.mjs'
import { matches, parts } from './places.mjs'
import { maskOf, spans } from './tokens.mjs'

// Without spaces at the ends.
export function trim(text) {
  const chars = [...text]
  let from = 0
  let to = chars.length
  while (from < to && kindOf(chars[from]) === 16) from++
  while (to > from && kindOf(chars[to - 1]) === 16) to--
  return chars.slice(from, to).join('')
}

// One space in place of each run of spaces, none at the ends.
export function squeeze(text) {
  return matches(text, '<nonspace>').join(' ')
}

// The characters of a class alone.
export function keep(text, token) {
  return [...text].filter(char => (kindOf(char) & maskOf(token)) !== 0).join('')
}

// All characters but those of a class.
export function drop(text, token) {
  return [...text].filter(char => (kindOf(char) & maskOf(token)) === 0).join('')
}

// Every match of a token replaced.
export function replace(text, token, by) {
  return parts(text, token).join(by)
}

// The first match of a token replaced.
export function replaceFirst(text, token, by) {
  const [first] = spans(text, token)
  if (first === undefined) return text
  const chars = [...text]
  return chars.slice(0, first[0]).join('') + by + chars.slice(first[1]).join('')
}

// One character in place of each run of the same character.
export function dedupe(text) {
  return [...text].filter((char, i, chars) => char !== chars[i - 1]).join('')
}

// The first of each character.
export function distinct(text) {
  return [...new Set(text)].join('')
}

export function reverse(text) {
  return [...text].reverse().join('')
}

// Matches of a token in reverse order, with glue between.
export function backwards(text, token, glue) {
  return matches(text, token).reverse().join(glue)
}

// Padded on the left to a length.
export function padStart(text, length, pad) {
  return pad.repeat(Math.max(0, length - [...text].length)) + text
}

// Groups of so many characters with glue between, counted from the end if there are less than 0.
export function group(text, length, glue) {
  const chars = [...text]
  const size = Math.abs(length)
  const groups = []
  let end = length > 0 ? size : chars.length % size || size
  for (let at = 0; at < chars.length; at = end, end += size) groups.push(chars.slice(at, end).join(''))
  return groups.join(glue)
}
