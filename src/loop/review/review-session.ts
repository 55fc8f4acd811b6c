import { userInfo } from 'node:os'
import { type DuelTally, duelTally } from '../../domain/feedback/duels.js'
import type { KeptExecution } from '../../domain/feedback/execution.js'
import { precisionAfter, productionAccuracy } from '../../domain/feedback/production.js'
import { foldReviews, type Review, type ReviewRecord } from '../../domain/feedback/review.js'
import type { Json } from '../../domain/json.js'
import { inputKey } from '../../domain/rows/example.js'
import type { Task } from '../../domain/task/task.js'
import type { Project } from '../../project.js'
import { Claims } from '../../store/claims.js'
import type { FollowedJournal } from '../../store/followed-journal.js'
import type { TaskFolder } from '../../store/task-folder.js'
import { stateFiles } from '../../store/user-folders.js'
import { executionsOf } from '../executions/recording.js'
import { type Settled, settleReviews } from '../executions/settle-reviews.js'
import { idOfInput } from '../records/file-inputs.js'
import { recordDecision, recordDecisions, undoLast } from './decide.js'
import { doubtsOf } from './doubts.js'
import { itemsOfLabels } from './items/file-items.js'
import { type OtherAnswer, otherAnswers } from './kept-answers.js'
import type { KnownLeads } from './known-leads.js'
import { KnownRows } from './known-rows.js'
import { type Item, type ReviewOrder, reviewQueue } from './review-queue.js'

export interface ReviewOptions {
  /** The reviewer; default: the name of the user. */
  by?: string
  order?: ReviewOrder
  /** Only what was answered since then, in ms since 1970. */
  since?: number
  /** Items instead of kept executions. */
  items?: readonly Item[]
  /** Whether one reviewer's word on an item is enough. */
  once?: boolean
  /** What earlier sessions found out about how sure the active version is. */
  leads?: KnownLeads
}

/** A person's word on an item. */
export type Word = { answer: Json; note?: string } | { invalid: true; note?: string }

/** What reviews buy: half the width of the interval of the accuracy in use, now and after more audits. */
export interface Precision {
  half: number
  more: number
  after: number
}

const moreReviews = 12

/** One reviewer at work: no two on this machine get the same item, and each decision is on disk when it is made. */
export class ReviewSession {
  readonly by: string
  readonly #claims: Claims
  readonly #skipped = new Set<string>()
  readonly #executions: readonly KeptExecution[]
  /** Labels of models. */
  readonly #labels: readonly Item[]
  readonly #rows: KnownRows
  readonly #journal: FollowedJournal<ReviewRecord>
  /** What waits by these records, skipped items among it. */
  #queue?: { records: readonly ReviewRecord[]; doubts?: ReadonlyMap<string, number>; items: Item[] }
  /** Found out when somebody asks for the order. */
  #doubts: Promise<ReadonlyMap<string, number>> | undefined
  #others: Promise<ReadonlyMap<string, OtherAnswer[]>> | undefined

  private constructor(
    private readonly project: Project,
    readonly folder: TaskFolder,
    readonly task: Task,
    private readonly options: ReviewOptions,
    { kept, labels }: { kept: readonly KeptExecution[]; labels: readonly Item[] }
  ) {
    this.by = options.by ?? userInfo().username
    this.#claims = new Claims(stateFiles(project.root), folder.name)
    this.#executions = kept
    this.#labels = labels
    this.#rows = new KnownRows(project, folder)
    this.#journal = folder.followJournal('reviews.jsonl')
  }

  static async open(project: Project, folder: TaskFolder, options: ReviewOptions): Promise<ReviewSession> {
    const task = await folder.task()
    const all = options.items ? [] : await executionsOf(project, folder).read(project.emit)
    const { since = 0 } = options
    const kept = all.filter(({ at }) => at >= since)
    const labels = options.items ? [] : await itemsOfLabels(project, folder)
    return new ReviewSession(project, folder, task, options, { kept, labels })
  }

  /** Whether what is asked about are duels. */
  get isDuel(): boolean {
    return this.options.items?.some(({ rival }) => rival) ?? false
  }

  /** What waits for this reviewer, the next first; what others hold is among it. */
  async waiting(): Promise<Item[]> {
    const { order, leads } = this.options
    if (order !== 'audit')
      this.#doubts ??= doubtsOf(this.project, this.folder, this.task, this.#executions, leads)
    return this.#undecided(await this.#doubts)
  }

  /** The same in no particular order, for whom the program need not be learned again. */
  unordered(): Promise<Item[]> {
    return this.#undecided()
  }

