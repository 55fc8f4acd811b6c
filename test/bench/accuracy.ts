import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loopai } from '../helpers/cli.js'
import { datasets, trainTestSets } from './datasets.js'

const quick = ['sms_spam', 'ag_news', 'banking77', 'trec_questions/coarse']

interface Result {
  set: string
  accuracy: number
  family: string
  kb: number
  p50: number
  seconds: number
}

/** init, synth --promote and eval --split test through the CLI, for each set: one line each. */
export async function accuracy(names: string[]): Promise<void> {
  const known = trainTestSets()
  if (known.length === 0) return console.log(`accuracy: skipped, there are no labeled sets in ${datasets}`)
  const chosen = names.includes('all') ? known : names.length > 0 ? names : quick
  console.log('accuracy on official test rows, through the CLI')
  console.log(`${'set'.padEnd(34)}accuracy   family       KB   p50 µs  seconds`)
  const results: Result[] = []
  for (const set of chosen) {
    if (!known.includes(set)) console.log(`${set.padEnd(34)}skipped: not in ${datasets}`)
    else {
      try {
        const result = await throughCli(set)
        results.push(result)
        const { accuracy, family, kb, p50, seconds } = result
        console.log(
          `${set.padEnd(34)}${accuracy.toFixed(4).padStart(8)}   ${family.padEnd(8)}${kb.toFixed(0).padStart(7)}${p50.toFixed(1).padStart(9)}${seconds.toFixed(1).padStart(9)}`
        )
      } catch (error) {
        console.log(`${set.padEnd(34)}${error instanceof Error ? error.message : error}`)
      }
    }
  }
  const mean = results.reduce((sum, { accuracy }) => sum + accuracy, 0) / results.length
  console.log(`${`mean of ${results.length}`.padEnd(34)}${mean.toFixed(4).padStart(8)}`)
}

/** The same for one set. */
export async function throughCli(set: string): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'loopai-bench-'))
  const started = performance.now()
  const json = async (...words: string[]) => {
    const { code, stdout, stderr } = await loopai([...words, '--json'], { cwd: folder })
    if (code !== 0 && code !== 1)
      throw new Error(`loopai ${words.join(' ')}: exit ${code} ${stdout}${stderr}`)
    return JSON.parse(stdout)
  }
  try {
    await json('init', 't', join(datasets, set, 'train.jsonl'), '--test', join(datasets, set, 'test.jsonl'))
    const synth = await json('synth', 't', '--promote')
    const version = synth.recommended.version
    const { results } = await json('eval', 't', version, '--split', 'test')
    return {
      set,
      accuracy: results[0].metrics.accuracy,
      family: synth.recommended.family,
      kb: synth.recommended.bytes / 1000,
      p50: results[0].latencyUs.p50,
      seconds: (performance.now() - started) / 1000
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
