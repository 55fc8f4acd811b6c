import { randomUUID } from 'node:crypto'
import {
  type ExecutionRecord,
  type Picked,
  type RecordRules,
  recordRulesOf
} from '../../domain/feedback/execution.js'
import { type Known, knownOfInputs, noveltyOf } from '../../domain/feedback/novelty.js'
import { type Redact, redactorOf } from '../../domain/feedback/redact.js'
import type { Json } from '../../domain/json.js'
import type { Reply } from '../../domain/program/outcome.js'
import type { Task } from '../../domain/task/task.js'
import { LoopaiError } from '../../errors.js'
import type { Project } from '../../project.js'
import { ExecutionFiles, uncertainMark } from '../../store/executions.js'
import type { TaskFolder } from '../../store/task-folder.js'
import { stateFiles } from '../../store/user-folders.js'
import { splitRows } from '../rows/split-rows.js'

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
  id: string
  at: number
  picked: Picked
}

/** What waits is written after so many ms, or as soon as so many executions wait. */
const flushMs = 1000
const mostWaiting = 10_000
/** So many executions are looked at for each that may be kept as unlike the rows. */
const lookedAt = 20
/** So many kept inputs are remembered, to count those that come again. */
const mostRemembered = 10_000
const dayMs = 86_400_000

/**
 * Keeps a share of the executions of a task, as its task.json says, in the user's state folder. Drawing one costs no
 * more than a random number; all else happens later, away from the answer.
 */
export class Recording {
  readonly #writer = randomUUID().slice(0, 8)
  readonly #ids = new Map<string, string>()
  #waiting: Waiting[] = []
  #candidates: Waiting[] = []
  #timer: NodeJS.Timeout | undefined
  #writing: Promise<void> = Promise.resolve()
  #known: Promise<Known> | undefined
  #redact: Promise<Redact> | undefined
  #uncertain: { day: string; left: number } | undefined
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
    if (drawn < this.rules.share) {
      this.#wait(this.#waiting, 'audit', answered)
      return true
    }
    if (forced) {
      this.#wait(this.#waiting, 'uncertain', answered)
      return true
    }
    // Another share as large is looked at: those that are least like the rows are kept, up to the day's number.
    const room = lookedAt * (this.#uncertain?.left ?? this.rules.uncertainPerDay)
    if (drawn < 2 * this.rules.share && this.#candidates.length < room)
      this.#wait(this.#candidates, 'uncertain', answered)
    return false
  }

  /** Settles when everything drawn so far is written. */
  async close(): Promise<void> {
    clearTimeout(this.#timer)
    this.#flush()
    await this.#writing
  }

  #wait(list: Waiting[], picked: Picked, answered: Answered): void {
    list.push({ ...answered, picked, id: answered.id ?? randomUUID(), at: this.now() })
    if (this.#waiting.length + this.#candidates.length >= mostWaiting) this.#flush()
    else this.#timer ??= setTimeout(() => this.#flush(), flushMs).unref()
  }

  /** Writes what waits. A disk that refuses costs records, never an answer; that is said one time. */
  #flush(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const [waiting, candidates] = [this.#waiting, this.#candidates]
    if (waiting.length + candidates.length === 0) return
    this.#waiting = []
    this.#candidates = []
    this.#writing = this.#writing
      .then(() => this.#write(waiting, candidates))
      .catch(error => {
        if (this.#failed) return
        this.#failed = true
        const message = `executions are not kept: ${error instanceof Error ? error.message : String(error)}`
        this.project.emit({ type: 'warning', message })
      })
  }

  async #write(waiting: Waiting[], candidates: Waiting[]): Promise<void> {
    const day = dayAt(this.now())
    const chosen = await this.#chooseUncertain(day, candidates)
    const redact = this.task.redact && (await this.#redactor())
    const drawn = waiting.map(execution => this.#lineOf(execution, undefined, redact))
    const unlike = chosen.map(({ execution, unseen }) => this.#lineOf(execution, unseen, redact))
    await this.files.append(day, this.#writer, drawn)
    await this.files.append(day, `${this.#writer}${uncertainMark}`, unlike)
    await this.files.keep(dayAt(this.now() - this.rules.days * dayMs), this.rules.megabytes * 2 ** 20)
  }

  /** Those least like the rows of train, as many as the day has left. */
  async #chooseUncertain(day: string, candidates: readonly Waiting[]) {
    if (candidates.length === 0) return []
    if (this.#uncertain?.day !== day) {
      const kept = await this.files.uncertainOn(day, this.project.emit)
      this.#uncertain = { day, left: Math.max(0, this.rules.uncertainPerDay - kept) }
    }
    if (this.#uncertain.left === 0) return []
    this.#known ??= splitRows(this.folder, this.task, this.project).then(({ train }) =>
      knownOfInputs(train.map(({ input }) => input))
    )
    const known = await this.#known
    const chosen = candidates
      .map(execution => ({ execution, unseen: noveltyOf(JSON.parse(execution.input) as Json, known) }))
      .filter(({ unseen }) => unseen > 0)
      .sort((a, b) => b.unseen - a.unseen)
      .slice(0, this.#uncertain.left)
    this.#uncertain.left -= chosen.length
    return chosen
  }

  #redactor(): Promise<Redact> {
    this.#redact ??= redactorOf(this.task.redact).catch(error => {
      const { message } = error as Error
      throw new LoopaiError('bad-config', `${this.folder.path}/task.json: redact.patterns: ${message}.`)
    })
    return this.#redact
  }

  /** The line of an execution; what is not redacted is written as it came. */
  #lineOf(execution: Waiting, unseen: number | undefined, redact: Redact | undefined): string {
    const { id, at, version, picked, reply, input } = execution
    const key = `${picked} ${version} ${input}`
    const first = this.#ids.get(key)
    if (first !== undefined) return JSON.stringify({ again: first, count: 1 } satisfies ExecutionRecord)
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
