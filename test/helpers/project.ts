import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inject, onTestFinished } from 'vitest'
import type { LanguageName } from '../../src/domain/program/language.js'
import type { SplitName } from '../../src/domain/rows/split/split.js'
import { splitOfExample } from '../../src/domain/task/task.js'
import { languages } from '../../src/languages/languages.js'
import { updateManifest } from '../../src/store/manifest-file.js'
import { TaskFolder } from '../../src/store/task-folder.js'
import { loopai } from './cli.js'
import { copyOfMade } from './made-projects.js'

/** Rows that a few words tell apart: enough for a program to learn, and for three splits. */
export function weatherRows(count = 240): { input: { text: string }; output: string }[] {
  const words = {
    rain: ['umbrella', 'drizzle', 'puddle', 'cloudburst'],
    sun: ['beach', 'sunglasses', 'heatwave', 'parasol'],
    snow: ['sledge', 'blizzard', 'icicle', 'mittens']
  }
  const labels = Object.keys(words) as (keyof typeof words)[]
  return Array.from({ length: count }, (_, at) => {
    const output = labels[at % labels.length]
    const list = words[output]
    const text = `${list[at % list.length]} and ${list[(at * 7 + 1) % list.length]} in town number ${at}`
    return { input: { text }, output }
  })
}

/** The same with a wrong label in each tenth row: no program gets all of them right. */
export function mislabeledRows(count = 240): ReturnType<typeof weatherRows> {
  const wrong: Record<string, string> = { rain: 'sun', sun: 'snow', snow: 'rain' }
  return weatherRows(count).map((row, at) => (at % 10 === 4 ? { ...row, output: wrong[row.output] } : row))
}

const syllables = ['ba', 'de', 'fi', 'go', 'lu', 'ma', 'ne', 'pi', 'ro', 'su']
/** Three words that come in no other row, so that it is no copy of one. */
export const ownWords = (at: number) =>
  [7, 11, 13]
    .map(step => [...`${(at + 1) * step * 31}`].map(digit => syllables[Number(digit)]).join(''))
    .join(' ')

export const jsonLines = (rows: unknown[]) => rows.map(row => `${JSON.stringify(row)}\n`).join('')

/**
 * A folder with rows.jsonl, and what the commands make of it: `['init', 'w', 'rows.jsonl']`. It goes away with the test.
 * What was made so for another test is copied, without what it left in folders for caches and state.
 */
export async function projectWith(rows: unknown[], ...commands: string[][]): Promise<string> {
  const cwd = await writeProject(rows, ...commands)
  onTestFinished(() => rm(cwd, { recursive: true, force: true }))
  return cwd
}

/** The same, for the caller to remove. */
export async function writeProject(rows: unknown[], ...commands: string[][]): Promise<string> {
  return copyOfMade(inject('madeProjects'), [rows, commands], async cwd => {
    await writeFile(join(cwd, 'rows.jsonl'), jsonLines(rows))
    for (const words of commands) {
      const { code, stderr } = await loopai(words, { cwd })
      if (code !== 0) throw new Error(`loopai ${words.join(' ')}: exit ${code}\n${stderr}`)
    }
  })
}

/** The texts of the rows of a split, as init dealt them. */
export async function textsOfSplit(cwd: string, task: string, split: SplitName): Promise<string[]> {
  const folder = new TaskFolder(cwd, task, `tasks/${task}`, '0')
  const spec = await folder.task()
  const rows = await folder.examples(() => {})
  return rows
    .filter(row => splitOfExample(row, spec) === split)
    .map(({ input }) => (input as { text: string }).text)
}

/** Adds a hand-written JavaScript program as a version, and makes it active. */
export async function addProgram(
  cwd: string,
  task: string,
  source: string,
  language: LanguageName = 'javascript'
): Promise<string> {
  const { entry } = languages[language]
  const folder = new TaskFolder(cwd, task, `tasks/${task}`, '0')
  const { version } = await folder.saveProgram(
    { [entry]: source },
    {
      entry,
      family: 'human',
      language,
      generator: { name: 'human', version: '0' },
      parents: [],
      seen: { splits: [], rows: 0, data: `sha256:${'0'.repeat(64)}` },
      tokens: { input: 0, cached: 0, output: 0 },
      usd: 0
    }
  )
  await updateManifest(cwd, '0', manifest => {
    manifest.tasks[task].active = version
  })
  return version
}
