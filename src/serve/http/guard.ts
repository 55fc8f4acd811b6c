import type { FastifyInstance } from 'fastify'
import { HttpError } from './http-error.js'

/** Names of this machine that nobody else answers to. */
const loopback = ['localhost', '127.0.0.1', '[::1]']

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host)
}

/** How many `Host` headers that were found to be good are remembered. */
const mostKnown = 64

/**
 * Lets no web page in: a page may send requests to this machine, but not without its `Origin`, and one that has its
 * own name point here (DNS rebinding) shows by `Host`.
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
