// A text as lower-case words and single other characters, with one space around each.
// given lower
const lower = { Ä: 'ä' }
const space = '\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028-\u2029\u202f\u205f\u3000\ufeff'
// given token
const token = new RegExp(`[^\u0000-/:-@[-^\`{-\u00a9${space}…\u{1f000}-\u{1fbff}]+|[^${space}]`, 'gu')

export function tokens(text) {
  // biome-ignore format: programs are printed so
  // given plain
  const plain = text.replace(/[A-Z]/g, letter => letter.toLowerCase()).replace(/[Ä]/gu, letter => lower[letter])
  return ` ${(plain.match(token) ?? []).join(' ')} `
}
