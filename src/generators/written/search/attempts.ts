import type { LanguageName } from '../../../domain/program/language.js'
import { contentHash, type SourceFiles } from '../../../domain/program/program.js'
import { exactPercent } from '../../../domain/text/wording.js'
import type { Brief } from '../../generator.js'
import type { Feedback } from '../../proposal.js'
import { longestSource, type Shown } from '../prompts/requests.js'
import type { ShownRows } from '../prompts/shown-rows.js'
import { complements } from './pareto.js'
import { changesOn, countUnseen, worthOn } from './standing.js'

/** An attempt: a candidate of this run, or the version that the run started from. */
export interface Attempt extends Shown {
  name: string
  /** Its name among `parents` in program.json. */
  id: string
  /** The names of the attempts that it was made from. */
  from: string[]
  /** The results on all training rows; `feedback` has those that requests may show. */
  measured: Feedback
}

/** When this share of the shown rows is right, they teach little, and more are shown. */
const mostlyRight = 0.9

/**
 * The attempts of a run, and what was learned from them. They are compared on the rows that the model has not seen, or
 * where there are none on all training rows.
 */
export class Attempts {
  readonly list: Attempt[] = []
  /** A line for each attempt: its result and what the model learned from it. */
  readonly lessons: string[] = []

  /** The version that the run started from. */
  readonly #given: Attempt | undefined
  #shown: ShownRows

  constructor(
    private readonly brief: Brief,
    shown: ShownRows
  ) {
    this.#shown = shown
    if (!brief.parent) return
    const { version, language, entry, files, feedback: measured } = brief.parent
    this.#given = {
      name: version,
      id: version,
      from: [],
      language,
      source: files[entry],
      ...this.#view(measured)
    }
    this.list.push(this.#given)
  }

  /** The rows that requests may show now. */
  get shown(): ShownRows {
    return this.#shown
  }

  add(
    { name, language, from }: { name: string; language: LanguageName; from: string[] },
    { source, lesson, files }: { source: string; lesson: string; files: SourceFiles },
    measured: Feedback
  ): void {
    const attempt = {
      name,
      language,
      from,
      source,
      id: contentHash(language, files),
      ...this.#view(measured)
    }
    this.list.push(attempt)
    const { verdict } = measured
    const came = verdict.kind === 'measured' ? this.#resultOf(attempt) : whyOut(verdict).slice(0, 200)
    const origin = from.length > 0 ? ` from ${from.join('+')}` : ''
    this.lessons.push(`${name}${origin}: ${came}${lesson ? `; ${lesson}` : ''}`)
  }

  /**
   * The best measured attempt of this run. The version that it started from does not count: a learned program often has
   * all of its rows right, which says nothing about other rows.
   */
  get best(): Attempt | undefined {
    return this.#ranked(this.list).find(
      attempt => attempt !== this.#given && attempt.feedback.verdict.kind === 'measured'
    )
  }

  /**
   * Attempts that can be improved, the best first. Broken, duplicate and memorizing candidates are results, but
   * never parents; neither are programs that are too long to show, nor the version that the run started from where it
   * has no wrong row to learn from.
   */
  get parents(): Attempt[] {
    const eligible = this.list.filter(attempt => {
      const { verdict, ran, wrong } = attempt.feedback
      const tried = verdict.kind === 'measured' || verdict.kind === 'stopped'
      const teaches = wrong.length > 0 || attempt !== this.#given
      return tried && ran > 0 && teaches && Buffer.byteLength(attempt.source) <= longestSource
    })
    return this.#ranked(eligible)
  }

  /** How often an attempt was improved. */
  triesOn({ name }: Attempt): number {
    return this.list.filter(({ from }) => from.includes(name)).length
  }

  /** What attempts are compared by; larger is better. */
  worthOf({ measured }: Attempt): number {
    const { unseen } = this.#shown
    return unseen.length > 0 ? worthOn(measured, unseen, this.brief) : measured.worth
  }

  /** By the rows that attempts are compared on: 1 where an attempt is right. */
  standingOf({ measured }: Attempt): { right: Uint8Array } {
    const { unseen } = this.#shown
    return { right: unseen.length > 0 ? Uint8Array.from(unseen, row => measured.right[row]) : measured.right }
  }

  /** Shows more rows where the best attempt has most of the shown ones right, but not the others; whether it did. */
  showMore(): boolean {
    const { best } = this
    const { unseen = { rows: 0, right: 0 }, feedback } = best ?? {}
    if (!feedback || feedback.accuracy < mostlyRight || unseen.right === unseen.rows) return false
    const shown = this.#shown.withMore()
    if (!shown) return false
    this.#shown = shown
    for (const attempt of this.list) Object.assign(attempt, this.#view(attempt.measured))
    return true
  }

  #view(measured: Feedback): Pick<Attempt, 'measured' | 'feedback' | 'unseen'> {
    const unseen = countUnseen(measured, this.#shown.unseen, this.brief)
    return { measured, feedback: this.#shown.onShown(measured), unseen }
  }

  /** `95.2 % shown, fixed 9 and broke 0 of 30 unseen rows` */
  #resultOf({ from, measured, feedback, unseen }: Attempt): string {
    const share = exactPercent(feedback.accuracy)
    if (unseen === undefined) return share
    const parent = this.list.find(({ name }) => name === from[0])
    if (!parent) return `${share} shown, ${unseen.right} of ${unseen.rows} unseen rows right`
    const { fixed, broke } = changesOn(parent.measured, measured, this.#shown.unseen)
    return `${share} shown, fixed ${fixed} and broke ${broke} of ${unseen.rows} unseen rows`
  }

  /** The best first; programs that were measured on all rows come before those that were stopped. */
  #ranked(attempts: readonly Attempt[]): Attempt[] {
    const stopped = ({ feedback }: Attempt) => Number(feedback.verdict.kind !== 'measured')
    return attempts.toSorted(
      (a, b) =>
        stopped(a) - stopped(b) ||
        this.worthOf(b) - this.worthOf(a) ||
        b.feedback.accuracy - a.feedback.accuracy
    )
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
