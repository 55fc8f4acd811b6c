import type { LanguageName } from '../domain/program/language.js'
import type { Outcome } from '../domain/program/outcome.js'
import type { ProgramManifest, SourceFiles } from '../domain/program/program.js'

/** A candidate: source and where it came from. */
export interface Proposal {
  family: string
  /** What people call it where a family has several: `model 1.2`. */
  label?: string
  language: LanguageName
  entry: string
  files: SourceFiles
  generator: ProgramManifest['generator']
  /** Versions, or content hashes of candidates of the same run. */
  parents: string[]
  settings?: string
  /** Made by a way of learning that is meant for such tasks: preferred where rows are too few to tell. */
  made?: true
  /** It asks for shapes of characters of prose: what reads words is preferred where both do as well. */
  byCharacters?: true
  crossValidated?: ProgramManifest['crossValidated']
  /** What people should know of it, a sentence each. */
  notes?: string[]
  tokens: { input: number; cached: number; output: number }
  usd: number
  /** How long it took to get, in ms. */
  ms?: number
}

/** What people call the translations of a candidate. */
export function translationLabel({ label, family }: Pick<Proposal, 'label' | 'family'>): string {
  return `${label ?? family} translated`
}

/** A training row that a candidate got wrong. */
export interface WrongRow {
  /** Index into the brief's training rows. */
  row: number
  outcome: Outcome
  /** Raw JSON text of the answer, cut where it is long. */
  got?: string
  /** What failed, where there was no answer. */
  message?: string
}

/** What became of a candidate; only `measured` ones are compared. */
export type Verdict =
  | { kind: 'measured' }
  /** It answers no row; or it was stopped early; or it does on every training row what an earlier one does. */
  | { kind: 'broken' | 'stopped' | 'duplicate'; reason: string }
  /** It embeds training rows. */
  | { kind: 'memorizes'; reason: string }

/** Where a translation and what it was made from do not answer alike. */
export interface Differences {
  /** Inputs that may be shown, with both answers, as raw JSON; one that starts with `!` is a failure. */
  shown: { input: string; wanted: string; got: string }[]
  /** Inputs on which they differ, shown or not, of so many. */
  count: number
  total: number
  /** Why the translation answers nothing at all. */
  failure?: string
}

/** A language that a program is not offered in, and why. */
export interface Untranslated {
  language: LanguageName
  reason: string
}

/** How a candidate did on training rows. */
export interface Feedback {
  proposal: Pick<Proposal, 'language' | 'entry' | 'files'>
  verdict: Verdict
  /** Training rows that it was run on. */
  ran: number
  /** Share of those that it got right. */
  accuracy: number
  /** What counts for the task: that share, or the negative mean error. */
  worth: number
  /** By training row: 1 where it was right, 0 where it was wrong or not run. */
  right: Uint8Array
  /** Rows that it got wrong, in the order in which they were run. */
  wrong: WrongRow[]
  /** Tokens without comments, as `Language.complexity` counts them. */
  complexity: number
  /** The end of what it printed. */
  prints: string
}

/** A version that a search starts from. */
export interface Parent {
  version: string
  language: LanguageName
  entry: string
  files: SourceFiles
  feedback: Feedback
  /** So many of the first training rows it was made from; undefined where that cannot be told. */
  seenRows?: number
}
