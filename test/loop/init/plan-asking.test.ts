import { describe, expect, it } from 'vitest'
import { decidedFlags, type InitDecision, type InitQuestion } from '../../../src/loop/init/init-questions.js'
import { planAsking, WentBack } from '../../../src/loop/init/plan-asking.js'
import type { InitRequest } from '../../../src/loop/init/plan-init.js'
import { ownWords } from '../../helpers/project.js'
import { cells } from './plan-init-scene.js'

/** Rows that leave everything open: numbers with commas, a field that tells the output, spellings of a label, a bad row. */
const table = cells(
  Array.from({ length: 90 }, (_, at) => {
    const spam = at % 3 === 0
    return {
      body: ownWords(at),
      price: `${(at * 37) % 50},5`,
      priority: spam ? 'P1' : at % 2 ? 'P2' : 'P3',
      team: spam ? 'spam' : at % 5 === 0 ? 'Billing ' : 'billing'
    }
  })
)
const bad = { line: 92, problem: { message: 'expected 4 columns, found 5.' } }
const request: InitRequest = { name: 't.csv', rows: [...table, bad], outputField: 'team' }

const answers = {
  skip: { type: 'bad-rows', skip: true },
  stop: { type: 'bad-rows', skip: false },
  decimals: { type: 'comma-numbers', numbers: 'decimal-comma' },
  texts: { type: 'comma-numbers', numbers: undefined },
  known: { type: 'telling-field', field: 'priority', known: true },
  unknown: { type: 'telling-field', field: 'priority', known: false },
  merge: { type: 'similar-labels', merge: true },
  apart: { type: 'similar-labels', merge: false },
  back: 'back'
} as const satisfies Record<string, InitDecision | 'back'>

/** Plans with a person who gives these answers in turn; the types of the questions, and whether each was the first. */
async function asking(names: (keyof typeof answers)[], more: Partial<InitRequest> = {}) {
  const questions: InitQuestion[] = []
  const firsts: boolean[] = []
  const left = [...names]
  const made = planAsking(
    { ...request, ...more },
    new AbortController().signal,
    async (question, isFirst) => {
      questions.push(question)
      firsts.push(isFirst)
      return answers[left.shift()!]
    }
  )
  await made.catch(() => {})
  expect(left).toEqual([])
  return { made, questions, firsts, types: questions.map(({ type }) => type) }
}

describe('planAsking', () => {
  it('asks about each thing that rows leave open, in this order', async () => {
    const { made, questions, firsts, types } = await asking(['skip', 'decimals', 'merge', 'unknown'])
    expect(types).toEqual(['bad-rows', 'comma-numbers', 'similar-labels', 'telling-field'])
    expect(firsts).toEqual([true, false, false, false])
    expect(questions.slice(0, 2)).toEqual([
      { type: 'bad-rows', bad: [{ file: 't.csv', line: 92, message: bad.problem.message }], rows: 91 },
      {
        type: 'comma-numbers',
        columns: [{ field: 'price', sample: '0,5', reads: [{ notation: 'decimal-comma', number: 0.5 }] }]
      }
    ])
    const { plan, decisions } = await made
    expect(plan.skipped).toHaveLength(1)
    expect(plan.task.numbers).toEqual({ price: 'decimal-comma' })
    expect(plan.task.input.required).toEqual(['body', 'price'])
    expect(plan.task.output.enum).toEqual(['billing', 'spam'])
    const flags = [
      '--on-bad-row',
      'skip',
      '--decimal-comma',
      '--normalize-labels',
      '--exclude-field',
      'priority'
    ]
    expect(decidedFlags(decisions)).toEqual(flags)
  })

  it('leaves all as it is, and warns of nothing that was decided, where so answered', async () => {
    const { made } = await asking(['skip', 'texts', 'apart'])
    const { plan, decisions } = await made
    expect(plan.task.numbers).toBeUndefined()
    expect(plan.task.input.required).toEqual(['body', 'price', 'priority'])
    expect(plan.task.output.enum).toEqual(['Billing ', 'billing', 'spam'])
    expect(plan.findings.map(({ type }) => type)).not.toContain('comma-numbers')
    expect(decidedFlags(decisions)).toEqual(['--on-bad-row', 'skip'])
  })

  it('goes back over answers, and from the first to what was asked before', async () => {
    const { made, types, firsts } = await asking([
      'skip',
      'decimals',
      'back',
      'back',
      'skip',
      'texts',
      'merge',
      'known'
    ])
    expect(types.slice(2)).toEqual([
      'similar-labels',
      'comma-numbers',
      'bad-rows',
      'comma-numbers',
      'similar-labels',
      'telling-field'
    ])
    expect(firsts).toEqual([true, false, false, false, true, false, false, false])
    const { plan } = await made
    expect(plan.task.numbers).toBeUndefined()
    expect(plan.findings.map(({ type }) => type)).not.toContain('telling-field')
    await expect((await asking(['back'])).made).rejects.toBeInstanceOf(WentBack)
  })

  it('ends with the error where a person stops at bad rows', async () => {
    await expect((await asking(['stop'])).made).rejects.toMatchObject({ code: 'bad-rows', exitCode: 2 })
  })

  it.each<[string, Partial<InitRequest>]>([
    ['it was said what to do with them', { onBadRow: 'stop' }],
    ['no other rows are left', { rows: [bad] }]
  ])('asks nothing about bad rows where %s', async (_, more) => {
    const { made, types } = await asking([], more)
    await expect(made).rejects.toMatchObject({ code: 'bad-rows' })
    expect(types).toEqual([])
  })

  it('asks nothing that flags have answered', async () => {
    const { types } = await asking([], {
      onBadRow: 'skip',
      numbers: 'decimal-comma',
      excludeFields: ['priority'],
      normalizeLabels: true
    })
    expect(types).toEqual([])
  })

  it('offers both readings of a number that may be either, the likelier first', async () => {
    const rows = cells(
      Array.from({ length: 40 }, (_, at) => ({
        body: ownWords(at),
        sold: `${1 + at},000`,
        team: at % 2 ? 'a' : 'b'
      }))
    )
    const { questions } = await asking(['texts'], { rows })
    expect(questions).toEqual([
      {
        type: 'comma-numbers',
        columns: [
          {
            field: 'sold',
            sample: '1,000',
            reads: [
              { notation: 'thousands-comma', number: 1000 },
              { notation: 'decimal-comma', number: 1 }
            ]
          }
        ]
      }
    ])
  })
})
