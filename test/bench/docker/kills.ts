import type { LanguageName } from '../../../src/domain/language.js'
import type { Reply } from '../../../src/domain/outcome.js'
import { denoSandbox } from '../../../src/sandboxes/deno.js'
import { dockerSandbox } from '../../../src/sandboxes/docker.js'
import { imagesFile } from '../../helpers/docker.js'
import { Conversation, inFolder, median, report, row, turning, withLimits } from './scene.js'

const timeoutMs = 300
const before = 50
const after = 50

/**
 * What a kill costs: from giving a row that spins, alone or among a hundred others, to the reply to the row
 * behind it, without the limit. The first kill of a run finds no spare; the later ones should.
 */
export async function kills(
  sandbox: 'docker' | 'deno',
  language: LanguageName,
  rounds: number
): Promise<void> {
  await inFolder(async cacheDir => {
    const place = sandbox === 'docker' ? dockerSandbox({ imagesFile }) : denoSandbox({ cacheDir })
    const limits = withLimits({ timeoutMs })
    const among = [...Array(before).fill(row(1)), row(-1), ...Array(after).fill(row(1))]
    const bar = sandbox === 'docker' && (language === 'python' || language === 'javascript')
    for (const [name, rows, at] of [
      ['alone', [row(-1), row(1)], 0],
      ['among others', among, before]
    ] as const) {
      const runner = place.open(turning(language), { workers: 1, limits })
      try {
        const talk = new Conversation(runner)
        // What a row costs is learned first, or they would go one by one.
        for (let i = 0; i < 5; i++) await talk.ask(Array(500).fill(row(1)))
        const costs: number[] = []
        let lost = 0
        for (let round = 0; round <= rounds; round++) {
          const started = performance.now()
          const asked = at === 0 ? [[rows[0]], rows.slice(1)] : [[...rows]]
          const replies: Reply[] = []
          const when: number[] = []
          for (const each of asked) {
            const answers = await talk.ask(each)
            replies.push(...answers.replies)
            when.push(...answers.at)
          }
          costs.push(when[at + 1] - started - timeoutMs)
          lost += replies.filter(({ outcome }, i) => (outcome === 'answered') === (i === at)).length
          await talk.ask([row(1)])
          await new Promise(resolve => setTimeout(resolve, 500))
        }
        const [first, ...later] = costs
        const figures = `${median(later).toFixed(0)} ms, best ${Math.min(...later).toFixed(0)}, first ${first.toFixed(0)}`
        report(
          `${sandbox} ${language}: a kill, ${name}, beyond the limit`,
          figures,
          bar ? '≤ 100 ms' : 'none'
        )
        if (lost > 0) throw new Error(`${lost} other rows were lost`)
      } finally {
        await runner.close()
      }
    }
  })
}
