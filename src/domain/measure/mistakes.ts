import type { Mistake } from './evaluation.js'

const longest = 400

/** At most 400 characters, copied so that the rest of a long line can be freed. */
function cut(text: string): string {
  return text.length <= longest ? text : Buffer.from(`${text.slice(0, longest)}…`).toString()
}

function shortened({ input, got, ...mistake }: Mistake): Mistake {
  return {
    ...mistake,
    expected: cut(mistake.expected),
    ...(input !== undefined && { input: cut(input) }),
    ...(got !== undefined && { got: cut(got) })
  }
}

/**
 * Keeps examples of mistakes, in bounded memory: the first ones of each kind, fewer of each as the kinds become
 * many. Equal rows in equal order give the same examples.
 */
export class Mistakes {
  readonly #kinds = new Map<number, { rows: number; kept: Mistake[] }>()
  readonly #most: number
  readonly #capacity: number
  #each: number
  #kept = 0

  /** `most`: the number of examples shown in the end. */
  constructor(most: number) {
    this.#most = most
    this.#each = most
    this.#capacity = Math.max(1000, 4 * most)
  }

  /** `kind`: a number for each kind of mistake; `make` is called only for examples that are kept. */
  add(kind: number, make: () => Mistake): void {
    let entry = this.#kinds.get(kind)
    if (!entry) {
      if (this.#kinds.size >= this.#capacity) return
      entry = { rows: 0, kept: [] }
      this.#kinds.set(kind, entry)
    }
    entry.rows++
    if (entry.kept.length >= this.#each) return
    if (this.#kept >= this.#capacity) this.#halve()
    if (entry.kept.length >= this.#each || this.#kept >= this.#capacity) return
    entry.kept.push(shortened(make()))
    this.#kept++
  }

  #halve(): void {
    while (this.#kept >= this.#capacity && this.#each > 1) {
      this.#each = Math.ceil(this.#each / 2)
      this.#kept = 0
      for (const entry of this.#kinds.values()) {
        entry.kept.length = Math.min(entry.kept.length, this.#each)
        this.#kept += entry.kept.length
      }
    }
  }

  /** One of each kind in turn, the most frequent kind first. */
  list(): Mistake[] {
    const kinds = [...this.#kinds.values()].sort((a, b) => b.rows - a.rows)
    const list: Mistake[] = []
    for (let round = 0; round < this.#each && list.length < this.#most; round++) {
      for (const { kept } of kinds) {
        if (round < kept.length && list.length < this.#most) list.push(kept[round])
      }
    }
    return list
  }
}

/** Keeps the rows with the largest errors, the largest first; the earlier row where errors are equal. */
export class LargestErrors {
  readonly #kept: { error: number; mistake: Mistake }[] = []
  readonly #most: number

  constructor(most: number) {
    this.#most = most
  }

  add(error: number, make: () => Mistake): void {
    const kept = this.#kept
    if (this.#most === 0 || (kept.length >= this.#most && error <= kept[kept.length - 1].error)) return
    let at = kept.length
    while (at > 0 && kept[at - 1].error < error) at--
    kept.splice(at, 0, { error, mistake: shortened(make()) })
    if (kept.length > this.#most) kept.pop()
  }

  list(): Mistake[] {
    return this.#kept.map(({ mistake }) => mistake)
  }
}
