import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { ExecutionRecord } from '../../../src/domain/feedback/execution.js'
import type { Review } from '../../../src/domain/feedback/review.js'
import { productionOf } from '../../../src/loop/executions/production.js'
import { executionsOf } from '../../../src/loop/executions/recording.js'
import { updateManifest } from '../../../src/store/manifest-file.js'
import { taskHere } from '../../helpers/in-process.js'
import { weatherRows } from '../../helpers/project.js'

async function used(texts: string[], reviewed = 0) {
  const here = await taskHere(weatherRows(300))
  const version = await here.save(
    "export function run({ text }) { return text.includes('umbrella') ? 'rain' : 'sun' }\n"
  )
  await updateManifest(here.root, '0', manifest => {
    manifest.tasks.w.active = version
  })
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
  for (const [at, text] of texts.slice(0, reviewed).entries()) {
    const review: Review = {
      id: `e${at}`,
      by: 'ann',
      via: 'audit',
      input: { text },
      version,
      output: 'sun',
      answer: at % 4 === 0 ? 'snow' : 'sun'
    }
    await folder.appendJournal('reviews.jsonl', review)
  }
  return productionOf(project, folder, await folder.task())
}

const usual = Array.from({ length: 200 }, (_, at) => `beach and parasol in town number ${at + 1000}`)

it('says how good the active version is in use, and what waits', async () => {
  const production = await used(usual, 20)
  expect(production).toMatchObject({
    unreviewed: 180,
    accuracy: [{ rows: 20, right: 15, accuracy: 0.75 }],
    slips: { twice: 0 }
  })
})

it('inputs of another kind are a drift', async () => {
  const other = Array.from({ length: 200 }, (_, at) => `zig zag zug ${'z'.repeat(at % 30)}`)
  const drifts = (await used(other))!.drifts.map(({ feature }) => feature)
  expect(drifts).toContain('unseen words')
})

it('nothing kept, nothing reviewed: nothing to say', async () => {
  expect(await used([])).toBeUndefined()
})
