import type { FastifyInstance } from 'fastify'
import { HttpError } from './http-error.js'

/** Names that always mean this machine. */
const loopback = ['localhost', '127.0.0.1', '[::1]']

/** Whether a host, without port, is this machine. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host)
}

/** The most `Host` headers to cache that were found to be valid. */
const mostKnown = 64

/**
 * Refuses requests of web pages of other origins. A browser sends the `Origin` of a page with its requests to this
 * machine; a page whose own name resolves to this machine (DNS rebinding) is recognized by `Host`.
 */
export function guard(app: FastifyInstance, boundTo: string): void {
  const onlyHere = isLoopback(boundTo)
  const names = new Set([...loopback, boundTo])
  const known = new Set<string>()
  app.addHook('onRequest', (request, _, done) => {
    const { host, origin } = request.headers
    if (onlyHere && (host === undefined || !known.has(host))) {
      if (host === undefined || !names.has(nameIn(host))) {
        done(new HttpError(403, 'FORBIDDEN_HOST', 'This server answers to localhost alone.'))
        return
      }
      if (known.size < mostKnown) known.add(host)
    }
    if (origin !== undefined && origin !== `http://${host}`) {
      done(new HttpError(403, 'FORBIDDEN_ORIGIN', 'Requests of other web pages are not answered.'))
      return
    }
    done()
  })
}

/** A `Host` header without its port. */
function nameIn(host: string): string {
  return host.replace(/:\d+$/, '').toLowerCase()
}
