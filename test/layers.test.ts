import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openTo } from '../scripts/layer-rules.mjs'
import { below, layers } from '../scripts/layers.mjs'
import { root } from './helpers/cli.js'
import { cyclesIn, importsOf } from './helpers/imports.js'
import { filesBelow, sourceOf } from './helpers/source-files.js'

const folders = Object.keys(layers)
/** The folder that a path below src is in, or the file directly under src. */
const placeOf = (path: string) => path.split('/')[0].replace(/\.[jt]sx?$/, '')

const imports = importsBetween()

describe('the table of layers', () => {
  it('has a row for each folder under src, and names nothing that is not there', () => {
    const names = readdirSync(join(root, 'src'), { withFileTypes: true })
    const found = names.filter(each => each.isDirectory()).map(each => each.name)
    expect(folders.toSorted()).toEqual(found.sort())
    const places = new Set(names.map(each => placeOf(each.name)))
    const named = folders.flatMap(folder => [...openTo(folder).keys()])
    expect([...named, ...below].filter(name => !places.has(name))).toEqual([])
  })

  it('leads in no circle', () => {
    expect(cyclesIn(new Map(folders.map(folder => [folder, [...openTo(folder).keys()]])))).toEqual([])
  })

  it('names nothing that is not imported', () => {
    const used = new Set(imports.map(({ from, to }) => `${from} ${to}`))
    const rows = folders.flatMap(from => [...openTo(from).keys()].map(to => `${from} ${to}`))
    expect(rows.filter(row => !used.has(row))).toEqual([])
  })
})

it('all imports under src are in the table', () => {
  const closed = imports.filter(({ from, to, typesOnly }) => {
    const open = openTo(from).get(to)
    return open === undefined || (open.typesOnly && !typesOnly)
  })
  expect(closed).toEqual([])
})

it('the linter refuses what the table does not have', () => {
  const refused = [
    ['domain', "import { wrap } from '../terminal/wrap.js'", 'src/domain imports nothing else'],
    ['reporters', "import type { A } from '../loop/a.js'", 'src/reporters imports domain, terminal'],
    ['learners/tree', "const a = await import('../../generators/local.js')", 'src/learners imports domain'],
    ['loop/eval', "import { open } from 'node:fs/promises'", 'project files are opened by'],
    ['screens', "import { Box } from 'ink'", 'Only src/ui may'],
    ['store', "import { Command } from '@oclif/core/command'", 'Only src/commands and src/*.ts may']
  ]
  const folder = mkdtempSync(join(tmpdir(), 'layers-'))
  for (const name of ['biome.json', 'biome.layers.json']) copyFileSync(join(root, name), join(folder, name))
  for (const [place, line] of refused) {
    mkdirSync(join(folder, 'src', place), { recursive: true })
    writeFileSync(join(folder, 'src', place, 'made-up.ts'), `${line}\n`)
  }
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome')
  const flags = ['lint', '--only=style/noRestrictedImports', '--vcs-enabled=false', '--colors=off']
  const { status, stdout, stderr } = spawnSync(process.execPath, [biome, ...flags, 'src'], {
    cwd: folder,
    encoding: 'utf8'
  })
  rmSync(folder, { recursive: true })
  const told = stdout + stderr
  for (const [place, , message] of refused) {
    const [, after = ''] = told.split(`src/${place}/made-up.ts`)
    expect(after.slice(0, 300)).toContain(message)
  }
  expect(status).toBe(1)
})

/** The imports that lead from one folder to another, but those of files that all may import. */
function importsBetween() {
  const inFolders = filesBelow('src').filter(name => name.includes('/'))
  return inFolders.flatMap(name =>
    importsOf(sourceOf(name))
      .filter(({ path }) => path.startsWith('.'))
      .map(({ path, typesOnly }) => ({
        name,
        from: placeOf(name),
        to: placeOf(posix.join(posix.dirname(name), path)),
        typesOnly
      }))
      .filter(({ from, to }) => from !== to && !below.includes(to))
  )
}
