import { join } from 'node:path'
import type { Emit } from '../domain/event.js'
import { isStale, seenInRound } from '../domain/honesty/round.js'
import type { Json } from '../domain/json.js'
import type { Program, SourceFiles } from '../domain/program/program.js'
import type { ProgramManifest } from '../domain/program/program-schema.js'
import { taskFormat } from '../domain/project/formats.js'
import type { Example } from '../domain/rows/example.js'
import { fitToKind } from '../domain/task/kind/fit-to-kind.js'
import type { Task } from '../domain/task/task.js'
import { LoopaiError } from '../errors.js'
import { readChecked } from './checked-json.js'
import {
  appendExamples,
  examplesName,
  readExampleLines,
  readExamples,
  type StoredExample,
  writeExamples
} from './examples-file.js'
import { FollowedJournal } from './followed-journal.js'
import { type JournalName, requireRecord } from './journal-records.js'
import { readJsonLines } from './json-lines.js'
import { type Lock, lockOf, withLock } from './lock.js'
import { listVersions, markRecommended, readProgram, saveProgram } from './program-folder.js'
import { RootedFiles } from './rooted-files.js'
import { stableJson } from './stable-json.js'

/** One task's folder: task.json, examples.jsonl, programs/, its journals. */
export class TaskFolder {
  readonly folder: string
  readonly #files: RootedFiles
  readonly #programs: string
  #round?: number
  /** Held while this task's rows or versions are changed. */
  #lock?: Lock

  constructor(
    readonly root: string,
    readonly name: string,
    /** Relative to the root, as in loopai.json. */
    readonly path: string,
    readonly appVersion: string,
    /** Called with notes about files in an older format. */
    readonly tell?: (note: string) => void
  ) {
    this.folder = join(root, path)
    this.#files = new RootedFiles(root)
    this.#programs = `${path}/programs`
  }

  /** The task.json, with metric and output schema adapted where only the kind was changed by hand. */
  async task(): Promise<Task> {
    const task = await readChecked<Task>(
      {
        files: this.#files,
        path: `${this.path}/task.json`,
        namesFields: true,
        schema: async () => (await import('../domain/task/task-schema.js')).taskSchema,
        format: taskFormat,
        formats: async () => (await import('./task-migrations.js')).taskFormats,
        tell: this.tell
      },
      this.appVersion
    )
    if (!task) {
      throw new LoopaiError('bad-config', `${this.path}/task.json is missing.`, {
        suggestions: ['bring it back from git, or remove the task from loopai.json and init it again']
      })
    }
    this.#round = task.split.round ?? 0
    const fitted = fitToKind(task)
    for (const note of fitted.notes) this.tell?.(`${this.path}/task.json: ${note}`)
    return fitted.task
  }

  /** How often the task's rows have been split again. */
  async round(): Promise<number> {
    return this.#round ?? (await this.task()).split.round ?? 0
  }

  async writeTask(task: Task): Promise<void> {
    this.#lock?.requireHeld()
    this.#round = task.split.round ?? 0
    return this.#files.write(`${this.path}/task.json`, taskText(task))
  }

