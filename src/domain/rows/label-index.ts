import { type Comparison, canonicalJson, exactComparison, isJsonObject, type Json } from '../json.js'
import { labelOf } from './example.js'

/** Texts of outputs whose label is remembered; others are parsed each time. */
const mostTexts = 20_000
/** Labels beyond those given; what a broken program says without end must not fill the memory. */
const mostFound = 4000

/** The index that stands for all labels beyond the limit; two of them need not be equal. */
export const otherLabel = 0

/**
 * Numbers the labels of a task: raw JSON text in, small index out, the same index for what `compare` calls
 * equal (key order, escapes, case). Two programs are compared row by row only by indexes of one LabelIndex.
 */
export class LabelIndex {
  readonly #names: string[] = ['(other)']
  readonly #known = new Set<string>(this.#names)
  readonly #byText = new Map<string, number>()
  readonly #byValue = new Map<string, number>()
  readonly #ignoreCase: boolean
  readonly #most: number
  /** Labels 1 to `given` are those that the task names. */
  readonly given: number

  /** `labels`: those that the task names, in its order; others are found as they come. */
  constructor(labels: readonly Json[] = [], { ignoreCase }: Comparison = exactComparison) {
    this.#ignoreCase = ignoreCase
    this.#most = labels.length + mostFound
    for (const label of labels) this.of(JSON.stringify(label))
    this.given = this.size - 1
  }

  get size(): number {
    return this.#names.length
  }

  /** The label as people read it: a string without quotes. */
  name(index: number): string {
    return this.#names[index]
  }

  /** The index of the label that a raw JSON text stands for. */
  of(text: string): number {
    const known = this.#byText.get(text)
    if (known !== undefined) return known
    const index = this.#find(JSON.parse(text))
    if (this.#byText.size < mostTexts && text.length < 1000) this.#byText.set(text, index)
    return index
  }

  #find(value: Json): number {
    const key = canonicalJson(this.#ignoreCase ? foldCase(value) : value)
    const known = this.#byValue.get(key)
    if (known !== undefined) return known
    if (this.#names.length > this.#most) return otherLabel
    const index = this.#names.length
    this.#byValue.set(key, index)
    this.#names.push(this.#unused(value))
    return index
  }

  /** Labels are named apart: where "1" and 1 both occur, the second keeps its JSON form. */
  #unused(value: Json): string {
    const short = labelOf(value)
    let name = this.#known.has(short) ? JSON.stringify(value) : short
    while (this.#known.has(name)) name += '′'
    this.#known.add(name)
    return name
  }
}

/** Every string in lower case; keys stay as they are, since they are compared exactly. */
function foldCase(value: Json): Json {
  if (typeof value === 'string') return value.toLowerCase()
  if (Array.isArray(value)) return value.map(foldCase)
  if (!isJsonObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, foldCase(item)]))
}
