import { type CurvePoint, type Forecast, withinReach } from '../../domain/measure/learning-curve.js'
import type { Program } from '../../domain/program/program.js'
import { detectableDifference } from '../../domain/statistics/tests/power.js'
import type { Task } from '../../domain/task/task.js'
import type { Project } from '../../project.js'
import type { TaskFolder } from '../../store/task-folder.js'
import { briefFor } from '../brief.js'
import { curveOf, type MeasuredCurve } from '../measure/curve.js'
import { usualSeed } from '../records/searched.js'
import { splitRows } from '../rows/split-rows.js'

/** What new rows may bring, and what could be shown of it. */
export interface Prospect {
  /** The number of rows that the active version was made from, and that would be learned from now. */
  learned: number
  rows: number
  /** How good programs like the active one are that learned from parts of the rows. */
  curve?: CurvePoint[]
  /** The gain that the new rows would likely bring. */
  expected?: Forecast
  /** Why that can't be said. */
  unknown?: string
  /** The least gain in accuracy that the validation rows can prove, if nothing gets worse; absent for mean errors. */
  provable?: { rows: number; gain: number }
  /** Whether so much may be expected; absent where that can't be said. */
  canMatter?: boolean
}

/** The curve is looked for no longer than this. */
const longestMs = 20_000

/**
 * What can be expected of the rows that came since a version was made, before anything is searched for: programs of its
 * family learn again from parts of the rows, and the law that their losses follow tells the rest. `wrong`: the share of
 * rows that the version gets wrong, if known.
 */
export async function prospectOf(
  project: Project,
  folder: TaskFolder,
  task: Task,
  program: Program,
  wrong = 1
): Promise<Prospect> {
  const { seen } = program.manifest
  const split = await splitRows(folder, task, project)
  const rows = seen.splits.flatMap(name => split[name])
  const validation = split.validation.length
  const provable =
    task.kind === 'number' || validation === 0
      ? undefined
      : { rows: validation, gain: detectableDifference(validation, 0) }
  const prospect: Prospect = { learned: seen.rows, rows: rows.length, provable }
  const more = rows.length - seen.rows
  if (more <= 0) return Object.assign(prospect, { unknown: 'no row is new that it would learn from' })
  const curve = await measuredCurve(project, folder, task, program, rows)
  if (typeof curve === 'string') return Object.assign(prospect, { unknown: curve })
  const forecast = curve.forecast(seen.rows, more)
  const expected = forecast && (task.kind === 'number' ? forecast : withinReach(forecast, wrong))
  return Object.assign(prospect, {
    curve: curve.points,
    expected,
    unknown: expected === undefined ? 'more rows do not show in what parts of them bring' : undefined,
    canMatter: expected && provable ? expected.high >= provable.gain : undefined
  })
}

/** The curve of the family of a program on these rows, or why there is none. */
async function measuredCurve(
  project: Project,
  folder: TaskFolder,
  task: Task,
  { version, manifest }: Program,
  rows: Parameters<typeof briefFor>[2]
): Promise<MeasuredCurve | string> {
  const { generator, family, settings, language } = manifest
  if (generator.name !== 'local' || settings === undefined)
    return `${version} was not learned from rows, but made by ${generator.name}`
  const signal = AbortSignal.any([project.signal, AbortSignal.timeout(longestMs)])
  const asked = {
    taskName: folder.name,
    task,
    languages: [language],
    seed: generator.seed ?? usualSeed,
    signal
  }
  const brief = Object.assign(briefFor(project, asked, rows), { progress: () => {} })
  try {
    const probes = await (await project.localGenerator()).probe({ family, settings }, brief)
    return (
      curveOf(probes, rows, task) ??
      'programs of its family are not learned from parts of so few or so many rows'
    )
  } catch (error) {
    if (project.signal.aborted || !signal.aborted) throw error
    return `learning from parts of the rows takes longer than ${longestMs / 1000} s`
  }
}
