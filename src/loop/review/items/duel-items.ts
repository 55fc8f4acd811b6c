import { type Json, jsonEqual } from '../../../domain/json.js'
import { inputKey } from '../../../domain/rows/example.js'
import { LoopaiError } from '../../../errors.js'
import type { Project } from '../../../project.js'
import type { RowPlace } from '../../../store/rows/row-source.js'
import type { TaskFolder } from '../../../store/task-folder.js'
import { executionsOf } from '../../executions/recording.js'
import { pickVersion } from '../../programs.js'
import type { EvaluationRecord } from '../../records/evaluations.js'
import { latestRecommended } from '../../records/recommended.js'
import type { Item } from '../review-queue.js'
import { answersBy, itemsOfFile } from './file-items.js'

/**
 * Inputs on which the active version and a challenger differ, of a file or of the executions that were kept as
 * uncertain: to take those of the uniform sample on which programs differ out of it would bias it. Both run in
 * isolation. Throws `unknown-version` where there is no challenger.
 */
export async function duelItems(
  project: Project,
  folder: TaskFolder,
  { file, since = 0 }: { file?: RowPlace; since?: number }
): Promise<Item[]> {
  const active = await pickVersion(project, folder, undefined)
  const rival = await challengerTo(project, folder, active)
  const items = file
    ? await itemsOfFile(project, folder, file)
    : await keptItems(project, folder, active, since)
  const inputs = items.map(({ input }) => JSON.stringify(input))
  const outputs = await answersBy(project, folder, rival, inputs)
  const { compare } = await folder.task()
  const isSame = (a: Json | undefined, b: Json | undefined) =>
    a === undefined || b === undefined ? a === b : jsonEqual(a, b, compare)
  return items
    .map((item, at): Item => {
      return { ...item, via: 'uncertain', rival: { version: rival, output: outputs[at] } }
    })
    .filter(({ output, rival }) => !isSame(output, rival?.output))
}

/**
 * The version that synth recommends, else the best of those measured on validation rows, else the newest. The twin of
 * the active version only where there is no other: it is the same program, learned from fewer rows.
 */
async function challengerTo(project: Project, folder: TaskFolder, active: string): Promise<string> {
  const all = (await folder.versions()).filter(version => version !== active)
  const twin = (await folder.program(active)).manifest.selectedAs
  const others = all.length > 1 ? all.filter(version => version !== twin) : all
  const recommended = await latestRecommended(folder)
  if (recommended !== undefined && others.includes(recommended)) return recommended
  if (others.length === 0) {
    throw new LoopaiError(
      'unknown-version',
      `${folder.name} has no version beside ${active} to compare with.`,
      {
        suggestions: [`loopai synth ${folder.name}`]
      }
    )
  }
  const records = await folder.journal<EvaluationRecord>('evaluations.jsonl', project.emit)
  const worth = (version: string) => {
    const found = records.findLast(({ program, split }) => program === version && split === 'validation')
    if (found === undefined) return Number.NEGATIVE_INFINITY
    return found.metrics.mae === undefined ? found.metrics.accuracy : -found.metrics.mae
  }
  return others.reduce((best, version) => (worth(version) >= worth(best) ? version : best))
}

/** What was kept as uncertain, each input one time, with the answer of the active version. */
async function keptItems(
  project: Project,
  folder: TaskFolder,
  version: string,
  since: number
): Promise<Item[]> {
  const kept = await executionsOf(project, folder).read(project.emit)
  const inSample = new Set(
    kept.filter(({ picked }) => picked === 'audit').map(({ input }) => inputKey(input))
  )
  const byInput = new Map(
    kept
      .filter(({ at, picked, input }) => {
        return at >= since && picked === 'uncertain' && !inSample.has(inputKey(input))
      })
      .map(execution => [inputKey(execution.input), execution])
  )
  const executions = [...byInput.values()]
  const inputs = executions.map(({ input }) => JSON.stringify(input))
  const outputs = await answersBy(project, folder, version, inputs)
  return executions.map(({ id, input, picked }, at) => {
    return { id, via: picked, input, version, output: outputs[at], hidden: false }
  })
}
