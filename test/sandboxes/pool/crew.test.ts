import { describe, expect, it } from 'vitest'
import { Crew, type CrewMember } from '../../../src/sandboxes/pool/crew.js'
import type { Succession, WorkerEvents, WorkerProcess } from '../../../src/sandboxes/worker/worker-process.js'

class Stub implements CrewMember {
  stage: CrewMember['stage'] = 'loading'
  hasAnswered = false
  readonly frames: string[] = []
  readonly work = { frames: this.frames, isOnSingleRow: false }
  readonly process: { succession?: Succession }

  constructor(
    when: Succession['when'] | undefined,
    /** What it stands beside. */
    readonly beside: Stub | undefined,
    besides: Map<StartBeside, Stub>
  ) {
    const start = (_: WorkerEvents): WorkerProcess => {
      throw new Error('no process starts here')
    }
    besides.set(start, this)
    const succession = when === 'beside' ? { when, start } : when && { when }
    this.process = { succession }
  }

  kill(): void {
    this.stage = 'ended'
  }
}

type StartBeside = (events: WorkerEvents) => WorkerProcess

function crew(size: number, when?: Succession['when']) {
  const spawned: Stub[] = []
  const besides = new Map<StartBeside, Stub>()
  const crew = new Crew<Stub>(size, startBeside => {
    const worker = new Stub(when, startBeside && besides.get(startBeside), besides)
    spawned.push(worker)
    return worker
  })
  const load = (...which: number[]) => {
    for (const i of which) Object.assign(spawned[i], { stage: 'ready', hasAnswered: true })
  }
  const lose = (i: number) => {
    spawned[i].kill()
    return crew.lose(spawned[i])
  }
  const drop = (i: number) => crew.drop(spawned[i])
  const inLanes = () => crew.lanes.map(({ worker }) => (worker ? spawned.indexOf(worker) : -1))
  const expectLoss = (i: number, another = false) => crew.expectLoss(spawned[i], another)
  return { crew, spawned, load, lose, drop, inLanes, expectLoss }
}

