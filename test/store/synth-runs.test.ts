import { appendFile, mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ownerName, thisOwner } from '../../src/owner.js'
import { leaseText } from '../../src/store/lease.js'
import { createRun, openRun, readRun, runsOf } from '../../src/store/synth-runs.js'
import { stateFolder } from '../../src/store/user-folders.js'
import { scratch } from '../helpers/cli.js'

const quiet = () => {}

describe('runs of a task', () => {
  it('are numbered each for itself, and listed oldest first', async () => {
    const root = await scratch()
    for (let n = 1; n <= 11; n++) await (await createRun(root, 'mail')).release()
    expect((await createRun(root, 'mail-2')).run).toBe('mail-2-1')
    await mkdir(join(stateFolder(root), 'synth/mail-old'))
    await mkdir(join(stateFolder(root), 'synth/other-3'))
    const runs = await runsOf(root, 'mail')
    expect([runs[0], runs[1], runs.at(-1)]).toEqual(['mail-1', 'mail-2', 'mail-11'])
    expect(runs).toHaveLength(11)
    expect(await runsOf(root, 'none')).toEqual([])
  })

  it('are written in order, for nobody else to read, and read up to a torn line', async () => {
    const root = await scratch()
    const run = await createRun<{ n: number }>(root, 'mail')
    await Promise.all([1, 2, 3].map(n => run.append({ n })))
    const file = join(stateFolder(root), 'synth/mail-1/journal.jsonl')
    expect((await stat(join(stateFolder(root), 'synth/mail-1'))).mode & 0o77).toBe(0)
    await run.release()
    await appendFile(file, '{"n":4,"te')
    const warnings: string[] = []
    const emit = (event: { type: string }) => warnings.push(event.type)
    expect(await readRun(root, 'mail', 'mail-1', emit)).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }])
    expect(warnings).toEqual(['warning'])
    // What comes after it starts a line of its own.
    const again = await openRun<{ n: number }>(root, 'mail', 'mail-1', quiet)
    await again.append({ n: 5 })
    await again.release()
    expect(await readRun(root, 'mail', 'mail-1', quiet)).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }, { n: 5 }])
    expect((await readFile(file, 'utf8')).endsWith('{"n":5}\n')).toBe(true)
  })

  it('belong to one process at a time; one that died lets go', async () => {
    const root = await scratch()
    await (await createRun(root, 'mail')).release()
    const held = await openRun(root, 'mail', 'mail-1', quiet)
    await expect(openRun(root, 'mail', 'mail-1', quiet)).rejects.toMatchObject({ code: 'busy' })
    await held.release()
    const lock = join(stateFolder(root), 'synth/mail-1/lock')
    await mkdir(lock)
    await writeFile(join(lock, `${ownerName({ ...thisOwner(), pid: 4194304 })}.0.lock`), leaseText())
    await (await openRun(root, 'mail', 'mail-1', quiet)).release()
  })

  it('that are not there are told with those that are', async () => {
    const root = await scratch()
    await expect(readRun(root, 'mail', 'mail-1', quiet)).rejects.toThrow(/There is none yet/)
    await createRun(root, 'mail')
    await expect(readRun(root, 'mail', 'mail-7', quiet)).rejects.toThrow(/Runs here: mail-1/)
  })
})
