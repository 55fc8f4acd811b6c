import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineBatches, type StreamLine } from '../../src/store/line-batches.js'

async function linesOf(chunks: (Buffer | string)[]): Promise<StreamLine[]> {
  const lines: StreamLine[] = []
  for await (const batch of lineBatches(stream(chunks))) lines.push(...batch)
  return lines
}

async function* stream<T>(items: T[]): AsyncGenerator<T> {
  yield* items
}

const texts = (lines: StreamLine[]) => lines.map(line => ('text' in line ? line.text : line.problem))

describe('lineBatches', () => {
  it.each([
    ['nothing', [], []],
    ['a last line without newline', ['a\nb'], ['a', 'b']],
    ['CRLF', ['a\r\nb\r\n'], ['a', 'b']],
    ['blank lines', ['\n\na\n'], ['', '', 'a']],
    ['a BOM at the start only', ['\uFEFFa\n\uFEFFb\n'], ['a', '\uFEFFb']],
    ['a lone CR inside', ['a\rb\n'], ['a\rb']]
  ])('reads %s', async (_, chunks, expected) => {
    expect(texts(await linesOf(chunks))).toEqual(expected)
  })

  it('gives the same lines however the bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc
            .string({ unit: 'binary' })
            .map(text => Buffer.from(text.replace(/[\r\n\uFEFF]/g, ' ')).toString())
        ),
        fc.array(fc.nat(40), { maxLength: 30 }),
        async (lines, cuts) => {
          const bytes = Buffer.from(lines.map(line => `${line}\n`).join(''))
          const chunks: Buffer[] = []
          let start = 0
          for (const cut of cuts) {
            chunks.push(bytes.subarray(start, start + cut))
            start += cut
          }
          chunks.push(bytes.subarray(start))
          expect(texts(await linesOf(chunks))).toEqual(lines)
        }
      )
    )
  })

  it('makes a problem of bytes that are not UTF-8, and reads on', async () => {
    const lines = await linesOf([Buffer.from([0x61, 0xff, 0x0a]), 'b\n'])
    expect(lines).toEqual([{ problem: 'not UTF-8' }, { text: 'b' }])
  })

  it('makes a problem of a line over 16 MB, and reads on', async () => {
    const lines = await linesOf([...Array(17).fill('x'.repeat(2 ** 20)), '\nb\n'])
    expect(lines).toEqual([{ problem: 'longer than 16 MB' }, { text: 'b' }])
  })
})
