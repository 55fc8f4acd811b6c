import { describe, expect, test } from 'vitest'
import { mostTried } from '../../src/domain/honesty/cross-validated.js'
import type { Json } from '../../src/domain/json.js'
import { kinds } from '../../src/domain/task/kinds.js'
import type { Kind } from '../../src/domain/task/task.js'
import { otherFamilies, ownFamilies } from '../../src/learners/applicable-families.js'

const lesson = (kind: Kind, count: number, of: (at: number) => [input: string, output: Json]) => {
  const rows = Array.from({ length: count }, (_, at) => of(at))
  return {
    kind,
    inputs: rows.map(([text]) => ({ text })),
    outputs: rows.map(([, output]) => output),
    groups: rows.map(([text]) => text)
  }
}
const long = (at: number) => `a sentence of many words that says nothing of number ${at}, again and again`

test.each(kinds)('no more families are meant for %s than intervals of the best of them allow for', kind => {
  const counts = [10, 200].map(rows => ownFamilies(lesson(kind, rows, at => [long(at), at % 3])).length)
  expect(Math.max(...counts)).toBeLessThanOrEqual(mostTried)
})

describe('families of other kinds', () => {
  test.each<[string, Parameters<typeof otherFamilies>, string[]]>([
    [
      'labels that look like a transformation',
      [lesson('transform', 100, at => [`x ${at}`, `E${at % 40}`]), 0.2],
      ['rules', 'linear']
    ],
    [
      'no better than what is there',
      [lesson('transform', 100, at => [`x ${at}`, `E${at < 50 ? at : at % 9}`]), 0.7],
      []
    ],
    ['outputs of their own', [lesson('transform', 100, at => [`x ${at}`, `E${at}`]), undefined], []],
    ['a handful of rows', [lesson('transform', 6, at => [`x ${at}`, `E${at % 2}`]), undefined], []],
    [
      'parts that come again',
      [lesson('extraction', 100, at => [`in ${at % 5} of ${at}`, `${at % 5}`]), 0.5],
      ['rules', 'linear']
    ],
    [
      'labels that stand in the text',
      [lesson('classification', 400, at => [`in ${at % 5} of ${at}`, `${at % 5}`]), 0.5],
      ['transform', 'extract']
    ],
    [
      'the same, well told already',
      [lesson('classification', 400, at => [`in ${at % 5} of ${at}`, `${at % 5}`]), 0.99],
      []
    ],
    ['labels of long texts', [lesson('classification', 100, at => [long(at), `team-${at % 5}`]), 0.5], []],
    [
      'labels of values',
      [lesson('classification', 100, at => [`2024-0${1 + (at % 9)}-1${at % 10}`, `month-${at % 9}`]), 0.5],
      ['transform', 'extract']
    ],
    [
      'figures that are names',
      [lesson('number', 100, at => [`x ${at}`, 100 + (at % 15)]), 0.1],
      ['rules', 'linear']
    ],
    ['measures', [lesson('number', 100, at => [`x ${at}`, at % 60]), 0.1], []],
    ['yes and no', [lesson('boolean', 100, at => [`x ${at}`, at % 2 === 0]), 0.1], []],
    [
      'values of many fields',
      [lesson('structured', 100, at => [`x ${at}`, { team: at % 4 }]), undefined],
      ['rules', 'linear']
    ]
  ])('%s', (_, [rows, best], names) => {
    expect(otherFamilies(rows, best).map(({ name }) => name)).toEqual(names)
  })
})

test('a transformation may give the labels of a handful of rows, and comes last for more', () => {
  const own = (count: number) =>
    ownFamilies(lesson('classification', count, at => [`${at}`, 'a'])).map(({ name }) => name)
  expect(own(20)).toContain('transform')
  expect(own(21)).not.toContain('transform')
})
