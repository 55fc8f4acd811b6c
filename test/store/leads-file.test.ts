import { mkdtemp, readFile, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { keyOf, LeadsFile } from '../../src/store/leads-file.js'
import { RootedFiles } from '../../src/store/rooted-files.js'

async function leadsFile() {
  const root = await mkdtemp(join(tmpdir(), 'loopai-leads-'))
  return {
    root,
    path: join(root, 'leads/w.json'),
    file: new LeadsFile(new RootedFiles(root, '', 0o600), 'w')
  }
}

it('remembers leads of one version, by digests that tell nothing of the inputs', async () => {
  const { file, path } = await leadsFile()
  expect(await file.read('v1')).toEqual(new Map())
  await file.add('v1', new Map([[keyOf({ text: 'a secret' }), 3]]))
  await file.add('v1', new Map([[keyOf({ text: 'another' }), 0]]))
  const known = await file.read('v1')
  expect(known.get(keyOf({ text: 'a secret' }))).toBe(3)
  expect(known.get(keyOf({ text: 'another' }))).toBe(0)
  expect(await file.read('v2')).toEqual(new Map())
  expect(await readFile(path, 'utf8')).not.toContain('secret')
  expect((await stat(path)).mode & 0o077).toBe(0)
  await file.add('v2', new Map([['x', 1]]))
  expect(await file.read('v1')).toEqual(new Map())
  await file.remove()
  expect(await file.read('v2')).toEqual(new Map())
})

it.each(['', 'no JSON', '[]', '{"version":"v1"}', 'null'])('a spoilt file (%j) is as none', async text => {
  const { file, path } = await leadsFile()
  await file.add('v1', new Map([['x', 1]]))
  await writeFile(path, text)
  expect(await file.read('v1')).toEqual(new Map())
  await file.add('v1', new Map([['y', 2]]))
  expect(await file.read('v1')).toEqual(new Map([['y', 2]]))
})
