import { type EditedRow, harmlessEdits } from '../../../domain/honesty/harmless-edits.js'
import { breaksWhenEdited, type Edited } from '../../../domain/honesty/memorized.js'
import { hasLabels } from '../../../domain/measure/tally.js'
import type { Runnable } from '../../../domain/program/program.js'
import type { Project } from '../../../project.js'
import { score, toRows } from '../../measure/score.js'
import type { Candidate, SearchRequest } from '../candidate.js'

/**
 * Finds programs that look training rows up in a form that their source does not show, such as hashes: they no longer
 * give the right answer after a harmless edit of the input. Uses only rows that generators may see, at most 200, each
 * run with and without the edit.
 */
export class EditCheck {
  #edits: EditedRow[] | undefined
  #learned: Candidate | undefined
  #honest: Promise<Edited> | undefined

  /** `order`: the order, as indexes, in which training rows are used. */
  constructor(
    private readonly project: Project,
    private readonly request: SearchRequest,
    private readonly order: readonly number[]
  ) {}

  /** Sets the program to compare with: the most accurate of these learned candidates. */
  compareWith(learned: readonly Candidate[]): void {
    const accuracy = ({ validation, train }: Candidate) => (validation ?? train).metrics.accuracy
    this.#learned = learned.toSorted((a, b) => accuracy(b) - accuracy(a))[0]
  }

  /**
   * Why a written program must know its rows by heart; undefined where nothing suggests it. `unseen`: rows that it
   * cannot know; of later programs only fewer.
   */
  async why(program: Runnable, name: string, unseen: readonly number[] = []): Promise<string | undefined> {
    const { rows, task, seed } = this.request
    if (!hasLabels(task)) return undefined
    this.#edits ??= harmlessEdits(rows.train, without(this.order, unseen), seed)
    if (this.#edits.length === 0) return undefined
    const learned = this.#learned
    if (learned) this.#honest ??= this.#run(learned.proposal, learned.proposal.family, this.#edits)
    return breaksWhenEdited(await this.#run(program, name, this.#edits), await this.#honest)
  }

  async #run(program: Runnable, name: string, edits: readonly EditedRow[]): Promise<Edited> {
    const { rows, task, labels } = this.request
    const asTheyAre = edits.map(({ row }) => rows.train[row])
    const edited = edits.map(({ input }, at) => ({ ...asTheyAre[at], input }))
    const label = `${name} edited rows`
    const options = { label, labels, keepRows: true }
    const all = toRows([...asTheyAre, ...edited])
    const { results } = await score(this.project, task, program, all, options)
    const right = results?.right ?? new Uint8Array()
    return { asTheyAre: right.subarray(0, edits.length), edited: right.subarray(edits.length) }
  }
}

function without(rows: readonly number[], others: readonly number[]): number[] {
  const known = new Set(others)
  return rows.filter(row => !known.has(row))
}
