import { describe, expect, it } from 'vitest'
import type { Json } from '../../src/domain/json.js'
import { languageNames } from '../../src/domain/program/language.js'
import type { Task } from '../../src/domain/task/task.js'
import { taskSchema } from '../../src/domain/task/task-schema.js'
import type { Brief } from '../../src/generators/generator.js'
import { localGenerator } from '../../src/generators/local.js'
import type { Proposal } from '../../src/generators/proposal.js'
import { anchored } from '../learners/extract/scenes.js'
import { mixedRows } from '../learners/scenes.js'

const generator = localGenerator({ version: '0.0.0' })

function taskOf(kind: Task['kind']): Task {
  return taskSchema.parse({
    kind,
    input: {},
    output: {},
    split: { by: 'exact', seed: 0, shares: [0.6, 0.2, 0.2] }
  })
}

function briefOf(rows: [Json, Json][], more: Partial<Brief> = {}): Brief {
  return {
    taskName: 'support',
    task: taskOf('classification'),
    train: rows.map(([input, output]) => ({ input, output })),
    languages: ['javascript'],
    seed: 1,
    signal: new AbortController().signal,
    progress: () => {},
    ...more
  }
}

const things = ['invoice', 'refund', 'charge', 'password', 'login', 'screen']
const rows: [Json, Json][] = Array.from({ length: 60 }, (_, i) => {
  const thing = things[i % 6]
  return [{ text: `My ${thing} number ${i} is wrong` }, i % 6 < 3 ? 'billing' : 'account']
})

const records = Array.from({ length: 90 }, (_, i): [Json, Json] => [
  { age: i, size: (i * 37) % 50, urgent: i % 3 === 0 },
  3 * i + ((i * 37) % 50)
])
/** Rows of each kind of task, and families that must have something to say of them. */
const kinds: [what: string, kind: Task['kind'], rows: [Json, Json][], families: string[]][] = [
  ['texts with labels', 'classification', rows, ['pattern', 'rules', 'linear']],
  ['records with labels', 'classification', mixedRows(80), ['tree', 'formula', 'boosted', 'linear']],
  ['numbers', 'number', records, ['tree', 'formula', 'boosted']],
  ['yes and no', 'boolean', rows.map(([input], i) => [input, i % 6 < 3]), ['rules', 'linear']],
  [
    'texts to texts',
    'transform',
    [
      ['Ada Lovelace', 'A. L.'],
      ['Grace Hopper', 'G. H.']
    ],
    ['transform']
  ],
  ['anchored spans', 'extraction', anchored[1][1], ['transform', 'extract']]
]

async function proposals(brief: Brief): Promise<Proposal[]> {
  const all: Proposal[] = []
  const rounds = generator.propose(brief)
  for (let round = await rounds.next([]); !round.done; round = await rounds.next([])) all.push(...round.value)
  return all
}

async function load(proposal: Proposal): Promise<(input: unknown) => Json> {
  const source = proposal.files[proposal.entry]
  return (await import(`data:text/javascript,${encodeURIComponent(source)}`)).run
}

