import type { LanguageName } from '../../../domain/program/language.js'
import type { Usage } from '../../../domain/program/price.js'

/** The body of a request to the Messages API. */
export interface MessagesRequest {
  model: string
  max_tokens: number
  system: { type: 'text'; text: string; cache_control?: { type: 'ephemeral' } }[]
  messages: { role: 'user' | 'assistant'; content: string }[]
  output_config?: {
    effort?: 'medium'
    format?: { type: 'json_schema'; schema: { [key: string]: unknown } }
  }
}

/** What a run was started with: resumed or replayed with anything else, it would be another run. */
export interface RunRecord {
  type: 'run'
  task: string
  model: string
  rounds: number
  candidates: number
  seed: number
  languages: LanguageName[]
  /** Languages that the winner is asked for in, beside those. */
  translate?: LanguageName[]
  /** The version that the search started from. */
  parent?: string
  /** Absent: none was set. */
  budgetUsd?: number
  /** Of the task, its training rows and the parent. */
  inputs: string
  promptHash: string
  version: string
}

/** One line of a run's `journal.jsonl`. No key, no header, no address is ever in it. */
export type JournalRecord =
  | RunRecord
  | { type: 'request'; call: string; attempt: number; worstUsd: number; body: MessagesRequest }
  | ReplyRecord
  | {
      type: 'failure'
      call: string
      attempt: number
      status?: number
      error: string
      /** The most that it may have cost. */
      usd: number
    }
  /** The search ended; a run without this line is unfinished. */
  | { type: 'end'; reason: string; usd: number }

/** A whole reply: it settles its call for good. */
export interface ReplyRecord {
  type: 'reply'
  call: string
  attempt: number
  stop: string
  text: string
  usage: Usage
  usd: number
  ms: number
}

/** Where a run is written down. A record is on the disk when `append` has ended. */
export interface Journal {
  run: string
  records: readonly JournalRecord[]
  append(record: JournalRecord): Promise<void>
  /** Lets others go on with the run. */
  release(): Promise<void>
}
