import type { LanguageName } from '../../domain/program/language.js'
import { languages } from '../../languages/languages.js'
import { literal } from '../../languages/source-text.js'
import { rulesTokensRuntime } from '../runtime/rules/tokens.js'
import { wordsTokensRuntime } from '../runtime/words/tokens.js'
import type { Letters } from '../text/letters.js'
import type { LibraryFunction } from './code.js'
import { type Given, withGiven } from './given.js'
import { listLines } from './items.js'
import { onlyWith } from './optional.js'

/** Capitals outside A to Z, each with its lower case; Ä and ä in the examples of the runtime. */
type Capitals = readonly (readonly [letter: string, small: string])[]

/**
 * `tokens`: a text as lower-case words and other characters, with one space around each; the same as `tokenText` in
 * text/reading.ts, or with `marks` as `plainReader` in rules/plain-reading.ts. The table needs only letters that the
 * program looks for. With marks, untyped languages accept any value; what is no text has no tokens.
 */
export function tokensFunction({ lower }: Letters, marks?: PlainMarks): LibraryFunction {
  const letters: Capitals = [...lower].map(([from, to]) => [
    String.fromCodePoint(from),
    String.fromCodePoint(to)
  ])
  const [entry] = marks ? rulesTokensRuntime : wordsTokensRuntime
  const given: Record<string, (language: LanguageName, example: string) => string[]> = {
    lower: (language, example) => lowerLines(letters, language, example),
    plain: (language, example) => plainLines(letters, language, example),
    token: (language, example) => [tokenLine(marks!, language, example)],
    joined: (_, example) => [letters.length > 0 ? example : example.replace('lower.Replace(text)', 'text')]
  }
  const own: Given = (name, language, example) => given[name](language, example)
  return withGiven(onlyWith(entry, new Set(letters.length > 0 ? ['letters'] : [])), own)
}

/** Characters above U+00A9 that separate words, apart from spaces; `emoji`: whether those do too. */
export interface PlainMarks {
  marks: readonly string[]
  emoji: boolean
}

/** U+1F000 to U+1FBFF as in the runtime's examples: by code points, or by halves of surrogate pairs. */
const emojis =
  /\[\\ud83c-\\ud83e\]\[\\udc00-\\udfff\]\||\\ud83c-\\ud83e|\\u\{1f000\}-\\u\{1fbff\}|\\U0001f000-\\U0001fbff/g

/**
 * The line that matches a token: everything from U+00AA on is part of words, except spaces and some marks (… in the
 * example).
 */
function tokenLine({ marks, emoji }: PlainMarks, language: LanguageName, example: string): string {
  const listed = literal(marks.join(''), language).slice(1, -1)
  return (emoji ? example : example.replace(emojis, '')).replace('…', () => listed)
}

/** The line with a table of letters: as pairs, or for many as two literals, one below the other. */
function lowerLines(letters: Capitals, language: LanguageName, example: string): string[] {
  const [form] = /(["']?)Ä\1\W+(["'])ä\2/.exec(example) ?? []
  if (form !== undefined) {
    if (letters.length === 0) return []
    const name = (from: string) =>
      form.startsWith('Ä') && /[À-ɏͰ-ԯ]/.test(from) ? from : literal(from, language)
    const [between] = /(?<=Ä["']?)[^"']+/.exec(form)!
    const items = letters.map(([from, to]) => `${name(from)}${between}${literal(to, language)}`)
    const whole = example.replace(form, () => items.join(', '))
    return whole.length <= languages[language].syntax.listWidth
      ? [whole]
      : listLines(items, language, example.split(form))
  }
  const ends = { Ä: letters.map(([from]) => from).join(''), ä: letters.map(([, to]) => to).join('') }
  const literals = [...example.matchAll(/(["'])(\w+)(Ä|ä)\1/g)].map(([, , text, end]) => {
    return literal(text + ends[end as 'Ä' | 'ä'], language)
  })
  const head = example.slice(0, example.indexOf('(') + 1)
  if (letters.length <= 2) return [`${head}${literals.join(', ')})`]
  return [head, ...literals.map(text => `${languages[language].syntax.indent}${text},`), ')']
}

/** The line that lower-cases a text: by a call for each letter, or by one call for a class of them. */
function plainLines(letters: Capitals, language: LanguageName, example: string): string[] {
  const [each, named] = /(\.\w+\()"Ä", "ä"\)/.exec(example) ?? []
  if (each !== undefined) {
    const calls = letters.map(pair => `${named}${pair.map(letter => literal(letter, language)).join(', ')})`)
    return [example.replace(each, () => calls.join(''))]
  }
  const parts = example.split(/(?=\.replace\()/)
  if (letters.length === 0) return [parts.slice(0, -1).join('')]
  const all = letters.map(([letter]) => letter).join('')
  const [first, ...calls] = parts.map(part => part.replace('[Ä]', () => `[${all}]`))
  return [first, ...calls.map(call => `${languages[language].syntax.indent}${call}`)]
}
