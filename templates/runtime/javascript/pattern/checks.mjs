// Whether the whole of a text, of at most 2000 characters, matches a pattern.
export function matches(text, pattern) {
  return lengthOf(text) <= 2000 && new RegExp(`^(?:${pattern})$`, 'u').test(text)
}

// Whether a pattern occurs in a text.
export function has(text, pattern) {
  return new RegExp(pattern, 'u').test(text)
}

// The number of code points of a text.
export function lengthOf(text) {
  let length = 0
  for (const _ of text) length++
  return length
}

// The number that a text writes, with a point or a comma; NaN if it writes none.
export function decimalOf(text) {
  const written = /^[+-]?(?:[0-9]{1,15}[.,]?[0-9]{0,15}|[.,][0-9]{1,15})$/.test(text)
  return written ? Number(text.replace(',', '.')) : NaN
}

// The remainder of a whole number in digits, -1 if it is none.
export function remainderOf(text, divisor) {
  if (!/^[0-9]+$/.test(text)) return -1
  let rest = 0
  for (const digit of text) rest = (rest * 10 + Number(digit)) % divisor
  return rest
}

// The digits of a text as numbers, the last first.
export function digitsOf(text) {
  return Array.from(text.replace(/[^0-9]/g, ''), Number).reverse()
}
