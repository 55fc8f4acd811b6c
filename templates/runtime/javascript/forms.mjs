// biome-ignore-all lint/suspicious/noMisleadingCharacterClass: each alone
// biome-ignore-all lint/correctness/noEmptyCharacterClassInRegex: every character
// Letters that have several spellings: with an accent of its own, or with two forms in lower case.
// given spellings
const spellings = new Map([['e\u0301', 'é']])

// A text with one spelling for each of them.
export function respelled(text) {
  const written = []
  for (const char of text) {
    const letter = spellings.get(char) ?? char
    const pair = spellings.get(written[written.length - 1] + letter)
    if (pair === undefined) written.push(letter)
    else written[written.length - 1] = pair
  }
  return written.join('')
}

// What nobody sees: marks without width or ink.
// biome-ignore format: programs are printed so
const unseen = /[\u00ad\u034f\u061c\u17b4-\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff0-\ufff8\u{e0100}-\u{e01ef}]+/gu

// The first 500000 characters of a text, without those that nobody sees.
export function normalForm(value) {
  const text = typeof value === 'string' ? value : ''
  const part = text.length > 500000 ? /^[^]{0,500000}/u.exec(text)[0] : text
  if (!/[\u0080-\uffff]/.test(part)) return part
  // given respelled
  return respelled(part.replace(/[\ud800-\udfff]/gu, '\ufffd').replace(unseen, ''))
}
