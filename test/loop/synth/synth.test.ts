import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { LearningGenerator } from '../../../src/generators/generator.js'
import type { Proposal } from '../../../src/generators/proposal.js'
import { explain } from '../../../src/loop/explain.js'
import { nextFor } from '../../../src/loop/next.js'
import { splitRows } from '../../../src/loop/rows/split-rows.js'
import { planSynth } from '../../../src/loop/synth/plan-synth.js'
import { synth } from '../../../src/loop/synth/synth.js'
import { type TaskHere, taskHere } from '../../helpers/in-process.js'
import { ownWords } from '../../helpers/project.js'

/** The first letter is the label, and no row is like another. */
const letterRows = (count: number) =>
  Array.from({ length: count }, (_, at) => {
    const output = 'rsn'[at % 3]
    return { input: { text: `${output}${ownWords(at)}` }, output }
  })

/** Right about so many labels; `salt` tells programs apart that do the same. */
const knowing = (labels: string, salt = '') =>
  `// ${salt}\nexport function run({ text }) { return '${labels}'.includes(text[0]) ? text[0] : 'n' }\n`

function proposal(family: string, source: string): Proposal {
  return {
    family,
    language: 'javascript',
    entry: 'program.mjs',
    files: { 'program.mjs': source },
    generator: { name: 'local', version: '0', seed: 1 },
    parents: [],
    settings: 'none',
    tokens: { input: 0, cached: 0, output: 0 },
    usd: 0
  }
}

/** Learns one program of each family; made anew it knows as much as `refit` says, or else what it knew. */
function learner(families: Record<string, string>, refit?: string): LearningGenerator {
  return {
    kind: 'learned',
    name: 'local',
    refuses: () => undefined,
    async *propose() {
      for (const [family, labels] of Object.entries(families))
        yield [proposal(family, knowing(labels, family))]
    },
    refit: async ({ family }) => [proposal(family, knowing(refit ?? families[family], `${family} anew`))],
    leftOut: async () => ({ answers: [] }),
    probe: async () => [],
    reprint: async () => undefined,
    leads: async () => undefined,
    rivals: async () => undefined,
    explain: async ({ manifest }, _, input) => ({
      how: `${manifest.family} looks at the first letter`,
      reasons: [{ text: JSON.stringify(input) }]
    })
  }
}

const synthOf = async (task: TaskHere, generator: LearningGenerator, promote = false) =>
  synth(await task.open(generator), { seed: 1, keep: 'front', promote })

it('measures what is proposed, makes the best anew and says what promoting it would give', async () => {
  const task = await taskHere(letterRows(600))
  const result = await synthOf(task, learner({ poor: 'r', good: 'rs' }))
  expect(result.candidates.map(({ name, train, validation }) => [name, train, validation?.accuracy])).toEqual(
    [
      ['poor', expect.closeTo(2 / 3, 1), expect.closeTo(2 / 3, 1)],
      ['good', 1, 1]
    ]
  )
  const { recommended, promotable, promotion } = result
  expect(recommended).toMatchObject({ family: 'good', test: { accuracy: 1, reads: 1 } })
  expect(recommended!.selectedAs).toBe(result.candidates[1].version)
  expect(promotable).toMatchObject({ passes: true, why: 'first' })
  expect(promotion).toBeUndefined()
  const project = await task.open()
  expect(project.activeVersion('w')).toBeUndefined()
  expect(await nextFor(project, project.task('w'))).toContain('loopai promote w')
  expect(task.events.filter(({ type }) => type === 'candidate-scored')).toHaveLength(2)
})

it('measures in another language what nothing here runs, and says how it is printed', async () => {
  const task = await taskHere(letterRows(600))
  const project = await task.open(learner({ good: 'rs' }))
  const { recommended } = await synth(project, { seed: 1, keep: 'front', languages: ['go'] })
  expect(recommended).toMatchObject({ family: 'good', language: 'javascript' })
  expect(task.events).toContainEqual({
    type: 'warning',
    message: expect.stringContaining(
      'nothing here runs go, so programs are measured in javascript. After you promote one, get it in go with:'
    ),
    suggestions: ['loopai export w -l go']
  })
})