describe('the local generator', () => {
  it('serves labels, texts and spans, and values of many fields where they come again', () => {
    expect(generator.kind).toBe('learned')
    const some = rows.map(([input, output]) => ({ input, output }))
    for (const kind of ['classification', 'boolean', 'transform', 'extraction'] as const) {
      expect(generator.refuses(taskOf(kind), some)).toBeUndefined()
    }
    const teams = rows.map(([input, output]) => ({ input, output: { team: output, open: true } }))
    expect(generator.refuses(taskOf('structured'), teams)).toBeUndefined()
    const own = rows.map(([input], at) => ({ input, output: { team: at } }))
    expect(generator.refuses(taskOf('structured'), own)).toMatch(/^no program/)
  })

  it('learns whole values as labels, the same in every language', async () => {
    const teams = rows.map(([input, team]): [Json, Json] => [input, { team, tags: ['open', team] }])
    const brief = briefOf(teams, { task: taskOf('structured'), languages: [...languageNames] })
    const found = await proposals(brief)
    expect([...new Set(found.map(({ family }) => family))]).toEqual(['rules', 'linear'])
    for (const proposal of found.filter(({ language }) => language === 'javascript')) {
      const run = await load(proposal)
      for (const [input, output] of teams) expect(run(input)).toEqual(output)
    }
  })

  it('proposes checks, rules, then weights, with provenance and progress', async () => {
    const notes: string[] = []
    const found = await proposals(
      briefOf(rows, { progress: step => notes.push(`${step.family}: ${step.note}`) })
    )
    expect(found.map(proposal => proposal.family)).toEqual(['pattern', 'rules', 'linear'])
    for (const proposal of found) {
      expect(proposal).toMatchObject({
        language: 'javascript',
        entry: 'program.mjs',
        generator: { name: 'local', version: '0.0.0', seed: 1 },
        parents: [],
        usd: 0
      })
      expect(proposal.crossValidated).toMatchObject({ rows: 60, folds: 5 })
      const run = await load(proposal)
      expect(rows.filter(([input, output]) => run(input) === output)).toHaveLength(60)
    }
    expect(notes.some(note => note.startsWith('linear: cross-validating C='))).toBe(true)
  })

  it.each(kinds)('writes the same bytes twice of %s, in every language', async (_, kind, rows, families) => {
    const brief = briefOf(rows, { task: taskOf(kind), languages: [...languageNames] })
    const [first, second] = [await proposals(brief), await proposals(brief)]
    expect([...new Set(first.map(({ family }) => family))]).toEqual(expect.arrayContaining(families))
    expect(first).toHaveLength(languageNames.length * new Set(first.map(({ family }) => family)).size)
    expect(second).toEqual(first)
  })

  it('says what programs of parts of the rows answer to the others', async () => {
    const many = Array.from({ length: 80 }, (_, i): [Json, Json] => [
      { text: `${things[i % 6]} ${i}` },
      i % 6 < 3 ? 'billing' : 'account'
    ])
    const [chosen] = (await proposals(briefOf(many))).filter(({ family }) => family === 'linear')
    const probes = await generator.probe!(chosen, briefOf(many))
    expect(probes.map(({ learned }) => learned)).toEqual([10, 20, 40])
    const { answers } = probes[2]
    expect(answers.filter((answer, row) => answer === many[row][1]).length).toBeGreaterThan(70)
    expect(await generator.probe!(chosen, briefOf(rows.slice(0, 40)))).toEqual([])
    const stopped = briefOf(many, { signal: AbortSignal.abort(new Error('stop')) })
    await expect(generator.probe!(chosen, stopped)).rejects.toThrow('stop')
  })

  it('makes a chosen program anew from more rows with the same settings', async () => {
    for (const chosen of await proposals(briefOf(rows.slice(0, 40)))) {
      const [again, python] = await generator.refit!(
        chosen,
        briefOf(rows, { languages: ['javascript', 'python'] })
      )
      expect(python.files['program.py']).toContain('from 60 rows')
      expect(again.settings).toBe(chosen.settings)
      expect(again.crossValidated).toEqual(chosen.crossValidated)
      expect(again.files['program.mjs']).toContain('from 60 rows')
    }
  })

  it('prints outputs as the JSON values that they are', async () => {
    const typed = rows.map(([input], i): [Json, Json] => [input, i % 6 < 3])
    for (const proposal of await proposals(briefOf(typed, { task: taskOf('boolean') }))) {
      const run = await load(proposal)
      expect(typed.every(([input, output]) => run(input) === output)).toBe(true)
    }
  })

  it('ends at once when it is aborted', async () => {
    const controller = new AbortController()
    const reason = new Error('stop')
    const many = Array.from({ length: 4000 }, (_, i): [Json, Json] => [
      { text: `${i} ${i * 7919} ${(i * 104729) % 997} words in a row` },
      `${i % 50}`
    ])
    const brief = briefOf(many, { signal: controller.signal, progress: () => controller.abort(reason) })
    await expect(proposals(brief)).rejects.toBe(reason)
    await expect(proposals(brief)).rejects.toBe(reason)
  })
})
