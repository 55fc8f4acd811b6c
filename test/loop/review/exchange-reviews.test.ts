import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { exchangeNames } from '../../../src/domain/feedback/exchange/formats.js'
import type { ExecutionRecord } from '../../../src/domain/feedback/execution.js'
import type { ReviewRecord } from '../../../src/domain/feedback/review.js'
import { executionsOf } from '../../../src/loop/executions/recording.js'
import { exportItems, importReviews } from '../../../src/loop/review/exchange-reviews.js'
import { itemsOfFile } from '../../../src/loop/review/items/file-items.js'
import { ReviewSession } from '../../../src/loop/review/review-session.js'
import { updateManifest } from '../../../src/store/manifest-file.js'
import { taskHere } from '../../helpers/in-process.js'
import { weatherRows } from '../../helpers/project.js'

async function exchanging() {
  const here = await taskHere(weatherRows(90))
  const version = await here.save(
    "export function run({ text }) { return text.includes('sleet') ? 'snow' : 'sun' }\n"
  )
  await updateManifest(here.root, '0', manifest => {
    manifest.tasks.w.active = version
  })
  const project = await here.open()
  const folder = project.task('w')
  const kept = (id: string, text: string, picked: string): ExecutionRecord =>
    ({
      id,
      at: 1,
      version,
      input: { text },
      output: 'snow',
      outcome: 'answered',
      picked,
      micros: 1
    }) as ExecutionRecord
  await executionsOf(project, folder).append('2026-01-01', 'x', [
    kept('e-audit', 'sleet in the north', 'audit'),
    kept('e-hard', 'slush on all roads', 'uncertain')
  ])
  const file = async (name: string, text: string) => {
    await writeFile(join(here.root, name), text)
    return join(here.root, name)
  }
  return {
    project,
    folder,
    file,
    version,
    reviews: () => folder.journal<ReviewRecord>('reviews.jsonl', project.emit)
  }
}

it.each(exchangeNames)('%s: what waits leaves, without the hidden answer', async name => {
  const { project, folder } = await exchanging()
  const session = await ReviewSession.open(project, folder, { by: 'ann' })
  const text = await exportItems(folder, await session.waiting(), name)
  expect(text).toContain('sleet in the north')
  expect(text).toContain('e-hard')
  // Of the hidden one only the names of the labels that a tool offers.
  const lines = text.split(/\n(?=\{|e-)|\},\n? \{/).filter(line => line.includes('sleet'))
  expect(lines.join().replaceAll(/"options":\[.*?\]/g, '')).not.toMatch(/"snow"|,snow/)
})

it('decisions come back to the executions that they are of, one time', async () => {
  const { project, folder, file, reviews } = await exchanging()
  const path = await file(
    'back.jsonl',
    [
      { id: 'e-audit', answer: 'snow' },
      { input: { text: 'slush on all roads' }, answer: 'rain', by: 'bob' },
      { input: { text: 'a word from elsewhere' }, answer: 'sun' },
      { input: { text: 'nothing at all' }, invalid: true }
    ]
      .map(line => JSON.stringify(line))
      .join('\n')
  )
  const result = await importReviews(project, folder, path, { by: 'ann' })
  expect(result).toMatchObject({ format: 'jsonl', read: 4, added: 3, corrected: 0, conflicts: [] })
  const of = (via: string) => expect.objectContaining({ via })
  expect(await reviews()).toEqual([of('audit'), of('uncertain'), of('import'), of('import')])
  expect((await reviews())[0]).toMatchObject({ id: 'e-audit', by: 'ann', output: 'snow', hidden: true })
  expect((await reviews())[1]).toMatchObject({ id: 'e-hard', by: 'bob' })
  expect(await importReviews(project, folder, path, { by: 'ann' })).toMatchObject({ added: 0 })
  expect(await reviews()).toHaveLength(4)
  const rows = await folder.examples(project.emit)
  expect(rows.find(({ input }) => JSON.stringify(input).includes('elsewhere'))).toMatchObject({
    via: 'import',
    split: 'train'
  })
})

it('a decision on an input that is a row corrects it in its split, one time, and can be taken back', async () => {
  const { project, folder, file, reviews } = await exchanging()
  const before = await folder.examples(project.emit)
  const row = before.find(({ split }) => split === 'test')!
  const answer = row.output === 'sun' ? 'rain' : 'sun'
  const path = await file('back.jsonl', JSON.stringify({ input: row.input, answer }))
  const importing = () => importReviews(project, folder, path, { by: 'ann' })
  expect(await importing()).toMatchObject({ added: 0, corrected: 1, setAside: 0 })
  const now = async () => (await folder.examples(project.emit)).map(({ line: _, ...each }) => each)
  const { line: _, ...old } = row
  expect((await now()).find(({ input }) => isSame(input, row.input))).toEqual({
    ...old,
    output: answer
  })
  expect(await importing()).toMatchObject({ added: 0, corrected: 0 })
  expect(await reviews()).toMatchObject([{ via: 'correction', row: { output: row.output, split: 'test' } }])
  await (await ReviewSession.open(project, folder, { by: 'ann' })).undo()
  expect(await now()).toEqual(before.map(({ line: _, ...each }) => each))
})

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

it.each([
  ['labels.jsonl', '{"id":"e-audit","answer":7}', 'decision 1: answer'],
  ['labels.jsonl', '{"id":"elsewhere","answer":"sun"}', 'its input is not in the file'],
  ['labels.json', '[{"data"', 'labels.json: '],
  ['labels.csv', 'text\nx\n', 'no column "answer"']
])('%s with %s: says what is wrong, and takes nothing over', async (name, text, message) => {
  const { project, folder, file, reviews } = await exchanging()
  await expect(importReviews(project, folder, await file(name, text), { by: 'ann' })).rejects.toThrow(message)
  expect(await reviews()).toEqual([])
})

it('unlabeled inputs of a file are items with the answers of the active version, each one time', async () => {
  const { project, folder, file, version } = await exchanging()
  const path = await file('new.jsonl', '{"text":"sleet"}\n{"input":{"text":"hot"}}\n"sleet"\n')
  const items = await itemsOfFile(project, folder, path)
  expect(items.map(({ input, output, via }) => ({ input, output, via }))).toEqual([
    { input: { text: 'sleet' }, output: 'snow', via: 'import' },
    { input: { text: 'hot' }, output: 'sun', via: 'import' }
  ])
  expect(items[0].version).toBe(version)
  const session = await ReviewSession.open(project, folder, { by: 'ann', items })
  await session.decide(items[0], { answer: 'snow' })
  expect(await session.waiting()).toHaveLength(1)
  expect(await session.close()).toMatchObject({ added: 1 })
  const bad = await file('bad.jsonl', '{"texts":"sleet"}\n')
  await expect(itemsOfFile(project, folder, bad)).rejects.toThrow('bad.jsonl:1')
})
