import type { ThresholdCheck } from '../../domain/gate/thresholds.js'
import type { Task } from '../../domain/task/task.js'
import { threeDigits } from '../../domain/text/wording.js'
import type { Project } from '../../project.js'
import type { TaskFolder } from '../../store/task-folder.js'
import { driftOf } from '../executions/production.js'

/**
 * Whether inputs and answers of the active version have drifted further than `require.drift` allows: it fails where a
 * change is both significant and larger. What is kept is on one machine: where there is too little, that is said and
 * does not fail, or nobody else could measure the task.
 */
export async function driftCheck(
  project: Project,
  folder: TaskFolder,
  task: Task
): Promise<ThresholdCheck[]> {
  const bound = task.require?.drift
  if (bound === undefined) return []
  const check = { metric: 'drift', kind: 'max', bound } as const
  const watch = await driftOf(project, folder, task)
  if (watch === undefined || watch.changes.length === 0) {
    const { inputs = 0, rows = 0, least = 30 } = watch ?? {}
    const few = rows < least ? `${rows} held-out rows` : `${inputs} kept inputs on this machine`
    return [
      { ...check, value: null, ok: true, text: `drift: not looked for: ${few}, at least ${least} needed` }
    ]
  }
  const drifted = watch.changes.filter(change => change.drifted)
  const [worst] = drifted.toSorted((a, b) => b.effect - a.effect)
  if (worst === undefined) {
    return [{ ...check, value: 0, ok: true, text: `drift: none in ${watch.inputs} kept inputs` }]
  }
  const ok = worst.effect <= bound
  const text = `drift of ${worst.feature} ${threeDigits(worst.effect)} ${ok ? '≤' : '>'} ${bound}`
  return [{ ...check, value: worst.effect, ok, text }]
}
