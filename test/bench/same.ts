import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loopai } from '../helpers/cli.js'
import { datasets, trainTestSets } from './datasets.js'

const quick = ['sms_spam', 'tabular_iris', 'trec_questions/coarse']

/** Whether two synths of each set, in folders of their own, write the same bytes: sets by name, or `all`. */
export async function sameBytes(names: string[]): Promise<void> {
  const known = trainTestSets()
  const chosen = names.includes('all') ? known : names.length > 0 ? names : quick
  console.log('same: program files of two synths, byte for byte')
  for (const set of chosen) {
    if (!known.includes(set)) console.log(`${set.padEnd(34)}skipped: not in ${datasets}`)
    else console.log(`${set.padEnd(34)}${difference(await programsOf(set), await programsOf(set))}`)
  }
}

function difference(first: Map<string, string>, second: Map<string, string>): string {
  const names = new Set([...first.keys(), ...second.keys()])
  const differ = [...names].filter(name => first.get(name) !== second.get(name))
  return differ.length === 0 ? `same: ${first.size} files` : `DIFFERENT: ${differ.join(', ')}`
}

/** What one synth writes, by the path of each file. */
async function programsOf(set: string): Promise<Map<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'loopai-bench-'))
  const run = async (...words: string[]) => {
    const { code, stderr } = await loopai(words, { cwd: folder })
    if (code !== 0) throw new Error(`loopai ${words.join(' ')}: exit ${code} ${stderr}`)
  }
  try {
    await run('init', 't', join(datasets, set, 'train.jsonl'), '--test', join(datasets, set, 'test.jsonl'))
    await run('synth', 't', '--keep', 'all')
    const programs = join(folder, 'tasks/t/programs')
    const files = readdirSync(programs, { recursive: true, withFileTypes: true }).filter(entry =>
      entry.isFile()
    )
    return new Map(
      files.map(({ parentPath, name }) => {
        const path = join(parentPath, name)
        return [path.slice(programs.length + 1), readFileSync(path, 'utf8')]
      })
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
