import type { Json } from '../../domain/json.js'
import { type Path, pathsOf, textAt } from '../fields.js'
import type { FieldTexts } from './answer.js'

/** With more text fields than this, only these are combined. */
const mostFields = 8
/** Rows with longer texts are not learned from. */
export const longestText = 4000

/** The paths of inputs with texts. */
export function textPaths(inputs: readonly Json[]): Path[] {
  const paths = pathsOf(inputs).filter(path => inputs.some(input => textAt(input, path) !== ''))
  return paths.slice(0, mostFields)
}

/** The texts of some rows, a field an entry. */
export function fieldTexts(paths: readonly Path[], inputs: readonly Json[]): FieldTexts[] {
  return paths.map(path => ({
    code: { field: path, as: 'text' },
    texts: inputs.map(input => textAt(input, path).replace(/\p{Surrogate}/gu, '\ufffd'))
  }))
}
