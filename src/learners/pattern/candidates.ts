import { log2 } from '../logarithm.js'
import { shortestBetween } from '../thresholds.js'
import { checksums } from './arithmetic.js'
import { type Check, decimalOf, isBeyond } from './model.js'
import { shapes } from './shapes.js'

/** A check that might be meant, and how many bits telling it takes. */
export interface Candidate {
  check: Check
  bits: number
}

/** A check of a well-known shape: one of about 130. */
const shapeBits = 4
const checksumBits = 5

export const knownChecks: readonly Candidate[] = [
  ...shapes.map(
    ({ name, pattern }): Candidate => ({ check: { kind: 'matches', name, pattern }, bits: shapeBits })
  ),
  ...checksums.map(
    ({ name, ...sum }): Candidate => ({ check: { kind: 'checksum', name, sum }, bits: checksumBits })
  ),
  ...[2, 3, 4, 5, 7, 8, 10].map((divisor): Candidate => ({ check: { kind: 'divides', divisor }, bits: 6 }))
]

/** Checks that the accepted texts suggest, negations and bounds that the rejected ones suggest. */
export function learnedChecks(
  accepted: readonly string[],
  rejected: readonly string[],
  minSupport: number
): Candidate[] {
  if (accepted.length < minSupport) return []
  const sizes = lengths(accepted)
  const [usual, others] = [accepted, rejected].map(texts => texts.filter(text => !isBeyond(text)))
  return [...sizes, ...(usual.length < minSupport ? [] : suggested(usual, others, minSupport))]
}

/** What texts that shapes can match suggest. */
function suggested(
  accepted: readonly string[],
  rejected: readonly string[],
  minSupport: number
): Candidate[] {
  return [
    ...characterSets(accepted, minSupport),
    ...runShapes(accepted, minSupport),
    ...affixes(accepted, minSupport),
    ...missing(accepted, rejected, minSupport),
    ...bounds(accepted, rejected)
  ]
}

