import { describe, expect, it } from 'vitest'
import { languageNames } from '../../../src/domain/program/language.js'
import { onlyWith } from '../../../src/learners/print/optional.js'
import { printSource } from '../../../src/learners/print/source.js'
import { loopsRuntime } from '../../../src/learners/runtime/loops.js'
import { tokensRuntime } from '../../../src/learners/runtime/tokens.js'

const spans = tokensRuntime.find(({ name }) => name === 'spans')!

describe('optional statements', () => {
  it('stay for what is used, with what they need', () => {
    const { source, needs } = onlyWith(spans, new Set(['<number>']))
    expect(source.javascript).toBe(`// Where a token matches: starts and ends.
function spans(text, token) {
  if (token === '<number>') return numbers(text)
  return occurrences(text, token)
}`)
    expect(source.go).toBe(`// spans returns where a token matches: starts and ends.
func spans(text []rune, token string) [][2]int {
	if token == "<number>" {
		return numbers(text)
	}
	return occurrences(text, []rune(token))
}`)
    expect(source.python).toContain('    if token == "<number>":\n        return numbers(text)\n    return')
    expect(source.csharp).toContain('    if (token == "<number>")\n        return Numbers(text);\n    return')
    expect(needs?.go?.toSorted()).toEqual(['numbers', 'occurrences'])
  })

  it('all go where nothing is used', () => {
    const changed = loopsRuntime.find(({ name }) => name === 'changed')!
    const { source, needs } = onlyWith(changed, new Set())
    expect(source.python).toBe('def changed(text: str, change: str) -> str:\n    return text')
    expect(source.go).toBe('func changed(text, change string) string {\n\treturn text\n}')
    expect(Object.values(needs!).flat()).toEqual([])
  })

  it('are functions with their comments, too', () => {
    const helper = '// only with helper\n// helper is small.\nfunc helper() {\n\treturn\n}\n\n'
    const entry = { ...spans, needs: undefined, source: { ...spans.source, go: `${helper}func last() {\n}` } }
    expect(onlyWith(entry, new Set()).source.go).toBe('func last() {\n}')
    expect(onlyWith(entry, new Set(['helper'])).source.go).toBe(
      `${helper.replace('// only with helper\n', '')}func last() {\n}`
    )
  })

  it('go with one of the blank lines around them', () => {
    const member = (name: string) => `    // only with ${name}\n    int ${name}()\n    {\n    }\n`
    const csharp = `class A\n{\n    int x;\n\n${member('b')}\n${member('c')}}`
    const of = (...names: string[]) =>
      onlyWith({ ...spans, needs: undefined, source: { ...spans.source, csharp } }, new Set(names)).source
        .csharp
    expect(of()).toBe('class A\n{\n    int x;\n}')
    expect(of('b')).toBe('class A\n{\n    int x;\n\n    int b()\n    {\n    }\n}')
    expect(of('c')).toBe('class A\n{\n    int x;\n\n    int c()\n    {\n    }\n}')
  })

  it.each(languageNames)('are never printed in %s without a choice', language => {
    const parts = { header: ['x'], body: '', codes: [{ call: 'spans', with: [] }], library: tokensRuntime }
    expect(() => printSource(parts, language)).toThrow('spans has statements that are optional')
  })
})
