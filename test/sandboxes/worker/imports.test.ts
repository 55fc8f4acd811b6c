import { describe, expect, it } from 'vitest'
import { withoutTables } from '../../../templates/workers/javascript/imports.mjs'

describe('the code of a program beside its tables', () => {
  it.each([
    ['a table', '// A\nconst words = `\nawait\tq\nimport x\n`\nrun()', '// A\nconst words = ``\nrun()'],
    ['two', '\nconst a = `await`\n\nconst b = `import`\n', '\nconst a = ``\n\nconst b = ``\n'],
    ['an escaped backtick in it', '\nconst a = `a\\`await`\nx', '\nconst a = ``\nx'],
    ['many backslashes in it', `\nconst a = \`${'\\'.repeat(201)}\`await\``, '\nconst a = ``'],
    ['a backslash at its end', '\nconst a = `a\\\\`\nawait x', '\nconst a = ``\nawait x']
  ])('is without %s', (_, source, code) => {
    expect(withoutTables(source)).toBe(code)
  })

  it.each([
    ['code in a text', `\nconst a = \`${'$'}{await x}\``],
    ['a comment that is open', '/*\nconst a = `\n*/ await x /*\n`*/'],
    ['a string that goes on', 'const s = "\\\nconst a = `" + await x + "`"'],
    ['a text that is open', 'const s = String.raw`\nconst a = ` + await x + ``'],
    ['a backtick in a string', 'const s = "`"; await x; "`"'],
    ['a backtick in a pattern', 'const s = /`/; await x; /`/'],
    ['a pattern at a line that only looks like one', '\nconst a = /x`/; await y; /`/'],
    ['a text without an end', '\nconst a = `await']
  ])('is left whole with %s', (_, source) => {
    expect(withoutTables(source)).toBe(source)
    expect(withoutTables(source)).toContain('await')
  })
})