/** The characters that at least so many texts hold, where `of` picks some of a text. */
function common(
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

/** An integer of about so many bits. */
const sizeBits = (value: number) => 2 + Math.ceil(log2(value + 2))

function lengths(accepted: readonly string[]): Candidate[] {
  const sizes = accepted.map(text => Array.from(text).length)
  const least = Math.min(...sizes)
  const most = Math.max(...sizes)
  const found: Candidate[] = [
    {
      check: { kind: 'length', least, most },
      bits: 2 + sizeBits(least) + (most > least ? sizeBits(most - least) : 0)
    }
  ]
  if (least > 0) found.push({ check: { kind: 'length', least }, bits: 2 + sizeBits(least) })
  if (least > 1) found.push({ check: { kind: 'length', least: 1 }, bits: 3 })
  found.push({ check: { kind: 'length', least: 0, most }, bits: 2 + sizeBits(most) })
  return found
}

/** Classes of characters from narrow to wide, with the bits of naming one. */
const classes: readonly { set: string; bits: number }[] = [
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

const escapeInClass = (char: string) => char.replace(/[\\\]^[-]/g, '\\$&')
const escapeText = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

/** For the narrowest classes and the other characters that the accepted texts hold: only those. */
function characterSets(accepted: readonly string[], minSupport: number): Candidate[] {
  const chars = common(accepted, minSupport)
  const empties = accepted.some(text => text === '')
  const found: Candidate[] = []
  const seen = new Set<string>()
  for (const { set, bits } of classes) {
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

interface Run {
  set: string
  length: number
}

/** Character classes of runs, each list a view of a text; apart from each other, so that matching never backtracks. */
const views: readonly { sets: readonly [RegExp, string][]; bits: number }[] = [
  {
    sets: [
      [/[0-9]/, '[0-9]'],
      [/[a-z]/, '[a-z]'],
      [/[A-Z]/, '[A-Z]']
    ],
    bits: 2
  },
  {
    sets: [
      [/[0-9]/, '[0-9]'],
      [/[A-Za-z]/, '[A-Za-z]']
    ],
    bits: 1
  },
  {
    sets: [
      [/[0-9A-Fa-f]/, '[0-9A-Fa-f]'],
      [/[G-Zg-z]/, '[G-Zg-z]']
    ],
    bits: 3
  },
  { sets: [[/[0-9A-Za-z]/, '[0-9A-Za-z]']], bits: 1 },
  { sets: [[/[0-9A-Za-z_.-]/, '[0-9A-Za-z_.-]']], bits: 3 }
]

function runsOf(text: string, sets: readonly [RegExp, string][]): Run[] {
  const runs: Run[] = []
  for (const char of text) {
    const set = sets.find(([holds]) => holds.test(char))?.[1] ?? escapeText(char)
    const last = runs[runs.length - 1]
    if (last !== undefined && last.set === set && set.startsWith('[')) last.length++
    else runs.push({ set, length: 1 })
  }
  return runs
}

/** Alternatives of runs of character classes, with lengths as seen, between the seen, or any. */
function runShapes(accepted: readonly string[], minSupport: number): Candidate[] {
  const found: Candidate[] = []
  for (const { sets, bits } of views) {
    const groups = new Map<string, Run[][]>()
    for (const text of accepted) {
      const runs = runsOf(text, sets)
      const key = runs.map(({ set }) => set).join(' ')
      groups.set(key, [...(groups.get(key) ?? []), runs])
    }
    const alternatives = [...groups.keys()]
      .sort()
      .map(key => groups.get(key)!)
      .filter(group => group.length >= minSupport)
    if (alternatives.length === 0 || alternatives.length > 8) continue
    if (alternatives.some(group => group[0].length > 24)) continue
    for (const lengths of ['exact', 'range', 'any'] as const) {
      let cost = 2 + bits
      const pattern = alternatives
        .map(group =>
          group[0]
            .map(({ set }, at) => {
              if (!set.startsWith('[')) {
                cost += 1.5
                return set
              }
              cost += 1
              const sizes = group.map(runs => runs[at].length)
              const [least, most] = [Math.min(...sizes), Math.max(...sizes)]
              if (lengths === 'any' || (lengths === 'exact' && least !== most)) return `${set}+`
              cost += lengths === 'range' && least !== most ? 3 : 1.5
              return least === most ? (least === 1 ? set : `${set}{${least}}`) : `${set}{${least},${most}}`
            })
            .join('')
        )
        .join('|')
      if (!found.some(({ check }) => check.kind === 'matches' && check.pattern === pattern)) {
        found.push({ check: { kind: 'matches', pattern }, bits: cost })
      }
    }
  }
  return found
}

/** How all accepted texts begin and end: with the same characters, then perhaps one of a few or of a class. */
function affixes(accepted: readonly string[], minSupport: number): Candidate[] {
  const found: Candidate[] = []
  const texts = accepted.map(text => Array.from(text))
  const shortest = Math.min(...texts.map(chars => chars.length))
  if (shortest === 0) return []
  for (const ends of [false, true]) {
    const at = (chars: string[], place: number) => (ends ? chars[chars.length - 1 - place] : chars[place])
    const add = (inner: string, bits: number) => {
      const pattern = ends ? `${anything}${inner}` : `^${inner}`
      found.push({ check: { kind: ends ? 'matches' : 'has', pattern }, bits })
    }
    let same = 0
    while (same < shortest && texts.every(chars => at(chars, same) === at(texts[0], same))) same++
    const affix = (length: number) =>
      escapeText((length === 0 ? [] : ends ? texts[0].slice(-length) : texts[0].slice(0, length)).join(''))
    for (let length = 1; length <= Math.min(same, 12); length++) add(affix(length), 5 + 3 * length)
    if (same === shortest || same > 12) continue
    const next = common(accepted, minSupport, chars => [at(chars, same)])
    const beside = (set: string) => (ends ? `[${set}]${affix(same)}` : `${affix(same)}[${set}]`)
    if (next.length > 1 && next.length <= 5 && next.length < texts.length && next.every(inPlane)) {
      add(beside(next.map(escapeInClass).join('')), 7 + 3 * next.length + 2 * same)
    }
    for (const { set, bits } of classes.slice(0, 12)) {
      const inside = new RegExp(`^[${set}]$`, 'u')
      if (next.every(char => inside.test(char))) add(beside(set), 3 + bits + 2 * same)
    }
  }
  return found
}

/** Whatever stands there. */
const anything = '[\\s\\S]*'

/** A class of characters names none beyond U+FFFF: C# counts them as two. */
const inPlane = (char: string) => char.length === 1

/** What rejected texts hold and no accepted one does. */
function missing(accepted: readonly string[], rejected: readonly string[], minSupport: number): Candidate[] {
  const found: Candidate[] = []
  const add = (pattern: string, bits: number) =>
    found.push({ check: { kind: 'has', pattern, not: true }, bits })
  for (const [set, bits] of [
    ['[ \\t\\r\\n]', 2],
    ['[^\\x00-\\x7f]', 3],
    ['[0-9]', 3],
    ['[a-z]', 3],
    ['[A-Z]', 3],
    ['[A-Za-z]', 3],
    ['[^0-9A-Za-z]', 3],
    ['[ -/:-@\\[-`{-~]{2}', 5]
  ] as const) {
    add(set, bits)
  }
  const used = new Set(accepted.flatMap(text => Array.from(text)))
  for (const char of common(rejected, minSupport)) {
    if (!used.has(char)) add(escapeText(char), /[0-9A-Za-z]/.test(char) ? 9 : 6)
  }
  for (const char of common(rejected, minSupport, chars => chars.slice(0, 1))) add(`^${escapeText(char)}`, 8)
  found.push({ check: { kind: 'matches', pattern: '[^0-9A-Za-z]*', not: true }, bits: 4 })
  found.push({ check: { kind: 'matches', pattern: '[^1-9]*', not: true }, bits: 5 })
  return found
}

/** Bounds of numbers between accepted and rejected ones. */
function bounds(accepted: readonly string[], rejected: readonly string[]): Candidate[] {
  const values = accepted.map(decimalOf)
  if (values.length === 0 || values.some(value => value === undefined)) return []
  const numbers = values as number[]
  const others = rejected.map(decimalOf).filter(value => value !== undefined)
  const low = Math.min(...numbers)
  const high = Math.max(...numbers)
  const below = others.filter(value => value < low)
  const above = others.filter(value => value > high)
  const found: Candidate[] = []
  const least = below.length > 0 ? upTo(Math.max(...below), low) : undefined
  const most = above.length > 0 ? shortestBetween(high, Math.min(...above)) : undefined
  if (least !== undefined) found.push({ check: { kind: 'within', least }, bits: 5 })
  if (most !== undefined) found.push({ check: { kind: 'within', most }, bits: 5 })
  if (least !== undefined && most !== undefined)
    found.push({ check: { kind: 'within', least, most }, bits: 9 })
  return found
}

/** The number with the fewest digits in (low, high]. */
function upTo(low: number, high: number): number {
  return -shortestBetween(-high, -low)
}
