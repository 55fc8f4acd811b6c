/** What became of rows that were added. */
export interface AddedRows {
  counts: { new: number; repeated: number; corrected: number; conflicting: number; skipped: number }
  /** What is remarkable about the rows. */
  findings: unknown[]
}

export interface PromoteRequest {
  /** The version to make active; the one that was recommended last if absent. */
  version?: string
  /** Whatever the gate says; needs a reason. */
  force?: boolean
  reason?: string
  /** Compares only. */
  dryRun?: boolean
}

export interface Promotion {
  task: string
  /** Whether the gate lets the version pass. */
  passed: boolean
  /** Whether it is the active one now. */
  promoted: boolean
  version: string
  /** Whether nothing was to change. */
  dryRun?: boolean
  /** The version that was active before; null for none. */
  from: string | null
  decision: string
  /** Why, in one sentence. */
  sentence: string
  notes: string[]
  /** What would let the gate decide otherwise. */
  wouldDecide: string[]
  /** Commands that may come next. */
  next?: string[]
}

export interface SynthRequest {
  /** Whether what is recommended is promoted, if it passes the gate. */
  promote?: boolean
  seed?: number
  /** Who proposes programs: `local`, or an API of a model. */
  generators?: string[]
  /** What a model may cost at most, in USD. */
  budgetUsd?: number
}

export type JobState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled'

/** Work that takes long. */
export interface Job {
  id: string
  kind: string
  task: string
  request: Record<string, unknown>
  state: JobState
  createdAt: string
  endedAt?: string
  /** Whether it goes on after the end of an earlier server. */
  resumed?: boolean
  /** What came of it, once it is done. */
  result?: Record<string, unknown>
  /** Why it failed. */
  error?: { message: string; code: string }
}

/** The state of a job, or one of the events of its work, as `candidate-scored`. */
export type JobNews = { type: 'job'; job: Job } | JobEvent

export interface JobEvent {
  type: string
  job?: undefined
  [name: string]: unknown
}
