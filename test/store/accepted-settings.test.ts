import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readAccepted, writeAccepted } from '../../src/store/accepted-settings.js'
import { stateFolder } from '../../src/store/user-folders.js'
import { scratch } from '../helpers/cli.js'

it('settings are remembered all at once, and those of before with them', async () => {
  const root = await scratch()
  expect(await readAccepted(root, { budgetUsd: 5 })).toEqual({ accepted: false })
  await writeAccepted(root, { budgetUsd: 5 })
  await writeAccepted(root, { budgetUsd: 9, model: 'm' })
  const accepted = async (settings: object) => (await readAccepted(root, settings)).accepted
  expect(await accepted({ model: 'm', budgetUsd: 9 })).toBe(true)
  expect(await accepted({ budgetUsd: 5 })).toBe(true)
  // Each was accepted, but not beside the other.
  expect(await accepted({ budgetUsd: 5, model: 'm' })).toBe(false)
  expect(await accepted({ budgetUsd: 9 })).toBe(false)
  expect((await readAccepted(root, { budgetUsd: 1 })).last).toEqual({ budgetUsd: 9, model: 'm' })
  expect((await stat(stateFolder(root))).mode & 0o77).toBe(0)
  expect((await readdir(stateFolder(root))).sort()).toEqual(['accepted.json', 'root'])
})

it.each([
  ['nothing', ''],
  ['half of it', '{"format":1,"hashes":["sha256:'],
  ['null', 'null'],
  ['another format', '{"format":2,"hashes":[],"settings":{}}'],
  ['hashes that are none', '{"format":1,"hashes":"sha256:","settings":{}}'],
  ['bytes', Buffer.from([0xff, 0xfe])]
])('a file with %s in it accepts nothing, and is written anew', async (_, text) => {
  const root = await scratch()
  await writeAccepted(root, { budgetUsd: 5 })
  const file = join(stateFolder(root), 'accepted.json')
  await writeFile(file, text)
  expect(await readAccepted(root, { budgetUsd: 5 })).toEqual({ accepted: false })
  await writeAccepted(root, { budgetUsd: 5 })
  expect((await readAccepted(root, { budgetUsd: 5 })).accepted).toBe(true)
})

it('what is no file accepts nothing', async () => {
  const root = await scratch()
  const file = join(stateFolder(root), 'accepted.json')
  await mkdir(file, { recursive: true })
  expect(await readAccepted(root, { budgetUsd: 5 })).toEqual({ accepted: false })
  await expect(writeAccepted(root, { budgetUsd: 5 })).rejects.toMatchObject({ code: 'bad-file' })
  await rm(file, { recursive: true })
})
