import { briefFor } from '../../src/loop/brief.js'
import { splitRows } from '../../src/loop/rows/split-rows.js'
import type { TaskHere } from './in-process.js'

/** Makes the linear program that the local generator learns from train the active version; returns its name. */
export async function activateLinear(here: TaskHere): Promise<string> {
  const project = await here.open()
  const folder = project.task('w')
  const task = await folder.task()
  const { train } = await splitRows(folder, task, project)
  const asked = { taskName: 'w', task, languages: ['javascript' as const], seed: 1 }
  const generator = await project.localGenerator()
  const rounds = generator.propose(briefFor(project, asked, train))
  for (;;) {
    const { value, done } = await rounds.next([])
    if (done) throw new Error('no linear program')
    const [{ family, settings, crossValidated, generator, files }] = value
    if (family !== 'linear') continue
    const more = { family, settings, crossValidated, generator }
    const version = await here.save(files['program.mjs'], ['train'], more)
    await project.setActive('w', version)
    return version
  }
}