  examples(emit: Emit): Promise<StoredExample[]> {
    return readExamples(this.#files, this.path, emit)
  }

  /** All lines of examples.jsonl, those included that later ones correct. */
  exampleLines(emit: Emit): Promise<StoredExample[]> {
    return readExampleLines(this.#files, this.path, emit)
  }

  async writeExamples(examples: Example[]): Promise<void> {
    this.#lock?.requireHeld()
    return writeExamples(this.#files, this.path, examples)
  }

  async appendExamples(examples: Example[]): Promise<void> {
    this.#lock?.requireHeld()
    return appendExamples(this.#files, this.path, examples)
  }

  versions(): Promise<string[]> {
    return listVersions(this.#files, this.#programs)
  }

  /** A version; one of an earlier round counts as having seen all rows. */
  async program(version: string): Promise<Program> {
    const program = await readProgram(this.#files, this.#programs, version, this.appVersion)
    const seen = seenInRound(program.manifest.seen, await this.round())
    return { ...program, manifest: { ...program.manifest, seen } }
  }

  /** Whether a version was made in an earlier round. */
  async isStale(version: string): Promise<boolean> {
    return isStale((await this.program(version)).manifest.seen, await this.round())
  }

  async saveProgram(
    files: SourceFiles,
    manifest: Omit<ProgramManifest, 'files'>
  ): Promise<{ version: string; existed: boolean }> {
    const round = await this.round()
    const { round: _, ...seen } = manifest.seen
    const dated = { ...manifest, seen: round === 0 ? seen : { ...seen, round } }
    return this.locked(() =>
      saveProgram(this.#files, this.#programs, files, dated, async version => !(await this.isStale(version)))
    )
  }

  /** Marks a version as recommended. */
  markRecommended(version: string): Promise<void> {
    return this.locked(() => markRecommended(this.#files, this.#programs, version))
  }

  /** A text that changes whenever task.json or the rows are written. */
  rowsStamp(): string {
    const names = ['task.json', examplesName, 'conflicts.jsonl']
    return names.map(name => this.#files.stamp(`${this.path}/${name}`) ?? '').join(' ')
  }

  /** Runs `work` while no other process can change this task's rows or versions. */
  locked<T>(work: () => Promise<T>): Promise<T> {
    return withLock(this.#files, lockOf(this.name), async lock => {
      this.#lock = lock
      try {
        return await work()
      } finally {
        this.#lock = undefined
      }
    })
  }

  /**
   * The records of one of the task's journals, oldest first; of evaluations only those of the current round, since
   * earlier ones are of other rows.
   */
  async journal<T>(name: JournalName, emit: Emit): Promise<T[]> {
    const path = `${this.path}/${name}`
    const records = await readJsonLines<T>(this.#files, path, emit)
    for (const { value, line } of records) requireRecord(name, value as Json, `${path}:${line}`)
    const values = records.map(record => record.value)
    if (name !== 'evaluations.jsonl' || values.length === 0) return values
    const round = await this.round()
    return values.filter(value => !isStale(value as { round?: number }, round))
  }

  /** A journal to be read again and again, as reviewers at work do: later readings read what was added. */
  followJournal<T>(name: Exclude<JournalName, 'evaluations.jsonl'>): FollowedJournal<T> {
    return new FollowedJournal(this.#files, `${this.path}/${name}`, name)
  }

  appendJournal(name: JournalName, record: object): Promise<void> {
    return this.#appending(() => this.#append(name, [record]))
  }

  /** Appends the records whose key no existing record has; by default the key is the record's text. */
  async appendNew<T extends object>(
    name: JournalName,
    records: readonly T[],
    emit: Emit,
    keyOf: (record: T) => string = record => JSON.stringify(record)
  ): Promise<void> {
    const missing = async () => {
      const there = new Set(records.length === 0 ? [] : (await this.journal<T>(name, emit)).map(keyOf))
      return records.filter(record => !there.has(keyOf(record)))
    }
    // Checked without the lock, so that nothing is written where there is nothing to append: the folder may be
    // read-only.
    if ((await missing()).length === 0) return
    return this.#appending(async () => this.#append(name, await missing()))
  }

  /** Appends what `choose` makes of the records that are there, while nobody else can append. */
  appendChosen<T extends object>(
    name: JournalName,
    choose: (there: readonly T[]) => readonly T[],
    emit: Emit
  ): Promise<void> {
    return this.#appending(async () => this.#append(name, choose(await this.journal<T>(name, emit))))
  }

  /** Removes the records of a journal that are meant, whatever round they are of. */
  removeRecords<T extends object>(
    name: JournalName,
    isMeant: (record: T) => boolean,
    emit: Emit
  ): Promise<void> {
    return this.#appending(async () => {
      const path = `${this.path}/${name}`
      const all = await readJsonLines<T>(this.#files, path, emit)
      const left = all.filter(({ value }) => !isMeant(value))
      if (left.length === all.length) return
      await this.#files.write(
        path,
        left.map(({ value }) => `${JSON.stringify(value)}\n`)
      )
    })
  }

  /**
   * Runs `work` while no other process can append to a journal of this task, since it would take a half-written
   * record for an abandoned one.
   */
  #appending<T>(work: () => Promise<T>): Promise<T> {
    return withLock(this.#files, lockOf(`${this.name}.journals`), work)
  }

  async #append(name: JournalName, records: readonly object[]): Promise<void> {
    const round = name === 'evaluations.jsonl' ? await this.round() : 0
    const lines = records.map(record => JSON.stringify(round === 0 ? record : { ...record, round }))
    await this.#files.append(`${this.path}/${name}`, lines)
  }
}

/** The text of task.json. */
export function taskText(task: Task): string {
  return stableJson({ ...task, format: taskFormat })
}
