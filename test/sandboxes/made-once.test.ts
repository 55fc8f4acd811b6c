import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { madeOnce, writeWhole } from '../../src/sandboxes/made-once.js'
import { PreparedRunner, UnloadableRunner } from '../../src/sandboxes/pool/prepared-runner.js'
import type { Runner } from '../../src/sandboxes/runner.js'
import { gist, repliesTo } from '../helpers/runs.js'

const folder = mkdtempSync(join(tmpdir(), 'loopai-made-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('madeOnce', () => {
  it('makes a file once for all that ask, and not again', async () => {
    const file = join(folder, 'deep', 'one')
    let made = 0
    const make = async () => {
      made++
      await writeWhole(file, 'content')
    }
    await Promise.all([madeOnce(file, make), madeOnce(file, make)])
    expect(await madeOnce(file, make)).toBe(file)
    expect([made, readFileSync(file, 'utf8')]).toEqual([1, 'content'])
    expect(statSync(file).mode & 0o777).toBe(0o555)
    expect(readdirSync(join(folder, 'deep'))).toEqual(['one'])
  })

  it('marks what is used, so that it stays where room is made', async () => {
    const file = join(folder, 'used')
    await madeOnce(file, () => writeWhole(file, 'x'))
    utimesSync(file, 0, 0)
    await madeOnce(file, () => Promise.reject(new Error('not again')))
    expect(statSync(file).mtimeMs).toBeGreaterThan(0)
  })

  it('tries again after a failure', async () => {
    const file = join(folder, 'two')
    await expect(madeOnce(file, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(existsSync(file)).toBe(false)
    await madeOnce(file, () => writeWhole(file, 'x'))
    expect(existsSync(file)).toBe(true)
  })
})

describe('PreparedRunner', () => {
  it('tells whoever runs rows why it is not ready, and closes all the same', async () => {
    const runner = new PreparedRunner(() => Promise.reject(new Error('no engine')))
    await expect(repliesTo(runner, [1])).rejects.toThrow('no engine')
    await runner.close()
    expect(runner.prints()).toEqual({ text: '', bytes: 0 })
  })

  it('closes what becomes ready after it was closed', async () => {
    let ready: (runner: Runner) => void = () => {}
    const runner = new PreparedRunner(
      () =>
        new Promise(resolve => {
          ready = resolve
        })
    )
    const rows = repliesTo(runner, [1])
    const closing = runner.close()
    let closed = 0
    const inner = new UnloadableRunner({ type: 'x', message: 'x' })
    inner.close = async () => {
      closed++
    }
    ready(inner)
    await expect(rows).rejects.toThrow('closed')
    await closing
    expect(closed).toBe(1)
  })
})

describe('UnloadableRunner', () => {
  it('fails each row with the reason, as not run', async () => {
    const replies = await repliesTo(
      new UnloadableRunner({ type: 'CompileError', message: 'x', line: 3 }),
      [1, 2]
    )
    expect(replies.map(gist)).toEqual(['(error)', '(error)'])
    expect(replies[1]).toMatchObject({ error: { type: 'CompileError', line: 3, notRun: true } })
  })
})
