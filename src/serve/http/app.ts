import { randomUUID } from 'node:crypto'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { Logger } from '../log.js'
import { describeRoutes } from './describe-routes.js'
import { guard } from './guard.js'
import { HttpError, httpErrorOf } from './http-error.js'
import { takeBodies } from './json-body.js'

export interface AppOptions {
  /** The address that the server is bound to. */
  host: string
  log: Logger
  /** Loopai's own version. */
  version: string
  /** Largest body, in bytes. */
  bodyLimit: number
  /** How long a body may take to arrive, in ms. */
  bodyMs: number
  /** How long headers may take to arrive, in ms. */
  headersMs: number
  /** Whether all requests are logged, not only failures of the server. */
  logRequests: boolean
}

const headerBytes = 16 * 1024
const mostHeaders = 200
const keepAliveMs = 65_000
const mostConnections = 4096
/** The `x-request-id` of a caller is used where it matches this. */
const callersId = /^[\w.:-]{1,128}$/

/** The prefix and counter for ids of requests that come without one; the random prefix keeps processes apart. */
const start = randomUUID().slice(0, 8)
let requests = 0

/** The HTTP server without its routes: limits, access checks, errors, logs. */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const { host, log, bodyLimit, bodyMs, headersMs, logRequests, version } = options
  const app = Fastify({
    bodyLimit: Number.MAX_SAFE_INTEGER,
    keepAliveTimeout: keepAliveMs,
    http: { maxHeaderSize: headerBytes, connectionsCheckingInterval: 1000 },
    genReqId: ({ headers }) => {
      const given = headers['x-request-id']
      return typeof given === 'string' && callersId.test(given)
        ? given
        : `${start}-${(++requests).toString(36)}`
    },
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    // Bodies are validated as they are: nothing is coerced, added or removed.
    ajv: {
      customOptions: { coerceTypes: false, removeAdditional: false, useDefaults: false, strict: false }
    },
    frameworkErrors: (error, request, reply) => answerError(log, error, request, reply)
  })
  app.server.headersTimeout = headersMs
  app.server.maxHeadersCount = mostHeaders
  app.server.maxConnections = mostConnections
  app.setSerializerCompiler(() => JSON.stringify)
  guard(app, host)
  takeBodies(app, bodyLimit, bodyMs)
  app.setErrorHandler((error, request, reply) => answerError(log, error, request, reply))
  app.setNotFoundHandler((request, reply) => {
    const error = new HttpError(
      404,
      'NOT_FOUND',
      `There is no ${request.method} ${request.url.split('?')[0]}.`
    )
    return answerError(log, error, request, reply)
  })
  if (logRequests) logAll(app, log)
  await describeRoutes(app, version)
  return app
}

/** Sends an error reply. An unexpected error is logged with its stack, and the caller gets no details of it. */
function answerError(
  log: Logger,
  thrown: unknown,
  request: FastifyRequest,
  reply: FastifyReply
): FastifyReply {
  const error = httpErrorOf(thrown)
  if (error === undefined) {
    log.error(
      { requestId: request.id, method: request.method, url: request.url, err: thrown },
      'request failed'
    )
    return reply
      .code(500)
      .header('x-request-id', request.id)
      .send({ message: 'Something went wrong here.', code: 'INTERNAL_ERROR', requestId: request.id })
  }
  const { status, code, message, details } = error
  if (status >= 500)
    log.warn({ requestId: request.id, url: request.url, status, code, error: message }, 'request refused')
  // Fastify closes it where a body can't be parsed.
  if (details.open) reply.removeHeader('connection')
  if (details.retryAfter !== undefined) reply.header('retry-after', details.retryAfter)
  return reply.code(status).header('x-request-id', request.id).send(error.document)
}

function logAll(app: FastifyInstance, log: Logger): void {
  app.addHook('onResponse', (request, reply, done) => {
    log.info(
      {
        requestId: request.id,
        method: request.method,
        url: request.url,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 1000) / 1000
      },
      'request'
    )
    done()
  })
}
