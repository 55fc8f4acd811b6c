import type { LanguageName } from '../domain/program/language.js'
import type { Outcome } from '../domain/program/outcome.js'
import type { ProgramManifest, SourceFiles } from '../domain/program/program.js'

/** A candidate: its source and how it was made. */
export interface Proposal {
  family: string
  /** Its name where a family has several: `model 1.2`. */
  label?: string
  language: LanguageName
  entry: string
  files: SourceFiles
  generator: ProgramManifest['generator']
  /** Versions, or content hashes of candidates of the same run. */
  parents: string[]
  settings?: string
  /** Whether its family is meant for such tasks: then it is preferred where rows are too few to compare. */
  made?: true
  /** Whether it tests shapes of characters of prose: one that reads words is preferred where both do as well. */
  byCharacters?: true
  crossValidated?: ProgramManifest['crossValidated']
  readings?: ProgramManifest['readings']
  /**
   * Only of programs that a model wrote: the training rows, as ascending indexes into those of the brief, that no
   * request of the run had shown when it was written. Later candidates of a run have the same ones or fewer; absent
   * where all rows were shown.
   */
  unseen?: readonly number[]
  /** Notes for people, one sentence each. */
  notes?: string[]
  tokens: { input: number; cached: number; output: number }
  usd: number
  /** How long it took to make, in ms. */
  ms?: number
}

/** The name of the translations of a candidate. */
export function translationLabel({ label, family }: Pick<Proposal, 'label' | 'family'>): string {
  return `${label ?? family} translated`
}

/** A training row that a candidate got wrong. */
export interface WrongRow {
  /** Index into the brief's training rows. */
  row: number
  outcome: Outcome
  /** Raw JSON text of the answer, shortened where it is long. */
  got?: string
  /** What failed, where there was no answer. */
  message?: string
}

/** The result of running a candidate; only `measured` ones are compared. */
export type Verdict =
  | { kind: 'measured' }
  /** It answers no row; or it was stopped early; or all its answers to training rows are those of an earlier one. */
  | { kind: 'broken' | 'stopped' | 'duplicate'; reason: string }
  /** It embeds training rows. */
  | { kind: 'memorizes'; reason: string }

/** Differences between the answers of a translation and of its original. */
export interface Differences {
  /** Inputs that may be shown, with both answers, as raw JSON; one that starts with `!` is a failure. */
  shown: { input: string; expected: string; got: string }[]
  /** The number of inputs with different answers, shown or not, out of `total`. */
  count: number
  total: number
  /** Why the translation gives no answers at all. */
  failure?: string
}

/** A language into which a program was not translated, and why. */
export interface Untranslated {
  language: LanguageName
  reason: string
}

/** The results of a candidate on training rows. */
export interface Feedback {
  proposal: Pick<Proposal, 'language' | 'entry' | 'files'>
  verdict: Verdict
  /** Training rows that it was run on. */
  ran: number
  /** Share of those that it got right. */
  accuracy: number
  /** What candidates are compared by: the accuracy, or the negative mean error. */
  worth: number
  /** By training row: 1 where it was right, 0 where it was wrong or not run. */
  right: Uint8Array
  /** Rows that it got wrong, in the order in which they were run. */
  wrong: WrongRow[]
  /** Tokens without comments, as `Language.complexity` counts them. */
  complexity: number
  /** The end of its prints. */
  prints: string
}

/** A version that a search starts from. */
export interface Parent {
  version: string
  language: LanguageName
  entry: string
  files: SourceFiles
  feedback: Feedback
  /** The number of training rows, from the first on, that it was made from; undefined if not known. */
  seenRows?: number
  /** The rows among these, as indexes, that the model had certainly not been shown when it wrote the version. */
  unseen?: readonly number[]
}
