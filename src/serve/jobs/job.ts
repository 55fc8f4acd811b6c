import type { Event } from '../../domain/event.js'
import type { ModelApiName } from '../../domain/project/model-apis.js'

/** The body of a request for a synth. */
export interface SynthRequest {
  promote?: boolean
  seed?: number
  generators?: ('local' | ModelApiName)[]
  /** The most that a model may cost, in USD. */
  budget_usd?: number
}

/** The budget of a synth in USD, undefined for none, from what its request and loopai.json say. */
export type JobBudget = (
  said: number | undefined,
  manifest: number | undefined
) => { budgetUsd: number | undefined; budgetSaid: boolean }

export const jobStates = ['queued', 'running', 'done', 'failed', 'cancelled'] as const

export type JobState = (typeof jobStates)[number]

/** A long-running task of the server: learning programs for a task of the project. */
export interface SynthJob {
  id: string
  kind: 'synth'
  task: string
  request: SynthRequest
  state: JobState
  createdAt: string
  endedAt?: string
  /** Whether it was interrupted by the end of an earlier server. */
  resumed?: boolean
  result?: object
  error?: { message: string; code: string }
}

/** What listeners of a job receive: its new state, or an event of its synth. */
export type JobNews = { type: 'job'; job: SynthJob } | Event

export function hasEnded({ state }: SynthJob): boolean {
  return state !== 'queued' && state !== 'running'
}
