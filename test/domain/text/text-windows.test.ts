import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { windowsOf } from '../../../src/domain/text/text-windows.js'

describe('windowsOf', () => {
  it('may hold whatever stands in a text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ maxLength: 60 })),
        fc.nat(),
        fc.integer({ min: 4, max: 12 }),
        (texts, at, length) => {
          const windows = windowsOf(texts, length)
          for (const text of texts) {
            const start = at % (text.length + 1)
            const part = text.slice(start, start + length + 3)
            if (part.length >= length) expect(windows.mayHold(part)).toBe(true)
          }
        }
      )
    )
  })

  it('tells most others', () => {
    const windows = windowsOf(['the quick brown fox jumps over the lazy dog'.repeat(100)], 8)
    const others = Array.from({ length: 1000 }, (_, i) => `another text ${i * 7919}`)
    expect(others.filter(other => windows.mayHold(other)).length).toBeLessThan(10)
  })
})
