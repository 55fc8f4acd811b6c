import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { editedFiles } from '../../src/domain/program/program.js'
import { withLock } from '../../src/store/lock.js'
import { listVersions, readProgram, saveProgram } from '../../src/store/program-folder.js'
import { RootedFiles } from '../../src/store/rooted-files.js'
import { scratch } from '../helpers/cli.js'

const manifest = {
  entry: 'program.mjs',
  family: 'human',
  language: 'javascript' as const,
  generator: { name: 'human', version: '1' },
  parents: [],
  seen: { splits: [], rows: 0, data: `sha256:${'0'.repeat(64)}` },
  tokens: { input: 0, cached: 0, output: 0 },
  usd: 0
}
const save = (folder: string, source: string) => {
  const files = new RootedFiles(folder)
  return withLock(files, 'a.lock', () => saveProgram(files, 'programs', { 'program.mjs': source }, manifest))
}

it('gives every program of writers at once a version of its own, and leaves nothing else', async () => {
  const folder = await scratch()
  const saved = await Promise.all(Array.from({ length: 20 }, (_, index) => save(folder, `// ${index}`)))
  const numbers = saved.map(({ version }) => Number(/^v(\d+)-/.exec(version)?.[1])).sort((a, b) => a - b)
  expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
  expect((await readdir(join(folder, 'programs'))).sort()).toEqual(saved.map(({ version }) => version).sort())
  expect((await listVersions(new RootedFiles(folder), 'programs'))[19]).toMatch(/^v20-/)
})

it('knows the same content again, also with other line ends', async () => {
  const folder = await scratch()
  const first = await save(folder, 'a\nb\n')
  expect(await save(folder, 'a\r\nb\r\n')).toEqual({ version: first.version, existed: true })
})

it('sees that a file was edited or removed', async () => {
  const folder = await scratch()
  const { version } = await save(folder, 'export const run = () => 1\n')
  const read = () => readProgram(new RootedFiles(folder), 'programs', version, '1')
  expect(editedFiles(await read())).toEqual([])
  await writeFile(join(folder, 'programs', version, 'program.mjs'), 'export const run = () => 2\n')
  expect(editedFiles(await read())).toEqual(['program.mjs'])
})

it('keeps a Go program out of the packages around it, by a file that is no part of it', async () => {
  const folder = await scratch()
  const files = new RootedFiles(folder)
  const go = { ...manifest, entry: 'program.go', language: 'go' as const }
  const { version } = await saveProgram(files, 'programs', { 'program.go': 'package main\n' }, go)
  expect(await readFile(join(folder, 'programs', version, 'go.mod'), 'utf8')).toMatch(/^module /)
  const program = await readProgram(files, 'programs', version, '1')
  expect(Object.keys(program.files)).toEqual(['program.go'])
  expect(Object.keys(program.manifest.files)).toEqual(['program.go'])
})
