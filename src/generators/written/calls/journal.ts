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

/** The settings of a run: resumed or replayed with others, it would be another run. */
export interface RunRecord {
  type: 'run'
  task: string
  model: string
  /** The API that it was asked by; absent: the Messages API. */
  api?: 'openai'
  rounds: number
  candidates: number
  /** Present if requests are short, for small models. */
  plain?: true
  seed: number
  languages: LanguageName[]
  /** Further languages into which the winner is translated. */
  translate?: LanguageName[]
  /** The version that the search started from. */
  parent?: string
  /** Absent: there is no budget. */
  budgetUsd?: number
  /** Hash of the task, its training rows and the parent. */
  inputs: string
  /**
   * The training rows that no request shows at first, as indexes in units of near-duplicates; absent in runs of earlier
   * versions, which showed all rows.
   */
  unseen?: number[][]
  promptHash: string
  version: string
}

/** What a run that labels inputs was started with. */
export interface LabelingRecord {
  type: 'labeling'
  task: string
  model: string
  /** The API that it was asked by; absent: the Messages API. */
  api?: 'openai'
  /** Absent: there is no budget. */
  budgetUsd?: number
  /** Hash of what is asked: the model, and the task without its labels. */
  question: string
  /** Hash of the inputs to label. */
  inputs: string
  version: string
}

/** One line of a run's `journal.jsonl`. It never contains a key, a header or an address. */
export type JournalRecord =
  | RunRecord
  | LabelingRecord
  /** The inputs that a call asks to label, by their ids, in order. */
  | { type: 'batch'; call: string; ids: string[] }
  | { type: 'request'; call: string; attempt: number; worstUsd: number; body: MessagesRequest }
  | ReplyRecord
  | {
      type: 'failure'
      call: string
      attempt: number
      status?: number
      error: string
      /** The largest possible cost. */
      usd: number
    }
  /** The search ended; a run without this line is unfinished. */
  | { type: 'end'; reason: string; usd: number }

/** A complete reply, which settles its call. */
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

/** The records of a run. A record is on the disk when `append` resolves. */
export interface Journal {
  run: string
  records: readonly JournalRecord[]
  append(record: JournalRecord): Promise<void>
  /** Lets other processes continue the run. */
  release(): Promise<void>
}
