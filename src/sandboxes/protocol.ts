import type { Limits } from '../domain/limits.js'
import { maxLineBytes } from '../domain/limits.js'
import { type Outcome, outcomes, type Reply, type RowError } from '../domain/outcome.js'
import type { Runnable } from '../domain/program.js'

/*
 * Between host and worker, line by line:
 *
 *   host → worker   {"nonce","entry","source","outputBytes"}     first line: the program
 *                   id TAB raw JSON                               a row
 *                   (empty line)                                  end of a frame: flush what is answered
 *   worker → host   nonce TAB load TAB 0 TAB outcome TAB payload  once
 *                   nonce TAB id TAB µs TAB outcome TAB payload   a reply, in the order of the rows
 *                   anything else                                 what the program printed
 *
 * The payload is the output as raw JSON where the outcome is `answered`, else a RowError.
 */

/** The first line to a worker. */
export function encodeProgram(nonce: string, program: Runnable, limits: Limits): string {
  const source = program.files[program.entry] ?? ''
  const setup = { nonce, entry: program.entry, source, outputBytes: limits.outputKb * 1024 }
  return `${JSON.stringify(setup)}\n`
}

/** One row. Line ends can only be white space in JSON, and must not end the line: a tab is no less wrong inside a string. */
export function encodeRow(id: number, raw: string): string {
  return `${id}\t${raw.includes('\n') ? raw.replaceAll('\n', '\t') : raw}\n`
}

/** Ends a frame. */
export const frameEnd = '\n'

/** What a worker says, as its lines are read. */
export interface ReplyHandler {
  /** `id` is `load` or the id of a row, still unchecked. */
  reply(id: string, reply: Reply): void
  print(text: string): void
  /** The worker does not keep to the protocol; nothing more is read from it. */
  violation(message: string): void
}

/** Reads the output of one worker, in chunks of any size. */
export class ReplyReader {
  private readonly prefix: string
  private parts: string[] = []
  private held = 0
  private printing = false
  private broken = false
  /** Outputs known to be JSON: a classifier has few. */
  private readonly valid = new Set<string>()

  constructor(
    nonce: string,
    private readonly handler: ReplyHandler
  ) {
    this.prefix = `${nonce}\t`
  }

  push(chunk: string): void {
    let at = 0
    if (this.held > 0 || this.printing) {
      at = chunk.indexOf('\n') + 1
      if (at > 0) this.finishLine(chunk.slice(0, at - 1))
    }
    while (!this.broken) {
      const end = chunk.indexOf('\n', at)
      if (end < 0) break
      this.line(chunk, at, end)
      at = end + 1
    }
    if (at < chunk.length && !this.broken) this.hold(chunk.slice(at))
  }

  /** Keeps the start of a line that is not complete; prints are passed on at once, however long. */
  private hold(text: string): void {
    if (this.printing) {
      this.handler.print(text)
      return
    }
    if (this.held < this.prefix.length) this.parts = [this.parts.join('') + text]
    else this.parts.push(text)
    this.held += text.length
    const start = this.parts[0].slice(0, this.prefix.length)
    if (!this.prefix.startsWith(start)) {
      this.printing = true
      this.handler.print(this.parts[0])
      this.clear()
    } else if (this.held > maxLineBytes) {
      this.fail('a reply longer than a line may be')
    }
  }

  private finishLine(text: string): void {
    if (this.printing) {
      this.printing = false
      this.handler.print(`${text}\n`)
      return
    }
    this.parts.push(text, '\n')
    const line = this.parts.join('')
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

  private line(text: string, start: number, end: number): void {
    if (!text.startsWith(this.prefix, start)) {
      this.handler.print(text.slice(start, end + 1))
      return
    }
    const idAt = start + this.prefix.length
    const microsAt = text.indexOf('\t', idAt) + 1
    const outcomeAt = text.indexOf('\t', microsAt) + 1
    const payloadAt = text.indexOf('\t', outcomeAt) + 1
    if (microsAt === 0 || outcomeAt === 0 || payloadAt === 0 || payloadAt > end) {
      this.fail('a malformed reply')
      return
    }
    const micros = Number(text.slice(microsAt, outcomeAt - 1))
    const reply = this.decode(text.slice(outcomeAt, payloadAt - 1), text.slice(payloadAt, end), micros)
    if (reply === undefined || !(micros >= 0)) this.fail('a malformed reply')
    else this.handler.reply(text.slice(idAt, microsAt - 1), reply)
  }

  private decode(outcome: string, payload: string, micros: number): Reply | undefined {
    if (outcome === 'answered') {
      return this.isJson(payload) ? { outcome, output: payload, micros } : undefined
    }
    const error = decodeError(payload)
    if (error === undefined || !isFailure(outcome)) return undefined
    return { outcome, error, micros }
  }

  /** A worker shares its process with the program, so its word alone is not taken for it. */
  private isJson(text: string): boolean {
    const short = text.length <= 64
    if (short && this.valid.has(text)) return true
    if (parseOrNothing(text) === undefined) return false
    if (short && this.valid.size < 1000) this.valid.add(text)
    return true
  }
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
