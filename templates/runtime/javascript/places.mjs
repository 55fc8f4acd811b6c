import { spans } from './tokens.mjs'

// From one place to another, counted in characters; a place of -1 is none.
export function slice(text, from, to) {
  return from < 0 || to < 0 ? '' : [...text].slice(from, to).join('')
}

// The place so many characters before the end.
export function fromEnd(text, count) {
  return Math.max(0, [...text].length - count)
}

// The n-th place where one token ends and another starts, or -1; '' is anything. Below 0, n counts from the end.
export function boundary(text, left, right, n) {
  const starts = right === '' ? [] : spans(text, right).map(([start]) => start)
  const ends = left === '' ? [] : spans(text, left).map(([, end]) => end)
  let places = left === '' ? starts : ends
  if (left !== '' && right !== '') {
    const known = new Set(starts)
    places = ends.filter(end => known.has(end))
  }
  return places[n > 0 ? n - 1 : places.length + n] ?? -1
}

// Where the n-th match of a token from a place on starts; the end of the text where there is none.
export function until(text, from, token, n) {
  if (from < 0) return -1
  const starts = spans(text, token).map(([start]) => start)
  return starts.filter(start => start >= from)[n - 1] ?? [...text].length
}

// Where the n-th match of a token before a place, counted backwards, ends; 0 where there is none.
export function since(text, to, token, n) {
  if (to < 0) return -1
  const ends = spans(text, token).map(([, end]) => end)
  return ends.filter(end => end <= to).reverse()[n - 1] ?? 0
}

export function shift(place, by) {
  return place < 0 ? -1 : Math.max(0, place + by)
}

// The n-th match of a token, or ''. Below 0, n counts from the end.
export function match(text, token, n) {
  const found = matches(text, token)
  return found[n > 0 ? n - 1 : found.length + n] ?? ''
}

export function matches(text, token) {
  const chars = [...text]
  return spans(text, token).map(([start, end]) => chars.slice(start, end).join(''))
}

// The n-th of the parts between matches of a token, or ''. Below 0, n counts from the end.
export function part(text, token, n) {
  const found = parts(text, token)
  return found[n > 0 ? n - 1 : found.length + n] ?? ''
}

export function parts(text, token) {
  const chars = [...text]
  const found = []
  let from = 0
  for (const [start, end] of spans(text, token)) {
    found.push(chars.slice(from, start).join(''))
    from = end
  }
  return [...found, chars.slice(from).join('')]
}
