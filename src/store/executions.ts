import type { Emit } from '../domain/event.js'
import { type ExecutionRecord, foldRecords, type KeptExecution } from '../domain/feedback/execution.js'
import { readJsonLines } from './json-lines.js'
import type { RootedFiles } from './rooted-files.js'

/** Files are read up to 32 MB (file-limits.ts); a last line may be 5 MB long. */
const longFile = 16 * 2 ** 20

/** What the name of a writer ends with where it keeps what was picked beside the sample. */
export const uncertainMark = '-uncertain'

/**
 * The kept executions of a task, in files by day in the user's state folder. Each writer has a file of its own, so
 * that none waits for another and a killed one spoils nothing but its last line.
 */
export class ExecutionFiles {
  readonly #folder: string
  /** The file that each writer is at, and how much it has written into it. */
  readonly #parts = new Map<string, { number: number; bytes: number }>()

  constructor(
    readonly files: RootedFiles,
    task: string
  ) {
    this.#folder = `executions/${task}`
  }

  /** Appends records, or lines that hold one each; a file that has grown long is followed by another one. */
  async append(day: string, writer: string, records: readonly (ExecutionRecord | string)[]): Promise<void> {
    const lines = records.map(record => (typeof record === 'string' ? record : JSON.stringify(record)))
    for (let from = 0; from < lines.length; ) {
      const part = this.#parts.get(writer) ?? { number: 0, bytes: 0 }
      this.#parts.set(writer, part)
      const first = from
      while (from < lines.length && part.bytes < longFile) part.bytes += Buffer.byteLength(lines[from++]) + 1
      const suffix = part.number === 0 ? '' : `.${part.number}`
      await this.files.append(`${this.#folder}/${day}.${writer}${suffix}.jsonl`, lines.slice(first, from))
      if (part.bytes >= longFile) this.#parts.set(writer, { number: part.number + 1, bytes: 0 })
    }
  }

  /** All kept executions, the earliest first. */
  async read(emit: Emit): Promise<KeptExecution[]> {
    const records: ExecutionRecord[] = []
    for (const name of await this.#names()) records.push(...(await this.#records(name, emit)))
    return foldRecords(records).sort((a, b) => a.at - b.at)
  }

  /** The number of executions of a day that were kept in files for what was picked beside the sample. */
  async uncertainOn(day: string, emit: Emit): Promise<number> {
    const isMeant = (name: string) => dayOf(name) === day && name.includes(`${uncertainMark}.`)
    const names = (await this.#names()).filter(isMeant)
    const records = await Promise.all(names.map(name => this.#records(name, emit)))
    return records.flat().filter(record => 'picked' in record).length
  }

  /** Removes what is older than a day, and then the oldest files until the rest is no larger than `bytes`. */
  async keep(from: string, bytes: number): Promise<void> {
    let total = 0
    for (const name of (await this.#names()).toReversed()) {
      const path = `${this.#folder}/${name}`
      total += await this.files.bytesOf(path)
      if (dayOf(name) < from || total > bytes) await this.files.remove(path)
    }
  }

  /** Removes the executions that are to be forgotten; returns their number. */
  async forget(isMeant: (execution: KeptExecution) => boolean, emit: Emit): Promise<number> {
    const meant = new Set((await this.read(emit)).filter(isMeant).map(({ id }) => id))
    for (const name of await this.#names()) {
      const path = `${this.#folder}/${name}`
      const all = await this.#records(name, emit)
      const left = all.filter(record => !meant.has('again' in record ? record.again : record.id))
      if (left.length === all.length) continue
      if (left.length === 0) await this.files.remove(path)
      else
        await this.files.write(
          path,
          left.map(record => `${JSON.stringify(record)}\n`)
        )
    }
    return meant.size
  }

  async #records(name: string, emit: Emit): Promise<ExecutionRecord[]> {
    const read = await readJsonLines<ExecutionRecord>(this.files, `${this.#folder}/${name}`, emit)
    return read.map(({ value }) => value)
  }

  async #names(): Promise<string[]> {
    return (await this.files.list(this.#folder)).filter(name => name.endsWith('.jsonl')).sort()
  }
}

function dayOf(name: string): string {
  return name.slice(0, name.indexOf('.'))
}
