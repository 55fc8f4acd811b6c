import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Json, jsonEqual } from '../../src/domain/json.js'
import type { LanguageName } from '../../src/domain/program/language.js'
import { randomFrom } from '../../src/learners/random.js'
import { rules } from '../../src/learners/rules/family.js'
import { sameAnswers } from '../helpers/same-answers.js'
import { anyInput, lessonOf, type Row } from './scenes.js'

const words = {
  warm: ['summer', 'beach', 'ÉTÉ', '☀', '🌞', 'it’s', 'sun|burnt', '"hot"', 'swimming', 'ice\\cream'],
  cold: ['winter', 'snow', 'ÜBER', '❄', '⛷', '中文', 'hat^', '$cold', 'skating', '`frost`']
}

/** Texts of seven words of both labels; the label is that of most of them. */
function textsOf(count: number, wrap: (text: string, other: string) => Json): Row[] {
  const random = randomFrom(7)
  const pick = (list: readonly string[]) => list[random.integer(list.length)]
  return Array.from({ length: count }, (): Row => {
    const kinds = Array.from({ length: 7 }, () => (random.integer(2) === 0 ? 'warm' : 'cold'))
    const text = kinds.map(kind => pick(words[kind as 'warm' | 'cold']))
    const label = kinds.filter(kind => kind === 'warm').length > 3 ? 'warm' : 'cold'
    return [wrap(text.slice(0, 4).join(' '), text.slice(4).join(' ')), label]
  })
}

const fuzz = fc
  .sample(fc.oneof(anyInput, fc.string({ unit: 'binary', maxLength: 60 })), { numRuns: 300, seed: 5 })
  .map(input => JSON.parse(JSON.stringify(input)) as Json)

const scenes = (
  [
    ['a text', textsOf(600, (text, other) => `${text} ${other}`)],
    ['two fields', textsOf(600, (title, body) => ({ title, body }))],
    [
      'truth',
      textsOf(600, (text, other) => `${text} ${other}`).map(
        ([input, label]): Row => [input, label === 'warm']
      )
    ]
  ] as const
).map(([name, rows]) => {
  const { model, settings } = rules.learn(lessonOf([...rows]))!
  const inputs = [...rows.map(([input]) => input), ...fuzz, 'lone \ud83d half', '\udc00 summer', '^ snow $']
  const print = (language: LanguageName) => rules.print(model, language, ['caption', 'learned', 'measured'])
  return { name, rows, model, settings, inputs, expected: inputs.map(rules.predictor(model)), print }
})

describe.each(scenes)('$name', ({ rows, model, settings, inputs, expected, print }) => {
  it('is a matter of votes', () => {
    expect(settings).toMatch(/that vote/)
    const right = rows.filter(([, output], i) => jsonEqual(expected[i], output)).length
    expect(right / rows.length).toBeGreaterThan(0.85)
  })

  it.each(['javascript', 'python'] as const)('prints as %s in little more than a page', language => {
    expect(print(language).trimEnd().split('\n').length).toBeLessThanOrEqual(75)
  })

  it('explains by the patterns that voted', () => {
    const { how, reasons, instead } = rules.explain!(model, inputs[0])
    expect(how).toMatch(/^Patterns vote: \d+ points for /)
    expect(reasons.some(({ text, share }) => text.includes(' has ') && (share ?? 0) > 0)).toBe(true)
    expect(instead).not.toEqual(expected[0])
  })
})

sameAnswers(scenes)

it('is a list without rules where no pattern tells anything', () => {
  const rows = ['sun', 'rain'].flatMap(text => ['x', 'y', 'x', 'y', 'x'].map((label): Row => [text, label]))
  const fitted = rules.learn(lessonOf(rows), 'at most 4 patterns that vote')!
  expect(fitted.settings).toBe('at most 4 patterns that vote')
  expect(fitted.model).toMatchObject({ kind: 'list', rules: [] })
  expect(rules.predictor(fitted.model)('sun')).toBe('x')
})
