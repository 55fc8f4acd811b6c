import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { loopai, root } from '../helpers/cli.js'
import { Servers } from './cases/servers.js'

const sdk = join(root, 'sdk', 'typescript')
let folder: string
let files: string[]
let servers: Servers

const npm = (words: string[], cwd: string) =>
  execFileSync('npm', words, { cwd, encoding: 'utf8', shell: process.platform === 'win32' })

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'loopai-sdk-'))
  const project = join(folder, 'project')
  mkdirSync(project)
  const [packed] = JSON.parse(npm(['pack', '--json', '--pack-destination', folder], sdk))
  files = packed.files.map(({ path }: { path: string }) => path)
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
  const quiet = ['--offline', '--no-audit', '--no-fund', '--ignore-scripts', '--silent']
  npm(['install', ...quiet, `./${packed.filename}`], folder)
  cpSync(join(sdk, 'examples'), join(folder, 'examples'), { recursive: true })
  for (const words of [
    ['init', 'spam', '--template', 'spam'],
    ['synth', 'spam', '--promote', '--sandbox', 'deno']
  ]) {
    const { code, stderr } = await loopai(words, { cwd: project })
    expect(code, stderr).toBe(0)
  }
  servers = new Servers(project, { usual: [] })
}, 300_000)

afterAll(async () => {
  await servers?.close()
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
})

it('the package is what runs, with its types, and nothing else', () => {
  const known =
    /^(dist\/(esm|cjs)\/.+\.(js|d\.ts)|dist\/(esm|cjs)\/package\.json|README\.md|LICENSE|package\.json)$/
  expect(files.filter(file => !known.test(file))).toEqual([])
  expect(files).toEqual(expect.arrayContaining(['dist/esm/index.js', 'dist/cjs/index.d.ts', 'LICENSE']))
  const { dependencies, engines } = JSON.parse(readFileSync(join(sdk, 'package.json'), 'utf8'))
  expect({ dependencies, engines }).toEqual({ dependencies: undefined, engines: { node: '>=18' } })
})

it('it is imported and required', () => {
  const print = 'console.log(typeof new LoopaiClient().ask, new ValidationException("x") instanceof Error)'
  const node = (words: string[]) => execFileSync(process.execPath, words, { cwd: folder, encoding: 'utf8' })
  const names = '{ LoopaiClient, ValidationException }'
  const imported = node(['--input-type=module', '-e', `import ${names} from '@loopai/sdk'; ${print}`])
  const required = node(['--input-type=commonjs', '-e', `const ${names} = require('@loopai/sdk'); ${print}`])
  expect([imported, required]).toEqual(['function true\n', 'function true\n'])
})

const right = `import { LoopaiClient, type Task } from '@loopai/sdk'
export async function f(): Promise<'a' | 'b'> {
  const client = new LoopaiClient({ baseUrl: 'http://localhost:8080', apiKey: 'x', timeout: 1, maxRetries: 2 })
  const task: Task = await client.getTask('x')
  for await (const line of client.stream<number>(task.id, [1])) if (line.success) line.output.toFixed(1)
  return client.ask<'a' | 'b'>(task.name, { text: 'x' })
}
`
const wrong = `import { LoopaiClient } from '@loopai/sdk'
export const task = new LoopaiClient().createTask({ name: 'x', inputSchema: {} })
export const label: Promise<number> = new LoopaiClient().ask<string>('x', 1)
`

it('programs in TypeScript get its types, however they import', () => {
  const programs = { 'right.mts': right, 'right.cts': right, 'wrong.mts': wrong, 'wrong.cts': wrong }
  for (const [name, source] of Object.entries(programs)) writeFileSync(join(folder, name), source)
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
  const flags = ['--noEmit', '--strict', '--module', 'nodenext', '--lib', 'es2022,dom', '--pretty', 'false']
  const { stdout } = spawnSync(process.execPath, [compiler, ...flags, ...Object.keys(programs)], {
    cwd: folder,
    encoding: 'utf8'
  })
  const errors = stdout.match(/^\S+?\(\d+|error TS\d+/gm)
  expect(errors).toEqual(
    ['wrong.cts', 'wrong.mts'].flatMap(name => [`${name}(2`, 'error TS2345', `${name}(3`, 'error TS2322'])
  )
}, 300_000)

/** Runs an example of the installed package; what it printed. */
async function example(words: string[], input = ''): Promise<string> {
  const child = spawn(process.execPath, words, {
    cwd: join(folder, 'examples'),
    env: { PATH: process.env.PATH, LOOPAI_URL: await servers.url('usual') },
    stdio: ['pipe', 'pipe', 'pipe']
  })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', data => {
    stdout += data
  })
  child.stderr.on('data', data => {
    stderr += data
  })
  child.stdin.end(input)
  const code = await new Promise(resolve => child.once('close', resolve))
  expect(code, stderr).toBe(0)
  return stdout
}

it('examples/basics.mjs', async () => {
  const lines = (await example(['basics.mjs'])).trim().split('\n')
  expect(lines).toEqual([
    expect.stringMatching(/^v\d+ says (spam|ham)$/),
    expect.stringMatching(/^2 answers: (spam|ham), (spam|ham)$/),
    "VALIDATION_ERROR { input: [ 'text: expected a string, found a number' ] }",
    '404 There is no task "unheard-of".'
  ])
})

it('examples/stream.mjs', async () => {
  const printed = await example(['stream.mjs', 'spam'], '{"text":"win a prize"}\n{"text":5}\n')
  const [first, second] = printed
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
  expect(['spam', 'ham']).toContain(first)
  expect(second).toMatchObject({ error: { type: 'bad-input' } })
})

it('examples/learn.mjs', async () => {
  const lines = (await example(['learn.mjs'])).trim().split('\n')
  expect(lines).toEqual([
    'temperature: no version yet',
    '200 rows',
    expect.stringMatching(/^the job is done: /),
    '36.6 fine',
    '39 fever'
  ])
}, 170_000)
