import { describe, expect, it } from 'vitest'
import { Crew } from '../../src/sandboxes/crew.js'
import type { WarmWorker } from '../../src/sandboxes/warm-worker.js'

interface Stub {
  state: 'loading' | 'ready' | 'ended'
  kill(): void
}

function crew(size: number) {
  const spawned: Stub[] = []
  const crew = new Crew(size, () => {
    const worker: Stub = {
      state: 'loading',
      kill() {
        this.state = 'ended'
      }
    }
    spawned.push(worker)
    return worker as unknown as WarmWorker
  })
  const load = (...which: number[]) => {
    for (const i of which) spawned[i].state = 'ready'
  }
  const lose = (i: number) => {
    spawned[i].kill()
    return crew.lose(spawned[i] as unknown as WarmWorker)
  }
  const drop = (i: number) => crew.drop(spawned[i] as unknown as WarmWorker)
  const inLanes = () => crew.lanes.map(({ worker }) => spawned.indexOf(worker as unknown as Stub))
  return { crew, spawned, load, lose, drop, inLanes }
}

describe('Crew', () => {
  it('has no spare as long as none is lost', () => {
    const { crew: lanes, spawned, load, inLanes } = crew(2)
    lanes.start()
    load(0, 1)
    lanes.fill()
    expect(spawned).toHaveLength(2)
    expect(inLanes()).toEqual([0, 1])
  })

  it('gives a lane whichever loads first, and keeps the other', () => {
    const { crew: lanes, spawned, load, lose, inLanes } = crew(1)
    lanes.start()
    load(0)
    lanes.expectLoss()
    lanes.expectLoss()
    expect(spawned).toHaveLength(2)
    expect(lose(0)).toBe(true)
    lanes.fill()
    expect(spawned).toHaveLength(3)
    expect(inLanes()).toEqual([-1])
    load(2)
    lanes.fill()
    expect(inLanes()).toEqual([2])
    load(1)
    expect(lose(2)).toBe(true)
    lanes.fill()
    expect(inLanes()).toEqual([1])
    expect(spawned.filter(({ state }) => state === 'loading')).toHaveLength(1)
  })

  it('keeps one more for each loss that finds none ready, at most two', () => {
    const { crew: lanes, load, lose, spawned, inLanes } = crew(1)
    lanes.start()
    for (let kept = 1; kept <= 4; kept++) {
      load(...inLanes())
      lose(inLanes()[0])
      lanes.fill()
      const spares = spawned.filter(({ state }) => state === 'loading')
      expect(spares).toHaveLength(1 + Math.min(kept, 2))
      load(spawned.indexOf(spares[0]))
      lanes.fill()
    }
  })

  it('does without spares that fail, but not without the worker of a lane', () => {
    const { crew: lanes, spawned, load, lose, drop } = crew(1)
    lanes.start()
    expect(drop(0)).toBe(false)
    load(0)
    lose(0)
    lanes.fill()
    expect(spawned).toHaveLength(3)
    load(1)
    lanes.fill()
    expect(drop(2)).toBe(true)
    lanes.fill()
    expect(spawned).toHaveLength(3)
    lose(1)
    lanes.fill()
    expect(drop(3)).toBe(false)
  })

  it('kills all', () => {
    const { crew: lanes, spawned, lose } = crew(2)
    lanes.start()
    lose(0)
    lanes.fill()
    lanes.killAll()
    expect(spawned.every(({ state }) => state === 'ended')).toBe(true)
    expect(lanes.workers).toEqual([])
  })
})
