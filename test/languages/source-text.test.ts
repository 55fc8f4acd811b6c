import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type LanguageName, languageNames } from '../../src/domain/program/language.js'
import { languages } from '../../src/languages/languages.js'
import { comment, commentLines, literal, sound } from '../../src/languages/source-text.js'
import { printProgram } from '../../src/learners/print/program.js'
import { underHeader } from '../../src/loop/export/export-header.js'
import { sameAnswers } from '../helpers/same-answers.js'
import { hiddenCharacters, hostile } from '../learners/hostile/texts.js'

const source = hostile(1)
const texts = [
  ...hiddenCharacters,
  ...Array.from({ length: 600 }, () => source.text()),
  ...fc.sample(fc.string({ unit: 'binary' }), { numRuns: 200, seed: 3 })
]
const hidden =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\xad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9]/u

describe('a literal has the value of its text', () => {
  const program = { header: ['Texts.'], statements: [{ give: { value: texts } }], library: [] }
  const print = (language: LanguageName) => printProgram(program, language)
  sameAnswers([{ name: 'texts', print, inputs: [null], expected: [texts] }])
})

describe.each(languageNames)('%s', language => {
  it('neither function lets a hidden character or a line end through', () => {
    for (const text of texts) {
      const written = [literal(text, language), literal(text, language, 'table'), comment(text, language)]
      for (const part of written) expect(part, JSON.stringify(text)).not.toMatch(hidden)
      expect(sound(written.join('\n'))).toBe(written.join('\n'))
    }
  })

  it.each([
    ['geocoding: x', 'geocoding : x'],
    ['coding=unicode_escape', 'coding =unicode_escape'],
    ['-*- mode: x -*-', '- *- mode: x - *-'],
    ['see vim: set ai', 'see vim : set ai'],
    ['Local Variables:', 'Local Variables :'],
    ['+build ignore', '+ build ignore'],
    ['a */ b', 'a * / b'],
    ['</script><!--', '< /script>< !--'],
    ['//# sourceMappingURL=x', '// # sourceMappingURL=x'],
    ['a\r\nb\u2028c\ufeff\ud800', 'a␍␊b<2028>c<FEFF><D800>'],
    ['a\\', 'a\\']
  ])('%j as a comment', (text, shown) => {
    expect(comment(text, language)).toBe(`${language === 'python' ? '#' : '//'} ${shown}`)
  })

  it('no part of a folded comment is obeyed', () => {
    const lines = commentLines('x +build ignore', language, 10)
    expect(lines.slice(1).join()).not.toMatch(/\+build/)
  })
})

it('what a browser or a tool obeys in scripts is escaped in literals', () => {
  expect(literal('</script><!--', 'javascript')).toBe("'\\u003c/script>\\u003c!--'")
  expect(literal('//# sourceMappingURL=x', 'javascript', 'table')).toBe('//\\u0023 sourceMappingURL=x')
})

it('texts that are joined make up no placeholder of a template literal', () => {
  const { template } = languages.javascript.syntax
  const parts = [
    { text: '$', isName: false },
    { text: '{x}', isName: false },
    { code: 'y', isName: true }
  ]
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the source that it prints.
  expect(template?.(parts)).toBe('`\\${x}${y}`')
})

it('a printer that lets a hidden character through is noticed', () => {
  expect(() => sound('return "\u202e"\n')).toThrow(TypeError)
})

it('the first two lines of Python hold no data', () => {
  const exported = underHeader(['Made by Loopai for the task geocoding: version v1.'], 'x = 1\n', 'python')
  const program = {
    header: ['A rule.', 'coding=unicode_escape'],
    statements: [{ give: { value: 1 } }],
    library: []
  }
  for (const text of [exported, printProgram(program, 'python')]) {
    expect(text.split('\n').slice(0, 2).join()).not.toMatch(/coding|geo/)
  }
})
