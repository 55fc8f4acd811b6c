import { expect, it } from 'vitest'
import { type AnsweredInput, changesOf, driftsOf } from '../../../src/domain/feedback/drift.js'
import { knownOfInputs, noveltyOf } from '../../../src/domain/feedback/novelty.js'
import { typicalOf } from '../../../src/domain/feedback/typical.js'
import { seededRandom } from '../../../src/domain/statistics/random.js'

const words = Array.from({ length: 400 }, (_, at) => `${'bcdfg'[at % 5]}${'aeiou'[(at >> 2) % 5]}${at}`)

/** Rows of some words each, with the labels a to c. */
function rowsOf(
  seed: number,
  count: number,
  change: Partial<{ words: number; fresh: number; a: number }> = {}
) {
  const random = seededRandom(seed)
  const { words: most = 12, fresh = 0.05, a = 0.6 } = change
  return Array.from({ length: count }, (): AnsweredInput => {
    const text = Array.from({ length: 2 + Math.floor(random.unit() * most) }, () =>
      random.unit() < fresh ? `new${random.bits()}` : words[Math.floor(random.unit() * words.length)]
    ).join(' ')
    return { input: { text }, output: random.unit() < a ? 'a' : random.unit() < 0.5 ? 'b' : 'c' }
  })
}

const known = knownOfInputs(rowsOf(1, 1500, { fresh: 0 }).map(({ input }) => input))
const reference = rowsOf(2, 400)

it('nothing is found in a stream like the rows', () => {
  for (const seed of [3, 4, 5]) expect(driftsOf(reference, rowsOf(seed, 3000), known)).toEqual([])
})

it.each([
  { feature: 'length', change: { words: 30 } },
  { feature: 'unseen words', change: { fresh: 0.3 } },
  { feature: 'answers', change: { a: 0.25 } }
])('a change of $feature is found within 500 rows, with where it began', ({ feature, change }) => {
  const stream = [...rowsOf(6, 2000), ...rowsOf(7, 500, change)]
  const [first] = driftsOf(reference, stream, known)
  expect(first.feature).toBe(feature)
  expect(first.p).toBeLessThan(0.01)
  expect(Math.abs(first.since - 2000)).toBeLessThanOrEqual(500)
  if (feature === 'answers') {
    expect(first.answer).toBe('a')
    expect(first.before).toBeCloseTo(0.6, 1)
    expect(first.after).toBeLessThan(0.4)
  } else {
    expect(first.after).toBeGreaterThan(first.before)
  }
})

it('fields that stay away and numbers that grow are changes', () => {
  const rows = (count: number, value: (at: number) => AnsweredInput) =>
    Array.from({ length: count }, (_, at) => value(at))
  const usual = (at: number) => ({ input: { size: at % 40, name: 'x' }, output: (at * 7919) % 1000 })
  const none = { words: new Set(['x']), fields: new Set(['size', 'name']) }
  const lost = driftsOf(
    rows(300, usual),
    rows(400, at => ({ ...usual(at), input: { size: at, name: '' } })),
    none
  )
  expect(lost.map(({ feature }) => feature)).toEqual(['fields', 'length'])
  const grown = driftsOf(
    rows(300, usual),
    rows(400, at => ({ ...usual(at), output: 2000 + at })),
    none
  )
  expect(grown.map(({ feature }) => feature)).toEqual(['answers'])
  expect(grown[0].answer).toBeUndefined()
})

it('still streams seem as far from the rows as chance says, a changed one further', () => {
  const apart = [3, 4, 5, 6, 7].flatMap(seed => changesOf(reference, rowsOf(seed, 1000), known))
  for (const feature of ['length', 'answers'] as const) {
    const own = apart.filter(each => each.feature === feature && each.since === 0)
    const mean = own.reduce((sum, { effect }) => sum + effect / own.length, 0)
    expect(mean / own[0].byChance).toBeGreaterThan(0.4)
    expect(mean / own[0].byChance).toBeLessThan(1.7)
  }
  const [answers] = driftsOf(reference, rowsOf(8, 1000, { a: 0.25 }), known)
  // The share of a falls from 0.6 to 0.25, and the labels differ in that alone.
  expect(answers.effect).toBeGreaterThan(0.28)
  expect(answers.effect).toBeLessThan(0.42)
})

it('the inputs that stand for a change are those with its words, its answer or its size', () => {
  const fresh = (at: number): AnsweredInput => ({
    input: { text: at % 3 === 0 ? 'crypto wallet frozen' : at % 3 === 1 ? 'parcel drone lost' : `odd${at}` },
    output: 'b'
  })
  const stream = [...rowsOf(9, 300), ...Array.from({ length: 300 }, (_, at) => fresh(at))]
  const drifts = driftsOf(reference, stream, known)
  const textsFor = (feature: string) => {
    const drift = drifts.find(each => each.feature === feature)!
    return typicalOf(drift, stream, known).map(at => (stream[at].input as { text: string }).text)
  }
  expect(textsFor('unseen words').slice(0, 2).sort()).toEqual(['crypto wallet frozen', 'parcel drone lost'])
  for (const feature of ['answers', 'length']) {
    const texts = textsFor(feature)
    expect(new Set(texts).size).toBe(3)
  }
  const answers = { ...drifts[0], feature: 'answers' as const, answer: 'b', before: 0.2, after: 0.6 }
  expect(typicalOf(answers, stream, known)[0]).toBe(599)
})

it('an input is new by its words, or by a field that none has', () => {
  expect(noveltyOf({ text: words.slice(0, 3).join(' ') }, known)).toBe(0)
  expect(noveltyOf({ text: `${words[0]} quux QUUX ${words[1].toUpperCase()}` }, known)).toBe(0.5)
  expect(noveltyOf({ text: '' }, known)).toBe(0)
  expect(noveltyOf({ subject: words[0] }, known)).toBe(1)
})

it('leads that shrink are a change, of the rows of the stream that have one, shown by such inputs', () => {
  const led = (rows: AnsweredInput[], lead: (at: number) => number | undefined) =>
    rows.map((row, at) => ({ ...row, lead: lead(at) }))
  const usual = led(reference, at => 500 + ((at * 7919) % 1000))
  const met = rowsOf(8, 600)
  // Of every third the lead is not known.
  const stream = led(met, at => (at % 3 === 0 ? undefined : at < 300 ? 500 + ((at * 7919) % 1000) : at % 100))
  const [first, ...others] = driftsOf(usual, stream, known)
  expect(others).toEqual([])
  expect(first).toMatchObject({ feature: 'leads', effect: 1 })
  expect(Math.abs(first.since - 300)).toBeLessThanOrEqual(90)
  for (const at of typicalOf(first, stream, known)) expect(stream[at].lead).toBeLessThan(100)
})

it('leads are not compared where those of the rows are not known', () => {
  const features = changesOf(reference, led50(rowsOf(9, 100)), known).map(({ feature }) => feature)
  expect(features).not.toContain('leads')
  expect(changesOf(led50(reference), rowsOf(9, 100), known)).toHaveLength(features.length)
})

function led50(rows: AnsweredInput[]): AnsweredInput[] {
  return rows.map(row => ({ ...row, lead: 50 }))
}
