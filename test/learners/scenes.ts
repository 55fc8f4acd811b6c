import fc from 'fast-check'
import type { Json } from '../../src/domain/json.js'
import type { Lesson } from '../../src/learners/lesson.js'
import { randomFrom } from '../../src/learners/random.js'

export type Row = [input: Json, output: Json]

export function lessonOf(rows: Row[], more: Partial<Lesson> = {}): Lesson {
  return {
    kind: 'classification',
    inputs: rows.map(row => row[0]),
    outputs: rows.map(row => row[1]),
    groups: rows.map(row => JSON.stringify(row[0])),
    minSupport: 2,
    seed: 3,
    progress: () => {},
    ...more
  }
}

const pieces = [
  ...[
    'Free',
    'ENTRY',
    'entry',
    'ÉCOLE',
    'école',
    'Ωmega',
    'ωmega',
    'ПРИВЕТ',
    'привет',
    '中文',
    'ภาษา',
    'ſ',
    'İ'
  ],
  ...[
    '`',
    `$${'{x}'}`,
    '\\',
    '\\u0041',
    "'",
    '"',
    '😀',
    '👩‍💻',
    '\ud800',
    '\u0001',
    '\u2028',
    '\ufeff',
    '!',
    '£',
    '<b>',
    '1999'
  ]
]

/** Rows of two text fields, a number and a boolean, labeled by some of them. */
export function mixedRows(count: number): Row[] {
  const random = randomFrom(5)
  const piece = () => pieces[random.integer(pieces.length)]
  return Array.from({ length: count }, () => {
    const title = Array.from({ length: 1 + random.integer(6) }, piece).join(random.integer(2) ? ' ' : '')
    const amount = random.integer(1000) / 8
    const label = title.includes('ntry')
      ? 'entry'
      : amount > 60
        ? 'much'
        : /[éÉ]/.test(title)
          ? 'école'
          : 'none'
    const row = {
      title,
      note: piece(),
      amount,
      urgent: random.integer(2) === 1,
      'odd key': `${random.integer(3)}`
    }
    return [random.integer(9) === 0 ? { title } : row, label] as Row
  })
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...pieces, ' ', '\t')).map(parts => parts.join('')),
  fc.array(fc.nat(0xffff)).map(units => String.fromCharCode(...units))
)
export const anyInput = fc.oneof(
  fc.record(
    {
      title: fc.oneof(anyText, fc.jsonValue()),
      note: anyText,
      amount: fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.jsonValue()),
      urgent: fc.boolean(),
      'odd key': fc.constantFrom('0', '1', '2', '3')
    },
    { requiredKeys: [] }
  ),
  fc.jsonValue(),
  anyText
)

/** Lessons at the edge of what there is to learn. */
export const edgeCases: [string, Row[]][] = [
  [
    'two rows in all',
    [
      [{ text: 'a' }, 'x'],
      [{ text: 'b' }, 'y']
    ]
  ],
  ['one row a class', ['a', 'b', 'c', 'd'].map((text): Row => [{ text }, `${text}!`])],
  [
    'one label',
    [
      [{ text: 'a' }, 'x'],
      [{ text: 'b' }, 'x']
    ]
  ],
  [
    'empty texts',
    [
      [{ text: '' }, 'x'],
      [{ text: '' }, 'x'],
      [{ text: ' ' }, 'y'],
      [{}, 'y'],
      [null, 'y']
    ]
  ],
  ['rows that are the same', Array.from({ length: 12 }, (_, i): Row => ['same', i % 3 === 0])],
  ['one huge class', Array.from({ length: 90 }, (_, i): Row => [`row ${i}`, i === 7 ? 'rare' : 'usual'])],
  ['150 labels', Array.from({ length: 300 }, (_, i): Row => [`topic${i % 150} please`, i % 150])],
  [
    'outputs of every type',
    [
      [1, null],
      [2, true],
      [3, 1.5],
      [4, 'true'],
      [5, { a: [1] }],
      [6, "it's\n`"]
    ]
  ]
]

/** Rows whose phrases look like code. */
export function codeLikeRows(): Row[] {
  const marks = [',', "', '", '||', '// x', '*/', '$', '{', ') {', '`', "\\'", '\\u0041', '"']
  return Array.from({ length: 400 }, (_, i): Row => {
    const mark = marks[i % marks.length]
    return [`${mark} thing${i % 37} ${mark} ${i % 2 ? 'word' : ','} and`, `${mark}${i % 2}`]
  })
}
