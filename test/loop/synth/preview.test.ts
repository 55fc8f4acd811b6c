import { Readable } from 'node:stream'
import { expect, it } from 'vitest'
import type { LearningGenerator } from '../../../src/generators/generator.js'
import type { Proposal } from '../../../src/generators/proposal.js'
import { openPreview } from '../../../src/loop/review/items/preview-items.js'
import { synth } from '../../../src/loop/synth/synth.js'
import { taskHere } from '../../helpers/in-process.js'
import { ownWords } from '../../helpers/project.js'

const rows = Array.from({ length: 90 }, (_, at) => {
  const output = 'rs'[at % 2]
  return { input: { text: `${output} ${ownWords(at % 30)}` }, output }
})

const proposal = (family: string, source: string): Proposal => ({
  family,
  language: 'javascript',
  entry: 'program.mjs',
  files: { 'program.mjs': source },
  generator: { name: 'local', version: '0', seed: 1 },
  parents: [],
  settings: 'none',
  tokens: { input: 0, cached: 0, output: 0 },
  usd: 0
})

/** Two programs that are right on all rows, and differ on texts that start with q. */
const two = (other: string): LearningGenerator => {
  const programs = {
    first: "export function run({ text }) { return text[0] === 'r' ? 'r' : 's' }\n",
    second: `export function run({ text }) { return text[0] === 'q' ? '${other}' : text[0] === 'r' ? 'r' : 's' }\n`
  }
  return {
    kind: 'learned',
    name: 'local',
    refuses: () => undefined,
    async *propose() {
      yield Object.entries(programs).map(([family, source]) => proposal(family, source))
    },
    refit: async () => [],
    leftOut: async () => ({ answers: [] }),
    probe: async () => [],
    leads: async (_program, _brief, inputs) => inputs.map((_, at) => at + 1),
    rivals: async () => undefined,
    explain: async () => undefined,
    reprint: async () => undefined
  }
}

const inputs = (...texts: string[]) => ({
  name: 'inputs.jsonl',
  chunks: Readable.from([texts.map(text => JSON.stringify({ text })).join('\n')])
})

it('answers inputs that nobody has labeled, those first that rows leave open', async () => {
  const task = await taskHere(rows)
  const project = await task.open(two('r'))
  const known = `s ${ownWords(0)}`
  const preview = inputs(known, 's never seen before', 'q', `r ${ownWords(1)}`)
  const result = await synth(project, { seed: 1, keep: 'all', preview })
  expect(result.preview?.by).toBe(result.recommended?.version)
  const answers = result.preview!.answers.map(({ input, output, others, doubts }) => {
    return [(input as { text: string }).text, output, others, doubts]
  })
  expect(answers.slice(0, 2)).toEqual([
    ['q', 's', ['r'], ['open', 'unlike the rows']],
    ['s never seen before', 's', [], ['unlike the rows']]
  ])
  expect(answers).toContainEqual([`r ${ownWords(1)}`, 'r', [], []])
  expect(answers).toHaveLength(4)
})

it('shows what other readings of two rows give for each input', async () => {
  const task = await taskHere([
    { input: '4.3', output: '4' },
    { input: '7.2', output: '7' }
  ])
  const project = await task.open()
  const { preview } = await synth(project, { seed: 1, keep: 'best', preview: inputs('4.1', '4.9') })
  const answers = preview!.answers.map(({ input, output, others }) => [input, output, others])
  // Down or to the nearest.
  expect(answers).toEqual([
    [{ text: '4.9' }, '4', expect.arrayContaining(['5'])],
    [{ text: '4.1' }, '4', []]
  ])
})

it('makes a row that stays in train of what is corrected', async () => {
  const task = await taskHere(rows)
  const project = await task.open(two('r'))
  const result = await synth(project, { seed: 1, keep: 'best', preview: inputs('q', 's never seen before') })
  const session = await openPreview(project, result)
  const item = (await session.next())!
  expect(item).toMatchObject({ input: { text: 'q' }, output: 's', hidden: false, isPreview: true })
  expect(item.reason).toBe('open, unlike the rows; or r')
  await session.decide(item, { answer: 'r' })
  expect(await session.close()).toMatchObject({ added: 1 })
  const examples = await project.task('w').examples(() => {})
  expect(examples.at(-1)).toMatchObject({
    input: { text: 'q' },
    output: 'r',
    via: 'correction',
    split: 'train'
  })
  // What was decided is not asked about again.
  const again = await openPreview(project, result)
  expect((await again.waiting()).map(({ input }) => input)).toEqual([{ text: 's never seen before' }])
})

it('says which row of the file is no input', async () => {
  const task = await taskHere(rows)
  const project = await task.open(two('r'))
  const preview = { name: 'inputs.jsonl', chunks: Readable.from(['{"text": 1}']) }
  await expect(synth(project, { seed: 1, keep: 'best', preview })).rejects.toThrow(
    /inputs\.jsonl:1: no input/
  )
})
