import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { type AddOptions, add } from '../../../src/loop/add/add.js'
import { type TaskHere, taskHere } from '../../helpers/in-process.js'
import { jsonLines, weatherRows } from '../../helpers/project.js'

const rowsOf = ({ root }: TaskHere) => readFile(join(root, 'tasks/w/examples.jsonl'), 'utf8')

async function adding(rows: unknown[], more: Partial<AddOptions> = {}) {
  const task = await taskHere(weatherRows(60))
  const file = join(task.root, 'more.jsonl')
  await writeFile(file, jsonLines(rows))
  const before = await rowsOf(task)
  const project = await task.open()
  const options = { task: 'w', file, onBadRow: 'stop', dryRun: false, again: 'again', ...more } as const
  return { task, before, project, added: () => add(project, options) }
}

const [known] = weatherRows(60)
const fresh = { input: { text: 'fog over the harbour' }, output: 'fog' }

it('appends what is new, corrects what has another label, and leaves out what is there', async () => {
  const corrected = { ...known, output: 'sun' }
  const { task, before, project, added } = await adding([known, fresh])
  expect(await added()).toMatchObject({ counts: { new: 1, repeated: 1, corrected: 0 }, read: 2 })
  const after = await rowsOf(task)
  expect(after.startsWith(before)).toBe(true)
  expect(after.slice(before.length)).toContain('fog over the harbour')
  expect((await project.task('w').task()).output.enum).toContain('fog')
  await writeFile(join(task.root, 'more.jsonl'), jsonLines([corrected]))
  expect(await added()).toMatchObject({ counts: { new: 0, corrected: 1 } })
})

it('a dry run writes nothing and names the command that does', async () => {
  const { task, before, added } = await adding([fresh], { dryRun: true })
  expect(await added()).toMatchObject({ counts: { new: 1 }, dryRun: true, next: 'again' })
  expect(await rowsOf(task)).toBe(before)
})

it('gives the terminal back when all is read, before anything is written', async () => {
  const seen: string[] = []
  const { task, before, added } = await adding([fresh], {
    onRead: async () => void seen.push(await rowsOf(task))
  })
  await added()
  expect(seen).toEqual([before])
})

it('tells a task that is not there before it reads', async () => {
  const { added } = await adding([fresh], { task: 'v', file: '/nowhere/rows.jsonl' })
  await expect(added()).rejects.toMatchObject({ code: 'unknown-task' })
})
