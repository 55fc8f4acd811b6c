/** The ways to make programs for a task on this machine. */
export interface LearningMeans {
  /** Whether a generator that needs no model serves the task. */
  learnable: boolean
  /** Whether loopai.json names a model that can't be used: there is no key, or no network. */
  modelUnavailable: boolean
  /** Whether the task's languages run here. */
  languagesRun: boolean
}

/** What decides which command comes next for a task. */
export interface TaskState extends LearningMeans {
  task: string
  /** The number of rows that may be learned from. */
  rows: number
  /** Whether these very rows have been searched: another search would give the same. */
  searched: boolean
  /**
   * The version that promote would examine: the recommended one if it is newer than the active one, else the newest.
   */
  candidate?: string
  /** Whether nothing speaks against it that is known without reading the sealed test. */
  promotable: boolean
  /** The active version, if its program is there and unedited. */
  active?: string
  /** Whether the active version was learned from other rows than there are now, or before they were split again. */
  outdated: boolean
  /** The file of the active version that was edited. */
  edited?: string
  /** Whether the language of the active version, or else of the candidate, runs here. */
  programRuns: boolean
}

/** Shows what runs here, and what would make the rest run. */
const showsWhatRuns = 'loopai doctor'

/**
 * The command that makes programs: without a local generator a model is needed, whose cost is shown before anything
 * is sent.
 */
export function learnStep(
  task: string,
  { learnable, modelUnavailable, languagesRun }: LearningMeans
): string {
  if (!languagesRun) return showsWhatRuns
  if (!learnable) return `loopai synth ${task} -g anthropic --dry-run`
  return modelUnavailable ? `loopai synth ${task} -g local` : `loopai synth ${task}`
}

/** What a task without rows to learn from needs. */
export function firstRows(task: string): string {
  return `loopai add ${task} rows.jsonl`
}

/** What helps after a search that found nothing to promote. */
export function moreRows(task: string): string {
  return `loopai add ${task} more-rows.jsonl`
}

/** The one command to type next, which never is one that would be refused; the first rule that applies. */
export function nextStep(standing: TaskState): string {
  const { task, rows, searched, candidate, promotable, active, outdated, edited, programRuns } = standing
  if (edited !== undefined) return `loopai adopt ${task} ${edited}`
  if (candidate !== undefined && promotable) return `loopai promote ${task} ${candidate}`
  const settled = active !== undefined && (!outdated || searched || rows === 0)
  if (settled) return programRuns ? `loopai run ${task} < inputs.jsonl` : showsWhatRuns
  if (rows === 0) return firstRows(task)
  if (!searched) return learnStep(task, standing)
  return candidate !== undefined && !programRuns ? showsWhatRuns : moreRows(task)
}
