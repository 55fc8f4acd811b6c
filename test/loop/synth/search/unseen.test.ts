import { expect, it } from 'vitest'
import { drawUnseen } from '../../../../src/domain/honesty/draw-unseen.js'
import { labelIndexOf } from '../../../../src/domain/measure/tally.js'
import { writtenGenerator } from '../../../../src/generators/written/written.js'
import { splitRows } from '../../../../src/loop/rows/split-rows.js'
import type { SearchRequest } from '../../../../src/loop/synth/candidate.js'
import { keepCandidates } from '../../../../src/loop/synth/choose/keep-candidates.js'
import { propose } from '../../../../src/loop/synth/search/propose.js'
import { parentVersion, searchParent } from '../../../../src/loop/synth/search/search-parent.js'
import { withUnseenFigures } from '../../../../src/loop/synth/unseen-figures.js'
import { updateManifest } from '../../../../src/store/manifest-file.js'
import { type TaskHere, taskHere } from '../../../helpers/in-process.js'
import { programReply } from '../../../helpers/messages-server.js'
import { memoryJournal, price, reply, scripted } from '../../../helpers/model-search.js'
import { ownWords } from '../../../helpers/project.js'

/** The first letter is the label, and no row is like another. */
const letterRows = (count: number, from = 0) =>
  Array.from({ length: count }, (_, at) => {
    const output = 'rsn'[at % 3]
    return { input: { text: `${output}${ownWords(from + at)}` }, output }
  })

const knowing = (labels: string, salt = 0) =>
  `// ${salt}\nexport function run({ text }) { return '${labels}'.includes(text[0]) ? text[0] : 'n' }\n`

async function requestFor(task: TaskHere) {
  const project = await task.open()
  const folder = project.task('w')
  const spec = await folder.task()
  const request: SearchRequest = {
    ...{ taskName: 'w', task: spec, rows: await splitRows(folder, spec, project), seed: 1 },
    ...{ languages: ['javascript'], translate: [], labels: labelIndexOf(spec) }
  }
  return { project, folder, request }
}

/** What a model that answers so proposes in one round, and what it was asked. */
async function searched(task: TaskHere, replies: readonly string[]) {
  const { project, folder, request } = await requestFor(task)
  const endpoint = scripted((_, count) => reply(programReply(replies[count % replies.length])))
  const generator = writtenGenerator({
    ...{ version: '0', facts: { model: 'm', price, structured: true, effort: true }, price },
    ...{ rounds: 1, candidates: replies.length, translate: [], toolchains: {}, endpoint },
    limits: project.manifest.limits,
    openJournal: async () => memoryJournal()
  })
  const proposed = await propose(project, generator, request)
  const candidates = withUnseenFigures(proposed, request.rows)
  return { folder, request, candidates, endpoint }
}

it('a candidate has its result on each row that the model had not seen, and its version remembers them', async () => {
  const task = await taskHere(letterRows(300))
  const { folder, request, candidates } = await searched(task, [knowing('r'), knowing('rs', 1)])
  const { train } = request.rows
  const unseen = new Set(drawUnseen(train, request.task, { seed: 1 }).flat())
  expect(unseen.size).toBeGreaterThan(0.3 * train.length)
  expect(candidates).toHaveLength(2)
  for (const { unseen: results, proposal } of candidates) {
    expect(new Set(results!.rows)).toEqual(unseen)
    expect(proposal.unseen).toEqual([...unseen].sort((a, b) => a - b))
    const known = proposal.files['program.mjs'].includes("'rs'") ? 'rsn' : 'rn'
    const right = results!.rows.map(row => Number(known.includes(String(train[row].output))))
    expect([...results!.results.right]).toEqual(right)
    const share = right.reduce((sum, bit) => sum + bit, 0) / right.length
    expect(results!.evaluation.metrics.accuracy).toBeCloseTo(share)
  }
  const keeping = { chosen: 1, worth: [true, true], keep: 'best' as const }
  const [, kept] = await keepCandidates(await task.open(), folder, request.rows, candidates, keeping)
  const { manifest } = await folder.program(kept!.version)
  const { rows, metrics } = candidates[1].unseen!.evaluation
  expect(manifest.unseen).toMatchObject({ rows, right: Math.round(metrics.accuracy * rows) })
})

it('a model that improves on a version goes on without the rows that were unseen then, and new ones', async () => {
  const task = await taskHere(letterRows(300))
  const { folder, request, candidates } = await searched(task, [knowing('r')])
  const keeping = { chosen: 0, worth: [true], keep: 'best' as const }
  const [kept] = await keepCandidates(await task.open(), folder, request.rows, candidates, keeping)
  const parent = async () => {
    const now = await requestFor(task)
    return searchParent(now.project, now.folder, now.request, kept!.version)
  }
  const before = await parent()
  expect(before!.unseen).toEqual(candidates[0].proposal.unseen)
  await folder.appendExamples(letterRows(30, 300).map(row => ({ ...row, split: 'train' as const })))
  const after = await parent()
  expect(after).toMatchObject({ unseen: before!.unseen, seenRows: request.rows.train.length })
  expect(after!.feedback.right).toHaveLength(request.rows.train.length + 30)
})

it('starts from an active version that a person wrote, and from a learned one only where it is named', async () => {
  const task = await taskHere(letterRows(60))
  const versionWith = async (name: string, salt: number) => {
    const version = await task.save(knowing('r', salt), ['train'], { generator: { name, version: '0' } })
    await updateManifest(task.root, '0', ({ tasks }) => {
      tasks.w.active = version
    })
    const project = await task.open()
    return { version, project, folder: project.task('w') }
  }
  const own = await versionWith('human', 1)
  expect((await parentVersion(own.project, own.folder, undefined))?.version).toBe(own.version)
  expect(await parentVersion(own.project, own.folder, null)).toBeUndefined()
  const learned = await versionWith('local', 2)
  expect(await parentVersion(learned.project, learned.folder, undefined)).toBeUndefined()
  const named = await parentVersion(learned.project, learned.folder, learned.version)
  expect(named?.version).toBe(learned.version)
})

it('what a broken program says of a row is told of rows that the model was shown', async () => {
  const task = await taskHere(letterRows(90))
  const throws = "export function run({ text }) { throw new Error('cannot do ' + text) }\n"
  const { request, endpoint } = await searched(task, [throws])
  const { train } = request.rows
  const told = JSON.stringify(endpoint.sent.slice(1))
  expect(told).toContain('cannot do ')
  const unseen = drawUnseen(train, request.task, { seed: 1 }).flat()
  expect(unseen.length).toBeGreaterThan(10)
  const texts = unseen.map(row => (train[row].input as { text: string }).text)
  expect(texts.filter(text => JSON.stringify(endpoint.sent).includes(text))).toEqual([])
})
