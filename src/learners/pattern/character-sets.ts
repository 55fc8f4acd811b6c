import type { CandidateCheck } from './candidates.js'

/** Classes of characters from narrow to wide, with the bits to name each. */
export const characterClasses: readonly { set: string; bits: number }[] = [
  { set: '01', bits: 4 },
  { set: '0-9', bits: 2 },
  { set: 'a-f0-9', bits: 4 },
  { set: 'A-F0-9', bits: 4 },
  { set: 'A-Fa-f0-9', bits: 3 },
  { set: 'a-z', bits: 2 },
  { set: 'A-Z', bits: 2 },
  { set: 'A-Za-z', bits: 2 },
  { set: '0-9a-z', bits: 3 },
  { set: '0-9A-Z', bits: 3 },
  { set: '0-9A-Za-z', bits: 2 },
  { set: 'A-Za-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u00ff', bits: 4 },
  { set: '0-9A-Za-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u00ff', bits: 4 },
  { set: 'A-Za-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f', bits: 3 },
  { set: '0-9A-Za-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f', bits: 3 },
  ...scripts()
]

function scripts(): { set: string; bits: number }[] {
  const blocks = {
    greek: '\\u0370-\\u03ff\\u1f00-\\u1fff',
    cyrillic: '\\u0400-\\u052f',
    armenian: '\\u0530-\\u058f',
    hebrew: '\\u0590-\\u05ff',
    arabicLetters: '\\u0620-\\u065f\\u066e-\\u06ef\\u06fa-\\u06ff',
    arabic: '\\u0600-\\u06ff',
    devanagari: '\\u0900-\\u097f',
    bengaliLetters: '\\u0980-\\u09e5\\u09f0-\\u09f1',
    bengali: '\\u0980-\\u09ff',
    gurmukhi: '\\u0a00-\\u0a7f',
    gujarati: '\\u0a80-\\u0aff',
    tamil: '\\u0b80-\\u0bff',
    telugu: '\\u0c00-\\u0c7f',
    kannada: '\\u0c80-\\u0cff',
    malayalam: '\\u0d00-\\u0d7f',
    sinhala: '\\u0d80-\\u0dff',
    thai: '\\u0e00-\\u0e7f',
    lao: '\\u0e80-\\u0eff',
    georgian: '\\u10a0-\\u10ff',
    ethiopic: '\\u1200-\\u137f',
    khmer: '\\u1780-\\u17ff',
    hiragana: '\\u3040-\\u309f',
    katakana: '\\u30a0-\\u30ff',
    kana: '\\u3040-\\u30ff\\uff66-\\uff9f',
    japanese: '\\u3005-\\u3007\\u3040-\\u30ff\\u4e00-\\u9fff\\uff10-\\uff5a\\uff66-\\uff9f',
    han: '\\u3400-\\u9fff',
    hangul: '\\u1100-\\u11ff\\u3130-\\u318f\\uac00-\\ud7a3'
  }
  return Object.values(blocks).flatMap(set => [
    { set, bits: 5 },
    { set: `0-9${set}`, bits: 5 }
  ])
}

export const escapeInClass = (char: string) => char.replace(/[\\\]^[-]/g, '\\$&')
export const escapeText = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

/** Classes contain no characters above U+FFFF, since C# counts those as two. */
export const inPlane = (char: string) => char.length === 1

/** The characters that at least `minSupport` texts contain, where `of` selects some of a text. */
export function commonCharacters(
  texts: readonly string[],
  minSupport: number,
  of: (chars: string[]) => string[] = chars => chars
): string[] {
  const counts = new Map<string, number>()
  for (const text of texts) {
    for (const char of new Set(of(Array.from(text)))) counts.set(char, (counts.get(char) ?? 0) + 1)
  }
  return [...counts.keys()].filter(char => counts.get(char)! >= minSupport).sort()
}

/**
 * Checks that texts have only characters of the narrowest classes and the other characters of the accepted texts.
 */
export function characterSets(accepted: readonly string[], minSupport: number): CandidateCheck[] {
  const chars = commonCharacters(accepted, minSupport)
  const empties = accepted.some(text => text === '')
  const found: CandidateCheck[] = []
  const seen = new Set<string>()
  for (const { set, bits } of characterClasses) {
    const inside = new RegExp(`^[${set}]$`, 'u')
    const others = chars.filter(char => !inside.test(char)).sort()
    if (
      others.length > 4 ||
      others.some(char => /[0-9A-Za-z]/.test(char) || !inPlane(char)) ||
      others.length === chars.length
    )
      continue
    const pattern = `[${set}${others.map(escapeInClass).join('')}]${empties ? '*' : '+'}`
    if (seen.has(pattern)) continue
    seen.add(pattern)
    found.push({ check: { kind: 'matches', pattern }, bits: 1 + bits + 3 * others.length })
  }
  return found
}
