/** What decides which command comes next for a task. */
export interface Standing {
  task: string
  /** Rows that may be learned from or chosen by. */
  rows: number
  /** A generator of this machine serves the task. */
  learnable: boolean
  versions: number
  /** The version that promote would look at: recommended and newer than the active one, or else the newest. */
  candidate?: string
  /** Nothing that is known without a look at the sealed test speaks against it. */
  promotable: boolean
  /** The active version, where its program is there as it was measured. */
  active?: string
  /** The file of an active version that was edited. */
  edited?: string
}

/** What makes programs: without a generator of this machine a model does, whose cost is shown before anything is sent. */
export function learnStep(task: string, learnable: boolean): string {
  return learnable ? `loopai synth ${task}` : `loopai synth ${task} -g anthropic --dry-run`
}

/** The one command to type next: never one that would refuse as things stand. The first line that fits. */
export function nextStep(standing: Standing): string {
  const { task, rows, learnable, versions, candidate, promotable, active, edited } = standing
  if (edited !== undefined) return `loopai adopt ${task} ${edited}`
  if (candidate !== undefined && promotable) return `loopai promote ${task} ${candidate}`
  if (active !== undefined) return `loopai run ${task} < inputs.jsonl`
  if (rows === 0) return `loopai add ${task} rows.jsonl`
  if (versions === 0) return learnStep(task, learnable)
  return `loopai add ${task} more-rows.jsonl`
}