  async #undecided(doubts?: ReadonlyMap<string, number>): Promise<Item[]> {
    const { order = 'mixed', items, once } = this.options
    const records = await this.#records()
    if (this.#queue?.records !== records || this.#queue.doubts !== doubts) {
      const all = items
        ? undecided(items, records, once ? undefined : this.by)
        : [
            ...reviewQueue(this.#executions, records, { by: this.by, order, doubts }),
            ...(order === 'audit' ? [] : undecided(this.#labels, records, undefined))
          ]
      this.#queue = { records, doubts, items: all }
    }
    return this.#queue.items.filter(({ id }) => !this.#skipped.has(id))
  }

  /** The next item, taken so that nobody else gets it; undefined where nothing waits. */
  async next(): Promise<Item | undefined> {
    for (;;) {
      const claim = await this.#claims.take(claimsOn(await this.waiting()), this.by)
      if (claim === undefined) return undefined
      // Another may have decided it and let go of it between the two.
      const item = (await this.waiting()).find(item => claimOn(item) === claim)
      if (item) return item
    }
  }

  /** What kept versions say otherwise of an item that programs are unsure of. */
  async otherAnswers({ id, via, rival }: Item): Promise<readonly OtherAnswer[]> {
    if (via !== 'uncertain' || rival) return []
    const uncertain = () => this.#executions.filter(({ picked }) => picked === 'uncertain')
    this.#others ??= otherAnswers(this.project, this.folder, this.task, uncertain())
    return (await this.#others).get(id) ?? []
  }

  /** The next items, as many as `most`, taken so that nobody else gets them. */
  async take(most: number): Promise<Item[]> {
    const claims = new Set(await this.#claims.takeSome(claimsOn(await this.waiting()), this.by, most))
    const taken: Item[] = []
    if (claims.size === 0) return taken
    for (const item of await this.waiting()) {
      if (claims.has(claimOn(item))) taken.push(item)
      if (taken.length === claims.size) break
    }
    return taken
  }

  /** Writes a decision down. */
  async decide(item: Item, answer: Word): Promise<Review> {
    const review = await this.#reviewOf(item, answer)
    await recordDecision(this.folder, review)
    return review
  }

  /** Writes decisions down, all or none; those that this reviewer has made already are not written again. */
  async decideAll(decided: readonly { item: Item; word: Word }[]): Promise<void> {
    const reviews: Review[] = []
    for (const { item, word } of decided) reviews.push(await this.#reviewOf(item, word))
    await recordDecisions(this.folder, reviews, this.project.emit)
  }

  /** The decisions of this reviewer that stand. */
  async own(): Promise<Review[]> {
    return foldReviews(await this.#records()).decisions.filter(({ by }) => by === this.by)
  }

  async #reviewOf(item: Item, answer: Word): Promise<Review> {
    const { by } = this
    const { id, via, input, version, output, hidden, rival } = item
    const row = item.row ?? (await this.#rows.before(item))
    return {
      id,
      by,
      via,
      input,
      version,
      output,
      ...answer,
      ...(hidden && { hidden }),
      ...(rival && { rival }),
      ...(row && { row })
    }
  }

  /** Leaves an item for another time. */
  skip({ id }: Item): void {
    this.#skipped.add(id)
  }

  /** Takes the last decision back, also one of an earlier session; its item waits again. */
  undo(): Promise<Review | undefined> {
    return undoLast(this.project, this.folder, this.by)
  }

  /** What twelve more audits of the version reviewed last would tell; undefined before the first. */
  async precision(): Promise<Precision | undefined> {
    const { decisions } = foldReviews(await this.#records())
    const [latest] = productionAccuracy(decisions, this.task.compare)
    if (latest === undefined) return undefined
    return { half: precisionAfter(latest, 0), more: moreReviews, after: precisionAfter(latest, moreReviews) }
  }

  /** How active version and challenger fared in duels so far. */
  async duels(): Promise<DuelTally | undefined> {
    return duelTally(foldReviews(await this.#records()).decisions, this.task.compare)
  }

  /** Ends the session: rows are made of what reviewers agree on. */
  async close(): Promise<Settled> {
    await this.#claims.release(this.by)
    return this.settle()
  }

  /** Makes rows of what reviewers agree on; what this one has taken stays so. */
  settle(): Promise<Settled> {
    return settleReviews(this.project, this.folder)
  }

  /** Read one time; later what was added since, by others too. */
  #records(): Promise<readonly ReviewRecord[]> {
    return this.#journal.records(this.project.emit)
  }
}

/** Items that this reviewer, or none, has decided. */
function undecided(items: readonly Item[], records: readonly ReviewRecord[], by: string | undefined): Item[] {
  const { decisions } = foldReviews(records)
  const own = decisions.filter(review => by === undefined || review.by === by)
  const done = new Set(own.map(({ id }) => id))
  const rows = new Set(own.flatMap(({ row, input }) => (row === undefined ? [] : inputKey(input))))
  return items.filter(({ id, row, input }) => !(done.has(id) || (row && rows.has(inputKey(input)))))
}

/** What is taken with an item: its input, which may have been kept twice, of two streams. */
function claimOn({ input }: Item): string {
  return idOfInput(input)
}

function* claimsOn(items: readonly Item[]): Generator<string> {
  for (const item of items) yield claimOn(item)
}
