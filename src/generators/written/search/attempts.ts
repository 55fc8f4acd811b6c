import type { LanguageName } from '../../../domain/program/language.js'
import { contentHash, type SourceFiles } from '../../../domain/program/program.js'
import { exactPercent } from '../../../domain/text/wording.js'
import type { Feedback, Parent } from '../../proposal.js'
import { longestSource, type Shown } from '../prompts/requests.js'
import type { ShownRows } from '../prompts/shown-rows.js'
import { complements } from './pareto.js'

/** An attempt: a candidate of this run, or the version that the run started from. */
export interface Attempt extends Shown {
  name: string
  /** Its name among `parents` in program.json. */
  id: string
  /** The names of the attempts that it was made from. */
  from: string[]
}

const nothing = { accuracy: 0, worth: Number.NEGATIVE_INFINITY }

/** The attempts of a run, and what was learned from them. */
export class Attempts {
  readonly list: Attempt[] = []
  /** A line for each attempt: its result and what the model learned from it. */
  readonly lessons: string[] = []

  /** The version that the run started from. */
  readonly #given: Attempt | undefined

  constructor(
    private readonly shown: ShownRows,
    parent?: Parent
  ) {
    if (!parent) return
    const { version, language, entry, files } = parent
    const feedback = shown.onShown(parent.feedback)
    this.#given = { name: version, id: version, from: [], language, source: files[entry], feedback }
    this.list.push(this.#given)
  }

  add(
    { name, language, from }: { name: string; language: LanguageName; from: string[] },
    made: { source: string; lesson: string; files: SourceFiles },
    measured: Feedback
  ): void {
    const feedback = this.shown.onShown(measured)
    const { source, lesson, files } = made
    this.list.push({ name, language, from, source, feedback, id: contentHash(language, files) })
    const { verdict, accuracy } = feedback
    const came = verdict.kind === 'measured' ? exactPercent(accuracy) : whyOut(verdict)
    const origin = from.length > 0 ? ` from ${from.join('+')}` : ''
    this.lessons.push(`${name}${origin}: ${came.slice(0, 200)}${lesson ? `; ${lesson}` : ''}`)
  }

  /**
   * The best attempt of this run, on training rows. The version that it started from does not count: a learned
   * program often has all of these right, which says nothing about other rows.
   */
  get best(): Pick<Feedback, 'accuracy' | 'worth'> {
    const measured = this.list.filter(
      attempt => attempt !== this.#given && attempt.feedback.verdict.kind === 'measured'
    )
    return measured
      .map(({ feedback }) => feedback)
      .reduce((best, other) => (other.worth > best.worth ? other : best), nothing)
  }

  /**
   * Attempts that can be improved, the best first. Broken, duplicate and memorizing candidates are results, but
   * never parents; neither are programs that are too long to show, or without any wrong row to learn from.
   */
  get parents(): Attempt[] {
    return this.list
      .filter(({ feedback: { verdict, ran, wrong }, source }) => {
        const tried = verdict.kind === 'measured' || verdict.kind === 'stopped'
        return tried && ran > 0 && wrong.length > 0 && Buffer.byteLength(source) <= longestSource
      })
      .sort((a, b) => rank(b) - rank(a))
  }

  /** How often an attempt was improved. */
  triesOn({ name }: Attempt): number {
    return this.list.filter(({ from }) => from.includes(name)).length
  }
}

/** The two in the same language that complement each other best, if any. */
export function crossable(parents: readonly Attempt[]): [Attempt, Attempt] | undefined {
  const whole = parents.filter(({ feedback, source }) => {
    return feedback.verdict.kind === 'measured' && Buffer.byteLength(source) <= longestSource / 2
  })
  for (const language of new Set(whole.map(parent => parent.language))) {
    const list = whole.filter(parent => parent.language === language)
    const pair = complements(list.map(({ feedback }) => feedback))
    if (pair) return [list[pair[0]], list[pair[1]]]
  }
  return undefined
}

/** Figures on validation rows are shown to people, never to a model. */
function whyOut(verdict: Exclude<Feedback['verdict'], { kind: 'measured' }>): string {
  return verdict.kind === 'memorizes' ? 'thrown out, it knows rows by heart' : verdict.reason
}

/** Programs that were measured on all rows come before those that were stopped. */
function rank({ feedback }: Attempt): number {
  return feedback.verdict.kind === 'measured' ? feedback.worth : feedback.worth - 1e9
}
