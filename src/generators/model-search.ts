import type { LanguageName } from '../domain/program/language.js'
import type { Proposal } from './proposal.js'

/** The result of a search for programs that a model writes. */
export interface SearchSummary {
  run: string
  model: string
  /** Why it ended: `rounds`, `target`, `plateau`, `budget`, `time`; `unrecorded` at the end of a replay. */
  reason: string
  /** Everything spent, as an upper bound. */
  usd: number
  /** The part of it that no server said what it was, so that the most is assumed; absent where there is none. */
  assumedUsd?: number
  /** Of all replies, usable or not. */
  tokens: Proposal['tokens']
  replies: number
  /** The total duration of all calls, in ms. */
  ms: number
  /** The result of each attempt, and what the model learned from it. */
  lessons: string[]
  /** What it would cost to ask the model for each row instead, in USD; absent where prices are not known. */
  rowUsd?: number
}

/** The plan of a search, before anything is sent or spent. */
export interface Plan {
  model: string
  rounds: number
  candidates: number
  /** Languages into which the winner is translated. */
  translate: LanguageName[]
  /** The text of the first request. */
  prompt: string
  tokens: { input: [number, number]; output: [number, number] }
  /** The range of the likely cost; absent if the model's price is not known. */
  usd?: [number, number]
  budgetUsd?: number
}
