import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Json } from '../../../src/domain/json.js'
import { extract } from '../../../src/learners/extract/family.js'
import type { Family } from '../../../src/learners/family.js'
import { template } from '../../../src/learners/template/family.js'
import { type Printed, sameAnswers } from '../../helpers/same-answers.js'
import type { Row } from '../scenes.js'
import { anchored, extractionOf, logLines, sentences } from './scenes.js'

const marks = [
  '[',
  ']',
  ':',
  ' ',
  '=',
  '/',
  '12',
  'a',
  'Zoë',
  '😀',
  '<*>',
  '\t',
  '\u00a0',
  '-',
  'T',
  'user ',
  'worker-7 took ',
  '\u0000'
]
const texts = fc.oneof(
  fc.array(fc.constantFrom(...marks), { maxLength: 14 }).map(parts => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.array(fc.nat(0xffff), { maxLength: 10 }).map(units => String.fromCharCode(...units))
)

function sceneOf(name: string, family: Family, rows: Row[]): Printed {
  const { model } = family.learn(extractionOf(rows))!
  const bare = typeof rows[0][0] === 'string'
  const fuzz = fc.sample(texts, { numRuns: 250, seed: 5 })
  const all = [...fuzz, 'x1 '.repeat(2100)].map(text => (bare ? text : { text }))
  const inputs = [...rows.map(([input]) => input), ...all, null, 7, { text: 4 }]
  const clean = JSON.parse(JSON.stringify(inputs)) as Json[]
  return {
    name,
    print: language => family.print(model, language, [name]),
    inputs: clean,
    expected: clean.map(family.predictor(model))
  }
}

sameAnswers([
  ...anchored.map(([name, rows]) => sceneOf(name, extract, rows)),
  sceneOf('weights', extract, sentences(150, 'name')),
  sceneOf('weights, some lacking', extract, sentences(200, 'day', true)),
  sceneOf('templates', template, logLines(120))
])

describe('anchors', () => {
  it.each(anchored)('find %s', (_name, rows) => {
    const { model } = extract.learn(extractionOf(rows))!
    expect(model).toMatchObject({ by: 'anchors' })
    const predict = extract.predictor(model)
    for (const [input, output] of rows) expect(predict(input)).toBe(output)
  })
})

it('goes by no weights where rows share nothing that could have one', () => {
  const rows: Row[] = [
    ['aaaaaaaa', 'aaa'],
    ['bb', 'bb'],
    ['ccc', 'ccc']
  ]
  expect(extract.learn(extractionOf(rows))).toMatchObject({ model: { by: 'anchors' } })
})
