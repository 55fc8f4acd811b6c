import type { Event } from '../../domain/event.js'

/** What a synth was asked to do. */
export interface SynthRequest {
  promote?: boolean
  seed?: number
  generators?: ('local' | 'anthropic')[]
  /** What a model may cost at most, in USD. */
  budget_usd?: number
}

export type JobState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled'

/** Work that takes long: learning programs for a task. */
export interface SynthJob {
  id: string
  kind: 'synth'
  task: string
  request: SynthRequest
  state: JobState
  createdAt: string
  endedAt?: string
  /** It was cut off by the end of a server, and goes on. */
  resumed?: boolean
  result?: object
  error?: { message: string; code: string }
}

/** What listeners of a job are told. */
export type JobNews = { type: 'job'; job: SynthJob } | Event

export function hasEnded({ state }: SynthJob): boolean {
  return state !== 'queued' && state !== 'running'
}
