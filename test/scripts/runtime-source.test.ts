import { describe, expect, it } from 'vitest'
import { runtimeLanguages } from '../../scripts/runtime-languages.mjs'
import { definitionsIn, topicOf } from '../../scripts/runtime-source.mjs'
import { type LanguageName, languageNames } from '../../src/domain/program/language.js'
import { languages } from '../../src/languages/languages.js'
import type { LibraryFunction } from '../../src/learners/print/code.js'

type Texts = Record<LanguageName, string>

const texts: Texts = {
  python: `import re

from .others import twice_over

NAMES = "a b".split()


def first_of(text):
    """twice_over( and re. in a comment are no calls.

    So it is here.
    """
    return twice_over(NAMES[0])

    # behind a blank line


def second(text):
    return re.sub("a", first_of(text), NAMES[1])
`,
  javascript: `import { twiceOver } from './others.mjs'

// biome-ignore format: as printed
const names = ['a', 'b']

// twiceOver( and more.
export function firstOf(text) {
  return [names[0]].map(twiceOver)[0]
}

export const second = text => text.replaceAll('a', firstOf(text)) + names[1]
`,
  go: `package runtime

import (
	"regexp"
	"strings"
)

var names = strings.Fields("a b")

func firstOf(text string) string {
	return twiceOver(names[0])
}

func second(text string) string {
	return regexp.MustCompile("a").ReplaceAllString(text, firstOf(text)) + names[1]
}
`,
  csharp: `using System.Linq;
using System.Text.RegularExpressions;

internal static partial class Runtime
{
    private static readonly string[] Names = { "a", "b" };

    private static string FirstOf(string text) => Names.Take(1).Select(TwiceOver).First();

    private static string Second(string text)
    {
        return Regex.Replace(text, "a", FirstOf(text)) + Names[1];
    }
}
`
}

/** In Go and C#, data of other files of a package is looked up without a word. */
const others: Texts = {
  python: 'LIMIT = 3\n\n\ndef limited(text):\n    return text[:LIMIT]\n',
  javascript: 'export function limited(text) {\n  return text\n}\n',
  go: 'package runtime\n\nvar limit = 3\n\nfunc limited(text string) string {\n\treturn text[:limit]\n}\n',
  csharp:
    'internal static partial class Runtime\n{\n    private const int Limit = 3;\n\n    private static int Limited(int n) => n % Limit;\n}\n'
}

function functionsOf(changed: Partial<Texts> = {}): LibraryFunction[] {
  const files = Object.entries({ ...texts, ...changed }).map(([language, text]) => {
    const { callable, extension } = runtimeLanguages[language as LanguageName]
    const callables = [...definitionsIn(language, text), callable('twiceOver')]
    const beside = [{ file: `others${extension}`, text: others[language as LanguageName] }]
    return { language, file: `topic${extension}`, text, callables, beside }
  })
  return topicOf(files) as LibraryFunction[]
}

