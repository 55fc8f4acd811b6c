import { describe, expect, it } from 'vitest'
import { maxLineBytes } from '../../../src/domain/program/limits.js'
import type { Reply } from '../../../src/domain/program/outcome.js'
import { rawTexts } from '../../../src/domain/rows/raw/raw-texts.js'
import { inputLimit } from '../../../src/sandboxes/pool/row-queue.js'
import { RowWindow } from '../../../src/sandboxes/pool/row-window.js'
import type { Batch } from '../../../src/sandboxes/runner.js'

const reply = (output: unknown): Reply => ({ outcome: 'answered', output: JSON.stringify(output), micros: 1 })
const texts = (list: string[]) => ({ inputs: rawTexts(list) })
const rows = (count: number, from = 0) => texts(Array.from({ length: count }, (_, i) => `row ${from + i}`))

/** All replies that are ready. */
function taken(window: RowWindow<Batch>): Reply[] {
  const replies: Reply[] = []
  for (let next = window.take(); next !== undefined; next = window.take()) replies.push(...next.replies)
  return replies
}

describe('RowWindow', () => {
  it('hands out replies in order, however they come', () => {
    const window = new RowWindow<Batch>()
    window.add(rows(4))
    expect(window.nextFrame(10, 1000)).toMatchObject({ next: 0, end: 4, size: 20 })
    window.settle(1, reply(1))
    expect(taken(window)).toEqual([])
    window.settle(0, reply(0))
    expect(taken(window)).toEqual([reply(0), reply(1)])
    window.settle(3, reply(3))
    window.settle(2, reply(2))
    expect(taken(window)).toEqual([reply(2), reply(3)])
    expect(window.empty).toBe(true)
  })

  it('limits frames by rows and by size, but sends a long row alone', () => {
    const window = new RowWindow<Batch>()
    window.add(texts(['aa', 'bb', 'x'.repeat(100), 'cc', 'dd']))
    expect(window.nextFrame(1, 50)).toMatchObject({ next: 0, end: 1 })
    expect(window.nextFrame(9, 50)).toMatchObject({ next: 1, end: 2 })
    expect(window.nextFrame(9, 50)).toMatchObject({ next: 2, end: 3 })
    expect(window.nextFrame(9, 50)).toMatchObject({ next: 3, end: 5 })
    expect(window.waiting).toBe(0)
  })

  it('sends what was lost again before anything new: row by row, or as it was', () => {
    const window = new RowWindow<Batch>()
    window.add(rows(8))
    const first = window.nextFrame(3, 1000)
    const second = window.nextFrame(2, 1000)
    first.next++
    window.settle(0, reply(0))
    window.giveBack(second)
    window.breakUp(first, undefined)
    expect(window.waiting).toBe(6)
    expect(window.nextFrame(9, 1000)).toMatchObject({ next: 1, end: 2 })
    expect(window.nextFrame(9, 1000)).toMatchObject({ next: 2, end: 3 })
    expect(window.nextFrame(9, 1000)).toMatchObject({ next: 3, end: 5 })
    expect(window.nextFrame(9, 1000)).toMatchObject({ next: 5, end: 8 })
  })

  it('sends all rows at once that are to be sent one by one', () => {
    const window = new RowWindow<Batch>()
    window.add(rows(8))
    const [first, second] = [window.nextFrame(3, 1000), window.nextFrame(2, 1000)]
    window.giveBack(second)
    window.breakUp(first, undefined)
    expect(window.nextFrames(9, 1000, false)).toMatchObject([
      { next: 0, end: 1 },
      { next: 1, end: 2 },
      { next: 2, end: 3 }
    ])
    expect(window.nextFrame(9, 1000)).toMatchObject({ next: 3, end: 5 })
  })

  it('groups single rows again once the guilty one is known', () => {
    const window = new RowWindow<Batch>()
    window.add(rows(6))
    window.breakUp(window.nextFrame(6, 1000), undefined)
    window.nextFrame(9, 1000)
    window.regroup()
    expect(window.nextFrame(9, 1000)).toMatchObject({ next: 1, end: 6, size: 25 })
    expect(window.waiting).toBe(0)
  })

  it('does not send rows that were settled before', () => {
    const window = new RowWindow<Batch>()
    window.add(rows(4))
    for (const id of [0, 2, 3]) window.settle(id, reply('refused'))
    expect(window.nextFrame(9, 1000)).toMatchObject({ next: 1, end: 2 })
    const none = window.nextFrame(9, 1000)
    expect(none.next).toBe(none.end)
    expect(window.waiting).toBe(0)
  })

  it('gives all that is open one reply', () => {
    const window = new RowWindow<Batch>()
    window.add(rows(3))
    window.nextFrame(2, 1000)
    window.settle(0, reply(0))
    window.settleAll(reply('stopped'))
    expect(taken(window)).toEqual([reply(0), reply('stopped'), reply('stopped')])
    expect(window.waiting).toBe(0)
  })

  it('is full when many rows wait, many are out, or few are large', () => {
    const waiting = new RowWindow<Batch>()
    waiting.add(rows(1023))
    expect(waiting.full).toBe(false)
    waiting.add(rows(1))
    expect(waiting.full).toBe(true)
    waiting.nextFrame(100, 1e6)
    expect(waiting.full).toBe(false)

    const out = new RowWindow<Batch>()
    for (let i = 0; i < 8192; i += 512) {
      out.add(rows(512))
      out.nextFrame(512, 1e6)
    }
    expect(out.full).toBe(true)

    const large = new RowWindow<Batch>()
    large.add(texts(Array(3).fill('x'.repeat(11 * 1024 * 1024))))
    expect(large.full).toBe(true)
    large.settle(0, reply(0))
    expect(large.full).toBe(false)
  })

  it('holds new rows back while large outputs wait to be taken', () => {
    const window = new RowWindow<Batch>()
    window.add(rows(3))
    window.nextFrame(1, 1000)
    window.settle(0, { outcome: 'answered', output: 'x'.repeat(33 * 1024 * 1024), micros: 1 })
    expect(window.waiting).toBe(0)
    taken(window)
    expect(window.waiting).toBe(2)
  })

  it('keeps ids right over many rows, taken piece by piece', () => {
    const window = new RowWindow<Batch>()
    let count = 0
    for (let round = 0; round < 200; round++) {
      window.add(rows(100, round * 100))
      const frame = window.nextFrame(1000, 1e6)
      expect(`${window.encode(frame, frame.next)}`).toMatch(
        new RegExp(`^${frame.next}\\trow ${round * 100}\n`)
      )
      for (let id = frame.end - 1; id >= frame.next; id--) {
        window.settle(id, reply(id))
        for (const next of taken(window)) expect(next).toEqual(reply(count++))
      }
    }
    expect(count).toBe(20_000)
  })
})

