import type { LanguageName } from '../../../src/domain/program/language.js'
import type { Reply } from '../../../src/domain/program/outcome.js'
import { denoSandbox } from '../../../src/sandboxes/deno/deno.js'
import { dockerSandbox } from '../../../src/sandboxes/docker/docker.js'
import { imagesFile } from '../../helpers/docker.js'
import { Conversation, inFolder, median, report, row, turning, withLimits } from './scene.js'

const before = 50
const after = 50

/** Kills in each run behind the first. */
const laterKills = 2

/** How long a run has gone on before its first kill, in ms. */
const settledMs = 3000

/**
 * What a kill costs: from giving a row that spins, alone or among a hundred others, to the reply to the row
 * behind it, without the limit; for the first kill of a run and for later ones, in so many runs. Among others, the
 * first comes when the run begins, after rows that are too many to go one by one, or when it has gone on for a while.
 */
export async function kills(
  sandbox: 'docker' | 'deno',
  language: LanguageName,
  timeoutMs: number,
  runs: number
): Promise<void> {
  await inFolder(async cacheDir => {
    const place = sandbox === 'docker' ? dockerSandbox({ imagesFile }) : denoSandbox({ cacheDir })
    const among = [...Array(before).fill(row(1)), row(-1), ...Array(after).fill(row(1))]
    const bar = language === 'python' || language === 'javascript' ? '≤ 100 ms' : 'none'
    for (const [name, asked, at, scene] of [
      ['alone', [[row(-1)], [row(1)]], 0, 'begun'],
      ['among others', [among], before, 'begun'],
      ['among others, behind thousands', [among], before, 'young'],
      ['among others, of a long run', [among], before, 'long']
    ] as const) {
      const first: number[] = []
      const later: number[] = []
      for (let run = 0; run < runs; run++) {
        const runner = place.open(turning(language), { workers: 1, limits: withLimits({ timeoutMs }) })
        try {
          const talk = new Conversation(runner)
          await talk.ask([row(1)])
          if (scene !== 'begun') for (let i = 0; i < 5; i++) await talk.ask(Array(500).fill(row(1)))
          if (scene === 'long') await work(talk, settledMs)
          first.push((await timeOfKill(talk, asked, at)) - timeoutMs)
          for (let i = 0; i < laterKills; i++) later.push((await timeOfKill(talk, asked, at)) - timeoutMs)
        } finally {
          await runner.close()
        }
      }
      const what = `${sandbox} ${language}: a kill, ${name}, beyond ${timeoutMs} ms`
      report(`${what}, the first`, figures(first), bar)
      report(`${what}, later`, figures(later), sandbox === 'docker' ? bar : 'none')
    }
  })
}

async function work(talk: Conversation, ms: number): Promise<void> {
  const until = performance.now() + ms
  while (performance.now() < until) await talk.ask(Array(500).fill(row(100)))
}

const figures = (costs: number[]) => `${median(costs).toFixed(0)} ms, best ${Math.min(...costs).toFixed(0)}`

/** In ms; row number `at` is the one that spins. Throws if another row is lost. Waits until all is as before. */
async function timeOfKill(
  talk: Conversation,
  asked: readonly (readonly string[])[],
  at: number
): Promise<number> {
  const started = performance.now()
  const replies: Reply[] = []
  const when: number[] = []
  for (const rows of asked) {
    const answers = await talk.ask([...rows])
    replies.push(...answers.replies)
    when.push(...answers.at)
  }
  const lost = replies.filter(({ outcome }, i) => (outcome === 'answered') === (i === at)).length
  if (lost > 0) throw new Error(`${lost} other rows were lost`)
  await talk.ask([row(1)])
  await new Promise(resolve => setTimeout(resolve, 500))
  return when[at + 1] - started
}
