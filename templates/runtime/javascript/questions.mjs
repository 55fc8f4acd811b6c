import { spans } from './tokens.mjs'

export function count(text, token) {
  return spans(text, token).length
}

export function length(text) {
  return [...text].length
}

export function contains(text, part) {
  return text.includes(part)
}

export function startsWith(text, token) {
  return spans(text, token)[0]?.[0] === 0
}

export function endsWith(text, token) {
  return spans(text, token).at(-1)?.[1] === [...text].length
}

export function digitsOf(value) {
  return String(value)
}

// The whole number that a text of at most nine digits is; 0 for other texts.
export function integerOf(text) {
  return /^-?[0-9]{1,9}$/.test(text) ? Number(text) || 0 : 0
}

export function plus(value, more) {
  return value + more
}
