import { describe, expect, it } from 'vitest'
import { languageNames } from '../../../src/domain/program/language.js'
import { withGiven } from '../../../src/learners/print/given.js'
import { printSource } from '../../../src/learners/print/source.js'
import { piecesRuntime } from '../../../src/learners/runtime/spans/pieces.js'

const entry = {
  name: 'sum',
  source: {
    javascript: 'const all = [\n  // given numbers\n  1, 2\n]\n\nfunction sum() {}',
    python: 'ALL = [\n    # given numbers\n    1, 2,\n]\n\n\ndef sum():\n    pass',
    go: '// given numbers\nvar all = []int{1}\n\nfunc sum() {}',
    csharp: '// given numbers\nint[] all = { 1 };\n\n// given numbers\nprivate static void Sum() { }'
  }
}

describe('what programs have in place of examples', () => {
  it('stands where an example stood, as deep', () => {
    const { source } = withGiven(entry, (name, language) => [`${name} of`, language])
    expect(source).toEqual({
      javascript: 'const all = [\n  numbers of\n  javascript\n]\n\nfunction sum() {}',
      python: 'ALL = [\n    numbers of\n    python\n]\n\n\ndef sum():\n    pass',
      go: 'numbers of\ngo\n\nfunc sum() {}',
      csharp: 'numbers of\ncsharp\n\nnumbers of\ncsharp'
    })
  })

  it('stands for each of several examples, which it may be made of', () => {
    const source = {
      ...entry.source,
      javascript: '// given x, y\nconst x = 1\nconst y = 2\nfunction sum() {}'
    }
    const own = withGiven({ ...entry, source }, (name, _, example) =>
      name === 'x' ? [] : [`${example} + 3`]
    )
    expect(own.source.javascript).toBe('const y = 2 + 3\nfunction sum() {}')
  })

  it.each(languageNames)('is never an example in %s', language => {
    const parts = {
      header: ['x'],
      body: '',
      codes: [{ call: 'spanScores', with: [] }],
      library: piecesRuntime
    }
    expect(() => printSource(parts, language)).toThrow('has examples in place of what programs have')
  })
})
