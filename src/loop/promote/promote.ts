import { gate } from '../../domain/gate/gate.js'
import { firstGate } from '../../domain/gate/gate-first.js'
import type { GateDecision } from '../../domain/gate/gate-types.js'
import { type PromotionRecord, promotionRecord, wasPromoted } from '../../domain/gate/promotion.js'
import { requiredThresholds } from '../../domain/gate/thresholds.js'
import { madeBefore } from '../../domain/honesty/round.js'
import { LoopaiError } from '../../errors.js'
import type { Project } from '../../project.js'
import type { TaskFolder } from '../../store/task-folder.js'
import { type GateScene, gateScene, gatherFirst, gatherPair, readTest } from '../gate/gate-evidence.js'
import { learnFor, nextFor } from '../next.js'
import { pickVersion, requireUnedited } from '../programs.js'
import { type Figure, figureOf, latestEvaluation } from '../records/evaluations.js'
import { promotionsOf, recordPromotion } from '../records/promotions.js'
import { latestRecommended } from '../records/recommended.js'
import { countRows } from '../rows/split-rows.js'

export interface PromoteOptions {
  task?: string
  /** The latest recommended version, if none is named. */
  version?: string
  /** Promote whatever the gate says; needs a reason. */
  forced: boolean
  reason?: string
  dryRun?: boolean
}

export interface PromoteResult {
  task: string
  /** The gate said yes, or it is the active version already. */
  passed: boolean
  promoted: boolean
  /** Nothing was promoted; looking at the sealed test is counted all the same. */
  dryRun?: boolean
  version: string
  /** The version that was active before; null if there was none. */
  from: string | null
  decision: GateDecision['why'] | 'forced' | 'rollback'
  sentence: string
  notes: string[]
  numbers?: GateDecision['numbers']
  /** The train-only twins that answered validation rows for the two, where they did not themselves. */
  twins?: { version?: string; from?: string }
  wouldDecide: string[]
  /** Commands to type next, where it was promoted. */
  next?: string[]
  /** Of the version, where it is all that is known. */
  crossValidated?: GateDecision['crossValidated']
  /** On the sealed test, where it was read. */
  before?: Figure
  after?: Figure
}

/** Makes a version the active one if the gate lets it, or a person insists; every comparison is recorded. */
export async function promote(project: Project, options: PromoteOptions): Promise<PromoteResult> {
  const folder = project.task(options.task)
  const version = await challengerOf(project, folder, options.version)
  requireUnedited(folder, await folder.program(version))
  const active = project.activeVersion(folder.name)
  if (version === active) return finish(project, folder, version, active, already(version), options)
  if (options.forced) {
    return finish(project, folder, version, active, forced(version, options), options)
  }
  if (await folder.isStale(version)) {
    return finish(project, folder, version, active, stale(version, await learnFor(project, folder)), options)
  }
  const scene = await gateScene(project, folder)
  const decision =
    active === undefined ? firstGate(await gatherFirst(scene, version)) : await held(scene, version, active)
  if (active !== undefined && (await folder.isStale(active))) {
    decision.notes.push(`${active} was ${madeBefore}, which speaks for it here`)
  }
  return finish(project, folder, version, active, decision, options)
}

/** Refusals that no look at the sealed test could change. */
const settled = ['same', 'require', 'too-few-rows', 'tried-before']

/** The gate for a challenger; the sealed test is read only where it can matter. */
async function held(scene: GateScene, version: string, active: string): Promise<GateDecision> {
  const input = await gatherPair(scene, version, active)
  const first = gate(input)
  return settled.includes(first.why) ? first : gate(await readTest(scene, input))
}

async function challengerOf(project: Project, folder: TaskFolder, typed?: string): Promise<string> {
  if (typed !== undefined) return pickVersion(project, folder, typed)
  const version = await latestRecommended(folder)
  if (version) return version
  throw new LoopaiError(
    'unknown-version',
    `${folder.name} has no recommended version. Name one, or make one.`,
    {
      suggestions: [await learnFor(project, folder)]
    }
  )
}

type Verdict = Pick<
  GateDecision,
  'sentence' | 'notes' | 'numbers' | 'crossValidated' | 'wouldDecide' | 'recorded'
> & {
  decision: 'promote' | 'refuse'
  why: PromotionRecord['why']
}

/** Nothing is compared and nothing recorded: what was asked for is the case. */
function already(version: string): Verdict {
  const sentence = `${version} is the active version already`
  return { decision: 'refuse', why: 'same', sentence, notes: [], wouldDecide: [], recorded: false }
}

/** No row is left to judge it by. */
function stale(version: string, learn: string): Verdict {
  return {
    ...{ decision: 'refuse', why: 'seen-rows', sentence: `${version} was ${madeBefore}` },
    ...{ notes: [], wouldDecide: [`what replaces it: ${learn}`], recorded: false }
  }
}

function forced(version: string, { reason }: PromoteOptions): Verdict {
  const sentence = `${version} was promoted by hand: ${reason}`
  return { decision: 'promote', why: 'forced', sentence, notes: [], wouldDecide: [], recorded: true }
}

async function finish(
  project: Project,
  folder: TaskFolder,
  version: string,
  active: string | undefined,
  verdict: Verdict,
  { dryRun, reason }: PromoteOptions
): Promise<PromoteResult> {
  const passed = verdict.decision === 'promote'
  const { sentence, notes, numbers, crossValidated, wouldDecide, why } = verdict
  if (!dryRun && verdict.recorded) {
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
    wouldDecide,
    ...(passed && !dryRun && { next: await afterPromoting(project, folder, version, why) }),
    before: await figure(active),
    after: await figure(version)
  }
}

/**
 * Measuring it, where there are rows for that and nothing says that it misses what task.json requires; and taking it
 * along.
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

/** Makes the version before the active one active again. */
export async function rollback(project: Project, taskName?: string): Promise<PromoteResult> {
  const folder = project.task(taskName)
  const active = project.activeVersion(folder.name)
  const records = await promotionsOf(project, folder)
  const back = versionBefore(records, active)
  if (active === undefined || back === undefined) {
    throw new LoopaiError('active-missing', `${folder.name} has no version to go back to.`, {
      suggestions: [await nextFor(project, folder), 'loopai status']
    })
  }
  requireUnedited(folder, await folder.program(await pickVersion(project, folder, back)))
  const sentence = `back from ${active}`
  const verdict: Verdict = {
    ...{ decision: 'promote', why: 'rollback', sentence },
    ...{ notes: [], wouldDecide: [], recorded: true }
  }
  return finish(project, folder, back, active, verdict, { forced: false })
}

/** The version below the active one on the stack that promotions push and rollbacks pop. */
export function versionBefore(
  records: readonly PromotionRecord[],
  active: string | undefined
): string | undefined {
  const stack: string[] = []
  for (const { to, from, why } of records) {
    if (why === 'rollback') {
      while (stack.length > 0 && stack[stack.length - 1] !== to) stack.pop()
    } else if (wasPromoted({ why })) {
      // What was active then, whatever the records before say.
      stack.length = stack.lastIndexOf(from ?? '') + 1
      if (stack.length === 0 && from !== null) stack.push(from)
      stack.push(to)
    }
  }
  const at = active === undefined ? -1 : stack.lastIndexOf(active)
  return at > 0 ? stack[at - 1] : undefined
}
