import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultLimits, maxLineBytes } from '../../src/domain/limits.js'
import type { Reply } from '../../src/domain/outcome.js'
import { encodeProgram, encodeRow, ReplyReader } from '../../src/sandboxes/protocol.js'

function read(chunks: string[]) {
  const heard = { replies: [] as [string, Reply][], prints: '', violations: [] as string[] }
  const reader = new ReplyReader('nonce', {
    reply: (id, reply) => heard.replies.push([id, reply]),
    print: text => {
      heard.prints += text
    },
    violation: message => heard.violations.push(message)
  })
  for (const chunk of chunks) reader.push(chunk)
  return heard
}

const answered = (id: number, output: string): [string, Reply] => [
  String(id),
  { outcome: 'answered', output, micros: 1.5 }
]
const line = (id: number, output: string) => `nonce\t${id}\t1.5\tanswered\t${output}\n`

describe('encoding', () => {
  it('puts a program and a row on one line each, whatever is in them', () => {
    const files = { 'program.mjs': 'a\nb\u2028\r\n\ud800' }
    const text = encodeProgram('n', { language: 'javascript', entry: 'program.mjs', files }, defaultLimits)
    expect(text.indexOf('\n')).toBe(text.length - 1)
    expect(JSON.parse(text)).toEqual({
      nonce: 'n',
      entry: 'program.mjs',
      source: files['program.mjs'],
      outputBytes: 1048576
    })
    expect(encodeRow(7, '{\n"a": 1}')).toBe('7\t{\t"a": 1}\n')
    expect(encodeRow(7, '"a\tb"')).toBe('7\t"a\tb"\n')
  })
})

describe('ReplyReader', () => {
  it('reads the same from chunks of any size', () => {
    const text = `${line(0, '"a\u{1F600}"')}printed\n\nnonce printed\n${line(1, '[1,"\\t"]')}nonc\nnonce\t2\t3\terror\t{"type":"T","message":"m","line":4}\n`
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 }), sizes => {
        const chunks: string[] = []
        for (let at = 0; at < text.length; at += chunks.at(-1)!.length) {
          chunks.push(text.slice(at, at + sizes[chunks.length % sizes.length]))
        }
        const heard = read(chunks)
        expect(heard.replies).toEqual([
          answered(0, '"a\u{1F600}"'),
          answered(1, '[1,"\\t"]'),
          ['2', { outcome: 'error', error: { type: 'T', message: 'm', line: 4 }, micros: 3 }]
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
})
