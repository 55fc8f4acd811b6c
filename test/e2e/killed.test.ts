import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it, onTestFinished } from 'vitest'
import { seededRandom } from '../../src/domain/statistics/random.js'
import type { JournalRecord, MessagesRequest } from '../../src/generators/written/calls/journal.js'
import { bin, cleanEnv, loopai } from '../helpers/cli.js'
import { journal } from '../helpers/journal.js'
import { type Act, messagesServer, programReply } from '../helpers/messages-server.js'
import { projectWith, weatherRows } from '../helpers/project.js'
import { isWhole } from '../helpers/whole.js'

const cues = ['beach', 'sunglasses', 'heatwave', 'parasol', 'sledge', 'blizzard', 'icicle', 'mittens']
/** What was cut off counts as billed in full, so there must be room for it. */
const money = ['--budget', '100']
const start = [
  'synth',
  'w',
  '-g',
  'anthropic',
  '--keep',
  'all',
  '--rounds',
  '3',
  '--candidates',
  '3',
  '--json'
]
const resume = ['synth', 'w', '--resume', '--keep', 'all', '--json', ...money]

/** The same question has the same answer, whenever it comes: programs better and worse, prose, what does not run. */
function answer({ messages }: MessagesRequest): Act {
  const digest = createHash('sha256').update(JSON.stringify(messages)).digest()
  const delayMs = 20 + (digest[1] % 100)
  if (digest[0] < 25) return { text: 'I would look at the words.', delayMs }
  if (digest[0] < 50) return { text: programReply('export function run( {'), delayMs }
  // Three words at most: no program is right everywhere, so that rounds go on.
  const known = [cues[digest[2] % 4], cues[4 + (digest[3] % 4)], cues[digest[4] % 8]]
  const source = `// ${digest.toString('hex')}
const labels = ${JSON.stringify(Object.fromEntries(known.map(cue => [cue, cues.indexOf(cue) < 4 ? 'sun' : 'snow'])))}
export function run({ text }) {
  return Object.entries(labels).find(([word]) => text.includes(word))?.[1] ?? 'rain'
}
`
  return { text: programReply(source, { lesson: `lesson ${digest[3]}` }), delayMs }
}

/** Calls that were sent and not answered. */
function openCalls(records: readonly JournalRecord[]): string[] {
  const open = new Set<string>()
  for (const record of records) {
    if (record.type === 'request') open.add(record.call)
    else if (record.type === 'reply' || record.type === 'failure') open.delete(record.call)
  }
  return [...open]
}

/** What a synth came to, without times. */
async function gist(cwd: string, stdout: string) {
  const { candidates, recommended, model } = JSON.parse(stdout)
  return {
    programs: (await readdir(join(cwd, 'tasks/w/programs'))).sort(),
    scores: candidates.map((each: Record<string, unknown>) => [
      ...[each.version, each.name, each.settings, each.train, each.validation, each.memorizes, each.lines]
    ]),
    recommended: [recommended.version, recommended.validation, recommended.test],
    lessons: model.lessons,
    reason: model.reason
  }
}

const points = isWhole ? 200 : 6

it(
  `killed at ${points} random points goes on to the same programs and scores; what was answered is never asked again`,
  async () => {
    const blank = await projectWith(weatherRows(60), ['init', 'w', 'rows.jsonl'])
    const copies = await mkdtemp(join(tmpdir(), 'loopai-killed-'))
    onTestFinished(() => rm(copies, { recursive: true, force: true }))
    const copy = async (name: string) => {
      const cwd = join(copies, name)
      await cp(blank, cwd, { recursive: true })
      return cwd
    }
    const first = await messagesServer(answer)
    const whole = await copy('whole')
    const { stdout } = await loopai(start, { cwd: whole, env: { ANTHROPIC_BASE_URL: first.url } })
    const expected = await gist(whole, stdout)
    const replies = (await journal(whole)).filter(({ type }) => type === 'reply').length
    expect(replies).toBeGreaterThan(8)

    const random = seededRandom(20)
    let kills = 0
    for (let lane = 0; kills < points; lane++) {
      const cwd = await copy(`lane-${lane}`)
      const server = await messagesServer(answer)
      const env = { ANTHROPIC_BASE_URL: server.url }
      let cutOff = 0
      let done = false
      while (!done && kills < points) {
        const before = await journal(cwd)
        const words = before[0]?.type === 'run' ? resume : start
        const child = spawn(process.execPath, [bin, ...words], { cwd, env: cleanEnv(env), stdio: 'ignore' })
        const records = before.length + Math.floor(random.unit() * 6)
        while (child.exitCode === null && (await journal(cwd)).length < records) await sleep(3)
        await sleep(random.unit() * 60)
        child.kill('SIGKILL')
        if (child.exitCode === null && child.signalCode === null) await once(child, 'close')
        done = child.signalCode !== 'SIGKILL'
        if (done) continue
        kills++
        cutOff += openCalls(await journal(cwd)).length
      }
      const { code, stdout: resumed } = await loopai(
        (await journal(cwd)).some(({ type }) => type === 'end') ? [...resume, '--run', 'w-1'] : resume,
        { cwd, env }
      )
      expect(code).toBe(0)
      expect(await gist(cwd, resumed)).toEqual(expected)

      // Each call has one reply; it was sent again only where the one before was cut off by a kill, and written
      // down as such and paid for from the budget. Nothing is sent that is not in the journal.
      const records = await journal(cwd)
      const settled = new Set<string>()
      let again = 0
      for (const record of records) {
        if (record.type === 'request') {
          expect(settled).not.toContain(record.call)
          if (record.attempt > 0) again++
        }
        if (record.type === 'reply') settled.add(record.call)
        if (record.type === 'failure') {
          expect(record.error).toMatch(/cut off/)
          expect(record.usd).toBeGreaterThan(0)
        }
      }
      expect(settled.size).toBe(replies)
      expect(again).toBeLessThanOrEqual(cutOff)
      expect(server.received.length).toBeLessThanOrEqual(replies + again)
      await readFile(join(cwd, 'loopai.json'))
    }
    expect(kills).toBe(points)
  },
  isWhole ? 3_600_000 : 600_000
)
