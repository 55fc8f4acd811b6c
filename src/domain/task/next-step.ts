/** What makes programs for a task on this machine. */
export interface Means {
  /** A generator that asks nobody serves the task. */
  learnable: boolean
  /** loopai.json asks a model, and none can be asked: there is no key, or no network. */
  barred: boolean
  /** What programs are written in runs here. */
  runs: boolean
}

/** What decides which command comes next for a task. */
export interface TaskState extends Means {
  task: string
  /** Rows that may be learned from. */
  rows: number
  /** A search was made of these very rows: another one comes to the same. */
  searched: boolean
  /** The version that promote would look at: recommended and newer than the active one, or else the newest. */
  candidate?: string
  /** Nothing that is known without a look at the sealed test speaks against it. */
  promotable: boolean
  /** The active version, where its program is there as it was measured. */
  active?: string
  /** The active version was learned from other rows than there are now, or before they were dealt anew. */
  outdated: boolean
  /** The file of an active version that was edited. */
  edited?: string
  /** What the active version, or else the candidate, is written in runs here. */
  madeRuns: boolean
}

/** Says what runs here, and what would make the rest run. */
const looking = 'loopai doctor'

/** What makes programs: without a generator of this machine a model does, whose cost is shown before anything is sent. */
export function learnStep(task: string, { learnable, barred, runs }: Means): string {
  if (!runs) return looking
  if (!learnable) return `loopai synth ${task} -g anthropic --dry-run`
  return barred ? `loopai synth ${task} -g local` : `loopai synth ${task}`
}

/** What a task without rows to learn from needs. */
export function firstRows(task: string): string {
  return `loopai add ${task} rows.jsonl`
}

/** What helps where a search of the rows that are there recommends nothing that is promoted. */
export function moreRows(task: string): string {
  return `loopai add ${task} more-rows.jsonl`
}

/** The one command to type next: never one that would refuse as things stand. The first line that fits. */
export function nextStep(standing: TaskState): string {
  const { task, rows, searched, candidate, promotable, active, outdated, edited, madeRuns } = standing
  if (edited !== undefined) return `loopai adopt ${task} ${edited}`
  if (candidate !== undefined && promotable) return `loopai promote ${task} ${candidate}`
  const settled = active !== undefined && (!outdated || searched || rows === 0)
  if (settled) return madeRuns ? `loopai run ${task} < inputs.jsonl` : looking
  if (rows === 0) return firstRows(task)
  if (!searched) return learnStep(task, standing)
  return candidate !== undefined && !madeRuns ? looking : moreRows(task)
}
