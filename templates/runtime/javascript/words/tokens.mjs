// A text as lower-case words and single other characters, with one space around each.
// given lower
const lower = { Ä: 'ä' }
const word =
  '0-9A-Z_a-z\u00aa\u00ad\u00b2-\u00b3\u00b5\u00b9-\u00ba\u00bc-\u00be\u00c0-\u00d6\u00d8-\u00f6' +
  '\u00f8-\u0559\u0560-\u0588\u058b-\u05bd\u05bf-\u060b\u060e-\u061a\u061c-\u061d\u0620-\u0669' +
  '\u066e-\u06d3\u06d5-\u0963\u0966-\u167f\u1681-\u1fff\u200b-\u200f\u202a-\u202e\u2060-\u209f' +
  '\u20d0-\u20ff\u2150-\u218f\u2c00-\u2dff\u2e80-\u2fff\u3004-\u3007\u3021-\u302f\u3031-\u30fa' +
  '\u30fc-\ud7ff\ue000-\ufe0f\ufe1a-\ufe2f\ufe70-\ufefe\uff00\uff10-\uff19\uff21-\uff3a\uff41-\uff5a' +
  '\uff66-\uffdf\uffef-\ufff8\ufffe-\u{1efff}\u{1fb00}-\u{10ffff}'
const space = '\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028-\u2029\u202f\u205f\u3000\ufeff'
const token = new RegExp(`[${word}]+|[^${space}]`, 'gu')

export function tokens(text) {
  // biome-ignore format: programs are printed so
  // given plain
  const plain = text.replace(/[A-Z]/g, letter => letter.toLowerCase()).replace(/[Ä]/gu, letter => lower[letter])
  return ` ${(plain.match(token) ?? []).join(' ')} `
}
