import { isUtf8 } from 'node:buffer'
import type { FastifyInstance } from 'fastify'
import { isTooDeep, maxJsonDepth } from '../../domain/json-depth.js'
import { ArrivingBodies } from './arriving-bodies.js'
import { HttpError } from './http-error.js'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The handler gets the body as text, which is parsed only where it is answered. */
    rawBody?: boolean
  }
}

/** The content type of replies that are written as JSON text. */
export const jsonType = 'application/json; charset=utf-8'

export const lineTypes = ['application/x-ndjson', 'application/jsonl', 'application/x-jsonlines']

/**
 * Accepts JSON bodies, parsed here or passed on as text, and lines of JSON as a stream; no other types. A JSON body
 * that is larger than `mostBytes`, or takes longer than `mostMs` to arrive, is refused.
 */
export function takeBodies(app: FastifyInstance, mostBytes: number, mostMs: number): void {
  const bodies = new ArrivingBodies(mostBytes, mostMs)
  app.addHook('onClose', async () => bodies.close())
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', (request, payload, done) => {
    const raw = request.routeOptions.config.rawBody
    bodies.take(payload, (error, bytes) => {
      if (error !== undefined) return done(error)
      try {
        const text = textOf(bytes)
        done(null, raw ? text : parsed(text))
      } catch (thrown) {
        done(thrown as Error)
      }
    })
  })
  for (const type of lineTypes) app.addContentTypeParser(type, (_, payload, done) => done(null, payload))
}

/** The text of a body. Throws where it is empty, not UTF-8, or nested too deeply to parse safely. */
function textOf(bytes: Buffer): string {
  if (bytes.length === 0) throw new HttpError(400, 'BAD_JSON', 'The body is empty: expected JSON.')
  if (!isUtf8(bytes)) throw new HttpError(400, 'BAD_JSON', 'The body is not UTF-8.')
  const text = bytes.toString('utf8')
  if (isTooDeep(text)) {
    throw new HttpError(400, 'BAD_JSON', `The body is nested more than ${maxJsonDepth} levels deep.`)
  }
  return text
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new HttpError(400, 'BAD_JSON', 'The body is not JSON.')
  }
}
