import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import type { ExecutionRecord } from '../../src/domain/feedback/execution.js'
import { executionsOf } from '../../src/loop/executions/recording.js'
import { forget } from '../../src/loop/forget.js'
import { putRun } from '../../src/store/synth-runs.js'
import { cacheFolder, stateFolder } from '../../src/store/user-folders.js'
import { taskHere } from '../helpers/in-process.js'
import { weatherRows } from '../helpers/project.js'

const secret = 'Ms Quillfeather of Dunmore has a "leaking" umbrella'
const execute = promisify(execFile)

/** The files under the folders that hold a text. */
async function filesWith(text: string, folders: string[]): Promise<string> {
  try {
    return (await execute('grep', ['-rl', text, ...folders])).stdout
  } catch {
    return ''
  }
}

async function keeping() {
  const here = await taskHere([
    ...weatherRows(90),
    { input: { text: secret }, output: 'rain', split: 'train' }
  ])
  const clean = await here.save("export function run() { return 'rain' }\n")
  const holding = await here.save(`export function run() { return ${JSON.stringify(secret)} && 'sun' }\n`, [
    'validation'
  ])
  const project = await here.open()
  const folder = project.task('w')
  const kept = (id: string, text: string): ExecutionRecord => {
    return {
      id,
      at: 1,
      version: clean,
      input: { text },
      output: 'rain',
      outcome: 'answered',
      picked: 'audit',
      micros: 1
    }
  }
  const executions = executionsOf(project, folder)
  await executions.append('2026-01-01', 'x', [
    kept('e1', secret),
    { again: 'e1', count: 2 },
    kept('e2', 'hot')
  ])
  await folder.appendJournal('reviews.jsonl', {
    id: 'e1',
    by: 'ann',
    via: 'audit',
    input: { text: secret },
    answer: 'rain'
  })
  await folder.appendJournal('conflicts.jsonl', { input: { text: secret }, output: 'sun' })
  const prompt = `rows:\n${JSON.stringify({ input: { text: secret.slice(0, 30) }, output: 'rain' })}`
  await putRun(here.root, 'w-1', `${JSON.stringify({ request: { messages: [{ content: prompt }] } })}\n`)
  await putRun(here.root, 'w-2', '{"request":{}}\n')
  const folders = [here.root, stateFolder(here.root), cacheFolder(here.root)]
  return { project, folder, executions, clean, holding, left: () => filesWith('Quillfeather', folders) }
}

it.each(['e1', secret, JSON.stringify({ text: secret })])(
  'erases what is named by %j everywhere',
  async what => {
    const { project, folder, executions, clean, holding, left } = await keeping()
    const planned = await forget(project, 'w', what, { dryRun: true })
    expect(planned).toMatchObject({
      executions: 1,
      reviews: 1,
      rows: 2,
      runs: ['w-1'],
      madeFrom: [clean],
      holding: [holding]
    })
    expect((await left()).split('\n').length).toBeGreaterThan(5)
    expect(await forget(project, 'w', what)).toEqual({ ...planned, dryRun: false })
    // Of programs it is said: they are what the user must decide about.
    expect((await left()).trim()).toMatch(new RegExp(`^[^\\n]*${holding}/program.mjs$`))
    expect((await executions.read(() => {})).map(({ id }) => id)).toEqual(['e2'])
    expect(await folder.examples(() => {})).toHaveLength(90)
    await expect(forget(project, 'w', secret)).rejects.toThrow('No such input is kept')
  }
)

it('an input that is kept nowhere is an error', async () => {
  const { project } = await keeping()
  await expect(forget(project, 'w', 'never seen')).rejects.toThrow('No such input is kept for w')
})
