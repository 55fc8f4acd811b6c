import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { taskSchema } from '../../../src/domain/task/task-schema.js'
import { clusterFailures, nearMisses } from '../../../src/generators/written/prompts/clusters.js'
import { estimatedTokens } from '../../../src/generators/written/prompts/row-text.js'
import { sampleRows } from '../../../src/generators/written/prompts/sample.js'
import { countWords, numbersByLabel, tellingWords } from '../../../src/generators/written/prompts/words.js'

const task = taskSchema.parse({
  ...{ description: '', kind: 'classification', input: { type: 'object' } },
  output: { enum: ['a', 'b'] },
  split: { by: 'exact', seed: 0, shares: [0.6, 0.2, 0.2] }
})
const row = (text: string, output: string, more: object = {}) => ({ input: { text, ...more }, output })

it('shows rows that differ in more than digits before those that repeat them', () => {
  const rows = Array.from({ length: 40 }, (_, at) => ({
    input: { text: at % 10 === 0 ? `word ${'xyzw'[at / 10]} once` : `order number ${at}` },
    output: 'a'
  }))
  const { lines } = sampleRows(rows, task, { seed: 1, tokens: 10_000 })
  expect(lines).toHaveLength(40)
  expect(lines.slice(0, 5).filter(line => line.includes('once'))).toHaveLength(4)
})

describe('sampleRows', () => {
  it('never takes more tokens than it may, whatever the rows are', () => {
    const texts = fc.array(fc.tuple(fc.string({ maxLength: 400, unit: 'grapheme' }), fc.nat(9)), {
      minLength: 1,
      maxLength: 80
    })
    fc.assert(
      fc.property(texts, fc.integer({ min: 0, max: 2000 }), fc.nat(), (list, tokens, seed) => {
        const train = list.map(([text, label]) => row(text.repeat(1 + label), `l${label}`))
        const { lines } = sampleRows(train, task, { seed, tokens })
        expect(lines.reduce((sum, line) => sum + estimatedTokens(line) + 1, 0)).toBeLessThanOrEqual(tokens)
        expect(sampleRows(train, task, { seed, tokens }).lines).toEqual(lines)
      })
    )
  })

  it('shows rare labels, and new rows first', () => {
    const train = Array.from({ length: 500 }, (_, at) => row(`row ${at}`, at === 250 ? 'rare' : 'often'))
    const { lines } = sampleRows(train, task, { seed: 1, tokens: 200, first: [498, 499] })
    expect(lines.slice(0, 2).join()).toMatch(/row 498.*row 499/)
    expect(lines.some(line => line.includes('rare'))).toBe(true)
    expect(lines.length).toBeLessThan(30)
  })
})

describe('tellingWords', () => {
  const train = Array.from({ length: 60 }, (_, at) =>
    row(`${at % 2 ? 'please refund' : 'broken screen'} of person${at} today`, at % 2 ? 'a' : 'b')
  )

  it('tells words and pairs that mark an answer, and no name that few rows hold', () => {
    const words = tellingWords(train, { tokens: 500, minSupport: 1 })
    expect(words).toMatch(/^a: .*refund 30\/30/m)
    expect(words).toMatch(/^b: .*broken 30\/30/m)
    expect(words).not.toMatch(/person|today/)
  })

  it('stays within its tokens', () => {
    expect(estimatedTokens(tellingWords(train, { tokens: 60, minSupport: 1 }))).toBeLessThanOrEqual(80)
  })

  it('tells numbers by answer', () => {
    const rows = train.map(({ input, output }, at) => ({
      input: { ...input, sum: output === 'a' ? at : 1000 + at },
      output
    }))
    expect(numbersByLabel(rows, 500)).toMatch(/^sum: a 5 29 53; b 1004 1028 1052$/)
  })
})

describe('clusterFailures', () => {
  const train = [
    ...Array.from({ length: 20 }, (_, at) => row(at < 10 ? `gift card ${at}` : `loan rate ${at}`, 'a')),
    ...Array.from({ length: 5 }, (_, at) => row(`gift card right ${at}`, 'b')),
    ...Array.from({ length: 3 }, (_, at) => row(`crash ${at}`, 'b')),
    ...Array.from({ length: 40 }, (_, at) => row(`something else ${at}`, 'b'))
  ]
  const answered = (at: number) => ({ row: at, outcome: 'answered' as const, got: '"b"' })
  const wrong = [
    ...Array.from({ length: 20 }, (_, at) => answered(at)),
    ...[25, 26, 27].map(at => ({
      ...{ row: at, outcome: 'error' as const },
      message: `KeyError: 'x${at}' (line ${at})`
    }))
  ]
  const clusters = clusterFailures({ wrong }, train, countWords(train), true)

  it('puts together what fails in the same way, apart what shares other words', () => {
    expect(clusters.map(({ title, wrong }) => [title, wrong.length])).toEqual([
      ['expected "a", got "b"', 10],
      ['expected "a", got "b"', 10],
      ['no answer (error): KeyError: … (line N)', 3]
    ])
    const shared = clusters.slice(0, 2).map(({ shared }) => shared.slice().sort().join(' '))
    expect(shared.sort()).toEqual([
      expect.stringContaining('card gift'),
      expect.stringContaining('loan rate')
    ])
  })

  it('finds rows that are right and close to those, with the answer that was wrong there', () => {
    const right = Uint8Array.from(train, (_, at) => (at >= 20 && at < 25 ? 1 : 0))
    const near = nearMisses({ right }, clusters, train, { most: 3, labels: true })
    expect(near.length).toBeGreaterThan(0)
    expect(near.every(at => at >= 20 && at < 25)).toBe(true)
  })
})