it('promotes at once what passes the gate, and asks it once', async () => {
  const task = await taskHere(letterRows(600))
  const { recommended, promotable, promotion } = await synthOf(task, learner({ good: 'rs' }), true)
  expect(promotable).toBeUndefined()
  expect(promotion).toMatchObject({ promoted: true, decision: 'first', version: recommended!.version })
  expect((await task.open()).activeVersion('w')).toBe(recommended!.version)
  const again = await synthOf(task, learner({ worse: 'r' }), true)
  expect(again.promotion).toMatchObject({ promoted: false, decision: 'worse' })
  expect((await task.open()).activeVersion('w')).toBe(recommended!.version)
})

it('keeps what it chose where learning it again from more rows went wrong', async () => {
  const task = await taskHere(letterRows(600))
  const { recommended, candidates } = await synthOf(task, learner({ good: 'rs' }, 'r'))
  expect(recommended).toMatchObject({ version: candidates[0].version })
  expect(recommended!.selectedAs).toBeUndefined()
  expect(recommended!.reason).toContain(
    'is recommended as it is: learned again from training and validation rows, it gets'
  )
})

it('recommends nothing that is worse than always the same answer, and says so', async () => {
  const task = await taskHere(letterRows(600))
  const poor: LearningGenerator = {
    ...learner({}),
    async *propose() {
      yield [proposal('poor', "export function run({ text }) { return text === 'r' ? 'r' : 'z' }\n")]
    }
  }
  const { recommended, promotable, candidates } = await synthOf(task, poor, true)
  expect(recommended).toBeNull()
  expect(promotable).toMatchObject({ passes: false, why: 'constant' })
  expect(promotable!.sentence).toMatch(
    /^the best of one candidate, poor, gets 0 % right on \d+ rows; always giving the same/
  )
  expect(candidates).toMatchObject([{ name: 'poor', train: 0 }])
  expect(await (await task.open()).task('w').versions()).toEqual([])
})

it('fails where nothing is learned, and does not advise to search these rows again', async () => {
  const task = await taskHere(letterRows(600))
  await expect(synthOf(task, learner({}))).rejects.toMatchObject({ code: 'not-served' })
  const project = await task.open()
  expect(await nextFor(project, project.task('w'))).toContain('loopai add w')
})

it('plans without learning or writing anything', async () => {
  const task = await taskHere(letterRows(600))
  const never = learner({})
  const plan = await planSynth(
    await task.open({
      ...never,
      propose: () => {
        throw new Error('it learns')
      }
    }),
    { seed: 1, keep: 'front' },
    'loopai synth w'
  )
  expect(plan).toMatchObject({
    task: 'w',
    generators: ['local'],
    next: 'loopai synth w',
    languages: ['javascript']
  })
  expect(await (await task.open()).task('w').versions()).toEqual([])
})

it('a pattern of redact that is none is told before a model is asked', async () => {
  const task = await taskHere(letterRows(60))
  const file = join(task.root, 'tasks/w/task.json')
  const spec = JSON.parse(await readFile(file, 'utf8'))
  await writeFile(file, JSON.stringify({ ...spec, redact: { patterns: { ticket: '(' } } }))
  const plan = planSynth(await task.open(), { generators: ['anthropic'], seed: 1, keep: 'front' }, 'again')
  await expect(plan).rejects.toMatchObject({
    code: 'bad-config',
    message: expect.stringContaining('tasks/w/task.json: redact.patterns: ')
  })
})

it('a learned program is explained by its model while its rows are there, and else from outside', async () => {
  const task = await taskHere(letterRows(600))
  const generator = learner({ good: 'rs' })
  const { recommended } = await synthOf(task, generator, true)
  const told = await explain(await task.open(generator), {}, 'rain')
  expect(told).toMatchObject({
    version: recommended!.version,
    output: 'r',
    how: 'good looks at the first letter'
  })
  expect(told.reasons).toEqual([{ text: '{"text":"rain"}' }])
  const project = await task.open()
  const folder = project.task('w')
  await folder.appendExamples([{ input: { text: 'one more' }, output: 'n', split: 'train' }])
  expect((await explain(await task.open(generator), {}, 'rain')).outside).toBeUndefined()
  const [first] = (await splitRows(folder, await folder.task(), project)).train
  await folder.appendExamples([{ input: first.input, output: 'another', split: 'train' }])
  expect(await explain(await task.open(generator), {}, 'rain')).toMatchObject({
    outside: 'the rows that it was learned from have changed since'
  })
})
