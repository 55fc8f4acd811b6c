import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Json } from '../../src/domain/json.js'
import { families } from '../../src/learners/families.js'
import type { Family } from '../../src/learners/family.js'
import { type LearnedProgram, learnPrograms } from '../../src/learners/learn-programs.js'
import type { Lesson } from '../../src/learners/lesson.js'
import { randomFrom } from '../../src/learners/random.js'

type Row = [input: Json, output: Json]
type Run = (input: unknown) => Json

function lessonOf(rows: Row[], more: Partial<Lesson> = {}): Lesson {
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

async function load(source: string): Promise<Run> {
  return (await import(`data:text/javascript,${encodeURIComponent(source)}`)).run
}

/** The model's answers, and the printed program's. */
async function both(family: Family, lesson: Lesson): Promise<{ model: Run; program: Run; source: string }> {
  const { model } = family.learn(lesson)!
  const source = family.print(model, 'javascript', [family.name])
  return { model: family.predictor(model) as Run, program: await load(source), source }
}

function printed(family: Family, lesson: Lesson): LearnedProgram {
  return learnPrograms(family, lesson, ['javascript'])[0]
}

const classifiers = families.filter(({ kinds }) => kinds.includes('classification'))

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
function mixedRows(count: number): Row[] {
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
const anyInput = fc.oneof(
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

describe.each(classifiers)('$name', family => {
  it('prints a program that agrees with the model on every row and on anything else', async () => {
    const rows = mixedRows(300)
    const { model, program } = await both(family, lessonOf(rows))
    for (const [input] of rows) expect(program(input)).toEqual(model(input))
    fc.assert(
      fc.property(anyInput, input => {
        expect(program(input)).toEqual(model(input))
      }),
      { numRuns: 1500 }
    )
  })

  it('reads bare text', async () => {
    const rows = mixedRows(200).map(([input, output]): Row => [(input as { title: string }).title, output])
    const { model, program } = await both(family, lessonOf(rows))
    fc.assert(
      fc.property(anyInput, input => {
        expect(program(input)).toEqual(model(input))
      }),
      { numRuns: 500 }
    )
  })

  it('reads the places of an array', async () => {
    const rows = mixedRows(200).map(([input, output], i): Row => {
      return [[(input as { title: string }).title, { n: i % 7 }], output]
    })
    const { model, program } = await both(family, lessonOf(rows))
    for (const [input] of rows) expect(program(input)).toEqual(model(input))
    fc.assert(
      fc.property(fc.oneof(fc.array(anyInput, { maxLength: 4 }), anyInput), input => {
        expect(program(input)).toEqual(model(input))
      }),
      { numRuns: 500 }
    )
  })

  it('says the same for the same lesson, whatever the order of keys', () => {
    const rows = mixedRows(120)
    const turned = rows.map(([input, output]): Row => {
      return [Object.fromEntries(Object.entries(input as object).reverse()) as Json, output]
    })
    const first = printed(family, lessonOf(rows))
    const groups = lessonOf(rows).groups
    expect(printed(family, lessonOf(rows))).toEqual(first)
    expect(printed(family, lessonOf(turned, { groups })).source).toBe(first.source)
  })

  it('prints nothing that fewer than minSupport rows contain', () => {
    const rows = mixedRows(60).map(([input, output], i): Row => {
      return [{ ...(input as object), title: `secret${i}x ${(input as { title: string }).title}` }, output]
    })
    const { source } = printed(family, lessonOf(rows, { minSupport: 3 }))
    expect(source).not.toMatch(/secret\d/)
    expect(source).not.toContain('ret17')
  })

  it.each<[string, Row[]]>([
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
  ])('handles %s', async (_name, rows) => {
    const { model, program } = await both(family, lessonOf(rows))
    for (const [input] of rows) expect(program(input)).toEqual(model(input))
    expect(rows.map(row => JSON.stringify(row[1]))).toContain(JSON.stringify(program({ text: 'new' })))
  })

  it('prints phrases that look like code', async () => {
    const marks = [',', "', '", '||', '// x', '*/', '$', '{', ') {', '`', "\\'", '\\u0041', '"']
    const rows = Array.from({ length: 400 }, (_, i): Row => {
      const mark = marks[i % marks.length]
      return [`${mark} thing${i % 37} ${mark} ${i % 2 ? 'word' : ','} and`, `${mark}${i % 2}`]
    })
    const { model, program } = await both(family, lessonOf(rows))
    for (const [input] of rows) expect(program(input)).toEqual(model(input))
  })

  it('answers a text of 5 MB in well under a second', async () => {
    const { model, program } = await both(family, lessonOf(mixedRows(200)))
    for (const text of ['entry '.repeat(900_000), 'x'.repeat(5_000_000), '😀'.repeat(2_000_000)]) {
      const started = performance.now()
      const answer = program({ title: text, note: text })
      expect(performance.now() - started).toBeLessThan(1000)
      expect(answer).toEqual(model({ title: text, note: text }))
    }
  })

  it('learns what is there to learn', async () => {
    const colours = ['red', 'green', 'blue']
    const rows = Array.from({ length: 150 }, (_, i): Row => {
      return [{ text: `a ${colours[i % 3]} thing, number ${i}` }, colours[i % 3].toUpperCase()]
    })
    const { program } = await both(family, lessonOf(rows))
    expect(program({ text: 'GREEN things' })).toBe('GREEN')
    expect(program({ text: 'so blue!' })).toBe('BLUE')
  })

  it('writes a header without a date, and rules short enough to read', () => {
    const { source, crossValidated } = printed(family, lessonOf(mixedRows(300)))
    const header = source.split('\n').slice(0, 3).join('\n')
    expect(header).toContain('Learned from 300 rows ("')
    expect(header).toContain(`cross-validation ${crossValidated?.accuracy.toFixed(3)}`)
    expect(header).not.toMatch(/20\d\d-/)
    if (family.name === 'rules') expect(source.split('\n').length).toBeLessThanOrEqual(60)
  })
})
