// A whole number in digits of one base written in another; '' for other texts.
export function rebased(text, from, to) {
  const digits = '0123456789ABCDEF'
  let value = 0
  for (const char of text) {
    const digit = digits.indexOf(char >= 'a' && char <= 'f' ? char.toUpperCase() : char)
    if (digit < 0 || digit >= from) return ''
    value = value * from + digit
  }
  return text === '' || value >= 2 ** 53 ? '' : value.toString(to).toUpperCase()
}

// A whole number below 4000 in Roman numerals; '' for other texts.
export function roman(text) {
  const symbols = ['M', 'CM', 'D', 'CD', 'C', 'XC', 'L', 'XL', 'X', 'IX', 'V', 'IV', 'I']
  const values = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1]
  if (!/^[0-9]{1,4}$/.test(text) || Number(text) >= 4000) return ''
  let rest = Number(text)
  let result = ''
  for (const [i, value] of values.entries()) {
    for (; rest >= value; rest -= value) result += symbols[i]
  }
  return result
}

// The number that Roman numerals write; '' for other texts.
export function fromRoman(text) {
  const values = [1, 5, 10, 50, 100, 500, 1000]
  let total = 0
  let previous = 0
  for (const char of text) {
    const at = 'IVXLCDM'.indexOf(char)
    if (at < 0) return ''
    total += values[at] > previous ? values[at] - 2 * previous : values[at]
    previous = values[at]
  }
  return text === '' ? '' : String(total)
}

// The code point of the first character, or ''.
export function codeOf(text) {
  return text === '' ? '' : String(text.codePointAt(0))
}

// The character of a code point from 32 on; '' for other texts.
export function charOf(text) {
  const code = /^[0-9]{1,7}$/.test(text) ? Number(text) : 0
  return code < 32 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '' : String.fromCodePoint(code)
}
