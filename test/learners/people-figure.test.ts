import { expect, it } from 'vitest'
import { learnPrograms } from '../../src/learners/learn-programs.js'
import { linear } from '../../src/learners/linear/family.js'
import { ownWords } from '../helpers/project.js'
import { lessonOf, type Row } from './scenes.js'

const row = (at: number, word: string, output: string): Row => [{ text: `${word} ${ownWords(at)}` }, output]

// A model that takes snow for rain; people know better.
const people = Array.from({ length: 40 }, (_, at) =>
  row(at, at % 2 ? 'sledge' : 'beach', at % 2 ? 'snow' : 'sun')
)
const models = Array.from({ length: 160 }, (_, at) =>
  row(100 + at, at % 2 ? 'sledge' : 'beach', at % 2 ? 'rain' : 'sun')
)

it('is measured on rows of people where it is the evidence, not on how well a program agrees with a model', () => {
  const rows = [...people, ...models]
  const byModels = rows.map((_, at) => at >= people.length)
  const learned = (more: object) =>
    learnPrograms(linear, lessonOf(rows, more), ['javascript'])[0].crossValidated!
  expect(learned({ decides: true }).accuracy).toBeGreaterThan(0.85)
  const figure = learned({ decides: true, byModels })
  expect(figure).toMatchObject({ rows: 40, effectiveRows: 40 })
  expect(figure.accuracy).toBeLessThan(0.6)
  expect(figure.interval![1]).toBeLessThan(0.85)
})

it('is none where people labeled no row', () => {
  const lesson = lessonOf(models, { decides: true, byModels: models.map(() => true) })
  expect(learnPrograms(linear, lesson, ['javascript'])[0].crossValidated).toBeUndefined()
})
