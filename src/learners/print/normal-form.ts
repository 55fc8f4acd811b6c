import type { LanguageName } from '../../domain/program/language.js'
import { unitEscapes } from '../../domain/text/visible.js'
import { languages } from '../../languages/languages.js'
import { literal } from '../../languages/source-text.js'
import { formsRuntime } from '../runtime/forms.js'
import type { Letters } from '../text/letters.js'
import type { Code, LibraryFunction } from './code.js'
import { withGiven } from './given.js'
import { listLines } from './items.js'

/** `normalForm` as text/normal-form.ts defines it, with the spellings of some letters. */
export function normalFormLibrary({ spellings }: Letters): LibraryFunction[] {
  const isPlain = spellings.size === 0
  const functions = isPlain ? formsRuntime.filter(({ name }) => name !== 'respelled') : formsRuntime
  return functions.map(entry => {
    const own = withGiven(entry, (name, language, example) => {
      if (name === 'spellings') return spellingLines(spellings, language, example)
      return [isPlain ? example.replace(/respelled\((.*)\)(?=;?$)/i, '$1') : example]
    })
    return isPlain ? { ...own, needs: undefined } : own
  })
}

/** The normal form of a text, by the function from `normalFormLibrary`. */
export function inNormalForm(text: Code): Code {
  return { call: 'normalForm', with: [text] }
}

/** The line with a table of spellings, whose example has one for é. */
function spellingLines(spellings: Letters['spellings'], language: LanguageName, example: string): string[] {
  const [form] = /\[?(["'])e\\u0301.*é\1\]?/.exec(example)!
  const items = [...spellings].map(([chars, letter]) => {
    const [key, value] = [escapedMark(chars, language), literal(letter, language)]
    return form.replace(/(["'])e\\u0301\1/, () => key).replace(/(["'])é\1/, () => value)
  })
  const whole = example.replace(form, () => items.join(', '))
  return whole.length <= languages[language].syntax.listWidth
    ? [whole]
    : listLines(items, language, example.split(form))
}

/** A literal in which an accent is seen beside its letter. */
function escapedMark(chars: string, language: LanguageName): string {
  const [letter, mark] = chars
  if (mark === undefined || mark.length > 1) return literal(chars, language)
  const quoted = literal(letter, language)
  return `${quoted.slice(0, -1)}${unitEscapes(mark)}${quoted.slice(-1)}`
}
