import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { KeptExecution } from '../../src/domain/feedback/execution.js'
import type { Review } from '../../src/domain/feedback/review.js'
import { seededRandom } from '../../src/domain/statistics/random.js'
import { ExecutionFiles } from '../../src/store/executions.js'
import { stateFiles } from '../../src/store/user-folders.js'
import { bin, cleanEnv, loopai, root } from '../helpers/cli.js'
import { type Act, messagesServer } from '../helpers/messages-server.js'
import { askedIn, labelsReply } from '../helpers/oracle.js'
import { addProgram, jsonLines, ownWords, weatherRows, writeProject } from '../helpers/project.js'
import { linesOfFile, reviewByKeys } from '../helpers/review-by-keys.js'
import { serveCommand } from '../helpers/served-command.js'
import { isWhole } from '../helpers/whole.js'

/** Kills of each command. */
const kills = isWhole ? 70 : 1
const timeout = isWhole ? 3_600_000 : 240_000
const hook = `--import=${pathToFileURL(join(root, 'test/helpers/dies-at-write.mjs'))}`
const random = seededRandom(21)

let place: string
let cwd: string

/** A task whose program is asked about rain; all that it answers is kept. */
beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'loopai-use-'))
  cwd = join(place, 'project')
  process.env.XDG_CACHE_HOME = join(place, 'cache')
  process.env.XDG_STATE_HOME = join(place, 'state')
  const made = await writeProject(weatherRows(60), ['init', 'w', 'rows.jsonl'])
  cpSync(made, cwd, { recursive: true })
  rmSync(made, { recursive: true })
  await addProgram(cwd, 'w', "export function run({ text }) { return text.includes('7') ? 'rain' : 'sun' }\n")
  const spec = join(cwd, 'tasks/w/task.json')
  writeFileSync(spec, JSON.stringify({ ...JSON.parse(readFileSync(spec, 'utf8')), record: 1 }))
  // What is cached now is not written by what is killed.
  expect((await loopai(['run', 'w', '-i', '"x"', '--sandbox', 'deno'], { cwd })).code).toBe(0)
  rmSync(join(place, 'state'), { recursive: true })
  keep('blank')
}, timeout)

afterAll(() => rmSync(place, { recursive: true, force: true }))

/** Notes the project and what is kept of it, to begin from it again. */
function keep(name: string): void {
  for (const folder of ['project', 'state']) {
    mkdirSync(join(place, folder), { recursive: true })
    cpSync(join(place, folder), join(place, name, folder), { recursive: true })
  }
}

function beginFrom(name: string): void {
  for (const folder of ['project', 'state']) {
    rmSync(join(place, folder), { recursive: true, force: true })
    cpSync(join(place, name, folder), join(place, folder), { recursive: true })
  }
}

const kept = (): Promise<KeptExecution[]> => new ExecutionFiles(stateFiles(cwd), 'w').read(() => {})
const inputsOf = (executions: readonly KeptExecution[]) =>
  executions.map(({ input }) => (input as { text: string }).text)
const reviews = () => linesOfFile<Review>(cwd, 'tasks/w/reviews.jsonl')

