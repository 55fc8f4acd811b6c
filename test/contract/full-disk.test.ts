import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loopai } from '../helpers/cli.js'
import { isWhole } from '../helpers/whole.js'
import {
  damage,
  endsOtherwise,
  makeBases,
  restore,
  type Scenario,
  scenarios,
  treeOf,
  triedOf
} from './durability.js'

/** What runs out; in part each command has to do with one of the two. */
const shortages = ['pages', 'files'] as const
/** Only root may mount. */
const mayMount = process.platform === 'linux' && process.getuid?.() === 0
const writing = triedOf(scenarios, 0).filter(
  ({ name }) => !['clean', 'run'].includes(name) && (isWhole || name !== 'improve')
)

let place: string
let disk: string
let cwd: string
let bases: Record<Scenario['base'], string>
const told: string[] = []

beforeAll(async () => {
  if (!mayMount) return
  place = mkdtempSync(join(tmpdir(), 'loopai-disk-'))
  disk = join(place, 'disk')
  cwd = join(disk, 'project')
  mkdirSync(disk)
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', disk])
  // A size of no pages would be one without limit.
  writeFileSync(join(disk, 'ballast'), 'a page')
  bases = await makeBases()
}, 240_000)

afterAll(() => {
  if (!mayMount) return console.log('full disk: skipped, since only root on Linux may mount')
  console.log(`full disk:\n${told.join('\n')}`)
  execFileSync('umount', ['-l', disk])
  for (const folder of [place, ...Object.values(bases ?? {})])
    rmSync(folder, { recursive: true, force: true })
})

/** Leaves room for so many more pages of bytes, or files; all room there is where none is named. */
function leaveRoom(room: { pages?: number; files?: number } = {}): void {
  const { blocks, bfree, files, ffree } = statfsSync(disk)
  const size = room.pages === undefined ? '4m' : `${(blocks - bfree + room.pages) * 4}k`
  const inodes = room.files === undefined ? 100_000 : files - ffree + room.files
  execFileSync('mount', ['-o', `remount,size=${size},nr_inodes=${inodes}`, disk])
}

function fresh({ base }: Scenario): void {
  leaveRoom()
  restore(bases[base], cwd)
}

it.runIf(mayMount)(
  'where caches and state have no room, all goes on without',
  async () => {
    const env = { XDG_CACHE_HOME: join(disk, 'cache'), XDG_STATE_HOME: join(disk, 'state') }
    for (const room of isWhole
      ? [{ pages: 0 }, { files: 0 }, { pages: 1, files: 4 }]
      : [{ pages: 1, files: 4 }]) {
      for (const folder of Object.values(env)) rmSync(folder, { recursive: true, force: true })
      for (const name of ['init', 'add', 'synth', 'promote', 'run', 'clean']) {
        const { base, words } = scenarios.find(scenario => scenario.name === name)!
        const project = join(place, 'project')
        restore(bases[base], project)
        leaveRoom(room)
        const { code, stderr } = await loopai(words, { cwd: project, env })
        leaveRoom()
        // What synth finds in so few rows is not promoted.
        const ends = name === 'synth' ? 1 : 0
        expect([name, code, stderr]).toEqual([name, ends, expect.not.stringMatching(/bug|full/)])
        // What says where the project is may be empty: that makes it none that is gone.
        const { stdout } = await loopai(['clean', '--dry-run'], { cwd: project, env })
        expect(stdout).not.toContain('gone')
      }
    }
  },
  240_000
)

describe.runIf(mayMount)(
  'where the disk fills up at any write, nothing is lost, and with room again all goes on',
  () => {
    it.each(writing)(
      '$name',
      async scenario => {
        const { words } = scenario
        fresh(scenario)
        const before = treeOf(cwd)
        const { code } = await loopai(words, { cwd })
        const end = treeOf(cwd)
        const problems: string[] = []
        for (const what of isWhole ? shortages : [shortages[writing.indexOf(scenario) % 2]]) {
          let failed = 0
          let count = 0
          if (scenario.slow && !isWhole) count = 3
          for (; ; count += isWhole ? 1 : 4 * count + 3) {
            fresh(scenario)
            leaveRoom({ [what]: count })
            const { code: ended, stderr } = await loopai(words, { cwd })
            if (ended === code) break
            failed++
            const found = damage(before, treeOf(cwd), end)
            leaveRoom()
            if (ended !== 3) found.push(`exit ${ended}`)
            if (!/^ › {2}\S+: the disk is full\./m.test(stderr) || /bug| at /.test(stderr)) found.push(stderr)
            const again = await loopai(words, { cwd })
            if (again.code !== code && !scenario.already?.test(again.stderr)) {
              found.push(`again: exit ${again.code}: ${again.stderr}`)
            }
            found.push(...endsOtherwise(treeOf(cwd), end))
            if (found.length > 0) problems.push(`room for ${count} ${what}: ${found.join('\n')}`)
          }
          told.push(
            `  ${scenario.name.padEnd(9)} failed with room for ${failed} numbers of ${what} below ${count}`
          )
          expect(failed).toBeGreaterThan(0)
        }
        expect(problems.join('\n\n')).toBe('')
      },
      isWhole ? 1_800_000 : 240_000
    )
  }
)
