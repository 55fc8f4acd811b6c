import type { IncomingMessage } from 'node:http'
import { HttpError } from './http-error.js'

const everyMs = 1000
const nothing = Buffer.alloc(0)

type Done = (error: HttpError | undefined, bytes: Buffer) => void

/**
 * Collects request bodies with a limit on size and time. One timer checks all of them: most bodies arrive with their
 * headers, so a timer for each would be wasted.
 */
export class ArrivingBodies {
  /** Bodies that have not arrived, oldest first, with the time they began, by `performance.now`. */
  private readonly waiting = new Map<IncomingMessage, number>()
  private readonly timer: NodeJS.Timeout

  constructor(
    private readonly mostBytes: number,
    private readonly mostMs: number
  ) {
    this.timer = setInterval(() => this.endLate(), everyMs)
    this.timer.unref()
  }

  /**
   * Calls `done` with the bytes when all have arrived, or with an error where they are too many; not at all where the
   * caller disconnects.
   */
  take(payload: IncomingMessage, done: Done): void {
    const { mostBytes } = this
    if (Number(payload.headers['content-length'] ?? 0) > mostBytes) {
      refuse(payload, mostBytes, done)
      return
    }
    const chunks: Buffer[] = []
    let size = 0
    const onData = (chunk: Buffer) => {
      size += chunk.length
      if (size > mostBytes) {
        payload.off('data', onData)
        payload.off('end', onEnd)
        this.waiting.delete(payload)
        refuse(payload, mostBytes, done)
      } else {
        chunks.push(chunk)
      }
    }
    const onEnd = () => {
      this.waiting.delete(payload)
      done(undefined, chunks.length === 1 ? chunks[0] : Buffer.concat(chunks, size))
    }
    this.waiting.set(payload, performance.now())
    payload.on('data', onData)
    payload.on('end', onEnd)
    payload.on('error', () => this.waiting.delete(payload))
  }

  close(): void {
    clearInterval(this.timer)
  }

  private endLate(): void {
    const now = performance.now()
    for (const [payload, since] of this.waiting) {
      if (now - since < this.mostMs) return
      this.waiting.delete(payload)
      payload.destroy()
    }
  }
}

/** The rest of the body is not read: the connection is closed after the reply. */
function refuse(payload: IncomingMessage, mostBytes: number, done: Done): void {
  payload.pause()
  const message = `The body is larger than ${mostBytes} bytes.`
  done(new HttpError(413, 'BODY_TOO_LARGE', message, { close: true }), nothing)
}
