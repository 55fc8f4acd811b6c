import { languageNames } from '../../domain/program/language.js'
import { languages } from '../../languages/languages.js'
import type { LibraryFunction } from '../print/code.js'

/** The only condition, with what it gives, and what else is given. */
const asked = /^( +)if .*?(?:\)|:\n +) ?(return .*)\n\1return text$/m

/** `changed` of the runtime where all calls name one change: languages without types make it without asking which. */
export function loneChange(entry: LibraryFunction, changes: ReadonlySet<string>): LibraryFunction {
  if (entry.name !== 'changed' || changes.size !== 1 || changes.has('same')) return entry
  const source = { ...entry.source }
  for (const language of languageNames) {
    if (languages[language].syntax.isTyped) continue
    source[language] = source[language].replace('(text, change)', '(text, _change)').replace(asked, '$1$2')
  }
  return { ...entry, source }
}
