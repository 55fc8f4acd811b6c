import type { IncomingMessage } from 'node:http'
import { NumberedItems } from '../../domain/numbered-items.js'
import { HttpError } from './http-error.js'

const everyMs = 1000
/** How much of a body that was refused is still read, in largest sizes of a body. */
const timesDiscarded = 8
const nothing = Buffer.alloc(0)

/** A body that has not arrived, and when it began, by `performance.now`. */
interface Arriving {
  payload: IncomingMessage
  since: number
}

type Done = (error: HttpError | undefined, bytes: Buffer) => void

/**
 * Collects request bodies with a limit on size and time. One timer checks all of them: most bodies arrive with their
 * headers, so a timer for each would be wasted.
 */
export class ArrivingBodies {
  private readonly waiting = new NumberedItems<Arriving>()
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
    const { mostBytes, waiting } = this
    const number = waiting.add({ payload, since: performance.now() })
    if (Number(payload.headers['content-length'] ?? 0) > mostBytes) {
      this.refuse(payload, number, done)
      return
    }
    const chunks: Buffer[] = []
    let size = 0
    const onData = (chunk: Buffer) => {
      size += chunk.length
      if (size > mostBytes) {
        payload.off('data', onData)
        payload.off('end', onEnd)
        this.refuse(payload, number, done)
      } else {
        chunks.push(chunk)
      }
    }
    const onEnd = () => {
      waiting.delete(number)
      done(undefined, chunks.length === 1 ? chunks[0] : Buffer.concat(chunks, size))
    }
    payload.on('data', onData)
    payload.on('end', onEnd)
    payload.on('error', () => waiting.delete(number))
  }

  close(): void {
    clearInterval(this.timer)
  }

  private endLate(): void {
    const now = performance.now()
    for (const [number, { payload, since }] of this.waiting) {
      if (now - since < this.mostMs) return
      this.waiting.delete(number)
      payload.destroy()
    }
  }

  /**
   * The rest of the body is read, within limits, and discarded: if the connection were closed while the caller still
   * sends, it would be reset, and the caller might never see the reply.
   */
  private refuse(payload: IncomingMessage, number: number, done: Done): void {
    const { mostBytes } = this
    let rest = 0
    payload.on('data', (chunk: Buffer) => {
      rest += chunk.length
      if (rest > mostBytes * timesDiscarded) payload.destroy()
    })
    payload.on('close', () => this.waiting.delete(number))
    const message = `The body is larger than ${mostBytes} bytes.`
    done(new HttpError(413, 'BODY_TOO_LARGE', message, { open: true }), nothing)
  }
}
