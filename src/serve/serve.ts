import type { FastifyInstance } from 'fastify'
import { LoopaiError, systemCode } from '../errors.js'
import { type AppOptions, createApp } from './http/app.js'
import { isLoopback } from './http/guard.js'
import type { JobBudget } from './jobs/job.js'
import { Jobs } from './jobs/jobs.js'
import type { Logger, RequestLog } from './log.js'
import { Observation } from './observation.js'
import { descriptionRoutes } from './routes/description.js'
import { figureRoutes } from './routes/figures.js'
import { healthRoutes } from './routes/health.js'
import { inferenceRoutes } from './routes/inference.js'
import { jobRoutes } from './routes/jobs.js'
import { learningRoutes } from './routes/learning.js'
import { plainRoutes } from './routes/plain.js'
import { reviewRoutes } from './routes/reviews.js'
import { streamRoutes } from './routes/stream.js'
import { batchRoutes } from './routes/v1/batch.js'
import { comingRoutes } from './routes/v1/coming.js'
import { executeRoutes } from './routes/v1/execute.js'
import { taskRoutes } from './routes/v1/tasks.js'
import { validationRoutes } from './routes/v1/validation.js'
import type { Served } from './served.js'
import type { OpenProject } from './tasks/open-project.js'
import { ServedTasks } from './tasks/served-tasks.js'

export interface ServeOptions {
  /** Reads the project; called again whenever its files change. */
  open: OpenProject
  host: string
  port: number
  /** Whether anyone who can reach the address may use it. */
  noAuth: boolean
  log: Logger
  version: string
  /** When aborted, ends the server after the requests in progress. */
  signal: AbortSignal
  /** How long these may take, in ms. */
  drainMs: number
  queue: number
  mostLoaded: number
  bodyLimit: number
  logRequests: RequestLog
  /** The budget of a job, from that in its request and that in loopai.json. */
  budget: JobBudget
  /** The address of an OpenTelemetry collector that takes OTLP over HTTP; absent: no telemetry is sent. */
  otlpEndpoint?: string
  /** Called with the URL when the server listens. */
  listening?: (url: string) => void
  /**
   * For tests: the interval between checks of files, the time until idle workers end, and how long bodies and headers
   * may take; all in ms.
   */
  times?: Partial<Times>
}

interface Times {
  pollMs: number
  idleMs: number
  bodyMs: number
  headersMs: number
}

const defaultTimes: Times = { pollMs: 200, idleMs: 600_000, bodyMs: 30_000, headersMs: 10_000 }

const allRoutes = [
  descriptionRoutes,
  figureRoutes,
  healthRoutes,
  plainRoutes,
  learningRoutes,
  jobRoutes,
  reviewRoutes,
  streamRoutes,
  inferenceRoutes,
  taskRoutes,
  executeRoutes,
  batchRoutes,
  validationRoutes,
  comingRoutes
]

export interface ServeResult {
  url: string
  /** The number of answered inputs. */
  executions: number
}

/**
 * Serves the tasks of a project until `signal` is aborted. Throws `usage` where the address can't be used, or is open
 * to others without `noAuth`.
 */
export async function serve(options: ServeOptions): Promise<ServeResult> {
  requireKnownCallers(options)
  const { log, signal, drainMs, version } = options
  const times = { ...defaultTimes, ...options.times }
  const observation = new Observation(log, options.logRequests === 'inputs')
  const tasks = await openTasks(options, times, observation)
  const jobs = new Jobs(tasks, options, log)
  const served: Served = { tasks, jobs, version, log, observation, stopping: false }
  const app = await createApp({
    ...options,
    ...times,
    logRequests: options.logRequests !== 'failures'
  } satisfies AppOptions)
  await tellCollector(app, options, observation)
  for (const routes of allRoutes) routes(app, served)
  let url = ''
  try {
    url = await listen(app, options)
    log.info({ url, tasks: tasks.all.map(({ name }) => name), version: options.version }, 'listening')
    tasks.watch()
    await jobs.resume()
    options.listening?.(url)
    await aborted(signal)
    served.stopping = true
    log.info({ drainMs }, 'ending')
  } finally {
    served.stopping = true
    await jobs.close()
    await drain(app, drainMs, log)
    await tasks.close()
    await observation.close()
    log.info({ executions: observation.executions }, 'ended')
  }
  return { url, executions: observation.executions }
}

async function openTasks(
  { open, log, queue, mostLoaded }: ServeOptions,
  { pollMs, idleMs }: Times,
  observation: Observation
): Promise<ServedTasks> {
  const { metrics } = observation
  const tasks = await ServedTasks.open({
    open,
    log,
    queue,
    mostLoaded,
    pollMs,
    idleMs,
    swapped: task => metrics.swapped(task),
    restarted: task => metrics.restarted(task)
  })
  observation.of(tasks)
  return tasks
}

/** Starts telemetry; its packages are imported only where there is a collector. */
async function tellCollector(
  app: FastifyInstance,
  { otlpEndpoint, version }: ServeOptions,
  observation: Observation
): Promise<void> {
  if (otlpEndpoint === undefined) return
  const { Telemetry } = await import('./telemetry.js')
  observation.telemetry = new Telemetry(app, otlpEndpoint, version)
}

/**
 * Throws `usage` where the address is open to other machines and `noAuth` is not set, as anyone who can reach it could
 * use what is served.
 */
function requireKnownCallers({ host, noAuth }: ServeOptions): void {
  if (isLoopback(host) || noAuth) return
  throw new LoopaiError(
    'usage',
    `--host ${host}: there are no keys yet, so whoever reaches that address could call.`,
    {
      suggestions: [
        'leave out --host (it is 127.0.0.1 then), and put a proxy in front that knows its callers',
        '--insecure-no-auth'
      ]
    }
  )
}

async function listen(app: FastifyInstance, { host, port }: ServeOptions): Promise<string> {
  try {
    const address = await app.listen({ host, port })
    return address
  } catch (error) {
    const code = systemCode(error)
    if (code === 'EADDRINUSE' || code === 'EACCES' || code === 'EADDRNOTAVAIL') {
      const why = {
        EADDRINUSE: 'is in use',
        EACCES: 'is not for this user',
        EADDRNOTAVAIL: 'is not of this machine'
      }[code]
      throw new LoopaiError('usage', `${host}:${port} ${why}.`, {
        suggestions: ['--port 0   (any free one)'],
        cause: error
      })
    }
    throw error
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve()
  return new Promise(resolve => signal.addEventListener('abort', () => resolve(), { once: true }))
}

const idleCheckMs = 50

/** Closes the server: accepts no new connections, and waits for requests in progress, at most for `mostMs`. */
async function drain(app: FastifyInstance, mostMs: number, log: Logger): Promise<void> {
  const timer = setTimeout(() => {
    log.warn('not all requests ended in time')
    app.server.closeAllConnections()
  }, mostMs)
  // A connection whose reply began before the end stays open for further requests, which nobody would answer.
  const idle = setInterval(() => app.server.closeIdleConnections(), idleCheckMs)
  await app.close()
  clearTimeout(timer)
  clearInterval(idle)
}
