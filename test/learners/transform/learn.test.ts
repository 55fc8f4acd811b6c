import { describe, expect, it } from 'vitest'
import type { Json } from '../../../src/domain/json.js'
import { languageNames } from '../../../src/domain/program/language.js'
import { learnPrograms } from '../../../src/learners/learn-programs.js'
import type { Lesson } from '../../../src/learners/lesson.js'
import { transform } from '../../../src/learners/transform/family.js'

type Row = [input: Json, output: Json]

function lessonOf(rows: Row[], more: Partial<Lesson> = {}): Lesson {
  return {
    kind: 'transform',
    inputs: rows.map(([input]) => input),
    outputs: rows.map(([, output]) => output),
    groups: rows.map(([input]) => JSON.stringify(input)),
    minSupport: 1,
    seed: 7,
    progress: () => {},
    ...more
  }
}

function answerTo(rows: Row[], input: Json): Json | undefined {
  const fitted = transform.learn(lessonOf(rows), '')
  return fitted && transform.predictor(fitted.model)(input)
}

/** What is learned, from so few rows, and an unseen input with the answer that was meant. */
const meant: [what: string, rows: Row[], unseen: Row][] = [
  [
    'initials',
    [
      ['Ada Lovelace', 'A. Lovelace'],
      ['Grace Hopper', 'G. Hopper']
    ],
    ['Barbara Liskov', 'B. Liskov']
  ],
  [
    'the last part of a path',
    [
      ['/usr/local/lib', 'lib'],
      ['/etc/hosts.d/a.conf', 'a.conf']
    ],
    ['/var/log/app/today.txt', 'today.txt']
  ],
  [
    'several fields',
    [
      [{ first: 'Ada', last: 'Lovelace' }, 'Lovelace, Ada'],
      [{ first: 'Alan', last: 'Turing' }, 'Turing, Alan']
    ],
    [{ first: 'Grace', last: 'Hopper' }, 'Hopper, Grace']
  ],
  [
    'text between brackets',
    [
      ['level [7] of 9', '7'],
      ['see [page 12] now', 'page 12']
    ],
    ['an [odd one] here', 'odd one']
  ],
  [
    'title case',
    [
      ['GRACE HOPPER', 'Grace Hopper'],
      ['ALAN M TURING', 'Alan M Turing']
    ],
    ['ÉMILIE DU CHÂTELET', 'Émilie Du Châtelet']
  ],
  [
    'words as a slug',
    [
      ['Hello, big World!', 'hello-big-world'],
      ['One two', 'one-two']
    ],
    ['A, b: c d', 'a-b-c-d']
  ],
  [
    'every initial',
    [
      ['Portable Network Graphics', 'PNG'],
      ['random access memory', 'RAM']
    ],
    ['What You See Is', 'WYSI']
  ],
  [
    'digits alone',
    [
      ['(555) 123-4567', '5551234567'],
      ['555.987.6543', '5559876543']
    ],
    ['+1 22', '122']
  ],
  [
    'two formats',
    [
      ['12-34', '12'],
      ['56-78', '56'],
      ['n/a', 'none'],
      ['unknown', 'none']
    ],
    ['90-12', '90']
  ],
  [
    'a unit, by its ratio',
    [
      ['3 feet', '0.9144 m'],
      ['15 feet', '4.572 m']
    ],
    ['20 feet', '6.096 m']
  ],
  [
    'a constant offset',
    [
      ['25', '45'],
      ['35', '55'],
      ['10', '30']
    ],
    ['7', '27']
  ],
  [
    'a comparison of two fields',
    [
      [['a', 'a'], 'same'],
      [['a', 'b'], 'other'],
      [['c', 'c'], 'same']
    ],
    [['d', 'x'], 'other']
  ],
  [
    'thousands',
    [
      ['1234567', '1,234,567'],
      ['98765', '98,765']
    ],
    ['1000', '1,000']
  ],
  [
    'padding',
    [
      ['7', '007'],
      ['42', '042']
    ],
    ['123', '123']
  ],
  [
    'the month of dates in several formats',
    [
      ['2011-10-11', 'October'],
      ['7/1/2009', 'July']
    ],
    ['03/31/2015', 'March']
  ],
  [
    'an hour later, over midnight',
    [
      ['2007/02/26 18:37', '2007/02/26 19:37'],
      ['2015/06/01 09:15', '2015/06/01 10:15'],
      ['2000/02/25 23:50', '2000/02/26 00:50']
    ],
    ['2023/12/30 23:10', '2023/12/31 00:10']
  ],
  [
    'a count of words',
    [
      ['one two', '2'],
      ['one two three four', '4']
    ],
    ['a b c', '3']
  ]
]

