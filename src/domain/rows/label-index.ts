import { type Comparison, canonicalJson, exactComparison, isJsonObject, type Json } from '../json.js'
import { labelOf } from './example.js'

/** The number of output texts whose label is cached; others are parsed each time. */
const mostTexts = 20_000
/** The most labels beside those given, since a broken program may give new ones without end. */
const mostFound = 4000

/** The index that all labels beyond the limit share; two of them need not be equal. */
export const otherLabel = 0

/**
 * Numbers the labels of a task: takes raw JSON text and gives a small index, the same for all texts that `compare`
 * treats as equal (key order, escapes, case). Two programs can be compared row by row only by indexes of the same
 * LabelIndex.
 */
export class LabelIndex {
  readonly #names: string[] = ['(other)']
  readonly #known = new Set<string>(this.#names)
  readonly #byText = new Map<string, number>()
  readonly #byValue = new Map<string, number>()
  readonly #ignoreCase: boolean
  readonly #most: number
  /** Indexes 1 to `given` are the labels that the task lists. */
  readonly given: number

  /** `labels`: those that the task lists, in its order; others get the next index when they first occur. */
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

  /** A name that no other label has: where "1" and 1 both occur, the second keeps its JSON form. */
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
