import { type PromotionRecord, promotionRecord } from '../../domain/gate/promotion.js'
import { requiredThresholds } from '../../domain/gate/thresholds.js'
import type { GateVerdict } from '../../domain/gate/verdict.js'
import type { Project } from '../../project.js'
import type { TaskFolder } from '../../store/task-folder.js'
import { type Figure, figureOf, latestEvaluation } from '../records/evaluations.js'
import { recordPromotion } from '../records/promotions.js'
import { countRows } from '../rows/split-rows.js'

export interface PromoteResult {
  task: string
  /** Whether the gate accepted it, or it is the active version already. */
  passed: boolean
  promoted: boolean
  /** Nothing was promoted; a read of the sealed test is still counted. */
  dryRun?: boolean
  version: string
  /** The previously active version; null if there was none. */
  from: string | null
  decision: GateVerdict['why']
  sentence: string
  notes: string[]
  numbers?: GateVerdict['numbers']
  /** The train-only twins that represented the two versions on validation rows, if any. */
  twins?: { version?: string; from?: string }
  wouldDecide: string[]
  /** The next commands, if it was promoted. */
  next?: string[]
  /** The cross-validated figure of the version, if that is all that is known. */
  crossValidated?: GateVerdict['crossValidated']
  /** The figure of the version on rows that its model had not seen, if that is all that is known. */
  unseen?: GateVerdict['unseen']
  /** The figures on the sealed test, if it was read. */
  before?: Figure
  after?: Figure
}

/** A decision on a version, by the gate or by a person. */
interface Decided extends GateVerdict {
  dryRun?: boolean
  /** The reason that a person gave. */
  reason?: string
}

/** Records a decision, makes the version active if accepted, and returns the result. */
export async function settle(
  project: Project,
  folder: TaskFolder,
  version: string,
  decided: Decided
): Promise<PromoteResult> {
  const active = project.activeVersion(folder.name)
  const passed = decided.decision === 'promote'
  const { sentence, notes, numbers, crossValidated, unseen, wouldDecide, why, dryRun, reason } = decided
  if (!dryRun && decided.recorded) {
    const record = promotionRecord({ to: version, from: active, why, numbers, reason })
    await recordPromotion(project, folder, record)
  }
  if (!dryRun && passed) await project.setActive(folder.name, version)
  const figure = async (of: string | undefined) => {
    const found = of && (await latestEvaluation(folder, of, 'test', project.emit))
    return found ? figureOf(found) : undefined
  }
  const twinOf = async (of: string | undefined) => of && (await folder.program(of)).manifest.selectedAs
  const twins = numbers && { version: await twinOf(version), from: await twinOf(active) }
  return {
    task: folder.name,
    passed: passed || why === 'same',
    promoted: passed && !dryRun,
    dryRun,
    version,
    from: active ?? null,
    decision: why,
    sentence,
    notes,
    numbers,
    ...(twins && { twins }),
    ...(crossValidated && { crossValidated }),
    ...(unseen && { unseen }),
    wouldDecide,
    ...(passed && !dryRun && { next: await afterPromoting(project, folder, version, why) }),
    before: await figure(active),
    after: await figure(version)
  }
}

/**
 * The next commands: to measure it, if there are rows for that and it is not known to miss a requirement; and to export
 * it.
 */
async function afterPromoting(
  project: Project,
  folder: TaskFolder,
  version: string,
  why: PromotionRecord['why']
): Promise<string[]> {
  const task = await folder.task()
  const rows = await countRows(folder, task, project)
  const held = (why !== 'forced' && why !== 'rollback') || requiredThresholds(task.require).length === 0
  const { entry } = (await folder.program(version)).manifest
  const take = `loopai export ${folder.name} -o ${entry}`
  return rows.validation > 0 && held ? [`loopai eval ${folder.name}`, take] : [take]
}
