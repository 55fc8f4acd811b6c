import { languageNames } from '../../domain/program/language.js'
import { languages } from '../../languages/languages.js'
import type { LibraryFunction } from '../print/code.js'

/** Matches the only condition, its result, and the other result. */
const asked = /^( +)if .*?(?:\)|:\n +) ?(return .*)\n\1return text$/m

/**
 * `changed` of the runtime where all calls name the same change: in untyped languages it needs no condition then.
 */
export function loneChange(entry: LibraryFunction, changes: ReadonlySet<string>): LibraryFunction {
  if (entry.name !== 'changed' || changes.size !== 1 || changes.has('same')) return entry
  const source = { ...entry.source }
  for (const language of languageNames) {
    if (languages[language].syntax.isTyped) continue
    source[language] = source[language].replace('(text, change)', '(text, _change)').replace(asked, '$1$2')
  }
  return { ...entry, source }
}
