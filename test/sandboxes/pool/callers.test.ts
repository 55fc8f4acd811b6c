import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { gist, repliesTo, streamed } from '../../helpers/runs.js'
import { type Answer, good, pool } from './fake-pool.js'

async function* numbers(): AsyncGenerator<string[]> {
  for (let i = 0; ; i += 100) yield Array.from({ length: 100 }, (_, at) => `${i + at}`)
}

const spinsAt: (row: string) => Answer = at => (id, row, worker) =>
  row === at ? undefined : good(id, row, worker)

describe('WorkerPool, with several callers', () => {
  it('gives each its turn, however many rows others have', async () => {
    const { runner, started } = pool(good)
    const endless = streamed(runner, numbers())[Symbol.asyncIterator]()
    await endless.next()
    await repliesTo(runner, ['x', 'y'])
    const { rows } = started[0]
    // Far fewer than the other caller may have read ahead by now.
    expect(rows.indexOf('"y"')).toBeGreaterThan(0)
    expect(rows.indexOf('"y"')).toBeLessThan(3000)
    await endless.return?.()
    await runner.close()
  })

  it('kills a worker that hangs in a row of a caller that has gone, and gives the rows behind to another', async () => {
    const { runner, started } = pool(spinsAt('7'), { limits: { timeoutMs: 60_000 } })
    expect((await repliesTo(runner, [1])).map(gist)).toEqual([1])
    const controller = new AbortController()
    const seven = (async function* () {
      yield ['7']
    })()
    const gone = streamed(runner, seven, { signal: controller.signal })[Symbol.asyncIterator]().next()
    await expect.poll(() => started[0].rows).toContain('7')
    const others = repliesTo(runner, [2, 3])
    controller.abort(new Error('gone'))
    await expect(gone).rejects.toThrow('gone')
    expect((await others).map(gist)).toEqual([2, 3])
    expect(started[0].alive).toBe(false)
    await runner.close()
  })

  it('is drained when the last row that it took is answered, and takes no other meanwhile', async () => {
    let release = () => {}
    const { runner } = pool((id, row, worker) => {
      if (row !== '7') return good(id, row, worker)
      release = () => worker.events.output(Buffer.from(good(id, row, worker) ?? ''))
      return ''
    })
    const seven = runner.answer('7')
    await expect.poll(() => runner.load()).toEqual({ inFlight: 1, queued: 0, workers: 1, ready: 1 })
    let isDrained = false
    const draining = runner.drain().then(() => {
      isDrained = true
    })
    await sleep(20)
    expect(isDrained).toBe(false)
    await expect(runner.answer('8')).rejects.toThrow('no more')
    release()
    expect(gist(await seven)).toBe(7)
    await draining
    expect(runner.load()).toMatchObject({ inFlight: 0, queued: 0 })
    await runner.close()
  })
})
