import { describe, expect, it } from 'vitest'
import { abstainBelow } from '../../src/domain/measure/abstain.js'
import { languages } from '../../src/languages/languages.js'
import { linear } from '../../src/learners/linear/family.js'
import { type Printed, sameAnswers } from '../helpers/same-answers.js'
import { lessonOf, mixedRows, type Row } from './scenes.js'

const rows = mixedRows(300)
const programs = [rows, rows.map(([input, output]): Row => [input, output === rows[0][1]])].map(
  (rows, i): Printed => {
    const { inputs } = lessonOf(rows)
    const { model } = linear.learn(lessonOf(rows))!
    const [answer, margin] = [linear.predictor(model), linear.margin!(model)]
    const leads = inputs.map(margin).sort((a, b) => a - b)
    const lead = leads[leads.length >> 1]
    return {
      name: `abstains ${i}`,
      print: language =>
        abstainBelow(linear.print(model, language, ['linear']), languages[language].leastLead, lead)!,
      inputs,
      expected: inputs.map(input => (margin(input) < lead ? null : answer(input)))
    }
  }
)

describe('a program that abstains below a lead', () => {
  it('leaves many answers open', () => {
    for (const { expected } of programs) {
      expect(expected.filter(output => output === null).length).toBeGreaterThan(100)
    }
  })

  sameAnswers(programs)
})
