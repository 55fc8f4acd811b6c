import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { addProgram } from '../helpers/project.js'
import { echo, projectOf, type Server, startServer, until } from '../helpers/served.js'
import { isWhole } from '../helpers/whole.js'

/** Asks without end, so many at once, until told to stop; what came back, by version. */
function load(server: Server, callers: number) {
  let going = true
  const seen = new Map<string, Set<string>>()
  let answers = 0
  const wrong: string[] = []
  const caller = async (number: number) => {
    for (let at = 0; going; at++) {
      const text = `${number}-${at}`
      const reply = await server.post('/tasks/echo', { text })
      const body = await reply.text()
      answers++
      const [mark, said] = reply.status === 200 ? (JSON.parse(body) as string).split(':') : []
      if (said !== text) wrong.push(`${reply.status} ${body}`)
      const version = reply.headers.get('x-loopai-version') ?? ''
      seen.set(version, (seen.get(version) ?? new Set()).add(mark ?? ''))
    }
  }
  const ended = Promise.all(Array.from({ length: callers }, (_, number) => caller(number)))
  return {
    seen,
    wrong,
    get answers() {
      return answers
    },
    stop: async () => {
      going = false
      await ended
    }
  }
}

const answering = async (server: Server) => {
  const { tasks } = (await (await server.get('/health/ready')).json()) as {
    tasks: { echo: { answers: string } }
  }
  return tasks.echo.answers
}

const promotions = isWhole ? 1000 : 20

it(
  `${promotions} promotions under load: every answer is one version's, and is said to be that one's`,
  async () => {
    const cwd = await projectOf({ echo: { source: echo('m0') } })
    const server = await startServer(cwd)
    const asked = load(server, 8)
    const marks = new Map<string, string>()
    for (let at = 1; at <= promotions; at++) {
      const version = await addProgram(cwd, 'echo', echo(`m${at}`))
      marks.set(version, `m${at}`)
      await until(async () => (await answering(server)) === version)
    }
    await asked.stop()
    expect(asked.wrong).toEqual([])
    expect(asked.answers).toBeGreaterThan(promotions)
    for (const [version, said] of asked.seen) expect([...said]).toEqual([marks.get(version) ?? 'm0'])
    expect(asked.seen.size).toBeGreaterThan(promotions / 4)
    // Each version's workers end with it.
    await until(() => workersOf(process.pid).then(workers => workers.length <= 1))
  },
  isWhole ? 1_800_000 : 120_000
)

/** The processes below this one that run programs. */
async function workersOf(pid: number): Promise<number[]> {
  const found: number[] = []
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '')
    const [, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    if (Number(parent) === pid && stat.includes('(deno)')) found.push(Number(name))
  }
  return found
}

it('a version that does not load leaves the old one in place, and says so until it is mended', async () => {
  const cwd = await projectOf({ echo: { source: echo('good') } })
  const server = await startServer(cwd)
  expect(await (await server.post('/tasks/echo', { text: 'x' })).json()).toBe('good:x')
  const broken = await addProgram(cwd, 'echo', 'export function run( {\n')
  await until(() => server.logged.some(({ msg }) => msg === 'version does not load'))
  expect(await (await server.post('/tasks/echo', { text: 'x' })).json()).toBe('good:x')
  const ready = await server.get('/health/ready')
  expect(ready.status).toBe(200)
  expect(await ready.json()).toMatchObject({
    status: 'degraded',
    reasons: [expect.stringContaining(`echo: ${broken} does not load`)],
    tasks: { echo: { active: broken, answers: expect.stringMatching(/^v1-/) } }
  })
  await addProgram(cwd, 'echo', echo('better'))
  await until(async () => (await (await server.post('/tasks/echo', { text: 'x' })).json()) === 'better:x')
  expect(await (await server.get('/health/ready')).json()).toMatchObject({ status: 'ready', reasons: [] })
})

it('a version whose files come later than its name is taken as soon as they are there', async () => {
  const cwd = await projectOf({ echo: { source: echo('old') } })
  const server = await startServer(cwd)
  await server.post('/tasks/echo', { text: 'x' })
  const manifest = join(cwd, 'loopai.json')
  const before = await readFile(manifest, 'utf8')
  const version = await addProgram(cwd, 'echo', echo('new'))
  const folder = join(cwd, 'tasks/echo/programs', version)
  await until(async () => (await answering(server)) === version)
  await writeFile(manifest, before)
  await until(async () => (await answering(server)) !== version)
  await rename(folder, `${folder}.later`)
  await writeFile(manifest, before.replace(/v1-[0-9a-f]{6}/, version))
  await until(() => server.logged.some(({ msg }) => msg === 'version does not load'))
  await rename(`${folder}.later`, folder)
  await until(async () => (await answering(server)) === version)
})

it('a manifest that cannot be read changes nothing, and is told', async () => {
  const cwd = await projectOf({ echo: { source: echo('a') } })
  const server = await startServer(cwd)
  const manifest = join(cwd, 'loopai.json')
  const good = await readFile(manifest, 'utf8')
  await writeFile(manifest, '<<<<<<< HEAD\n')
  await until(async () => {
    const { reasons } = (await (await server.get('/health/ready')).json()) as { reasons: string[] }
    return reasons.some(reason => reason.includes('loopai.json'))
  })
  expect(await (await server.post('/tasks/echo', { text: 'x' })).json()).toBe('a:x')
  await writeFile(manifest, good)
  await until(
    async () => ((await (await server.get('/health/ready')).json()) as { status: string }).status === 'ready'
  )
})

it('tasks that come and go are served and not', async () => {
  const cwd = await projectOf({ echo: { source: echo('a') } })
  const server = await startServer(cwd)
  const manifest = join(cwd, 'loopai.json')
  const { tasks } = JSON.parse(await readFile(manifest, 'utf8'))
  await mkdir(join(cwd, 'tasks/other'))
  await writeFile(join(cwd, 'tasks/other/task.json'), await readFile(join(cwd, 'tasks/echo/task.json')))
  await writeFile(
    manifest,
    JSON.stringify({ format: 1, tasks: { ...tasks, other: { path: 'tasks/other' } } })
  )
  await until(async () => (await server.post('/tasks/other', { text: 'x' })).status === 200)
  await writeFile(manifest, JSON.stringify({ format: 1, tasks: { other: { path: 'tasks/other' } } }))
  await until(async () => (await server.post('/tasks/echo', { text: 'x' })).status === 404)
  await rm(join(cwd, 'tasks/echo'), { recursive: true })
  expect((await server.post('/tasks/other', { text: 'x' })).status).toBe(200)
})

const kills = isWhole ? 200 : 5

it(
  `workers that are killed under load, ${kills} times, cost no more than their own rows`,
  async () => {
    const cwd = await projectOf({ echo: { source: echo('a') } })
    const server = await startServer(cwd)
    await server.post('/tasks/echo', { text: 'warm' })
    const asked = load(server, 16)
    for (let kill = 0; kill < kills; kill++) {
      const before = asked.answers
      await until(() => asked.answers > before + 50)
      for (const pid of await workersOf(process.pid)) process.kill(pid, 'SIGKILL')
    }
    await until(async () => (await server.post('/tasks/echo', { text: 'after' })).status === 200)
    await asked.stop()
    // Whose row it was that a worker died with is one of those that it had; none waits for ever, none is mixed up.
    expect(asked.wrong.filter(each => !each.startsWith('422 '))).toEqual([])
    expect(asked.wrong.length).toBeLessThanOrEqual(kills)
  },
  isWhole ? 600_000 : 120_000
)
