import { canonicalJson, type Json } from '../domain/json.js'

/** The outputs of rows as classes. */
export interface Labeling {
  /** The distinct outputs, sorted by their JSON text. */
  outputs: Json[]
  /** The index of each row's output in `outputs`. */
  classes: Int32Array
  /** Rows of each class. */
  counts: number[]
}

/** The distinct outputs of rows, and the class of each row. */
export function labelingOf(rows: readonly Json[]): Labeling {
  const byText = new Map(rows.map(output => [canonicalJson(output), output]))
  const texts = [...byText.keys()].sort()
  const places = new Map(texts.map((text, place) => [text, place]))
  const classes = Int32Array.from(rows, output => places.get(canonicalJson(output))!)
  const counts = texts.map(() => 0)
  for (const place of classes) counts[place]++
  return { outputs: texts.map(text => byText.get(text)!), classes, counts }
}

/**
 * The class with the largest margin, the first of equal ones. A single margin separates class 0 (not negative) from
 * class 1.
 */
export function winner(margins: readonly number[] | Float64Array): number {
  if (margins.length === 1) return margins[0] >= 0 ? 0 : 1
  let best = 0
  for (let i = 1; i < margins.length; i++) if (margins[i] > margins[best]) best = i
  return best
}
