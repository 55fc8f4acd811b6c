import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KnownTexts } from '../../../src/domain/rows/known-texts.js'
import { rawTextAt, rawTexts } from '../../../src/domain/rows/raw/raw-texts.js'

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ minLength: 60, maxLength: 70 }))

describe('KnownTexts', () => {
  it('reads what the bytes say, however often', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 200 }), texts => {
        const known = new KnownTexts(() => true)
        for (const text of [...texts, ...texts]) {
          const bytes = Buffer.from(`{${text}}`)
          expect(known.read(bytes, 1, bytes.length - 1)).toBe(bytes.toString().slice(1, -1))
        }
      })
    )
  })

  it('asks once for a short good text, and each time for others', () => {
    const asked: string[] = []
    const known = new KnownTexts(text => asked.push(text) > 0 && !text.startsWith('bad'))
    const read = (text: string) => known.read(Buffer.from(text), 0, Buffer.byteLength(text))
    for (const text of ['good', 'bad', 'good', 'bad', 'x'.repeat(65), 'x'.repeat(65)]) read(text)
    expect(asked).toEqual(['good', 'bad', 'bad', 'x'.repeat(65), 'x'.repeat(65)])
    expect(read('bad')).toBeUndefined()
  })
})

describe('rawTexts', () => {
  it('keeps each text, its line ends as tabs', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), texts => {
        const raw = rawTexts(texts)
        expect(raw.count).toBe(texts.length)
        expect(texts.map((_, i) => rawTextAt(raw, i))).toEqual(texts.map(text => text.replaceAll('\n', '\t')))
      })
    )
    expect(rawTextAt(rawTexts(['', '{\n}']), 1)).toBe('{\t}')
  })
})
