import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seededRandom } from '../../src/domain/statistics/random.js'
import { isDead } from '../../src/owner.js'
import { bin, cleanEnv, loopai, root } from '../helpers/cli.js'
import { isWhole } from '../helpers/whole.js'
import {
  damage,
  endsOtherwise,
  gist,
  locksIn,
  makeBases,
  restore,
  type Scenario,
  scenarios,
  type Tree,
  treeOf,
  triedOf
} from './durability.js'

/** Kills of a command: when its time is up, and before or within one of its writes. */
const byTheClock = isWhole ? 10 : 1
const atWrites = isWhole ? 15 : 1
const hook = `--import=${pathToFileURL(join(root, 'test/helpers/dies-at-write.mjs'))}`

let place: string
let cwd: string
let bases: Record<Scenario['base'], string>
const told: string[] = []
let kills = 0

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'loopai-kills-'))
  cwd = join(place, 'project')
  // What other tests leave in a shared home would be cleaned, too: more writes one time than another.
  process.env.XDG_CACHE_HOME = join(place, 'cache')
  process.env.XDG_STATE_HOME = join(place, 'state')
  bases = await makeBases()
}, 120_000)

afterAll(() => {
  console.log(`kills: ${kills} in all\n${told.join('\n')}`)
  for (const folder of [place, ...Object.values(bases ?? {})])
    rmSync(folder, { recursive: true, force: true })
})

/** A command that nobody disturbs: how it ends, how long it takes, and at how many places in writes it could die. */
async function undisturbed({ base, words }: Scenario) {
  restore(bases[base], cwd)
  const before = treeOf(cwd)
  const log = join(place, 'writes')
  writeFileSync(log, '')
  const since = performance.now()
  const { code } = await loopai(words, { cwd, env: { NODE_OPTIONS: hook, LOOPAI_TEST_WRITES: log } })
  const ms = performance.now() - since
  return { before, end: treeOf(cwd), code, ms, places: readFileSync(log, 'utf8').split('\n').length - 1 }
}

/** Starts a command in a copy of its base, and kills it after a time or at a write; whether it lived until then. */
async function kill({ base, words }: Scenario, at: { ms: number } | { write: number }): Promise<boolean> {
  restore(bases[base], cwd)
  const env = cleanEnv('ms' in at ? {} : { NODE_OPTIONS: hook, LOOPAI_TEST_DIES_AT: String(at.write) })
  const child = spawn(process.execPath, [bin, ...words], { cwd, env, stdio: 'ignore' })
  const closed = once(child, 'close')
  if ('ms' in at) {
    await Promise.race([sleep(at.ms), closed])
    child.kill('SIGKILL')
  }
  await closed
  return child.signalCode === 'SIGKILL'
}

/** What is wrong once a command was killed and then run again; undefined where nothing is. */
async function judge(scenario: Scenario, before: Tree, end: Tree, code: number | null): Promise<string[]> {
  const problems = damage(before, treeOf(cwd), end)
  const status = await loopai(scenario.base === 'rows' ? ['doctor'] : ['status'], { cwd })
  if (status.code !== 0) problems.push(`status: exit ${status.code}: ${status.stderr}`)
  const again = await loopai(scenario.words, { cwd })
  const isOver = scenario.already?.test(again.stderr) ?? false
  if (again.code !== code && !isOver) problems.push(`again: exit ${again.code}: ${again.stderr}`)
  problems.push(...endsOtherwise(treeOf(cwd), end))
  const held = locksIn(cwd).filter(name => !isDead(basename(name)))
  if (held.length > 0) problems.push(`locks stay: ${held}`)
  return problems
}

describe('killed at any moment, nothing is lost, and the same command ends as if nothing had been', () => {
  it.each(triedOf(scenarios, 1))(
    '$name',
    async scenario => {
      const { before, end, code, ms, places } = await undisturbed(scenario)
      const random = seededRandom(scenario.name.length * 7 + places)
      const stages = { untouched: 0, between: 0, done: 0 }
      const problems: string[] = []
      const hit = async (at: { ms: number } | { write: number }) => {
        if (!(await kill(scenario, at))) return false
        const tree = JSON.stringify(gist(treeOf(cwd)))
        const isUntouched = tree === JSON.stringify(gist(before))
        stages[isUntouched ? 'untouched' : tree === JSON.stringify(gist(end)) ? 'done' : 'between']++
        const found = await judge(scenario, before, end, code)
        if (found.length > 0) problems.push(`killed ${JSON.stringify(at)}: ${found.join('\n')}`)
        return true
      }
      const most = scenario.slow && !isWhole ? 0 : byTheClock
      let clock = 0
      // One that ended before was faster than when nobody disturbed it: the next time is chosen earlier.
      let longest = ms
      for (let tries = 0; clock < most && tries < 6 * most; tries++) {
        if (await hit({ ms: random.unit() * longest })) clock++
        else longest *= 0.7
      }
      let written = 0
      for (let n = 0; n < Math.min(atWrites, places); n++) {
        const write = 1 + Math.floor(((n + random.unit()) * places) / Math.min(atWrites, places))
        if (await hit({ write })) written++
      }
      kills += clock + written
      const { untouched, between, done } = stages
      told.push(
        `  ${scenario.name.padEnd(9)} ${Math.round(ms)} ms, ${places} places in writes: killed ${clock} times by the clock, ${written} at writes; ${untouched} had changed nothing, ${between} a part, ${done} all`
      )
      expect(problems.join('\n\n')).toBe('')
      expect(clock).toBeGreaterThanOrEqual(Math.min(1, most))
      // One that is chosen late may not come, as when a lock is had at once this time.
      expect(written).toBeGreaterThanOrEqual(0.8 * Math.min(atWrites, places))
    },
    isWhole ? 1_800_000 : 240_000
  )
})
