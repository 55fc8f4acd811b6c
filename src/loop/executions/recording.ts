import { createHash, randomUUID } from 'node:crypto'
import { setImmediate as turn } from 'node:timers/promises'
import {
  type DayRoom,
  type ExecutionRecord,
  type Picked,
  pickUncertain,
  type RecordRules,
  recordRulesOf,
  roomOf
} from '../../domain/feedback/execution.js'
import { type Known, knownOfInputs, noveltyOf } from '../../domain/feedback/novelty.js'
import type { Redact } from '../../domain/feedback/redact.js'
import type { Json } from '../../domain/json.js'
import type { Reply } from '../../domain/program/outcome.js'
import type { Task } from '../../domain/task/task.js'
import type { Project } from '../../project.js'
import { ExecutionFiles, uncertainMark } from '../../store/executions.js'
import type { TaskFolder } from '../../store/task-folder.js'
import { stateFiles } from '../../store/user-folders.js'
import { plainRows } from '../rows/split-rows.js'
import { redactorFor } from './redactor.js'

/** An input that a program answered, to be kept or not. */
interface Answered {
  /** Raw JSON. */
  input: string
  reply: Reply
  version: string
  /** Where the caller knows it by one. */
  id?: string
}

/** One that was drawn, as it waits to be written. */
interface Waiting extends Answered {
  at: number
  picked: Picked
  /** How unlike the rows it is, where that was counted. */
  unseen?: number
}

/** What waits is written after so many ms, or as soon as it are so many executions or characters. */
const flushMs = 1000
const mostWaiting = 10_000
const mostCharacters = 16 * 2 ** 20
/** Where the disk is so many executions behind the answers, further ones are lost. */
const mostBehind = 100_000
/** So many at once are looked at or put into lines, before answers have their turn again. */
const slice = 100
/** So many executions at a time are looked at, to keep some of them beside the sample. */
const lookedAt = 400
/** They are taken from as many shares beside the sample, so that reviewers are asked about few of many. */
const sharesLookedAt = 4
/** So many kept inputs are remembered, to count those that come again. */
const mostRemembered = 10_000
/** Longer inputs are remembered by a digest. */
const longInput = 1000
const dayMs = 86_400_000

/**
 * Keeps a share of the executions of a task, as its task.json says, in the user's state folder. Drawing one costs no
 * more than a random number; all else happens later, away from the answer.
 */
export class Recording {
  /** Ids are this one with a number at its end: drawing each anew would take longer than all else. */
  readonly #uuid = randomUUID()
  readonly #writer = this.#uuid.slice(0, 8)
  #numbered = 0
  readonly #ids = new Map<string, string>()
  #waiting: Waiting[] = []
  #candidates: Waiting[] = []
  #characters = 0
  #behind = 0
  #timer: NodeJS.Timeout | undefined
  #writing: Promise<void> = Promise.resolve()
  #known: Promise<Known> | undefined
  #redact: Promise<Redact> | undefined
  /** The day that has so much room left, which ends at a time. */
  #uncertain: { day: string; end: number; left: DayRoom } | undefined
  #failed = false

  constructor(
    private readonly project: Project,
    private readonly folder: TaskFolder,
    private readonly task: Task,
    private readonly rules: RecordRules,
    private readonly files: ExecutionFiles,
    private readonly now: () => number = Date.now
  ) {}

  /** Whether the execution is kept: as one of the uniform sample, or because the caller asked for it (`forced`). */
  record(answered: Answered, forced = false): boolean {
    const drawn = Math.random()
    if (drawn < this.rules.share) return this.#wait(this.#waiting, 'audit', answered)
    if (forced) return this.#wait(this.#waiting, 'uncertain', answered)
    // Four other shares as large are looked at, and some of them kept, up to the day's number.
    const isLookedAt = drawn < (1 + sharesLookedAt) * this.rules.share
    if (isLookedAt && this.#candidates.length < this.#room())
      this.#wait(this.#candidates, 'uncertain', answered)
    return false
  }

  /** Settles when everything drawn so far is written. */
  async close(): Promise<void> {
    this.#flush()
    await this.#writing
  }

  /** How many candidates are worth a look; none once the day has its number. */
  #room(): number {
    const today = this.#uncertain
    const isNew = today === undefined || this.now() >= today.end
    const may = isNew ? this.rules.uncertainPerDay : today.left.unlike + today.left.any
    return may === 0 ? 0 : Math.max(lookedAt, may)
  }

  #wait(list: Waiting[], picked: Picked, { input, reply, version, id }: Answered): boolean {
    if (this.#behind >= mostBehind) {
      this.#fail('the disk is slower than the answers')
      return false
    }
    list.push({ input, reply, version, id, picked, at: this.now() })
    this.#behind++
    this.#characters += input.length
    if (this.#waiting.length + this.#candidates.length >= mostWaiting || this.#characters >= mostCharacters)
      this.#flush()
    else this.#timer ??= setTimeout(() => this.#flush(), flushMs).unref()
    return true
  }

