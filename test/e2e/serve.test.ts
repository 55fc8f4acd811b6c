import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, it, onTestFinished } from 'vitest'
import { bin, cleanEnv, loopai, root, scratch } from '../helpers/cli.js'
import { echo, projectOf } from '../helpers/served.js'

/** Starts the real command; where it listens, and how it ended. */
async function start(cwd: string, ...flags: string[]) {
  const child = spawn(process.execPath, [bin, 'serve', '--port', '0', '--sandbox', 'deno', ...flags], {
    cwd,
    env: cleanEnv()
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let stdout = ''
  child.stdout.on('data', data => {
    stdout += data
  })
  const ended = new Promise<{ code: number | null; stdout: string }>(resolve =>
    child.once('close', code => resolve({ code, stdout }))
  )
  const logged: Record<string, unknown>[] = []
  const url = await new Promise<string>(resolve =>
    createInterface({ input: child.stderr }).on('line', line => {
      const entry = JSON.parse(line)
      logged.push(entry)
      if (entry.msg === 'listening') resolve(entry.url)
    })
  )
  return { url, logged, ended, stop: (signal: NodeJS.Signals) => child.kill(signal) }
}

const post = (url: string, body: string) =>
  fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })

it.each(['SIGTERM', 'SIGINT'] as const)(
  'answers until %s, then ends with what is under way',
  async signal => {
    const server = await start(await projectOf({ echo: { source: echo('a') } }), '--json')
    expect(await (await post(`${server.url}/tasks/echo`, '{"text":"x"}')).json()).toBe('a:x')
    const slow = post(`${server.url}/tasks/echo`, '{"text":"hang"}')
    await new Promise(resolve => setTimeout(resolve, 200))
    server.stop(signal)
    expect((await slow).status).toBe(422)
    const { code, stdout } = await server.ended
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toEqual({ url: server.url, executions: 2 })
  }
)

it('tells what is wrong with how it is to listen', async () => {
  const cwd = await projectOf({})
  const open = await loopai(['serve', '--host', '0.0.0.0'], { cwd })
  expect(open.code).toBe(2)
  expect(open.stderr).toContain('--insecure-no-auth')
  const first = await start(cwd)
  const taken = await loopai(['serve', '--port', new URL(first.url).port], { cwd })
  expect(taken.code).toBe(2)
  expect(taken.stderr).toContain('is in use')
  expect((await loopai(['serve'], { cwd: await scratch() })).code).toBe(2)
})

it('other commands load nothing of it', async () => {
  const cwd = await projectOf({ echo: { source: echo('a') } })
  const env = { NODE_OPTIONS: `--import ${join(root, 'test/helpers/names-modules.mjs')}` }
  const { stderr } = await loopai(['run', 'echo', '-i', 'x', '--sandbox', 'deno'], { cwd, env })
  expect(stderr).toContain('loop/run/run.js')
  expect(stderr).not.toMatch(/node_modules\/(fastify|pino|ajv|prom-client|@opentelemetry)\//)
})
