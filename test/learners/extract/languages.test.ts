import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Json } from '../../../src/domain/json.js'
import { languageNames } from '../../../src/domain/language.js'
import { extract } from '../../../src/learners/extract/family.js'
import type { Family } from '../../../src/learners/family.js'
import { template } from '../../../src/learners/template/family.js'
import { answersOf, missingToolchain, notGofmt } from '../../helpers/toolchains.js'
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

function sceneOf(name: string, family: Family, rows: Row[], lesson = extractionOf(rows)) {
  const fitted = family.learn(lesson)!
  const bare = typeof rows[0][0] === 'string'
  const fuzz = fc.sample(texts, { numRuns: 250, seed: 5 })
  const all = [...fuzz, 'x1 '.repeat(2100)].map(text => (bare ? text : { text }))
  const inputs = [...rows.map(([input]) => input), ...all, null, 7, { text: 4 }]
  const clean = JSON.parse(JSON.stringify(inputs)) as Json[]
  return {
    name,
    family,
    model: fitted.model,
    rows,
    inputs: clean,
    expected: clean.map(family.predictor(fitted.model))
  }
}

const scenes = [
  ...anchored.map(([name, rows]) => sceneOf(name, extract, rows)),
  sceneOf('weights', extract, sentences(150, 'name')),
  sceneOf('weights, some lacking', extract, sentences(200, 'day', true)),
  sceneOf('templates', template, logLines(120))
]

describe.each(languageNames)('%s', language => {
  it.skipIf(missingToolchain(language))(
    'answers as the models do, on rows and on anything else',
    async () => {
      const jobs = scenes.map(({ family, model, inputs, name }) => ({
        source: family.print(model, language, [name]),
        inputs
      }))
      const answers = await answersOf(language, jobs)
      for (const [place, { name, inputs, expected }] of scenes.entries()) {
        const wrong = inputs.flatMap((input, i) =>
          answers[place][i] === expected[i] ? [] : [{ input, got: answers[place][i], expected: expected[i] }]
        )
        expect(wrong.slice(0, 3), `${name}\n${jobs[place].source.slice(0, 1500)}`).toEqual([])
      }
    },
    120_000
  )
})

it.skipIf(missingToolchain('go'))('Go is as gofmt leaves it', async () => {
  expect(await notGofmt(scenes.map(({ family, model }) => family.print(model, 'go', ['go'])))).toEqual([])
})

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