describe('the runtime as functions', () => {
  it('has each function with the data above it, what it needs and what it imports', () => {
    const [firstOf, second] = functionsOf()
    expect(firstOf.name).toBe('firstOf')
    expect(firstOf.needs).toEqual({
      python: ['twiceOver'],
      javascript: ['twiceOver'],
      go: ['twiceOver'],
      csharp: ['twiceOver']
    })
    expect(firstOf.imports).toEqual({
      python: [],
      javascript: [],
      go: ['strings'],
      csharp: ['System.Linq']
    })
    expect(firstOf.source.csharp).toBe(
      'private static readonly string[] Names = { "a", "b" };\n\nprivate static string FirstOf(string text) => Names.Take(1).Select(TwiceOver).First();'
    )
    expect(firstOf.source.javascript).toBe(
      "const names = ['a', 'b']\n\n// twiceOver( and more.\nfunction firstOf(text) {\n  return [names[0]].map(twiceOver)[0]\n}"
    )
    expect(firstOf.source.python).toContain('# behind a blank line')
    expect(second.imports).toEqual({
      python: ['re'],
      javascript: [],
      go: ['regexp'],
      csharp: ['System.Text.RegularExpressions']
    })
    expect(second.needs).toEqual(Object.fromEntries(languageNames.map(language => [language, ['firstOf']])))
    expect(second.source.javascript).toBe(
      "const second = text => text.replaceAll('a', firstOf(text)) + names[1]"
    )
  })

  it('keeps what one language alone has, if it says so', () => {
    const helper = '// only here\nfunc helper(text string) string {\n\treturn text\n}\n\n'
    const go = texts.go.replace('func second', `${helper}func second`)
    const [, found] = functionsOf({ go })
    expect(found.name).toBe('helper')
    expect(found.source).toEqual({
      python: '',
      javascript: '',
      csharp: '',
      go: 'func helper(text string) string {\n\treturn text\n}'
    })
    const ofGo = { go: `// only here: all\n\n${go.replace('// only here\n', '')}` }
    expect(functionsOf(ofGo)).toEqual(functionsOf({ go }))
    expect(() => functionsOf({ go: go.replace('// only here\n', '') })).toThrow(
      'topic.go:14: helper is not in every language'
    )
  })

  it('needs the owner of what it looks up in another file', () => {
    const go = texts.go.replace('+ names[1]', '+ names[limit]')
    const csharp = texts.csharp.replace('+ Names[1]', '+ Names[Limit]')
    const [, second] = functionsOf({ go, csharp })
    expect(second.needs?.go).toEqual(['firstOf', 'limited'])
    expect(second.needs?.csharp).toEqual(['firstOf', 'limited'])
    const local = texts.go.replace('\treturn regexp', '\tlimit := 1\n\t_ = limit\n\treturn regexp')
    expect(functionsOf({ go: local })[1].needs?.go).toEqual(['firstOf'])
  })

  it('knows data of another file by its import where files name that', () => {
    const python = texts.python
      .replace('import twice_over', 'import LIMIT, twice_over')
      .replace('NAMES[1]', 'NAMES[LIMIT]')
    const [, second] = functionsOf({ python })
    expect(second.needs?.python).toEqual(['firstOf', 'limited'])
    const unused = texts.python.replace('import twice_over', 'import LIMIT, twice_over')
    expect(() => functionsOf({ python: unused })).toThrow('topic.py:3: LIMIT is imported and not used')
  })

  it('takes a function that is optional for a part of the next one', () => {
    const helper = '// only with helper\n// helper is small.\nfunc helper() {\n}\n\n'
    const go = texts.go.replace('func second', `${helper}func second`).replace('names[1]', 'helper()')
    const [, second] = functionsOf({ go })
    expect(second.name).toBe('second')
    expect(second.source.go).toContain(helper)
    expect(second.needs?.go).toEqual(['firstOf'])
  })

  it.each([
    [
      'python',
      'return twice_over(NAMES[0])',
      'return NAMES[0]',
      'topic.py:3: twice_over is imported and not used'
    ],
    ['python', 'import re\n', 'import re\nimport math\n', 'topic.py:2: math is not used'],
    ['python', 'import re\n', 'import re\nfrom math import pi\n', 'topic.py:2: math.pi is not used'],
    ['python', 'def second', 'third = 3\n\n\ndef second', 'topic.py:18: neither a function nor data'],
    [
      'python',
      '\n\n\ndef second',
      '\n\ndef second',
      'topic.py:16: 1 blank lines behind first_of instead of 2'
    ],
    [
      'javascript',
      "import { twiceOver } from './others.mjs'\n\n",
      '',
      'topic.mjs:5: firstOf calls twiceOver, which is not'
    ],
    ['javascript', 'export const second', 'const third = 3\n\nexport const second', undefined],
    ['javascript', 'export function firstOf', 'function firstOf', 'topic.mjs:7: neither a function nor data'],
    ['javascript', 'firstOf', 'fistOf', 'topic.mjs:7: fistOf is not in every language'],
    ['go', '\t"regexp"\n', '\t"regexp"\n\t"sort"\n', 'topic.go:5: sort is not used'],
    ['go', 'func second', 'func firstOf', 'topic.go:14: a second firstOf'],
    ['csharp', 'System.Linq', 'System.Unknown', 'topic.cs:1: what uses System.Unknown is not known'],
    [
      'csharp',
      '    private static string Second',
      'private static string Second',
      'topic.cs:10: not indented'
    ],
    ['csharp', '    }\n}\n', '    }\n}\n\n', 'no closing brace']
  ] as const)('in %s, %j as %j: %s', (language, from, to, problem) => {
    const changed = { [language]: texts[language].replaceAll(from, to) }
    if (problem === undefined)
      expect(functionsOf(changed)[1].source.javascript).toMatch(/^const third = 3\n\nconst/)
    else expect(() => functionsOf(changed)).toThrow(problem)
  })

  it('has functions in the same order everywhere', () => {
    const [head, first, second] = texts.go.split(/(?=func )/)
    const go = `${head}${second}\n${first.trimEnd()}\n`
    expect(() => functionsOf({ go })).toThrow('topic.go:14: firstOf stands elsewhere in other languages')
  })

  it('calls functions as programs do', () => {
    for (const language of languageNames) {
      for (const name of ['kindOf', 'fulfilsMod1110', 'at']) {
        expect(runtimeLanguages[language].callable(name)).toBe(languages[language].syntax.callable(name))
      }
    }
  })
})
