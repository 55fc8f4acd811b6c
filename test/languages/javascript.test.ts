import { describe, expect, it } from 'vitest'
import { javascript } from '../../src/languages/javascript.js'

describe('complexity', () => {
  it.each([
    ['', 0],
    ['a + b', 3],
    ['  a+b // a comment\n/* another\n one */', 3],
    ["return 'spam'", 2],
    ["'0123456789abcdef0'", 3],
    ["x = 'it\\'s // no comment'", 5],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a template literal of the program
    ['`a\n${b}`', 1],
    ['größe = 1', 3]
  ])('%j: %d', (source, tokens) => {
    expect(javascript.complexity(source)).toBe(tokens)
  })
})
