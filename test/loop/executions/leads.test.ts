import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { ExecutionRecord } from '../../../src/domain/feedback/execution.js'
import { leadsFileOf } from '../../../src/loop/executions/leads.js'
import { driftOf, productionOf } from '../../../src/loop/executions/production.js'
import { executionsOf } from '../../../src/loop/executions/recording.js'
import { forget } from '../../../src/loop/forget.js'
import { activateLinear } from '../../helpers/active-linear.js'
import { taskHere } from '../../helpers/in-process.js'
import { weatherRows } from '../../helpers/project.js'

/** A task with an active linear version that met these texts. */
async function met(texts: string[]) {
  const here = await taskHere(weatherRows(300))
  const version = await activateLinear(here)
  const file = join(here.root, 'tasks/w/task.json')
  await writeFile(file, JSON.stringify({ ...JSON.parse(await readFile(file, 'utf8')), record: 0.1 }))
  const project = await here.open()
  const folder = project.task('w')
  const kept = texts.map((text, at): ExecutionRecord => {
    return {
      id: `e${at}`,
      at,
      version,
      input: { text },
      output: 'sun',
      outcome: 'answered',
      picked: 'audit',
      micros: 1
    }
  })
  await executionsOf(project, folder).append('2026-01-01', 'x', kept)
  return { project, folder, task: await folder.task(), version }
}

/** Both kinds of words in each, so that no answer leads by much. */
const torn = Array.from(
  { length: 60 },
  (_, at) => `umbrella and beach and sledge in town number ${at + 1000}`
)

it('leads are looked at once the version was learned again; then it need not be any more', async () => {
  const { project, folder, task, version } = await met(torn)
  const featuresOf = (watch: Awaited<ReturnType<typeof driftOf>>) => watch!.changes.map(each => each.feature)
  expect(featuresOf((await productionOf(project, folder, task))!.drift)).not.toContain('leads')
  const watch = await driftOf(project, folder, task)
  const leads = watch!.changes.find(({ feature }) => feature === 'leads')!
  expect(leads.drifted).toBe(true)
  expect(leads.after).toBeLessThan(leads.before)
  expect(await leadsFileOf(project, folder).read(version)).not.toEqual(new Map())
  project.localGenerator = () => Promise.reject(new Error('learned again'))
  expect(await driftOf(project, folder, task)).toEqual(watch)
  expect((await productionOf(project, folder, task))!.drift).toEqual(watch)
  await forget(project, 'w', 'e1')
  expect(await leadsFileOf(project, folder).read(version)).toEqual(new Map())
})

it('of few inputs no lead is found out', async () => {
  const { project, folder, task } = await met(torn.slice(0, 29))
  project.localGenerator = () => Promise.reject(new Error('learned again'))
  expect(await driftOf(project, folder, task)).toMatchObject({ changes: [] })
})
