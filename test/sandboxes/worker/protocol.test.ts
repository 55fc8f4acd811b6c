import { describe, expect, it } from 'vitest'
import { defaultLimits } from '../../../src/domain/program/limits.js'
import { encodeProgram } from '../../../src/sandboxes/worker/protocol.js'

describe('encodeProgram', () => {
  it('puts a program on one line, whatever is in it', () => {
    const files = { 'program.mjs': 'a\nb\u2028\r\n\ud800' }
    const text = encodeProgram('n', { language: 'javascript', entry: 'program.mjs', files }, defaultLimits)
    expect(text.indexOf('\n')).toBe(text.length - 1)
    expect(JSON.parse(text)).toEqual({
      nonce: 'n',
      entry: 'program.mjs',
      source: files['program.mjs'],
      outputBytes: 1048576
    })
  })
})