it(
  'run: what was written before a kill is whole and in order, and the next run goes on',
  async () => {
    // More than wait at a time, so that they are written in several pieces.
    const texts = Array.from({ length: 10_500 }, (_, at) => `in town ${at}`)
    const input = jsonLines(texts.map(text => ({ text })))
    const run = async (env: Record<string, string>, ms?: number) => {
      beginFrom('blank')
      const child = spawn(process.execPath, [bin, 'run', 'w', '--sandbox', 'deno'], {
        ...{ cwd, env: cleanEnv(env), stdio: ['pipe', 'ignore', 'ignore'] }
      })
      const closed = once(child, 'close')
      child.stdin?.on('error', () => {})
      child.stdin?.end(input)
      if (ms !== undefined) {
        await Promise.race([sleep(ms), closed])
        child.kill('SIGKILL')
      }
      await closed
      return child.signalCode === 'SIGKILL'
    }
    const log = join(place, 'writes')
    const since = performance.now()
    await run({ NODE_OPTIONS: hook, LOOPAI_TEST_WRITES: log })
    const longest = performance.now() - since
    expect(inputsOf(await kept())).toEqual(texts)
    const places = readFileSync(log, 'utf8').split('\n')
    const ofRecords = places.flatMap((line, at) => (line.includes('/executions/') ? at + 1 : []))
    expect(ofRecords.length).toBeGreaterThan(5)
    let killed = 0
    for (let n = 0; n < kills; n++) {
      const at = String(ofRecords[Math.floor(((n + random.unit()) * ofRecords.length) / kills)])
      const isByClock = isWhole && n % 3 === 0
      const ms = isByClock ? random.unit() * longest : undefined
      if (!(await run(isByClock ? {} : { NODE_OPTIONS: hook, LOOPAI_TEST_DIES_AT: at }, ms))) continue
      killed++
      const left = await kept()
      expect(inputsOf(left)).toEqual(texts.slice(0, left.length))
      expect(new Set(left.map(({ id }) => id)).size).toBe(left.length)
      expect(
        left.every(({ output, input }) => output === (JSON.stringify(input).includes('7') ? 'rain' : 'sun'))
      ).toBe(true)
      const next = await loopai(['run', 'w', '-i', '"after it"'], { cwd })
      expect(next).toMatchObject({ code: 0, stdout: '"sun"\n' })
      expect(inputsOf(await kept())).toEqual([...inputsOf(left), 'after it'])
    }
    expect(killed).toBeGreaterThan(0.6 * kills)
  },
  timeout
)

/** Something to review. */
async function withKept(count: number): Promise<string[]> {
  beginFrom('blank')
  const texts = Array.from(
    { length: count },
    (_, at) => `seen in town ${'abcdefghij'[at % 10].repeat(at + 2)}`
  )
  const { code } = await loopai(['run', 'w'], { cwd, input: jsonLines(texts.map(text => ({ text }))) })
  expect(code).toBe(0)
  keep(`kept ${count}`)
  return texts
}

/** Every input has one decision and one row, whoever was killed on the way. */
async function expectAll(texts: readonly string[]): Promise<void> {
  const decided = reviews().map(({ input }) => (input as { text: string }).text)
  expect(decided.toSorted()).toEqual(texts.toSorted())
  const rows = linesOfFile<{ input: { text: string } }>(cwd, 'tasks/w/examples.jsonl')
  const made = rows.map(({ input }) => input.text).filter(text => texts.includes(text))
  expect(made.toSorted()).toEqual(texts.toSorted())
  expect((await loopai(['status'], { cwd })).code).toBe(0)
}

it.runIf(process.platform === 'linux')(
  'review: killed at a terminal, no decision is lost and none doubled',
  async () => {
    const texts = await withKept(6)
    let killed = 0
    while (killed < kills) {
      beginFrom('kept 6')
      // One reviewer, who begins again after each kill.
      for (let at = 0; ; at++) {
        const before = reviews().length
        const review = reviewByKeys(cwd, 'ann', join(place, 'pid'))
        const most = at < 2 && killed < kills ? Math.floor(random.unit() * 3) : Number.POSITIVE_INFINITY
        let isOver = false
        review.over.then(() => {
          isOver = true
        })
        while (!isOver && review.made() < most) await sleep(5)
        const isKilled = !isOver
        if (isKilled) {
          await sleep(random.unit() * 150)
          await review.kill()
          killed++
        }
        await review.over
        const made = reviews().length - before
        expect([review.made(), review.made() + 1]).toContain(made)
        if (!isKilled) break
      }
      await expectAll(texts)
    }
  },
  timeout
)

