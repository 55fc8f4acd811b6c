import { describe, expect, it } from 'vitest'
import { abstainBelow } from '../../src/domain/abstain.js'
import { jsonEqual } from '../../src/domain/json.js'
import { languageNames } from '../../src/domain/language.js'
import { languages } from '../../src/languages/languages.js'
import { linear } from '../../src/learners/linear/family.js'
import { answersOf, missingToolchain } from '../helpers/toolchains.js'
import { lessonOf, mixedRows, type Row } from './scenes.js'

const rows = mixedRows(300)
const scenes = [rows, rows.map(([input, output]): Row => [input, output === rows[0][1]])].map(rows => {
  const lesson = lessonOf(rows)
  const { model } = linear.learn(lesson)!
  const [answer, margin] = [linear.predictor(model), linear.margin!(model)]
  const leads = lesson.inputs.map(margin).sort((a, b) => a - b)
  const lead = leads[leads.length >> 1]
  const expected = lesson.inputs.map(input => (margin(input) < lead ? null : answer(input)))
  return { model, lead, inputs: lesson.inputs, expected }
})

describe('a program that abstains below a lead', () => {
  it.each(languageNames)(
    'in %s',
    async language => {
      if (missingToolchain(language)) return
      const programs = scenes.map(({ model, lead, inputs }) => ({
        source: abstainBelow(linear.print(model, language, ['linear']), languages[language].leastLead, lead)!,
        inputs: [...inputs]
      }))
      const answers = await answersOf(language, programs)
      scenes.forEach(({ expected }, place) => {
        expect(expected.filter(output => output === null).length).toBeGreaterThan(100)
        expect(expected.findIndex((output, i) => !jsonEqual(answers[place][i], output))).toBe(-1)
      })
    },
    300_000
  )
})
