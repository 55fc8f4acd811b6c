import { describe, expect, it } from 'vitest'
import { maxLineBytes } from '../../../src/domain/program/limits.js'
import type { Reply } from '../../../src/domain/program/outcome.js'
import { inputLimit } from '../../../src/sandboxes/pool/row-queue.js'
import { SingleRows } from '../../../src/sandboxes/pool/single-rows.js'

const reply = (output: unknown): Reply => ({ outcome: 'answered', output: JSON.stringify(output), micros: 1 })

describe('SingleRows', () => {
  it('go together, and have their replies as these come', async () => {
    const rows = new SingleRows()
    const asked = ['"a"', '{\n"é": 1}', '3'].map(text => rows.ask(text))
    const [frame] = rows.nextFrames(9, 1000, false)
    expect(`${rows.encode(frame, 8)}`).toBe('8\t"a"\n9\t{\t"é": 1}\n10\t3\n\n')
    expect(rows.waiting).toBe(0)
    rows.settle(2, reply(2))
    expect(await asked[2]).toEqual(reply(2))
    rows.settle(0, reply(0))
    rows.settle(1, reply(1))
    expect(await Promise.all(asked)).toEqual([0, 1, 2].map(reply))
    expect(rows.empty).toBe(true)
  })

  it('go in frames of their own where that is asked for, and when they were lost', () => {
    const rows = new SingleRows()
    for (const text of ['1', '22', '3', '4']) void rows.ask(text)
    const separate = rows.nextFrames(2, 1000, true)
    expect(separate).toMatchObject([
      { next: 0, end: 1, size: 1, unsuspected: true },
      { next: 1, end: 2, size: 2, unsuspected: true }
    ])
    const [both] = rows.nextFrames(2, 1000, false)
    rows.breakUp(both, 7)
    rows.giveBack(separate[1])
    expect(rows.queued).toBe(3)
    expect(rows.nextFrames(9, 1000, false)).toMatchObject([
      { next: 1, end: 2 },
      { next: 2, end: 3, overdueMs: 7 },
      { next: 3, end: 4, overdueMs: 7 }
    ])
  })

  it('are not sent once they are cancelled, nor sent again', async () => {
    let emptied = 0
    const rows = new SingleRows(() => emptied++)
    const controller = new AbortController()
    const { signal } = controller
    const asked = ['1', '2', '3', '4'].map((text, i) => rows.ask(text, i % 2 === 0 ? signal : undefined))
    const [sent] = rows.nextFrames(2, 1000, false)
    controller.abort(new Error('enough'))
    for (const i of [0, 2]) await expect(asked[i]).rejects.toThrow('enough')
    rows.breakUp(sent, undefined)
    expect(rows.nextFrames(9, 1000, false)).toMatchObject([{ next: 1, end: 2 }])
    expect(rows.nextFrames(9, 1000, false)).toMatchObject([{ next: 3, end: 4 }])
    for (const i of [1, 3]) rows.settle(i, reply(i))
    expect(await asked[1]).toEqual(reply(1))
    expect(emptied).toBe(1)
  })

  it('are refused where they are longer than may be sent', async () => {
    const rows = new SingleRows()
    expect(await rows.ask('é'.repeat(maxLineBytes / 2 + 1))).toEqual(inputLimit)
    expect(rows.waiting).toBe(0)
  })

  it('end all at once, with a reply or a reason', async () => {
    const rows = new SingleRows()
    const asked = rows.ask('1')
    rows.stop(reply('stopped'))
    expect(await asked).toEqual(reply('stopped'))
    const other = rows.ask('2')
    rows.fail(new Error('closed'))
    await expect(other).rejects.toThrow('closed')
    expect([rows.waiting, rows.queued, rows.empty]).toEqual([0, 0, true])
  })
})
