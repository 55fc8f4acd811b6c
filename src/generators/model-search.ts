import type { LanguageName } from '../domain/program/language.js'
import type { Proposal } from './proposal.js'

/** What a generator that costs has spent, in the most that it can have been. */
export interface Spend {
  usd: number
  /** Absent where none was set. */
  budgetUsd?: number
  /** Absent where rounds are over. */
  round?: number
  rounds?: number
  /** Calls that are being answered. */
  calls: number
  /** A round begins, or what comes after them. */
  begins?: boolean
  /** What the generator is doing. */
  note: string
}

/** What a search for programs that a model writes came to. */
export interface SearchSummary {
  run: string
  model: string
  /** Why it ended: `rounds`, `target`, `plateau`, `budget`, `time`; `unrecorded` where a replay came to its end. */
  reason: string
  /** Everything spent, in the most that it can have been. */
  usd: number
  /** Of all replies, usable or not. */
  tokens: Proposal['tokens']
  replies: number
  /** Time that the model took, calls added up, in ms. */
  ms: number
  /** What each attempt came to and what its maker found out. */
  lessons: string[]
  /** What it would cost to ask the model for each row instead, in USD; absent where prices are not known. */
  rowUsd?: number
}

/** What a generator would do, before anything is sent or spent. */
export interface Plan {
  model: string
  rounds: number
  candidates: number
  /** Languages that the winner is then asked for in. */
  translate: LanguageName[]
  /** The first request, as people read it. */
  prompt: string
  tokens: { input: [number, number]; output: [number, number] }
  /** The likely cost, from and to; absent where the model's price is not known. */
  usd?: [number, number]
  budgetUsd?: number
}
