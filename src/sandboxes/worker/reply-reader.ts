import { isJson } from '../../domain/json.js'
import { maxLineBytes } from '../../domain/program/limits.js'
import { type Outcome, outcomes, type Reply, type RowError } from '../../domain/program/outcome.js'
import { KnownTexts } from '../../domain/rows/known-texts.js'

const tab = 0x09
const newline = 0x0a
const dot = 0x2e
const answered = Buffer.from('\tanswered\t')

/** Handles the lines of a worker as they are read. */
export interface ReplyHandler {
  /** The program is loaded, or is not. */
  load(reply: Reply): void
  /** `id` is still unchecked. */
  reply(id: number, reply: Reply): void
  print(printed: Buffer): void
  /** The worker does not keep to the protocol; nothing more is read from it. */
  violation(message: string): void
}

/** Reads the output of one worker, in chunks of any size. */
export class ReplyReader {
  private readonly prefix: Buffer
  /** The beginning of an incomplete line. */
  private parts: Buffer[] = []
  private held = 0
  private printing = false
  private broken = false
  /** A worker shares its process with the program, so its outputs are checked to be JSON. */
  private readonly outputs = new KnownTexts(isJson)

  constructor(
    nonce: string,
    private readonly handler: ReplyHandler
  ) {
    this.prefix = Buffer.from(`${nonce}\t`)
  }

  push(chunk: Buffer): void {
    let at = 0
    if (this.held > 0 || this.printing) {
      at = chunk.indexOf(newline) + 1
      if (at > 0) this.finishLine(chunk.subarray(0, at))
    }
    while (!this.broken && at < chunk.length) {
      const next = this.quickReply(chunk, at)
      if (next > 0) {
        at = next
        continue
      }
      const end = chunk.indexOf(newline, at)
      if (end < 0) break
      this.line(chunk, at, end)
      at = end + 1
    }
    if (at < chunk.length && !this.broken) this.hold(chunk.subarray(at))
  }

  /** Keeps the start of a line that is not complete; prints are passed on at once, however long. */
  private hold(bytes: Buffer): void {
    if (this.printing) {
      this.handler.print(bytes)
      return
    }
    if (this.held < this.prefix.length) this.parts = [Buffer.concat([...this.parts, bytes])]
    else this.parts.push(Buffer.from(bytes))
    this.held += bytes.length
    const [first] = this.parts
    const length = Math.min(first.length, this.prefix.length)
    if (first.compare(this.prefix, 0, length, 0, length) !== 0) {
      this.printing = true
      this.handler.print(first)
      this.clear()
    } else if (this.held > maxLineBytes) {
      this.fail('a reply longer than a line may be')
    }
  }

  private finishLine(bytes: Buffer): void {
    if (this.printing) {
      this.printing = false
      this.handler.print(bytes)
      return
    }
    const line = Buffer.concat([...this.parts, bytes])
    this.clear()
    this.line(line, 0, line.length - 1)
  }

  private clear(): void {
    this.parts = []
    this.held = 0
  }

  private fail(message: string): void {
    this.broken = true
    this.clear()
    this.handler.violation(message)
  }

  /** Reads a whole line that is an answer as nearly all are, and says where the next one starts; else 0. */
  private quickReply(bytes: Buffer, start: number): number {
    if (!startsWith(bytes, this.prefix, start)) return 0
    let at = start + this.prefix.length
    let id = 0
    let digit = bytes[at] - 48
    const idAt = at
    for (; digit >= 0 && digit <= 9; digit = bytes[++at] - 48) id = id * 10 + digit
    if (bytes[at] !== tab || at === idAt || at > idAt + 15) return 0
    const microsAt = ++at
    let micros = 0
    for (digit = bytes[at] - 48; digit >= 0 && digit <= 9; digit = bytes[++at] - 48)
      micros = micros * 10 + digit
    if (at === microsAt || at > microsAt + 9) return 0
    if (bytes[at] === dot) {
      const tenths = bytes[at + 1] - 48
      if (!(tenths >= 0 && tenths <= 9)) return 0
      micros = (micros * 10 + tenths) / 10
      at += 2
    }
    if (!startsWith(bytes, answered, at)) return 0
    at += answered.length
    let end = at
    while (end < bytes.length && bytes[end] !== newline) end++
    if (end === bytes.length) return 0
    const output = this.outputs.read(bytes, at, end)
    if (output === undefined) return 0
    this.handler.reply(id, { outcome: 'answered', output, micros })
    return end + 1
  }

  private line(bytes: Buffer, start: number, end: number): void {
    if (!startsWith(bytes, this.prefix, start)) {
      this.handler.print(bytes.subarray(start, end + 1))
      return
    }
    const text = bytes.toString('utf8', start + this.prefix.length, end)
    const microsAt = text.indexOf('\t') + 1
    const outcomeAt = text.indexOf('\t', microsAt) + 1
    const payloadAt = text.indexOf('\t', outcomeAt) + 1
    if (microsAt === 0 || outcomeAt === 0 || payloadAt === 0) {
      this.fail('a malformed reply')
      return
    }
    const id = text.slice(0, microsAt - 1)
    const micros = Number(text.slice(microsAt, outcomeAt - 1))
    const reply = decode(text.slice(outcomeAt, payloadAt - 1), text.slice(payloadAt), micros)
    if (reply === undefined || !(micros >= 0)) this.fail('a malformed reply')
    else if (id === 'load') this.handler.load(reply)
    else this.handler.reply(/^\d{1,15}$/.test(id) ? Number(id) : -1, reply)
  }
}

function startsWith(bytes: Buffer, start: Buffer, at: number): boolean {
  for (let i = 0; i < start.length; i++) if (bytes[at + i] !== start[i]) return false
  return true
}

function decode(outcome: string, payload: string, micros: number): Reply | undefined {
  if (outcome === 'answered') return isJson(payload) ? { outcome, output: payload, micros } : undefined
  const error = decodeError(payload)
  if (error === undefined || !isFailure(outcome)) return undefined
  return { outcome, error, micros }
}

function isFailure(outcome: string): outcome is Exclude<Outcome, 'answered'> {
  return outcome !== 'answered' && (outcomes as readonly string[]).includes(outcome)
}

function decodeError(payload: string): RowError | undefined {
  const value = parseOrNothing(payload) as
    | { type?: unknown; message?: unknown; line?: unknown }
    | null
    | undefined
  if (value === null || typeof value?.type !== 'string' || typeof value.message !== 'string') return undefined
  const error: RowError = { type: value.type.slice(0, 100), message: value.message.slice(0, 2000) }
  if (Number.isSafeInteger(value.line)) error.line = value.line as number
  return error
}

function parseOrNothing(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