const capitalized: Row[] = [
  ['hello world', 'Hello world'],
  ['red car', 'Red car'],
  ['élan vital', 'Élan vital'],
  ['istanbul', 'Istanbul']
]
const surnames: Row[] = [
  ['Ann Lee', 'Lee'],
  ['Bo Ray', 'Ray'],
  ['Cy Dunn', 'Dunn'],
  ['Di Frost', 'Frost']
]

/** An odd row among general ones, the last of which is unseen. */
const odd: [input: string, output: string, general: Row[]][] = [
  ['n/a', 'unknown', capitalized],
  ['-', 'nothing', capitalized],
  ['TBD', 'open', capitalized],
  ['', 'empty', capitalized],
  ['n/a', 'nobody', surnames],
  ['none', 'nobody', surnames],
  ['?', 'nobody', surnames]
]

describe('transformations', () => {
  it.each(meant)('learns %s', (_, rows, [input, output]) => {
    for (const [known, wanted] of rows) expect(answerTo(rows, known)).toBe(wanted)
    expect(answerTo(rows, input)).toBe(output)
  })

  it.each(odd)('keeps the odd row %j narrow: %j', (input, output, general) => {
    const rows: Row[] = [...general.slice(0, -1), [input, output]]
    const [unseen, expected] = general.at(-1)!
    expect(answerTo(rows, unseen)).toBe(expected)
    expect(answerTo(rows, input)).toBe(output)
  })

  it('keeps an odd row narrow among many', () => {
    const words = ['red', 'blue', 'old', 'tall', 'wide', 'grey', 'slow']
    const rows = words.map(
      (word, at): Row => [`${word} ${words[(at + 2) % 7]}`, `${words[(at + 2) % 7]}, ${word}`]
    )
    expect(answerTo([...rows, ['n/a', 'nobody']], 'dark/warm night')).not.toBe('nobody')
    expect(answerTo([...rows, ['n/a', 'nobody']], 'n/a')).toBe('nobody')
  })

  it('gives the same bytes for the same rows', () => {
    const once = () =>
      meant.map(([, rows]) =>
        learnPrograms(transform, lessonOf(rows), languageNames).map(({ source }) => source)
      )
    expect(once()).toEqual(once())
  })

  it('names an input that would settle what the rows leave open', () => {
    const fitted = transform.learn(
      lessonOf([
        ['Ada Lovelace', 'Lovelace'],
        ['Alan Turing', 'Turing']
      ])
    )
    expect(fitted?.crossValidated).toBeUndefined()
    expect(fitted?.notes?.[0]).toMatch(/^The rows leave open what "[^"]+" gives: "[^"]+" or "[^"]+"\? Add it/)
  })

  it('is measured with each row left out from three rows on', () => {
    const rows: Row[] = [
      ['a-b', 'b'],
      ['c-d', 'd'],
      ['ee-ff', 'ff']
    ]
    expect(transform.learn(lessonOf(rows))?.crossValidated).toEqual({ accuracy: 1, rows: 3, folds: 3 })
  })

  it('learns from many rows, some of them wrong, in two formats', () => {
    const names = ['Ada', 'Alan', 'Grace', 'Edsger', 'Barbara', 'Donald', 'Frances', 'John']
    const rows = Array.from({ length: 120 }, (_, i): Row => {
      const [first, last] = [names[i % 8], `${names[(i * 3 + 1) % 8]}son${i}`]
      if (i % 29 === 5) return [`${first} ${last}`, '???']
      return i % 2 === 0 ? [`${first} ${last}`, last] : [`${last}, ${first}`, last]
    })
    const fitted = transform.learn(lessonOf(rows))!
    const answer = transform.predictor(fitted.model)
    expect([answer('Tim Bernson700'), answer('Bernson701, Tim')]).toEqual(['Bernson700', 'Bernson701'])
    expect(fitted.crossValidated?.accuracy).toBeGreaterThan(0.9)
  })

  it('learns nothing where outputs are no texts', () => {
    expect(
      transform.learn(
        lessonOf([
          ['a', 1],
          ['b', 2]
        ])
      )
    ).toBeUndefined()
  })
})