describe('Crew', () => {
  it('gives rows to the worker in a lane that has fewest, if that has room', () => {
    const { crew: lanes, spawned } = crew(2)
    expect(lanes.freest(2)).toBeUndefined()
    lanes.start()
    spawned[0].frames.push('a frame')
    expect(lanes.freest(2)).toBe(spawned[1])
    spawned[1].frames.push('a frame', 'another')
    expect(lanes.freest(2)).toBe(spawned[0])
    expect(lanes.freest(1)).toBeUndefined()
  })

  it('has no spare as long as none is lost', () => {
    const { crew: lanes, spawned, load, inLanes } = crew(2)
    lanes.start()
    load(0, 1)
    lanes.fill()
    expect(spawned).toHaveLength(2)
    expect(inLanes()).toEqual([0, 1])
  })

  it('gives a lane the spare that is on its way, and starts another once the lane answers', () => {
    const { crew: lanes, spawned, load, lose, inLanes, expectLoss } = crew(1)
    lanes.start()
    lanes.foresee(1)
    load(0)
    expectLoss(0)
    expectLoss(0)
    lanes.startSpares()
    expect(spawned).toHaveLength(2)
    expect(lose(0)).toBe(true)
    lanes.fill()
    expect(inLanes()).toEqual([-1])
    expect(spawned).toHaveLength(2)
    load(1)
    lanes.fill()
    expect(inLanes()).toEqual([1])
    lanes.startSpares()
    expect(spawned).toHaveLength(4)
  })

  it('gives a lane whichever loads first where spares may need a whole sandbox, and keeps the other', () => {
    const { crew: lanes, spawned, load, lose, inLanes } = crew(1, 'afterwards')
    lanes.start()
    load(0)
    lanes.foresee(1)
    lanes.startSpares()
    lose(0)
    lanes.fill()
    expect(spawned).toHaveLength(3)
    load(2)
    lanes.fill()
    lanes.startSpares()
    expect(inLanes()).toEqual([2])
    load(1)
    lose(2)
    lanes.fill()
    expect(inLanes()).toEqual([1])
  })

  it('awaits a spare until all that are to be kept have loaded', () => {
    const { crew: lanes, load, lose } = crew(1)
    lanes.start()
    load(0)
    expect(lanes.awaitsSpare).toBe(false)
    lanes.foresee(1)
    expect(lanes.awaitsSpare).toBe(true)
    lanes.startSpares()
    expect(lanes.awaitsSpare).toBe(true)
    load(1)
    expect(lanes.awaitsSpare).toBe(false)
    lose(0)
    lanes.fill()
    expect(lanes.awaitsSpare).toBe(true)
  })

  it('starts spares that share a sandbox when the lane has its worker', () => {
    const { crew: lanes, spawned, load, lose, inLanes } = crew(1, 'afterwards')
    lanes.start()
    load(0)
    lose(0)
    lanes.fill()
    lanes.startSpares()
    expect(spawned).toHaveLength(2)
    load(1)
    lanes.fill()
    lanes.startSpares()
    expect(inLanes()).toEqual([1])
    expect(spawned).toHaveLength(3)
  })

  it('has no stand-in beside a worker while a spare loads, but while its sandbox is not even there', () => {
    const { crew: lanes, spawned, load, lose, inLanes, expectLoss } = crew(1, 'beside')
    lanes.start()
    load(0)
    lose(0)
    lanes.fill()
    load(1)
    lanes.fill()
    lanes.startSpares()
    expect(spawned).toHaveLength(3)
    expectLoss(1)
    expect(spawned).toHaveLength(3)
    spawned[2].stage = 'starting'
    expectLoss(1)
    expectLoss(1)
    expect(inLanes()).toEqual([1])
    expect(spawned.map(({ beside }) => beside)).toEqual([undefined, undefined, undefined, spawned[1]])
  })

  it.each([1, 2])('has %i spares that are foreseen, once the worker of the lane answers', spares => {
    const { crew: lanes, spawned, load, drop } = crew(1)
    lanes.start()
    lanes.foresee(spares)
    lanes.startSpares()
    expect(spawned).toHaveLength(1)
    load(0)
    lanes.startSpares()
    expect(spawned).toHaveLength(1 + spares)
    drop(1)
    lanes.startSpares()
    expect(spawned).toHaveLength(1 + spares)
  })

  it('has two on their way where the one that comes next is likely to be lost too', () => {
    const { crew: lanes, spawned, load, expectLoss } = crew(1)
    lanes.start()
    load(0)
    expectLoss(0, true)
    expectLoss(0, true)
    expect(spawned).toHaveLength(3)
  })

  it('has a stand-in of the stand-in there, once that is loaded, which takes its place', () => {
    const { crew: lanes, spawned, load, lose, inLanes, expectLoss } = crew(1, 'beside')
    lanes.start()
    load(0)
    expectLoss(0, true)
    expectLoss(0, true)
    expect(spawned).toHaveLength(2)
    spawned[1].stage = 'standby'
    expectLoss(0, true)
    expectLoss(0, true)
    expect(spawned.map(({ beside }) => beside)).toEqual([undefined, spawned[0], spawned[1]])
    for (const next of [1, 2]) {
      lose(next - 1)
      load(next)
      lanes.fill()
      expect(inLanes()).toEqual([next])
    }
    expect(spawned).toHaveLength(3)
  })

  it('keeps one more for each loss that finds none ready, at most two', () => {
    const { crew: lanes, load, lose, spawned, inLanes } = crew(1)
    lanes.start()
    for (let kept = 1; kept <= 4; kept++) {
      load(...inLanes())
      lose(inLanes()[0])
      lanes.fill()
      load(spawned.findIndex(({ stage }) => stage === 'loading'))
      lanes.fill()
      lanes.startSpares()
      const spares = spawned.filter(({ stage }) => stage === 'loading')
      expect(spares).toHaveLength(Math.min(kept, 2))
    }
  })

  it('has a stand-in take the place of its own worker only, and keeps none for that', () => {
    const { crew: lanes, spawned, load, lose, inLanes, expectLoss } = crew(2, 'beside')
    lanes.start()
    load(0, 1)
    expectLoss(0)
    expectLoss(0)
    expect(spawned[2].beside).toBe(spawned[0])
    spawned[2].stage = 'standby'
    lose(1)
    lanes.fill()
    expect(spawned).toHaveLength(4)
    load(3)
    lanes.fill()
    expect(inLanes()).toEqual([0, 3])
    lanes.startSpares()
    expect(spawned).toHaveLength(5)
    expect(spawned[4].beside).toBeUndefined()
    lose(0)
    lanes.fill()
    expect(inLanes()).toEqual([-1, 3])
    load(2)
    lanes.fill()
    lanes.startSpares()
    expect(inLanes()).toEqual([2, 3])
    expect(spawned).toHaveLength(5)
  })

  it('starts one stand-in for a worker, also where it fails', () => {
    const { crew: lanes, spawned, load, drop, expectLoss } = crew(1, 'beside')
    lanes.start()
    load(0)
    expectLoss(0)
    expect(drop(1)).toBe(true)
    lanes.fill()
    expectLoss(0)
    expect(spawned).toHaveLength(2)
  })

  it('starts nothing for a worker whose place is filled at once', () => {
    const { crew: lanes, spawned, expectLoss } = crew(1, 'afterwards')
    lanes.start()
    expectLoss(0)
    expect(spawned).toHaveLength(1)
  })

  it('does without spares that fail, but not without the worker of a lane', () => {
    const { crew: lanes, spawned, load, lose, drop } = crew(1)
    lanes.start()
    expect(drop(0)).toBe(false)
    load(0)
    lose(0)
    lanes.fill()
    load(1)
    lanes.fill()
    lanes.startSpares()
    expect(spawned).toHaveLength(3)
    expect(drop(2)).toBe(true)
    lanes.startSpares()
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
    expect(spawned.every(({ stage }) => stage === 'ended')).toBe(true)
    expect(lanes.workers).toEqual([])
  })
})
