import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Json } from '../../../src/domain/json.js'
import { describeForm, formOf } from '../../../src/domain/task/output-form.js'

const times = (n: number, of: (at: number) => Json): Json[] => Array.from({ length: n }, (_, at) => of(at))
const tags = ['bug', 'vip', 'refund', 'late', 'spam']
const some = (at: number, joint: string) =>
  (at % 3 === 0 ? [tags[at % 5]] : [tags[at % 5], tags[(at + 1 + (at % 2)) % 5]]).join(joint)

test.each<[string, Json[], string | undefined]>([
  ['labels with ;', times(60, at => some(at, ';')), 'multi-label: 5 labels separated by ";"'],
  ['labels with a comma', times(60, at => some(at, ', ')), 'multi-label: 5 labels separated by ","'],
  ['labels with |', times(60, at => some(at, '|')), 'multi-label: 5 labels separated by "|"'],
  ['labels with a slash', times(60, at => some(at, ' / ')), 'multi-label: 5 labels separated by "/"'],
  [
    'numbers of labels with ;',
    times(60, at => some(at, ';').replace(/[a-z]+/g, w => String(tags.indexOf(w)))),
    'multi-label: 5 labels separated by ";"'
  ],
  ['lists of labels', times(60, at => some(at, ';').split(';')), 'multi-label: lists of 5 labels'],
  [
    'lists of labels, each a text',
    [...times(60, at => JSON.stringify(some(at, ';').split(';'))), ' '],
    'multi-label: lists of 5 labels, each a text of JSON'
  ],
  [
    'lists of numbers in texts',
    times(20, at => `[${at}, ${at + 1}]`),
    'structured: lists, each a text of JSON'
  ],
  [
    'objects in texts',
    times(9, at => JSON.stringify({ b: at, a: 1 }, null, 1)),
    'structured: objects with fields "a", "b", each a text of JSON'
  ],
  ['lists and objects in texts', times(60, at => (at % 2 ? '[1]' : '{"a": 1}')), undefined],
  ['levels in brackets', times(60, at => ['[INFO]', '[WARN]', '[1]'][at % 3]), undefined],
  ['numbers in texts', times(60, at => String(at % 3)), undefined],
  ['blank texts', times(60, () => ' '), undefined],
  ['lists of numbers', times(20, at => [at, at + 1]), 'structured: lists'],
  ['lists of texts of their own', times(20, at => [`a${at}`]), 'structured: lists'],
  ['objects', times(9, at => ({ b: at, a: 1 })), 'structured: objects with fields "a", "b"'],
  ['an object with one field', times(9, at => ({ a: at })), 'structured: objects with the field "a"'],
  [
    'objects with many fields',
    [Object.fromEntries('abcdefgh'.split('').map(k => [k, 1]))],
    'structured: objects with fields "a", "b", "c", "d", "e", "f" and 2 more'
  ],
  ['texts and lists', ['a', ['b'], 'c'], 'structured: values of several types (list, string)'],
  ['plain labels', times(60, at => tags[at % 5]), undefined],
  [
    'places with their country',
    times(60, at => ['Paris, France', 'Rome, Italy', 'Oslo, Norway'][at % 3]),
    undefined
  ],
  ['names, last first', times(60, at => `Smith${at}, John${at % 4}`), undefined],
  ['sentences', times(60, at => `Hello there, this is row ${at}; it is long, as rows are`), undefined],
  ['dates', times(60, at => `2024/0${1 + (at % 9)}/1${at % 10}`), undefined],
  ['numbers with a comma', times(60, at => (at % 2 ? `1,${at}` : '1')), undefined],
  ['numbers', times(9, at => at), undefined],
  ['nothing', [], undefined]
])('%s', (_, outputs, told) => {
  const form = formOf(outputs)
  expect(form && describeForm(form)).toBe(told)
})

describe('any outputs', () => {
  it('have a form that can be told, or none', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), outputs => {
        const form = formOf(outputs as Json[])
        expect(form === undefined || describeForm(form).length > 0).toBe(true)
      })
    )
  })
})