  /** Writes what waits. A disk that refuses costs records, never an answer; that is said one time. */
  #flush(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const [waiting, candidates] = [this.#waiting, this.#candidates]
    if (waiting.length + candidates.length === 0) return
    this.#waiting = []
    this.#candidates = []
    this.#characters = 0
    this.#writing = this.#writing
      .then(() => this.#write(waiting, candidates))
      .catch(error => this.#fail(error instanceof Error ? error.message : String(error)))
      .finally(() => {
        this.#behind -= waiting.length + candidates.length
      })
  }

  #fail(message: string): void {
    if (this.#failed) return
    this.#failed = true
    this.project.emit({ type: 'warning', message: `answers are not kept for review: ${message}` })
  }

  async #write(waiting: Waiting[], candidates: Waiting[]): Promise<void> {
    const day = dayAt(this.now())
    // A new day has its number again.
    if (this.#uncertain?.day !== day) this.#uncertain = undefined
    const chosen = candidates.length === 0 ? [] : await this.#chooseUncertain(day, candidates)
    this.#redact ??= this.task.redact && redactorFor(this.folder, this.task)
    const redact = await this.#redact
    const lineOf = (execution: Waiting) => this.#lineOf(execution, redact)
    await this.files.append(day, this.#writer, await inSlices(waiting, lineOf))
    await this.files.append(day, `${this.#writer}${uncertainMark}`, await inSlices(chosen, lineOf))
    await this.files.keep(dayAt(this.now() - this.rules.days * dayMs), this.rules.megabytes * 2 ** 20)
  }

  /** Those that are kept of the day; an input that was kept before takes no place. */
  async #chooseUncertain(day: string, candidates: readonly Waiting[]): Promise<Waiting[]> {
    if (this.#uncertain === undefined) {
      const kept = await this.files.uncertainOn(day, this.project.emit)
      const left = roomOf(Math.max(0, this.rules.uncertainPerDay - kept))
      this.#uncertain = { day, end: Date.parse(day) + dayMs, left }
    }
    const { unlike, any } = this.#uncertain.left
    if (unlike + any === 0) return []
    this.#known ??= plainRows(this.folder, this.task, this.project).then(({ train }) =>
      knownOfInputs(train.map(({ input }) => input))
    )
    const known = await this.#known
    const fresh = new Map<string, Waiting>()
    for (const execution of candidates) {
      const key = keyOf(execution)
      if (!(fresh.has(key) || this.#ids.has(key))) fresh.set(key, execution)
    }
    const looked = [...fresh.values()]
    await inSlices(looked, execution => {
      execution.unseen = noveltyOf(JSON.parse(execution.input) as Json, known)
    })
    const { picked, left } = pickUncertain(looked, this.#uncertain.left)
    this.#uncertain.left = left
    return picked
  }

  #nextId(): string {
    return this.#uuid.slice(0, 24) + (this.#numbered++).toString(16).padStart(12, '0')
  }

  /** The line of an execution; what is not redacted is written as it came. */
  #lineOf(execution: Waiting, redact: Redact | undefined): string {
    const { at, version, picked, reply, input, unseen } = execution
    const key = keyOf(execution)
    const first = this.#ids.get(key)
    if (first !== undefined) return JSON.stringify({ again: first, count: 1 } satisfies ExecutionRecord)
    const id = execution.id ?? this.#nextId()
    this.#ids.set(key, id)
    if (this.#ids.size > mostRemembered) this.#ids.delete(this.#ids.keys().next().value!)
    const kept = (raw: string) =>
      redact || raw.includes('\n') ? JSON.stringify((redact ?? same)(JSON.parse(raw))) : raw
    const { outcome, micros } = reply
    const about = JSON.stringify({ id, at, version, picked, outcome, micros, unseen })
    const output = outcome === 'answered' ? `,"output":${kept(reply.output)}` : ''
    return `${about.slice(0, -1)},"input":${kept(input)}${output}}`
  }
}

/** What work makes of each item, with turns for answers in between. */
async function inSlices<Item, Made>(items: readonly Item[], work: (item: Item) => Made): Promise<Made[]> {
  const made: Made[] = []
  for (const [at, item] of items.entries()) {
    if (at > 0 && at % slice === 0) await turn()
    made.push(work(item))
  }
  return made
}

/** By which an execution is known again. */
function keyOf({ picked, version, input }: Pick<Waiting, 'picked' | 'version' | 'input'>): string {
  return `${picked} ${version} ${input.length > longInput ? digestOf(input) : input}`
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}

const same: Redact = value => value

/** The recording of a task; undefined where its task.json keeps nothing. */
export function openRecording(project: Project, folder: TaskFolder, task: Task): Recording | undefined {
  const rules = recordRulesOf(task.record)
  if (rules === undefined) return undefined
  return new Recording(project, folder, task, rules, executionsOf(project, folder))
}

/** The kept executions of a task. */
export function executionsOf(project: Project, folder: TaskFolder): ExecutionFiles {
  return new ExecutionFiles(stateFiles(project.root), folder.name)
}

/** The day of a time, in UTC, as files are named. */
function dayAt(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10)
}
