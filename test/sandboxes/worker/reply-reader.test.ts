import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maxLineBytes } from '../../../src/domain/program/limits.js'
import type { Reply } from '../../../src/domain/program/outcome.js'
import { ReplyReader } from '../../../src/sandboxes/worker/reply-reader.js'

function read(chunks: (Buffer | string)[]) {
  const heard = {
    loads: [] as Reply[],
    replies: [] as [number, Reply][],
    prints: '',
    violations: [] as string[]
  }
  const reader = new ReplyReader('nonce', {
    load: reply => heard.loads.push(reply),
    reply: (id, reply) => heard.replies.push([id, reply]),
    print: printed => {
      heard.prints += printed
    },
    violation: message => heard.violations.push(message)
  })
  for (const chunk of chunks) reader.push(Buffer.from(chunk))
  return heard
}

const answered = (id: number, output: string): [number, Reply] => [
  id,
  { outcome: 'answered', output, micros: 1.5 }
]
const line = (id: number, output: string) => `nonce\t${id}\t1.5\tanswered\t${output}\n`

describe('ReplyReader', () => {
  it('reads the same from chunks of any size', () => {
    const text = `${line(0, '"a\u{1F600}"')}printed\n\nnonce printed\n${line(1, '[1,"\\t"]')}nonc\nnonce\t2\t3\terror\t{"type":"T","message":"m","line":4}\n`
    const bytes = Buffer.from(text)
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 }), sizes => {
        const chunks: Buffer[] = []
        for (let at = 0; at < bytes.length; at += chunks.at(-1)!.length) {
          chunks.push(bytes.subarray(at, at + sizes[chunks.length % sizes.length]))
        }
        const heard = read(chunks)
        expect(heard.replies).toEqual([
          answered(0, '"a\u{1F600}"'),
          answered(1, '[1,"\\t"]'),
          [2, { outcome: 'error', error: { type: 'T', message: 'm', line: 4 }, micros: 3 }]
        ])
        expect(heard.prints).toBe('printed\n\nnonce printed\nnonc\n')
        expect(heard.violations).toEqual([])
      })
    )
  })

  it.each([
    ['an output that is not JSON', 'nonce\t0\t1\tanswered\t{oops\n'],
    ['no output', 'nonce\t0\t1\tanswered\t\n'],
    ['a time that is none', 'nonce\t0\tsoon\tanswered\t1\n'],
    ['a negative time', 'nonce\t0\t-1\tanswered\t1\n'],
    ['an unknown outcome', 'nonce\t0\t1\tsplendid\t1\n'],
    ['a failure without a reason', 'nonce\t0\t1\terror\tnull\n'],
    ['a failure whose reason is no text', 'nonce\t0\t1\terror\t{"type":1,"message":2}\n'],
    ['too few fields', 'nonce\t0\t1\nx\tanswered\t1\n']
  ])('takes %s for a violation, and reads no further', (_, text) => {
    const heard = read([text, line(1, '1'), line(2, '2')])
    expect(heard.violations).toHaveLength(1)
    expect(heard.replies).toEqual([])
  })

  it('passes on a print without end as it comes', () => {
    const heard = read([...Array(20).fill('x'.repeat(1000)), '\n', line(1, '1')])
    expect(heard.prints).toBe(`${'x'.repeat(20_000)}\n`)
    expect(heard.replies).toEqual([answered(1, '1')])
  })

  it('does not keep a reply without end', () => {
    const chunk = 'x'.repeat(1024 * 1024)
    const heard = read([`nonce\t0\t1\tanswered\t"`, ...Array(maxLineBytes / chunk.length).fill(chunk)])
    expect(heard.violations).toHaveLength(1)
  })

  it('shortens what a worker says of a failure', () => {
    const error = JSON.stringify({
      type: 't'.repeat(500),
      message: 'm'.repeat(5000),
      line: 'x',
      notRun: true
    })
    const [[, reply]] = read([`nonce\t0\t1\terror\t${error}\n`]).replies
    expect(reply).toEqual({
      outcome: 'error',
      error: { type: 't'.repeat(100), message: 'm'.repeat(2000) },
      micros: 1
    })
  })

  it.each([
    ['0', 0],
    ['0.1', 0.1],
    ['12.3', 12.3],
    ['1234567', 1234567],
    ['12.34', 12.34],
    ['1e3', 1000]
  ])('reads %s µs', (text, micros) => {
    const { replies } = read([`nonce\t3\t${text}\tanswered\ttrue\n`])
    expect(replies).toEqual([[3, { outcome: 'answered', output: 'true', micros }]])
  })

  it('tells a load from a reply, and a reply whose id is none', () => {
    const { loads, replies } = read([
      'nonce\tload\t0\tanswered\tnull\n',
      'nonce\t7x\t1\tanswered\tnull\n',
      `nonce\t${'9'.repeat(30)}\t1\tanswered\tnull\n`
    ])
    expect(loads).toEqual([{ outcome: 'answered', output: 'null', micros: 0 }])
    expect(replies.map(([id]) => id)).toEqual([-1, -1])
  })

  it('reads outputs of any length and kind as they were written', () => {
    const output = fc.oneof(
      fc.string(),
      fc.string({ minLength: 50, maxLength: 80 }),
      fc.jsonValue({ maxDepth: 1 })
    )
    fc.assert(
      fc.property(fc.array(output, { minLength: 1, maxLength: 50 }), values => {
        const outputs = values.map(value => JSON.stringify(value))
        const { replies, violations } = read([outputs.map((text, id) => line(id, text)).join('')])
        expect(violations).toEqual([])
        expect(replies).toEqual(outputs.map((text, id) => answered(id, text)))
      })
    )
  })
})
