import { readdir, readFile, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { serveProject } from '../bench/serve/servers.js'
import { echo, projectOf, until } from '../helpers/served.js'
import { isWhole } from '../helpers/whole.js'

const warmMs = 40_000
const soakMs = 180_000
const sampleMs = 2000

interface Held {
  /** Resident memory of the server, in MB. */
  memory: number
  /** Open files and connections. */
  descriptors: number
  /** The server and all below it. */
  processes: number
}

async function heldBy(pid: number): Promise<Held> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  const descriptors = (await readdir(`/proc/${pid}/fd`)).length
  const memory = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024
  return { memory, descriptors, processes: await familyOf(pid) }
}

async function familyOf(pid: number): Promise<number> {
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '')
  const below = children.trim().split(' ').filter(Boolean).map(Number)
  const families = await Promise.all(below.map(familyOf))
  return 1 + families.reduce((sum, size) => sum + size, 0)
}

/** What callers do, those that do it wrong and those that leave included. Each returns what was not as it should. */
function callersOf(url: string): (() => Promise<string | undefined>)[] {
  const post = (path: string, body: unknown, type = 'application/json') =>
    fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': type },
      body: typeof body === 'string' ? body : JSON.stringify(body)
    })
  let at = 0
  const items = (count: number) =>
    Array.from({ length: count }, (_, id) => ({ id: `${id}`, input: { text: `${at++}` } }))
  const isStatus = async (asked: Promise<Response>, status: number) => {
    const reply = await asked
    const text = await reply.text()
    return reply.status === status ? undefined : `${reply.status} ${text}`
  }
  const plain = async () => {
    const text = `${at++}`
    const answer = await (await post('/tasks/echo', { text })).json()
    return answer === `a:${text}` ? undefined : `${text}: ${JSON.stringify(answer)}`
  }
  const leave = () =>
    new Promise<undefined>(resolve => {
      const socket = connect(Number(new URL(url).port), '127.0.0.1', () => {
        socket.write(
          'POST /tasks/echo HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"te',
          () => socket.destroy()
        )
      })
      socket.on('error', () => {})
      socket.on('close', () => resolve(undefined))
    })
  const many = Array.from({ length: 2000 }, (_, line) => `{"text":"${line}"}\n`).join('')
  return [
    plain,
    plain,
    plain,
    () => isStatus(post('/api/v1/batch/execute', { task_id: 'echo', items: items(100) }), 200),
    () => isStatus(post('/tasks/echo/stream', many, 'application/x-ndjson'), 200),
    () => isStatus(post('/tasks/echo', { text: 'throw' }), 422),
    () => isStatus(post('/tasks/echo', { no: 'text' }), 400),
    () => isStatus(post('/tasks/none', { text: 'x' }), 404),
    () => isStatus(fetch(`${url}/metrics`), 200),
    () => isStatus(fetch(`${url}/health/ready`), 200),
    leave
  ]
}

it.runIf(isWhole && process.platform === 'linux')(
  `${soakMs / 1000} s of load: memory, descriptors and processes stay as they are after warm-up`,
  { timeout: warmMs + soakMs + 60_000 },
  async () => {
    const cwd = await projectOf({ echo: { source: echo('a') } })
    const manifest = JSON.parse(await readFile(join(cwd, 'loopai.json'), 'utf8'))
    // A machine that has much else to do makes no row late.
    const limits = { timeoutMs: 60_000 }
    await writeFile(join(cwd, 'loopai.json'), JSON.stringify({ ...manifest, limits }))
    vi.stubEnv('LOOPAI_TRUST', '1')
    onTestFinished(() => void vi.unstubAllEnvs())
    const server = await serveProject(cwd)
    try {
      await until(async () => (await fetch(`${server.url}/health/ready`)).status === 200)
      const end = performance.now() + warmMs + soakMs
      let requests = 0
      const wrong: string[] = []
      const calling = callersOf(server.url).map(async call => {
        while (performance.now() < end) {
          const problem = await call()
          if (problem !== undefined) wrong.push(problem)
          requests++
        }
      })
      const all = Promise.all(calling)
      await new Promise(resolve => setTimeout(resolve, warmMs))
      const samples: Held[] = []
      while (performance.now() < end) {
        samples.push(await heldBy(server.pid))
        await new Promise(resolve => setTimeout(resolve, sampleMs))
      }
      await all
      expect(wrong).toEqual([])
      const third = Math.floor(samples.length / 3)
      const begun = samples.slice(0, third)
      const ended = samples.slice(-third)
      const most = (what: keyof Held, some: Held[]) => Math.max(...some.map(each => each[what]))
      const told = { requests, begun: samples[0], ended: samples.at(-1) }
      console.info(JSON.stringify(told))
      expect(most('memory', ended), JSON.stringify(samples)).toBeLessThan(most('memory', begun) * 1.1 + 10)
      // Those of callers that have just left are still counted now and then.
      expect(most('descriptors', ended)).toBeLessThanOrEqual(most('descriptors', begun) + 5)
      expect(most('processes', ended)).toBeLessThanOrEqual(most('processes', begun))
    } finally {
      await server.stop()
    }
  }
)
