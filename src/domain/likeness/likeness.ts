import { type Example, labelOf } from '../example.js'
import { groupBy } from '../group-by.js'
import { likeKeysOf } from './like-key.js'
import { TextHash } from './text-hash.js'
import { findOverlaps, mostTexts, wordPairs } from './word-overlap.js'

/** Which rows are near-duplicates of each other. */
export interface Likeness {
  /** The group of each row; −1 for a row that is like no other. */
  groups: Int32Array
  /**
   * By group: its rows are too many to stay together, so they are dealt one by one, and scores say how they are
   * on rows unlike any that were learned from.
   */
  spread: boolean[]
  /** 1 for prose, whose digits are no content. */
  prose: Uint8Array
  /** So many texts that overlaps of words were not looked for. */
  wholeOnly: boolean
}

/** Groups of so many rows always share a split. */
const handful = 5
/** Larger ones too, up to this share of all rows and of the rows that have their output: they unbalance little. */
const mostRows = 0.05
const mostOfOutput = 0.25
/** Digits are no content where a large group's rows agree in their outputs so much more than all rows do. */
const leastAgreement = 0.3

/**
 * Groups of near-duplicates: inputs that differ in case, spaces, accents and invisible characters; prose that
 * differs in digits, ids, tags and punctuation; texts that share most of their words, and rows that share a long text
 * of few rows beside others. Where outputs show that digits decide
 * (large groups that agree no more than others; outputs that hardly repeat), only the first kind counts.
 */
export function likenessOf(rows: readonly Pick<Example, 'input' | 'output'>[]): Likeness {
  const count = rows.length
  const strict = new Float64Array(count)
  const prose = new Uint8Array(count)
  const firstOf = new Map<number, number>()
  const parts = new Parts()
  const texts: Uint32Array[] = []
  const textRows: number[] = []
  const sets = new DisjointSets(count)
  for (let row = 0; row < count; row++) {
    const keys = likeKeysOf(rows[row].input)
    strict[row] = keys.strict
    prose[row] = keys.prose ? 1 : 0
    const first = firstOf.get(keys.loose)
    if (first !== undefined) {
      sets.join(row, first)
      continue
    }
    firstOf.set(keys.loose, row)
    if (texts.length <= mostTexts) for (const part of keys.parts) parts.add(row, part)
    const pairs = texts.length <= mostTexts ? wordPairs(keys.words) : undefined
    if (pairs !== undefined) {
      texts.push(pairs)
      textRows.push(row)
    }
  }
  const wholeOnly = texts.length > mostTexts
  for (const { row, words } of parts.ofFew(sizeOfSmall(count))) {
    const pairs = wordPairs(words)
    if (pairs === undefined) continue
    texts.push(pairs)
    textRows.push(row)
  }
  if (!wholeOnly) findOverlaps(texts, (one, other) => sets.join(textRows[one], textRows[other]))
  return { ...groupsOf(sets, strict, new Outputs(rows)), prose, wholeOnly }
}

const sizeOfSmall = (rows: number) => Math.max(handful, mostRows * rows)

/** Long texts that stand beside others in their rows. */
class Parts {
  readonly #parts: { row: number; words: Uint32Array; key: number }[] = []
  readonly #rowsWith = new Map<number, number>()
  readonly #hash = new TextHash()

  add(row: number, words: Uint32Array): void {
    for (const word of words) this.#hash.add(word)
    const key = this.#hash.take()
    this.#parts.push({ row, words, key })
    this.#rowsWith.set(key, (this.#rowsWith.get(key) ?? 0) + 1)
  }

  /** Those that no more rows than these have: what stands in more of them is a form's text, and no sign of a copy. */
  ofFew(most: number): { row: number; words: Uint32Array }[] {
    return this.#parts.filter(({ key }) => this.#rowsWith.get(key)! <= most)
  }
}

function groupsOf(sets: DisjointSets, strict: Float64Array, outputs: Outputs) {
  const groups = new Int32Array(strict.length).fill(-1)
  const spread: boolean[] = []
  const settle = (rows: number[]) => {
    if (rows.length < 2) return
    for (const row of rows) groups[row] = spread.length
    spread.push(outputs.unbalances(rows))
  }
  for (const rows of sets.members()) {
    if (!outputs.digitsDecide(rows)) settle(rows)
    else for (const part of groupBy(rows, row => strict[row]).values()) settle(part)
  }
  return { groups, spread }
}

/** How the outputs of all rows are shared out. */
class Outputs {
  readonly #of: Int32Array
  readonly #counts: number[] = []

  constructor(rows: readonly Pick<Example, 'output'>[]) {
    const numbers = new Map<string, number>()
    this.#of = Int32Array.from(rows, ({ output }) => {
      const label = labelOf(output)
      const known = numbers.get(label) ?? numbers.size
      numbers.set(label, known)
      this.#counts[known] = (this.#counts[known] ?? 0) + 1
      return known
    })
  }

  /** Whether some rows alike but for digits and words are told apart by just these. */
  digitsDecide(rows: number[]): boolean {
    const { output, most, different } = this.#mostOf(rows)
    if (different === 1) return false
    const repeat = this.#counts.length <= this.#of.length / 2
    if (!repeat) return true
    if (this.#isSmall(rows.length)) return false
    const usual = this.#counts[output] / this.#of.length
    const agreement = (most / rows.length - usual) / (1 - usual || 1)
    return agreement < leastAgreement
  }

  /** Whether some rows are so many that splits could not be balanced around them. */
  unbalances(rows: number[]): boolean {
    if (rows.length <= handful) return false
    if (!this.#isSmall(rows.length)) return true
    const { output, different } = this.#mostOf(rows)
    return different === 1 && rows.length > mostOfOutput * this.#counts[output]
  }

  #isSmall(size: number): boolean {
    return size <= sizeOfSmall(this.#of.length)
  }

  #mostOf(rows: number[]): { output: number; most: number; different: number } {
    const counts = new Map<number, number>()
    let output = -1
    let most = 0
    for (const row of rows) {
      const times = (counts.get(this.#of[row]) ?? 0) + 1
      counts.set(this.#of[row], times)
      if (times > most) {
        most = times
        output = this.#of[row]
      }
    }
    return { output, most, different: counts.size }
  }
}

/** Union-find with path halving (Tarjan and van Leeuwen 1984). */
class DisjointSets {
  readonly #parents: Int32Array

  constructor(count: number) {
    this.#parents = Int32Array.from({ length: count }, (_, at) => at)
  }

  join(one: number, other: number): void {
    const [a, b] = [this.#root(one), this.#root(other)]
    // The first row stands for its set, so that nothing hangs on the order of joins.
    if (a < b) this.#parents[b] = a
    else this.#parents[a] = b
  }

  /** The members of sets of two and more, ascending, by their first member. */
  members(): number[][] {
    const sets = new Map<number, number[]>()
    for (let at = 0; at < this.#parents.length; at++) {
      const root = this.#root(at)
      if (root === at) continue
      const set = sets.get(root)
      if (set === undefined) sets.set(root, [root, at])
      else set.push(at)
    }
    return [...sets.entries()].sort(([a], [b]) => a - b).map(([, set]) => set)
  }

  #root(at: number): number {
    let here = at
    while (this.#parents[here] !== here) {
      this.#parents[here] = this.#parents[this.#parents[here]]
      here = this.#parents[here]
    }
    return here
  }
}
