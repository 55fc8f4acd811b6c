import { describe, expect, it } from 'vitest'
import type { Json } from '../../src/domain/json.js'
import type { Task } from '../../src/domain/task.js'
import { taskSchema } from '../../src/domain/task-schema.js'
import type { Brief, Proposal } from '../../src/generators/generator.js'
import { localGenerator } from '../../src/generators/local.js'

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
  it('serves labels, texts and spans, and says what it does not', () => {
    expect(generator.network).toBe(false)
    expect(generator.refuses(taskOf('classification'))).toBeUndefined()
    expect(generator.refuses(taskOf('boolean'))).toBeUndefined()
    expect(generator.refuses(taskOf('transform'))).toBeUndefined()
    expect(generator.refuses(taskOf('extraction'))).toBeUndefined()
    expect(generator.refuses(taskOf('structured'))).toBe('no generator serves structured yet')
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

  it('writes the same bytes for the same rows and seed', async () => {
    const [first, second] = [await proposals(briefOf(rows)), await proposals(briefOf(rows))]
    expect(second).toEqual(first)
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
