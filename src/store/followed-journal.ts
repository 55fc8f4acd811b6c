import type { Emit } from '../domain/event.js'
import type { Json } from '../domain/json.js'
import { type JournalName, requireRecord } from './journal-records.js'
import { parseJsonLines } from './json-lines.js'
import type { RootedFiles } from './rooted-files.js'

/** So many bytes before the place where reading goes on show whether the file is still the one that was read. */
const mostRemembered = 512
const newline = 0x0a

/** A journal that is read one time, and after that only what was appended since, by whomever. */
export class FollowedJournal<T> {
  #records: readonly T[] = []
  #lines = 0
  /** The bytes read so far, whole lines all of them, and the last of them. */
  #bytes = 0
  #end: Buffer = Buffer.alloc(0)
  #reading: Promise<readonly T[]> = Promise.resolve([])

  constructor(
    private readonly files: RootedFiles,
    private readonly path: string,
    private readonly name: JournalName
  ) {}

  /** All records, oldest first: the same array for as long as none is added. Throws `bad-file` for a bad line. */
  records(emit: Emit): Promise<readonly T[]> {
    this.#reading = this.#reading.then(
      () => this.#follow(emit),
      () => this.#follow(emit)
    )
    return this.#reading
  }

  async #follow(emit: Emit): Promise<readonly T[]> {
    const from = this.#bytes - this.#end.length
    const added = new Added(this.#end)
    const read = await parseJsonLines<T>(
      added.behind(this.files.stream(this.path, from)),
      this.path,
      emit,
      this.#lines
    )
    if (!added.isContinued) {
      // It was written anew, as when an input is forgotten or another branch is checked out.
      this.#forget()
      return this.#follow(emit)
    }
    for (const { value, line } of read) requireRecord(this.name, value as Json, `${this.path}:${line}`)
    const records = read.length === 0 ? this.#records : [...this.#records, ...read.map(({ value }) => value)]
    if (added.torn) {
      // What a writer that died has left goes with the next record, or is one that only lacks its newline.
      this.#forget()
      return records
    }
    this.#records = records
    this.#lines += added.lines
    this.#bytes += added.bytes
    this.#end = added.end
    return records
  }

  #forget(): void {
    this.#records = []
    this.#lines = 0
    this.#bytes = 0
    this.#end = Buffer.alloc(0)
  }
}

/** What comes behind a known end, and how much. */
class Added {
  bytes = 0
  lines = 0
  end: Buffer
  #known: number

  constructor(private readonly before: Buffer) {
    this.#known = before.length
    this.end = before
  }

  /** Whether the known end was there. */
  get isContinued(): boolean {
    return this.#known === 0
  }

  get torn(): boolean {
    return this.end.length > 0 && this.end[this.end.length - 1] !== newline
  }

  /** The chunks without the known end; none where another end is there. */
  async *behind(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      const known = chunk.subarray(0, this.#known)
      const start = this.before.length - this.#known
      if (!known.equals(this.before.subarray(start, start + known.length))) return
      this.#known -= known.length
      const fresh = chunk.subarray(known.length)
      if (fresh.length === 0) continue
      this.bytes += fresh.length
      for (const byte of fresh) if (byte === newline) this.lines++
      this.end = Buffer.concat([this.end, fresh]).subarray(-mostRemembered)
      yield fresh
    }
  }
}
