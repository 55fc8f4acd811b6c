import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { findProblems } from '../../../src/loop/doctor/find-problems.js'
import { taskHere } from '../../helpers/in-process.js'
import { weatherRows } from '../../helpers/project.js'

const saying = (label: string) => `export function run() { return '${label}' }\n`

it('finds nothing wrong in what init wrote', async () => {
  const task = await taskHere(weatherRows())
  await task.save(saying('rain'))
  expect(await findProblems(await task.open())).toEqual([])
})

it('goes on after each thing that is wrong, and says what mends it', async () => {
  const task = await taskHere(weatherRows())
  const [edited, gone] = [await task.save(saying('rain')), await task.save(saying('sun'))]
  await (await task.open()).setActive('w', gone)
  await writeFile(join(task.root, 'tasks/w/examples.jsonl'), '')
  await writeFile(join(task.root, 'tasks/w/programs', edited, 'program.mjs'), saying('snow'))
  await rm(join(task.root, 'tasks/w/programs', gone), { recursive: true })
  const found = await findProblems(await task.open())
  expect(found).toEqual([
    { problem: 'w has no examples.', suggestions: ['loopai add w rows.jsonl'] },
    {
      problem: `tasks/w/programs/${edited}: program.mjs no longer matches its hash.`,
      suggestions: [`git checkout -- tasks/w/programs/${edited}`]
    },
    {
      problem: `loopai.json: the active version of w is ${gone}, which is not there.`,
      suggestions: [expect.stringContaining('loopai ')]
    }
  ])
})
