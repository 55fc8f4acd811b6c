// Where the n-th run of characters between spaces starts, from the right where n is negative.
export function wordAt(text, nth) {
  // biome-ignore format: programs are printed so
  return runAt(text, '^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028-\u2029\u202f\u205f\u3000\ufeff', nth)
}

// Where the n-th run of characters of a set starts, from the right where n is negative.
export function runAt(text, set, nth) {
  const runs = [...text.matchAll(new RegExp(`[${set}]+`, 'gu'))]
  return runs.at(nth > 0 ? nth - 1 : nth)?.index ?? -1
}

// Behind the n-th place of some text from a place on.
export function after(text, wanted, nth, from) {
  let at = from
  for (let left = nth; left > 0 && at !== -1; left--) {
    at = text.indexOf(wanted, at)
    if (at !== -1) at += wanted.length
  }
  return at
}

// Behind the n-th place of some text from the right.
export function afterLast(text, wanted, nth) {
  let at = text.length
  for (let left = nth; left > 0; left--) {
    at = at < wanted.length ? -1 : text.lastIndexOf(wanted, at - wanted.length)
    if (at === -1) return -1
  }
  return at + wanted.length
}

// Before the n-th place of some text from a place on.
export function before(text, wanted, nth, from) {
  const end = after(text, wanted, nth, from)
  return end === -1 ? -1 : end - wanted.length
}

// Where the first character of a set stands from a place on; the end of the text if there is none.
export function firstOf(text, set, from) {
  if (from === -1) return -1
  const found = text.slice(from).search(new RegExp(`[${set}]`, 'u'))
  return found === -1 ? text.length : from + found
}

// So many characters behind a place.
export function further(text, from, count) {
  let at = from
  for (let left = count; left > 0 && at !== -1; left--) {
    at = at < text.length ? at + (text.codePointAt(at) > 0xffff ? 2 : 1) : -1
  }
  return at
}

export function endOf(text) {
  return text.length
}

export function between(text, from, to) {
  return text.slice(from, to)
}
