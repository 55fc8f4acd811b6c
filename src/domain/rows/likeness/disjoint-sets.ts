/** Union-find with path halving (Tarjan and van Leeuwen 1984). */
export class DisjointSets {
  readonly #parents: Int32Array

  /** `count` sets of one member each. */
  constructor(count: number) {
    this.#parents = Int32Array.from({ length: count }, (_, at) => at)
  }

  copy(): DisjointSets {
    const copy = new DisjointSets(this.#parents.length)
    copy.#parents.set(this.#parents)
    return copy
  }

  join(one: number, other: number): void {
    const [a, b] = [this.root(one), this.root(other)]
    // The first row represents its set, so that the result does not depend on the order of joins.
    if (a < b) this.#parents[b] = a
    else this.#parents[a] = b
  }

  /** The members, ascending, of each set with at least two, ordered by their first member. */
  members(): number[][] {
    const sets = new Map<number, number[]>()
    for (let at = 0; at < this.#parents.length; at++) {
      const root = this.root(at)
      if (root === at) continue
      const set = sets.get(root)
      if (set === undefined) sets.set(root, [root, at])
      else set.push(at)
    }
    return [...sets.entries()].sort(([a], [b]) => a - b).map(([, set]) => set)
  }

  /** The first member of its set. */
  root(at: number): number {
    let here = at
    while (this.#parents[here] !== here) {
      this.#parents[here] = this.#parents[this.#parents[here]]
      here = this.#parents[here]
    }
    return here
  }
}