describe('rows that are too long', () => {
  it('are refused by their bytes, not their characters', () => {
    const window = new RowWindow<Batch>()
    window.add(texts(['x'.repeat(maxLineBytes), 'é'.repeat(maxLineBytes / 2)]))
    expect(taken(window)).toEqual([])
    let ready = 0
    const long = new RowWindow<Batch>(() => ready++)
    long.add(texts(['x'.repeat(maxLineBytes + 1), 'short']))
    expect(ready).toBe(1)
    expect(taken(long)).toEqual([inputLimit])
    long.settle(1, reply(1))
    expect(taken(long)).toEqual([reply(1)])
    long.add(texts(['é'.repeat(maxLineBytes / 2 + 1)]))
    expect(taken(long)).toEqual([inputLimit])
  })
})

describe('what is no input', () => {
  it('has its reply in its place, and is not sent', () => {
    const window = new RowWindow<Batch>()
    const refusal = reply('no input')
    window.add({ inputs: [refusal, '1', refusal] })
    expect(taken(window)).toEqual([refusal])
    expect(window.nextFrame(9, 1000)).toMatchObject({ next: 1, end: 2, size: 1 })
    window.settle(1, reply(1))
    expect(taken(window)).toEqual([reply(1), refusal])
  })
})

describe('pairing', () => {
  it('says to which rows of which batch replies are', () => {
    const window = new RowWindow<Batch & { name: string }>()
    for (const name of ['a', 'b']) window.add({ ...rows(3), name })
    window.nextFrame(9, 1000)
    for (const row of [0, 2, 3]) window.settle(row, reply(row))
    expect(window.take()).toMatchObject({ batch: { name: 'a' }, from: 0, replies: [reply(0)] })
    window.settle(1, reply(1))
    expect(window.take()).toMatchObject({ batch: { name: 'a' }, from: 1, replies: [reply(1), reply(2)] })
    expect(window.take()).toMatchObject({ batch: { name: 'b' }, from: 0, replies: [reply(3)] })
    expect(window.take()).toBeUndefined()
  })
})

describe('encoding of frames', () => {
  it('puts each row on a line of its own behind its id, also across batches', () => {
    const window = new RowWindow<Batch>()
    for (let id = 0; id < 97; id++) window.add(rows(1, id))
    window.nextFrame(97, 1000)
    const long = 'é'.repeat(300)
    window.add(texts(['{\n"a": 1}', '"a\tb"']))
    window.add(texts([]))
    window.add(texts([long, '']))
    const frame = window.nextFrame(10, 1e6)
    expect(`${window.encode(frame, 97)}`).toBe(`97\t{\t"a": 1}\n98\t"a\tb"\n99\t${long}\n100\t\n\n`)
    window.settle(97, reply(1))
    window.breakUp({ ...frame, next: 98 }, undefined)
    expect(`${window.encode(window.nextFrame(9, 1), 98)}`).toBe('98\t"a\tb"\n\n')
  })
})