it(
  'serve: killed while it takes reviews, what it has confirmed is there; sent again nothing is doubled',
  async () => {
    const texts = await withKept(12)
    const ids = (await kept()).map(({ id }) => id)
    const batches = [ids.slice(0, 1), ids.slice(1, 4), ids.slice(4, 6), ids.slice(6, 11), ids.slice(11)]
    let killed = 0
    while (killed < kills) {
      beginFrom('kept 12')
      const left = new Set(batches)
      while (left.size > 0) {
        const server = await serveCommand(cwd)
        const confirmed = new Set<string[]>()
        const sending = Promise.all(
          [...left].map(async (batch, at) => {
            await sleep(at * 20)
            const body = JSON.stringify(batch.map(id => ({ id, answer: 'snow' })))
            const headers = { 'content-type': 'application/json' }
            const url = `${server.url}/tasks/w/reviews?by=ann`
            const reply = await fetch(url, { method: 'POST', body, headers }).catch(() => undefined)
            if (reply?.status === 200) confirmed.add(batch)
            else expect(reply).toBeUndefined()
          })
        )
        const isLast = killed >= kills || left.size < 2
        if (!isLast) {
          await Promise.race([sleep(random.unit() * 250), sending])
          killed++
          await server.end('SIGKILL')
        }
        await sending
        if (isLast) expect(await server.end('SIGTERM')).toBe(0)
        const there = new Set(reviews().map(({ id }) => id))
        for (const batch of confirmed) {
          expect(batch.filter(id => !there.has(id))).toEqual([])
          left.delete(batch)
        }
      }
      await expectAll(texts)
    }
  },
  timeout
)

it(
  'label: killed at any moment it goes on, every input is labeled one time, and nothing answered is asked again',
  async () => {
    const inputs = Array.from({ length: 20 }, (_, at) => ({
      text: `${ownWords(at)} sledge ${ownWords(3000 + at)}`
    }))
    const more = ['--batch', '5', '--check', '5']
    const words = ['label', 'w', 'new.jsonl', '-m', 'claude-sonnet-5-5', ...more]
    const begin = () => {
      beginFrom('blank')
      writeFileSync(join(cwd, 'new.jsonl'), jsonLines(inputs))
    }
    const oracle = () =>
      messagesServer((request): Act => ({ text: labelsReply(request, () => 'snow'), delayMs: 30 }))
    begin()
    const since = performance.now()
    expect((await loopai(words, { cwd, env: { ANTHROPIC_BASE_URL: (await oracle()).url } })).code).toBe(0)
    let longest = performance.now() - since
    let killed = 0
    for (let tries = 0; killed < kills && tries < 6 * kills; tries++) {
      begin()
      const server = await oracle()
      const env = { ANTHROPIC_BASE_URL: server.url }
      const child = spawn(process.execPath, [bin, ...words], { cwd, env: cleanEnv(env), stdio: 'ignore' })
      const closed = once(child, 'close')
      await Promise.race([sleep(random.unit() * longest), closed])
      child.kill('SIGKILL')
      await closed
      if (child.signalCode !== 'SIGKILL') {
        longest *= 0.7
        continue
      }
      killed++
      const asked = server.received.length
      const resumed = await loopai(['label', 'w', 'new.jsonl', '--resume', ...more], { cwd, env })
      // It had not begun, or it had ended.
      if (resumed.code !== 0) expect(await loopai(words, { cwd, env })).toMatchObject({ code: 0 })
      const rows = linesOfFile<{ input: object; via?: string }>(cwd, 'tasks/w/examples.jsonl')
      const labeled = rows.filter(({ via }) => via === 'model').map(({ input }) => JSON.stringify(input))
      expect(labeled.toSorted()).toEqual(inputs.map(input => JSON.stringify(input)).toSorted())
      // What was on its way may be asked again: of the requests before the kill no more than are sent at once.
      const all = server.received.flatMap(({ body }) =>
        askedIn(body).map(({ input }) => JSON.stringify(input))
      )
      for (const input of inputs) {
        expect(all.filter(text => text === JSON.stringify(input)).length).toBeLessThanOrEqual(
          asked > 0 ? 2 : 1
        )
      }
    }
    expect(killed).toBe(kills)
  },
  timeout
)
