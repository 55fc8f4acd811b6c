import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { pino } from 'pino'
import { onTestFinished } from 'vitest'
import { budgetOf } from '../../src/config.js'
import type { SandboxChoice } from '../../src/domain/project/manifest-schema.js'
import { requireProject } from '../../src/project.js'
import { type ServeOptions, serve } from '../../src/serve/serve.js'
import { addProgram } from './project.js'

const text = { type: 'object', properties: { text: { type: 'string' } }, required: ['text'] }

/** The spec of a task with one text field. */
export const textTask = (output: object = { type: 'string' }, kind = 'transform') => ({
  format: 1,
  kind,
  input: text,
  output,
  metric: 'exact',
  split: { by: 'exact', seed: 1, shares: [0.6, 0.2, 0.2] }
})

/** Says `<mark>:<text>`; does what it is told to by some texts. */
export const echo = (mark: string) => `export function run({ text }) {
  if (text === 'throw') throw new TypeError('it was told to')
  if (text === 'hang') for (;;) {}
  return '${mark}:' + text
}
`

/** A project with these tasks, each with a program that is active, or none. It goes away with the test. */
export async function projectOf(tasks: Record<string, { spec?: object; source?: string }>): Promise<string> {
  const cwd = await mkdtemp(join(tmpdir(), 'loopai-serve-'))
  onTestFinished(() => rm(cwd, { recursive: true, force: true }))
  await writeProject(cwd, tasks)
  return cwd
}

export async function writeProject(
  cwd: string,
  tasks: Record<string, { spec?: object; source?: string }>
): Promise<void> {
  const paths = Object.keys(tasks).map(name => [name, { path: `tasks/${name}` }])
  await writeFile(join(cwd, 'loopai.json'), JSON.stringify({ format: 1, tasks: Object.fromEntries(paths) }))
  for (const [name, { spec = textTask(), source }] of Object.entries(tasks)) {
    await mkdir(join(cwd, 'tasks', name), { recursive: true })
    await writeFile(join(cwd, 'tasks', name, 'task.json'), JSON.stringify(spec))
    if (source !== undefined) await addProgram(cwd, name, source)
  }
}

export interface Server {
  url: string
  /** What was logged so far. */
  logged: Record<string, unknown>[]
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>
  get(path: string): Promise<Response>
  /** Ends it, once what is under way has ended. */
  stop(): Promise<void>
}

/** Serves a project in this process until the test ends. */
export async function startServer(
  cwd: string,
  options: Partial<ServeOptions> = {},
  { jobs = 1, sandbox = 'deno' }: { jobs?: number; sandbox?: SandboxChoice } = {}
): Promise<Server> {
  const logged: Record<string, unknown>[] = []
  const lines = new Writable({
    write(chunk, _, done) {
      logged.push(JSON.parse(String(chunk)))
      done()
    }
  })
  const stopping = new AbortController()
  let tell: (url: string) => void = () => {}
  const listening = new Promise<string>(resolve => {
    tell = resolve
  })
  const ended = serve({
    open: how =>
      requireProject({
        cwd,
        version: '0',
        emit: how?.emit ?? (() => {}),
        signal: how?.signal ?? new AbortController().signal,
        jobs,
        sandbox,
        trust: { given: 'once' }
      }),
    host: '127.0.0.1',
    port: 0,
    noAuth: false,
    log: pino({}, lines),
    version: '0',
    signal: stopping.signal,
    drainMs: 5000,
    queue: 64,
    mostLoaded: 8,
    bodyLimit: 1024 * 1024,
    logRequests: 'failures',
    budget: (said, manifest) => budgetOf(said?.toString(), {}, manifest),
    listening: tell,
    ...options,
    times: { pollMs: 20, ...options.times }
  })
  const stop = async () => {
    stopping.abort()
    await ended
  }
  onTestFinished(() => stop().catch(() => {}))
  const url = await Promise.race([listening, ended.then(() => Promise.reject(new Error('it ended')))])
  const post: Server['post'] = (path, body, headers = {}) =>
    fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body)
    })
  return { url, logged, post, get: path => fetch(`${url}${path}`), stop }
}

/** Waits until something is the case. */
export async function until(is: () => boolean | Promise<boolean>, mostMs = 20_000): Promise<void> {
  const end = performance.now() + mostMs
  while (!(await is())) {
    if (performance.now() > end) throw new Error(`not within ${mostMs} ms: ${is}`)
    await new Promise(resolve => setTimeout(resolve, 10))
  }
}
