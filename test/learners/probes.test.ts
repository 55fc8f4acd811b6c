import { describe, expect, it } from 'vitest'
import type { Json } from '../../src/domain/json.js'
import { boosted } from '../../src/learners/boosted/family.js'
import type { Family } from '../../src/learners/family.js'
import { formula } from '../../src/learners/formula/family.js'
import type { Lesson } from '../../src/learners/lesson.js'
import { linear } from '../../src/learners/linear/family.js'
import { answersLeftOut, probesOf } from '../../src/learners/probes.js'
import { leadOf } from '../../src/learners/records/answers.js'
import { lessonOf, mixedRows, type Row } from './scenes.js'

/** A family that keeps what it is given, and answers how many rows it learned from. */
function keeper(): { family: Family; lessons: Lesson[] } {
  const lessons: Lesson[] = []
  const family = {
    learn: (lesson: Lesson) => {
      lessons.push(lesson)
      return { model: lesson.inputs.length, settings: '' }
    },
    predictor: (model: unknown) => () => model as Json
  } as unknown as Family
  return { family, lessons }
}

const rowsOf = (count: number) => Array.from({ length: count }, (_, i): Row => [`row ${i}`, i % 3])

describe('probesOf', () => {
  it('learns from an eighth, a quarter and a half, each within the next, and asks the other half', () => {
    const { family, lessons } = keeper()
    const lesson = lessonOf(rowsOf(160))
    const probes = probesOf(family, lesson, '')
    expect(probes.map(({ learned }) => learned)).toEqual([20, 40, 80])
    const learnedFrom = lessons.map(({ inputs }) => new Set(inputs))
    const [eighth, , quarter, , half, other] = learnedFrom
    expect([...eighth].every(input => quarter.has(input))).toBe(true)
    expect([...quarter].every(input => half.has(input))).toBe(true)
    expect([...half].some(input => other.has(input))).toBe(false)
    expect(half.size + other.size).toBe(160)
    // Both halves are asked once for each part.
    for (const { answers } of probes) expect(answers.every(answer => answer !== undefined)).toBe(true)
  })

  it('never asks what was learned, nor a row of the same group', () => {
    const lesson = lessonOf(rowsOf(3000), {
      groups: Array.from({ length: 3000 }, (_, i) => `group ${i % 500}`)
    })
    const { family, lessons } = keeper()
    for (const [at, { answers }] of probesOf(family, lesson, '').entries()) {
      const learned = new Set(lessons[at].groups)
      expect(answers.some(answer => answer !== undefined)).toBe(true)
      answers.forEach((answer, row) => {
        if (answer !== undefined) expect(learned.has(lesson.groups[row])).toBe(false)
      })
    }
  })

  it('learns from small parts of many rows, and from too few not at all', () => {
    const many = probesOf(keeper().family, lessonOf(rowsOf(24_000)), '')
    expect(many.map(({ learned }) => learned)).toEqual([3000, 6000])
    expect(many[0].answers.filter(answer => answer !== undefined)).toHaveLength(5000)
    expect(probesOf(keeper().family, lessonOf(rowsOf(63)), '')).toEqual([])
    expect(probesOf({ ...keeper().family, costly: true }, lessonOf(rowsOf(160)), '')).toEqual([])
    const repeated = lessonOf(rowsOf(200), { groups: rowsOf(200).map((_, i) => `${i % 40}`) })
    expect(probesOf(keeper().family, repeated, '')).toEqual([])
  })

  it.each([linear, formula, boosted] as Family[])('$name says how sure it is', family => {
    const lesson = lessonOf(mixedRows(200))
    const { settings } = family.learn(lesson)!
    const { margins, answers } = probesOf(family, lesson, settings).at(-1)!
    const known = [...margins!].filter((_, row) => answers[row] !== undefined)
    expect(known).toHaveLength(200)
    expect(known.every(margin => margin >= 0 && Number.isFinite(margin))).toBe(true)
    // In units of the median of each half's program.
    const above = known.filter(margin => margin >= 1).length
    expect(above).toBeGreaterThanOrEqual(100)
    expect(above).toBeLessThan(200)
  })
})

it.each([
  [[5], 5],
  [[-5], 5],
  [[3, 1, 2], 1],
  [[1, 3, 3], 0],
  [[-4, -1], 3]
])('the lead among %j is %d', (sums, lead) => {
  expect(leadOf(sums)).toBe(lead)
})

it('leaves out rows with leads, and knows no answers by settings of another version', () => {
  const lesson = lessonOf(mixedRows(60))
  const { answers, margins } = answersLeftOut(linear as Family, lesson, 'C=1, words, in 1+ rows')
  expect(answers).not.toContain(undefined)
  expect(margins).toHaveLength(60)
  expect([...margins!].every(margin => margin >= 0)).toBe(true)
  const none = answersLeftOut(linear as Family, lesson, 'of another version')
  expect(none).toEqual({ answers: Array(60).fill(undefined) })
})

it('answers each row by what was learned without it and its copies, and none of too few', () => {
  const lesson = lessonOf(rowsOf(40), { groups: Array.from({ length: 40 }, (_, i) => `group ${i % 20}`) })
  const { family, lessons } = keeper()
  const { answers } = answersLeftOut(family, lesson, '')
  expect(lessons).toHaveLength(5)
  // What it answers is how many rows it learned from.
  expect(answers.every(answer => Number(answer) >= 30 && Number(answer) <= 34)).toBe(true)
  for (const { inputs, groups } of lessons) {
    const learned = new Set(groups)
    const left = lesson.inputs.filter(input => !inputs.includes(input))
    for (const input of left) {
      expect(learned.has(lesson.groups[lesson.inputs.indexOf(input)])).toBe(false)
    }
  }
  expect(answersLeftOut(keeper().family, lessonOf(rowsOf(9)), '')).toEqual({
    answers: Array(9).fill(undefined)
  })
})
