import type { LanguageName } from '../../domain/program/language.js'
import { languages } from '../../languages/languages.js'
import { literal } from '../../languages/source-text.js'
import type { LibraryFunction } from '../print/code.js'
import { withGiven } from '../print/given.js'
import { foundRuntime } from '../runtime/spans/found.js'
import { piecesRuntime } from '../runtime/spans/pieces.js'
import type { SpanModel } from './model.js'

/**
 * `findSpan(text, mayLack)` and `maskSpans(text, placeholder)` of a model; both agree with model.ts. The first gives
 * '' where there is no span.
 */
export function spanLibrary(model: SpanModel): LibraryFunction[] {
  return [...foundRuntime, ...piecesRuntime].map(entry =>
    withGiven(entry, (_weights, language) => weightLines(model, language))
  )
}

/** Weights and features as string literals. */
function weightLines({ weights }: SpanModel, language: LanguageName): string[] {
  const { tableWidth, lastComma } = languages[language].syntax
  const lines: string[] = []
  for (const [feature, sizes] of weights) {
    const entry = literal(`${sizes.join(' ')} ${feature}`, language)
    const last = lines.length - 1
    if (last >= 0 && lines[last].length + entry.length + 3 <= tableWidth) lines[last] += `, ${entry}`
    else lines.push(entry)
  }
  return lines.map((line, i) => line + (i < lines.length - 1 ? ',' : lastComma))
}
