import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type EditedRow, harmlessEdits } from '../../../src/domain/honesty/harmless-edits.js'
import { breaksWhenEdited, type Edited } from '../../../src/domain/honesty/memorized.js'

interface Row {
  input: { text: string }
  output: string
}

/** Rows of a shipped task, each text under one name. */
function rowsOf(name: string): Row[] {
  const file = new URL(`../../../templates/tasks/${name}/examples.jsonl`, import.meta.url)
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
    .map(({ input, output }) => ({ input: { text: input.text ?? input.line }, output }))
}

const scenes = ['intent', 'spam', 'log-level'].map(name => ({ name, rows: rowsOf(name) }))
const indexes = (rows: readonly unknown[]) => rows.map((_, row) => row)

type Program = (text: string) => string

const wordsOf = (text: string) => text.match(/[\p{L}\p{N}']+/gu) ?? []

function gramsOf(text: string, length: number): string[] {
  const words = wordsOf(text)
  return words
    .slice(0, Math.max(0, words.length - length + 1))
    .map((_, at) => words.slice(at, at + length).join(' '))
}

function mostFrequent(labels: string[]): string {
  const counts = new Map<string, number>()
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0][0]
}

/** First match in a list of words or phrases that at least two rows of one label share: what people write by hand. */
function phraseRules(rows: Row[], length: number, fold: (text: string) => string): Program {
  const labels = new Map<string, string[]>()
  for (const { input, output } of rows) {
    for (const gram of new Set(gramsOf(fold(input.text), length))) {
      labels.set(gram, [...(labels.get(gram) ?? []), output])
    }
  }
  const rules = [...labels].filter(([, list]) => list.length >= 2 && new Set(list).size === 1)
  const pattern = new Map(rules.map(([gram, [label]]) => [gram, label]))
  const usual = mostFrequent(rows.map(({ output }) => output))
  return text => {
    const known = gramsOf(fold(text), length).find(gram => pattern.has(gram))
    return known === undefined ? usual : pattern.get(known)!
  }
}

/** Naive Bayes on words. */
function bayes(rows: Row[]): Program {
  const labels = [...new Set(rows.map(({ output }) => output))]
  const counts = new Map(labels.map(label => [label, new Map<string, number>()]))
  for (const { input, output } of rows) {
    const words = counts.get(output)!
    for (const word of wordsOf(input.text.toLowerCase())) words.set(word, (words.get(word) ?? 0) + 1)
  }
  const totals = new Map(
    labels.map(label => [label, [...counts.get(label)!.values()].reduce((a, b) => a + b, 0)])
  )
  return text => {
    const score = (label: string) =>
      wordsOf(text.toLowerCase()).reduce(
        (sum, word) =>
          sum + Math.log(((counts.get(label)!.get(word) ?? 0) + 0.5) / (totals.get(label)! + 500)),
        0
      )
    return labels.toSorted((a, b) => score(b) - score(a))[0]
  }
}

const lower = (text: string) => text.toLowerCase()
const honest: [string, (rows: Row[]) => Program][] = [
  ['words', rows => phraseRules(rows, 1, lower)],
  ['words as they are written', rows => phraseRules(rows, 1, text => text)],
  ['pairs of words', rows => phraseRules(rows, 2, lower)],
  ['phrases of three words', rows => phraseRules(rows, 3, lower)],
  ['Naive Bayes', bayes],
  [
    'the form of the text',
    rows => {
      const [a, b] = [...new Set(rows.map(({ output }) => output))]
      return text => (/\d/.test(text) || text.split(/\s+/).length > 9 || /^[A-Z]/.test(text) ? a : b)
    }
  ]
]

/** Knows rows by a key made of their text, and nothing else. */
const lookup =
  (key: (text: string) => string) =>
  (rows: Row[]): Program => {
    const table = new Map(rows.map(({ input, output }) => [key(input.text), output]))
    const usual = mostFrequent(rows.map(({ output }) => output))
    return text => table.get(key(text)) ?? usual
  }

const cheats: [string, (rows: Row[]) => Program][] = [
  ['texts', lookup(text => text)],
  ['folded texts', lookup(text => wordsOf(lower(text)).join(' '))],
  ['texts without spaces and signs', lookup(text => wordsOf(lower(text)).join(''))],
  ['sums of letters', lookup(text => String([...text].reduce((sum, each) => sum + each.charCodeAt(0), 0)))],
  [
    'lengths of words',
    lookup(text =>
      wordsOf(text)
        .map(word => word.length)
        .join()
    )
  ],
  ['their words, sorted', lookup(text => wordsOf(lower(text)).sort().join(' '))]
]

function measured(program: Program, rows: Row[], edits: readonly EditedRow[]): Edited {
  const right = (text: string, row: number) => (program(text) === rows[row].output ? 1 : 0)
  return {
    asTheyAre: Uint8Array.from(edits, ({ row }) => right(rows[row].input.text, row)),
    edited: Uint8Array.from(edits, ({ input, row }) => right((input as Row['input']).text, row))
  }
}

describe('breaksWhenEdited', () => {
  const cases = scenes.flatMap(({ name, rows }) => {
    const baseline = bayes(rows)
    return Array.from({ length: 20 }, (_, seed) => {
      const edits = harmlessEdits(rows, indexes(rows), seed)
      return { name: `${name} ${seed}`, rows, edits, baseline: measured(baseline, rows, edits) }
    })
  })
  /** The cases in which a program is found out, beside a learner and without one. */
  const told = (make: (rows: Row[]) => Program) =>
    cases.flatMap(({ name, rows, edits, baseline }) => {
      const own = measured(make(rows), rows, edits)
      return [breaksWhenEdited(own), breaksWhenEdited(own, baseline)].flatMap(why => (why ? [name] : []))
    })

  it('has enough rows to tell', () => {
    expect(Math.min(...cases.map(({ edits }) => edits.length))).toBeGreaterThan(100)
  })

  it.each(honest)('never takes %s for rows known by heart', (_, make) => {
    expect(told(make)).toEqual([])
  })

  it.each(cheats)('always finds rows known by their %s', (_, make) => {
    expect(told(make)).toHaveLength(2 * cases.length)
  })

  it('forgives what edits cost an honest learner, too, and says what they cost', () => {
    const all = { asTheyAre: new Uint8Array(100).fill(1), edited: new Uint8Array(100).fill(1, 0, 60) }
    expect(breaksWhenEdited(all)).toBe(
      'it knows its training rows by heart: 100.0 % right as they are, 60.0 % after edits that change no meaning'
    )
    expect(breaksWhenEdited(all, all)).toBeUndefined()
    expect(breaksWhenEdited({ asTheyAre: new Uint8Array(), edited: new Uint8Array() })).toBeUndefined()
  })
})

describe('harmlessEdits', () => {
  it.each(scenes)('changes what a lookup folds away, in words of the rows ($name)', ({ rows }) => {
    const known = new Set(rows.flatMap(({ input }) => wordsOf(lower(input.text))))
    for (const { row, input } of harmlessEdits(rows, indexes(rows), 3)) {
      const { text } = input as Row['input']
      const [before, after] = [rows[row].input.text, text].map(each => wordsOf(lower(each)))
      expect(after.length).toBe(before.length + 1)
      expect(after.filter(word => !known.has(word))).toEqual([])
      expect(after.slice(0, 2)).toEqual(before.slice(0, 2))
    }
  })

  it('puts no word in that tells a label', () => {
    const rows = Array.from({ length: 60 }, (_, at) => {
      const output = at % 2 ? 'warm' : 'cold'
      return { input: { text: `it was a ${output} day again` }, output }
    })
    const edits = harmlessEdits(rows, indexes(rows), 1)
    const counted = edits.map(({ input }) =>
      wordsOf((input as Row['input']).text).filter(word => /^(warm|cold)$/i.test(word))
    )
    expect(counted.every(words => words.length === 1)).toBe(true)
  })

  it('edits texts wherever they are, and nothing else', () => {
    const rows = Array.from({ length: 40 }, (_, at) => ({
      input: { id: `N-${at}`, size: at, notes: ['short', `the meeting with them is on day ${at}`] },
      output: String(at % 2)
    }))
    const [{ row, input }] = harmlessEdits(rows, indexes(rows), 1)
    expect(input).toMatchObject({
      id: `N-${row}`,
      size: row,
      notes: ['short', expect.stringContaining('meeting')]
    })
    expect(input).not.toEqual(rows[row].input)
  })

  it.each([
    ['numbers', (at: number) => ({ width: at, height: at * 2 })],
    ['single words', (at: number) => `word${at}`],
    ['codes', (at: number) => `GET /a/${at} 200 12ms 10.0.0.${at} - -`]
  ])('leaves %s alone', (_, input) => {
    const rows = Array.from({ length: 100 }, (_, at) => ({ input: input(at), output: String(at % 2) }))
    expect(harmlessEdits(rows, indexes(rows), 1)).toEqual([])
  })

  it('is the same for a seed, and at most 200 rows', () => {
    const rows = [...scenes[0].rows, ...scenes[1].rows, ...scenes[2].rows]
    const edits = harmlessEdits(rows, indexes(rows), 5)
    expect(edits).toHaveLength(200)
    expect(harmlessEdits(rows, indexes(rows), 5)).toEqual(edits)
    expect(harmlessEdits(rows, indexes(rows), 6)).not.toEqual(edits)
  })
})
