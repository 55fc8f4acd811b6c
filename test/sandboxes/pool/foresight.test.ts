import { describe, expect, it } from 'vitest'
import { Foresight } from '../../../src/sandboxes/pool/foresight.js'

function plan({ workers = 1, spareAfterMs = 0 }) {
  const crew = {
    awaitsSpare: false,
    foreseen: 0,
    foresee(spares: number) {
      crew.foreseen = spares
    }
  }
  const frameSize = { isSeparate: true }
  const options = { workers, timeoutMs: 1000, spareAfterMs }
  const foresight = new Foresight(crew, frameSize, options)
  return { crew, frameSize, foresight }
}

describe('Foresight', () => {
  it('has a spare from the first row on where a start takes more than half of the limit', () => {
    for (const [startMs, spares] of [
      [500, 0],
      [501, 1]
    ]) {
      const { crew, foresight } = plan({})
      foresight.loaded(startMs)
      expect(crew.foreseen).toBe(spares)
    }
  })

  it('has rows go in frames of their own until that spare is there', () => {
    const { crew, frameSize, foresight } = plan({})
    frameSize.isSeparate = false
    crew.awaitsSpare = true
    expect(foresight.rowsSeparately).toBe(false)
    foresight.loaded(900)
    expect(foresight.rowsSeparately).toBe(true)
    crew.awaitsSpare = false
    expect(foresight.rowsSeparately).toBe(false)
  })

  it.each([
    [100, 1],
    [900, 2]
  ])('has spares once rows go together: after a start of %i ms %i', (startMs, spares) => {
    const { crew, frameSize, foresight } = plan({})
    foresight.loaded(startMs)
    const before = crew.foreseen
    foresight.progress(1000)
    expect(crew.foreseen).toBe(before)
    frameSize.isSeparate = false
    foresight.progress(1000)
    expect(crew.foreseen).toBe(spares)
  })

  it('has none before rows that go together have cost as much as a spare is worth, however long a start takes', () => {
    const { crew, frameSize, foresight } = plan({ spareAfterMs: 250 })
    foresight.loaded(900)
    frameSize.isSeparate = false
    foresight.progress(250_000)
    expect(crew.foreseen).toBe(0)
    foresight.progress(1)
    expect(crew.foreseen).toBe(1)
  })

  it('has none where there are several workers', () => {
    const { crew, frameSize, foresight } = plan({ workers: 2 })
    foresight.loaded(900)
    frameSize.isSeparate = false
    foresight.progress(1000)
    expect(crew.foreseen).toBe(0)
  })
})
