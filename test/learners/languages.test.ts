import fc from 'fast-check'
import type { Json } from '../../src/domain/json.js'
import { families } from '../../src/learners/families.js'
import type { Lesson } from '../../src/learners/lesson.js'
import { sameAnswers } from '../helpers/same-answers.js'
import { isWhole } from '../helpers/whole.js'
import { anyInput, codeLikeRows, edgeCases, lessonOf, mixedRows, type Row } from './scenes.js'

const mixed = mixedRows(300)
const titles = mixed.map(([input, output]): Row => [(input as { title: string }).title, output])
/** A number that is an exact formula of two others. */
const priced = Array.from({ length: 30 }, (_, i): Row => {
  const [amount, n] = [((i * 37) % 101) / 4, (i * 7) % 11]
  return [{ amount, n }, 1.19 * (amount * n) + 7]
})
/** The edge cases whose outputs or models print in ways of their own. */
const told = ['one label', 'outputs of every type']
const lessons: Lesson[] = [
  ...[
    mixed,
    mixed.map(([input]): Row => [input, (input as { amount?: number }).amount !== undefined]),
    titles,
    mixed.map(([input, output], i): Row => [[(input as { title: string }).title, { n: i % 7 }], output]),
    codeLikeRows(),
    titles.map(([title], i): Row => [`${title} ré${i % 63}Ж, ${title}`, `label ${i % 63}`]),
    ...edgeCases.filter(([name]) => told.includes(name)).map(([, rows]) => rows)
  ].map(rows => lessonOf(rows)),
  lessonOf(priced, { kind: 'number' }),
  ...(isWhole ? [1, 0.125, 300] : [0.125]).map(step => {
    return lessonOf(
      mixed.map(
        ([input], i): Row => [input, step * (((input as { amount?: number }).amount ?? -9) + (i % 3))]
      ),
      { kind: 'number' }
    )
  })
]

const fuzz = fc
  .sample(fc.oneof(anyInput, fc.array(anyInput, { maxLength: 4 })), {
    numRuns: isWhole ? 300 : 150,
    seed: 11
  })
  .map(input => JSON.parse(JSON.stringify(input)) as Json)

/** Texts that are read whole for their words and only at first for the rest, with letters beyond U+FFFF. */
const long = titles.slice(0, isWhole ? 3 : 1).flatMap(([title]) => {
  const text = `${`${title} Öl9 😀 `.repeat(1500)}`.slice(0, 30_000)
  return [`${text} ${title}`, { title: `${text} ${title}`, amount: 3 }]
})

/** Every family's model of every lesson that it takes, with what it answers. */
sameAnswers(
  families.flatMap(family =>
    lessons.flatMap(lesson => {
      const fitted = family.kinds.includes(lesson.kind) ? family.learn(lesson) : undefined
      if (fitted === undefined) return []
      const { name } = family
      const inputs = [...lesson.inputs, ...fuzz, ...long]
      const expected = inputs.map(family.predictor(fitted.model))
      return [{ name, inputs, expected, print: language => family.print(fitted.model, language, [name]) }]
    })
  )
)
