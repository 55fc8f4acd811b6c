import { isJsonObject, type Json } from '../json.js'
import { type Random, seededRandom } from '../statistics/random.js'

const numbers = [0, -0, 1, -1, 0.1, -2.5, 1e-7, 1e21, 2 ** 53, -(2 ** 53), 12345678901, 1 / 3, 1e300, -1e-300]
/** Texts that libraries treat differently: cases, digits, spaces, joiners, halves of surrogate pairs. */
const oddTexts = [
  ...[
    '',
    ' ',
    '\u0130',
    '\u0131',
    'ß',
    'ẞ',
    'ΌΣΟΣ',
    'Ǆ',
    'ǅ',
    'ﬁ',
    '\u0345',
    'e\u0301',
    '٣',
    '५',
    '²',
    '½',
    'Ⅻ',
    '一'
  ],
  ...[
    '\t',
    '\n',
    '\r\n',
    '\u000b',
    '\u001c',
    '\u0085',
    '\u00a0',
    '\u180e',
    '\u200b',
    '\u2028',
    '\u3000',
    '\ufeff'
  ],
  ...[
    '\u00ad',
    '\u200d',
    '😀',
    '👩‍💻',
    '𝔘',
    '𐐀',
    '\ud800',
    '\udc00',
    '\udbff\ud800',
    '\ufffd',
    '\uffff',
    '\u0000'
  ],
  ...[
    '\\',
    '"',
    "'",
    '`',
    '$',
    '{x}',
    '\\u0041',
    '%s',
    '</script>',
    'A1_b',
    '-1,234.50',
    '2024-02-29',
    "it's"
  ]
]
const others: Json[] = [null, true, false, [], {}, [[]], 'text', 7, ['a', 'b'], { a: 1 }]

/**
 * Variations of given inputs: fields with other types or missing, other numbers, texts cut, mixed and interspersed
 * with characters of all of Unicode. Raw JSON texts; equal for equal inputs and seed.
 */
export function fuzzInputs(inputs: readonly Json[], count: number, seed: number): string[] {
  const random = seededRandom(seed)
  if (inputs.length === 0) return []
  return Array.from({ length: count }, (_, i) => {
    const input = pick(inputs, random)
    return JSON.stringify(i % 20 === 19 ? pick(others, random) : mutated(input, inputs, random))
  })
}

function pick<T>(items: readonly T[], random: Random): T {
  return items[Math.floor(random.unit() * items.length)]
}

/** A value with about half of its parts changed. */
function mutated(value: Json, inputs: readonly Json[], random: Random): Json {
  if (random.unit() < 0.03) return pick(others, random)
  if (typeof value === 'string') return mutatedText(value, inputs, random)
  if (typeof value === 'number') {
    if (random.unit() < 0.3) return value
    return random.unit() < 0.5 ? pick(numbers, random) : value * (random.unit() * 4 - 1)
  }
  if (typeof value === 'boolean') return random.unit() < 0.5
  if (Array.isArray(value)) {
    const items = value.map(item => mutated(item, inputs, random))
    return random.unit() < 0.2 ? items.slice(1) : items
  }
  if (!isJsonObject(value)) return value
  const kept = Object.entries(value).filter(() => random.unit() > 0.1)
  return Object.fromEntries(kept.map(([key, item]) => [key, mutated(item, inputs, random)]))
}

function mutatedText(text: string, inputs: readonly Json[], random: Random): string {
  let result = text
  for (let changes = Math.floor(random.unit() * 4); changes > 0; changes--) {
    const at = Math.floor(random.unit() * (result.length + 1))
    const end = at + Math.floor(random.unit() * 8)
    const kind = random.unit()
    if (kind < 0.3) result = result.slice(0, at) + pick(oddTexts, random) + result.slice(at)
    else if (kind < 0.5) result = result.slice(0, at) + anyCharacters(random) + result.slice(at)
    else if (kind < 0.65) result = result.slice(0, at) + result.slice(end)
    else if (kind < 0.75)
      result = result.slice(0, at) + result.slice(at, end).toUpperCase() + result.slice(end)
    else result = result.slice(0, at) + pieceOf(pick(inputs, random), random) + result.slice(end)
  }
  return result
}

function anyCharacters(random: Random): string {
  const codes = Array.from({ length: 1 + Math.floor(random.unit() * 3) }, () => {
    const highest = random.unit() < 0.6 ? 0x2fff : 0x10ffff
    return Math.floor(random.unit() * (highest + 1))
  })
  return String.fromCodePoint(...codes)
}

/** A part of some text of an input. */
function pieceOf(input: Json, random: Random): string {
  const texts: string[] = []
  const visit = (value: Json) => {
    if (typeof value === 'string') texts.push(value)
    else if (Array.isArray(value)) value.forEach(visit)
    else if (isJsonObject(value)) Object.values(value).forEach(visit)
  }
  visit(input)
  if (texts.length === 0) return ''
  const text = pick(texts, random)
  const at = Math.floor(random.unit() * text.length)
  return text.slice(at, at + 1 + Math.floor(random.unit() * 20))
}
