import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ExecutionRecord } from '../../src/domain/feedback/execution.js'
import type { Review } from '../../src/domain/feedback/review.js'
import { executionsOf } from '../../src/loop/executions/recording.js'
import { updateManifest } from '../../src/store/manifest-file.js'
import { taskHere } from './in-process.js'
import { weatherRows } from './project.js'

/**
 * A task whose active version answered texts, which were kept; of the first ones reviewers said what is right, one in
 * four of them another answer. `more`: of its task.json.
 */
export async function usedTask(texts: string[], { reviewed = 0, more = {} } = {}) {
  const here = await taskHere(weatherRows(300))
  const version = await here.save(
    "export function run({ text }) { return text.includes('umbrella') ? 'rain' : 'sun' }\n"
  )
  await updateManifest(here.root, '0', manifest => {
    manifest.tasks.w.active = version
  })
  const file = join(here.root, 'tasks/w/task.json')
  await writeFile(file, JSON.stringify({ ...JSON.parse(await readFile(file, 'utf8')), record: 0.1, ...more }))
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
  return { project, folder, task: await folder.task(), version }
}
