import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { labelIndexOf } from '../../../../src/domain/measure/tally.js'
import type { Generator } from '../../../../src/generators/generator.js'
import type { Proposal } from '../../../../src/generators/proposal.js'
import type { EvaluationRecord } from '../../../../src/loop/records/evaluations.js'
import { latestRecommended } from '../../../../src/loop/records/recommended.js'
import type { Candidate, SearchRequest } from '../../../../src/loop/synth/candidate.js'
import { keepCandidates } from '../../../../src/loop/synth/choose/keep-candidates.js'
import { type Recommendation, recommend } from '../../../../src/loop/synth/choose/recommend.js'
import { propose } from '../../../../src/loop/synth/search/propose.js'
import { TaskFolder } from '../../../../src/store/task-folder.js'
import { projectHere } from '../../../helpers/in-process.js'
import { briefOf, knowing, letterRows } from '../../../helpers/model-search.js'

const rows = letterRows(120).map((row, at) => ({ ...row, line: at + 1 }))
const { task } = briefOf(rows)
const split = { train: rows.slice(0, 72), validation: rows.slice(72, 96), test: rows.slice(96) }
const nobody = { input: 0, cached: 0, output: 0 }

/** Learns to know so many letters from train, and so many from train and validation; none: no program fits. */
function learner(fromTrain: number, fromBoth: number | undefined): Generator {
  const proposal = (letters: number, salt: string): Proposal => ({
    ...{
      family: 'letters',
      language: 'javascript',
      entry: 'program.mjs',
      parents: [],
      tokens: nobody,
      usd: 0
    },
    ...{ files: { 'program.mjs': knowing(letters, salt) }, generator: { name: 'local', version: '0' } }
  })
  return {
    ...{ kind: 'learned', name: 'local', refuses: () => undefined },
    async *propose() {
      yield [proposal(fromTrain, 'train')]
    },
    refit: async () => (fromBoth === undefined ? [] : [proposal(fromBoth, 'both')]),
    leftOut: async () => ({ answers: [] }),
    probe: async () => [],
    reprint: async () => undefined,
    leads: async () => undefined,
    rivals: async () => undefined,
    explain: async () => undefined
  }
}

interface Done {
  recommended: Recommendation
  twin: string
  folder: TaskFolder
  records: EvaluationRecord[]
}

async function recommendedBy(generator: Generator): Promise<Done> {
  const root = await mkdtemp(join(tmpdir(), 'loopai-test-'))
  onTestFinished(() => rm(root, { recursive: true, force: true }))
  const project = projectHere()
  const folder = new TaskFolder(root, 'letters', 'tasks/letters', '0')
  await folder.writeTask(task)
  const options: SearchRequest = {
    ...{ taskName: 'letters', task, rows: split, languages: ['javascript'], translate: [], seed: 1 },
    labels: labelIndexOf(task)
  }
  const candidates: Candidate[] = await propose(project, generator, options)
  const [kept] = await keepCandidates(project, folder, split, candidates, {
    ...{ chosen: 0, worth: [true], keep: 'front' }
  })
  const recommended = await recommend(project, folder, options, candidates[0], kept!)
  const records = await folder.journal<EvaluationRecord>('evaluations.jsonl', () => {})
  return { recommended, twin: kept!.version, folder, records }
}

describe('what was made anew from train and validation', () => {
  it('is recommended, and its validation figures name the program that they are of', async () => {
    const { recommended, twin, folder, records } = await recommendedBy(learner(5, 6))
    expect(recommended).toMatchObject({ selectedAs: twin, test: { accuracy: 1, reads: 1 } })
    expect(recommended.reason).toBeUndefined()
    expect(await latestRecommended(folder)).toBe(recommended.version)
    expect(records.map(({ program, split, measuredAs }) => [program, split, measuredAs])).toEqual([
      [twin, 'validation', undefined],
      [recommended.version, 'validation', twin],
      [recommended.version, 'test', undefined]
    ])
  })

  it.each([
    [
      'worse on rows that it has seen',
      4,
      /it gets 64 right on the 96 rows of train and validation, v1-\w+ 80$/
    ],
    ['nothing at all', undefined, /it comes to nothing, since its family finds no program that fits them all/]
  ])('is neither kept nor shown the sealed test where it is %s', async (_, fromBoth, reason) => {
    const { recommended, twin, folder, records } = await recommendedBy(learner(5, fromBoth))
    expect(recommended).toMatchObject({
      version: twin,
      validation: { rows: 24 },
      test: { rows: 24, reads: 1 }
    })
    expect(recommended.selectedAs).toBeUndefined()
    expect(recommended.reason).toMatch(reason)
    expect(await folder.versions()).toEqual([twin])
    expect(await latestRecommended(folder)).toBe(twin)
    expect(records.map(({ program, split }) => [program, split])).toEqual([
      [twin, 'validation'],
      [twin, 'test']
    ])
  })
})

describe('the latest recommended version', () => {
  it('is the twin where what was made anew from it by an earlier release turned out worse', async () => {
    const { recommended, twin, folder } = await recommendedBy(learner(5, 6))
    await folder.markRecommended(twin)
    expect(recommended.version).not.toBe(twin)
    expect(await latestRecommended(folder)).toBe(twin)
  })
})
