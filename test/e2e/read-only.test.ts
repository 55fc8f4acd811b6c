import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { loopai, scratch } from '../helpers/cli.js'
import { addProgram, jsonLines, projectWith, weatherRows } from '../helpers/project.js'

const input = ['-i', '"an umbrella"']
const answer = (label: string) => `export function run() {\n  return '${label}'\n}\n`

/** Commands that write nothing where nothing is new. */
const reading = [
  ['status'],
  ['doctor'],
  ['run', 'w', ...input],
  ['explain', 'w', ...input],
  ['eval', 'w'],
  ['export', 'w'],
  ['synth', 'w', '--dry-run'],
  ['add', 'w', 'more.jsonl', '--dry-run'],
  ['init', 'x', 'more.jsonl', '--dry-run'],
  ['resplit', 'w', '--dry-run']
]

/** Commands that write, and the folder of the project that they name. */
const writing: [string[], string][] = [
  [['init', 'x', 'more.jsonl'], 'tasks/x'],
  [['add', 'w', 'more.jsonl'], '.loopai/locks/w'],
  [['synth', 'w'], '.loopai/locks/w'],
  [['eval', 'w', '--split', 'test'], '.loopai/locks/w.journals'],
  [['promote', 'w', 'v1', '--force', '--reason', 'a test'], '.loopai/locks/w.journals'],
  [['adopt', 'w', 'program.mjs'], '.loopai/locks/w'],
  [['export', 'w', '-o', 'out/program.mjs'], 'out/program.mjs'],
  [['resplit', 'w'], '.loopai/locks/w'],
  [['clean'], '.loopai/old']
]

async function project(): Promise<string> {
  const cwd = await projectWith(weatherRows(120), ['init', 'w', 'rows.jsonl'])
  writeFileSync(join(cwd, 'more.jsonl'), jsonLines(weatherRows(150).slice(120)))
  writeFileSync(join(cwd, 'program.mjs'), answer('sun'))
  mkdirSync(join(cwd, '.loopai/old'), { recursive: true })
  await addProgram(cwd, 'w', answer('rain'))
  await addProgram(cwd, 'w', answer('snow'))
  expect((await loopai(['eval', 'w'], { cwd })).code).toBe(0)
  return cwd
}

/** Until the test is over nothing can be written in a folder, by nobody. */
function freeze(folder: string): void {
  execFileSync('mount', ['--bind', folder, folder])
  onTestFinished(() => void execFileSync('umount', ['-l', folder]))
  execFileSync('mount', ['-o', 'remount,bind,ro', folder])
}

const mayMount = process.platform === 'linux' && process.getuid?.() === 0
if (!mayMount) console.log('read-only folders: skipped, since only root on Linux may mount')

describe.runIf(mayMount)('read-only folders', () => {
  it('what only reads a project works in one; what writes says where it cannot', async () => {
    const cwd = await project()
    freeze(cwd)
    for (const words of reading) {
      const { code, stderr } = await loopai(words, { cwd })
      expect([words.join(' '), code, stderr]).toEqual([
        words.join(' '),
        0,
        expect.not.stringContaining('bug')
      ])
    }
    for (const [words, folder] of writing) {
      const { code, stderr } = await loopai(words, { cwd })
      const told = ` ›  ${folder}: the file system is read-only.`
      expect([words.join(' '), code, stderr.trimEnd().split('\n').at(-1)]).toEqual([words.join(' '), 3, told])
    }
  }, 240_000)

  it.each(['with', 'without'])(
    'caches and state %s what earlier commands left there',
    async made => {
      const home = await scratch()
      const env = { XDG_CACHE_HOME: join(home, 'cache'), XDG_STATE_HOME: join(home, 'state') }
      const cwd = await project()
      if (made === 'with') expect((await loopai(['status'], { cwd, env })).code).toBe(0)
      freeze(home)
      const more = made === 'with' ? [['clean']] : writing.map(([words]) => words)
      for (const words of [...reading, ...more]) {
        const { code, stderr } = await loopai(words, { cwd, env })
        // Caches cannot be removed where nothing can; where there are none nothing needs to be.
        const ends = made === 'with' && words[0] === 'clean' ? 3 : 0
        const told = ends === 3 ? `${home}/cache/loopai` : ''
        expect([words.join(' '), code, stderr]).toEqual([
          ...[words.join(' '), ends, expect.stringContaining(told)]
        ])
        expect(stderr).not.toContain('bug')
      }
      // What cannot do without a cache names it.
      writeFileSync(join(cwd, 'program.py'), 'def run(input):\n    return "rain"\n')
      const python = await loopai(['adopt', 'w', 'program.py'], { cwd, env })
      expect([python.code, python.stderr]).toEqual([
        3,
        expect.stringMatching(/cache\S*: the file system is read-only/)
      ])
      const resumed = await loopai(['synth', 'w', '--resume'], { cwd, env })
      expect([resumed.code, resumed.stderr]).toEqual([2, expect.stringContaining('has no unfinished run')])
    },
    240_000
  )
})
