import type { Json } from '../../domain/json.js'
import { exactPercent } from '../../domain/text/wording.js'
import type { AskedInput, GivenLabel, LabelCost, LabelStop } from '../../generators/labeler.js'
import type { Project } from '../../project.js'
import { nextFor } from '../next.js'
import { labelsToReview } from '../records/labels-to-review.js'
import { addToTask } from '../rows/add-rows.js'
import { accuracyOf, type LabelAccuracy } from './known-answers.js'
import type { InputCounts } from './label-inputs.js'
import { type LabelingOptions, type LabelScene, openLabeling } from './label-scene.js'

/** What came of asking a model for labels. */
export interface LabelResult extends LabelCost {
  task: string
  inputs: InputCounts
  /** How often it says what people said; absent where nothing was asked. */
  check?: LabelAccuracy
  /** New rows. */
  added: number
  /** Of these, rows that wait for a reviewer. */
  toReview: number
  /** Inputs for which it gave no output of the task, twice. */
  unfit: number
  /** Inputs that it was not asked about, because money or time was over. */
  left: number
  stopped?: LabelStop
  /** USD for a thousand inputs, as far as this run asked; absent where prices are not known. */
  usdPerThousand?: number
  next: string
}

/**
 * Has a model label the inputs of a file: first training rows whose answers are known, then the inputs. Its labels
 * become training rows. What was paid for is in the journal before it is used, so that the same call goes on where
 * another one ended.
 */
export async function label(project: Project, options: LabelingOptions): Promise<LabelResult> {
  const scene = await openLabeling(project, options, false)
  const { folder, inputs, labeler, task, known, asked } = scene
  const before = { usd: labeler.cost().usd, known: new Set(labeler.known.keys()) }
  const checked: GivenLabel[] = []
  const labels: GivenLabel[] = []
  let whole = false
  try {
    let check: LabelAccuracy | undefined
    let stopped: LabelStop | undefined
    if (asked.length > 0) {
      stopped = await collect(project, scene, known.asked, { into: checked, what: 'known answers' })
      check = checked.length > 0 ? accuracyOf(checked, known.answers, task.compare) : undefined
      if (check) tellAccuracy(project, scene, check)
    }
    stopped ??= await collect(project, scene, asked, { into: labels, what: 'inputs' })
    const { added, toReview } = await keep(project, scene, labels)
    whole = stopped === undefined
    const told = [...labels, ...checked].filter(({ id }) => !before.known.has(id)).length
    if (stopped && labels.length + checked.length === 0)
      labeler.requireReply(stopped, known.asked[0] ?? asked[0])
    const cost = labeler.cost()
    return {
      task: folder.name,
      ...cost,
      inputs: inputs.counts,
      ...(check && { check }),
      added,
      toReview,
      unfit: labels.filter(({ output }) => output === undefined).length,
      left: asked.length - labels.length,
      ...(stopped && { stopped }),
      ...(cost.priced && told > 0 && { usdPerThousand: (1000 * (cost.usd - before.usd)) / told }),
      next: await nextFor(project, folder)
    }
  } catch (error) {
    // What is known by now becomes rows, unless the command is to end at once: the journal has it.
    if (!project.signal.aborted) await keep(project, scene, labels)
    throw error
  } finally {
    await labeler.end(whole)
  }
}

/** Asks about inputs and reports how far that is. Returns why it ended early, if it did. */
async function collect(
  project: Project,
  { folder, labeler }: LabelScene,
  inputs: readonly AskedInput[],
  { into, what }: { into: GivenLabel[]; what: string }
): Promise<LabelStop | undefined> {
  const label = `${folder.name}: ${what}`
  const answers = labeler.ask(inputs)
  let failed = 0
  for (;;) {
    const { value, done } = await answers.next()
    if (done) return value
    into.push(value)
    if (value.output === undefined) failed++
    project.emit({ type: 'rows', label, done: into.length, failed, total: inputs.length })
  }
}

function tellAccuracy(project: Project, { folder }: LabelScene, check: LabelAccuracy): void {
  const { accuracy, right, answered } = check
  const share =
    accuracy === undefined ? 'no answer' : `${exactPercent(accuracy)} right (${right} of ${answered})`
  project.emit({
    type: 'step',
    label: folder.name,
    note: `on training rows whose answers are known: ${share}`
  })
}

/** Makes training rows of labels; a row that a person has labeled meanwhile stays as it is. */
async function keep(
  project: Project,
  { folder, inputs, labeler }: LabelScene,
  labels: readonly GivenLabel[]
): Promise<Pick<LabelResult, 'added' | 'toReview'>> {
  const inputOf = new Map(inputs.fresh.map(({ id, input }) => [id, input]))
  const source = labeler.cost().model
  const rows = labels.flatMap(({ id, output }, at) => {
    const input = inputOf.get(id)
    if (output === undefined || input === undefined) return []
    return { line: at + 1, value: { input, output, source, via: 'model' } satisfies Json }
  })
  if (rows.length === 0) return { added: 0, toReview: 0 }
  const { counts, append } = await addToTask(project, folder, { name: source, rows }, { onBadRow: 'skip' })
  return { added: counts.new, toReview: labelsToReview(append).length }
}
