import { countsOf } from '../group-by.js'

/** The number of hash values by which groups are distinguished: memory stays constant. */
const buckets = 2 ** 16

/** FNV-1a over UTF-16 code units, 32 bits. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** A 32-bit hash spread over the buckets; the multiplication mixes the high bits in. */
const bucketOf = (hash: number) => Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) >>> 16

/**
 * The least effective number of independent rows, given the group of each: n² / Σ nᵢ² with nᵢ rows in group i,
 * reached if each group is right or wrong as one (Kish 1965).
 */
export function leastEffective(groups: readonly string[]): number {
  const squares = [...countsOf(groups).values()].reduce((sum, size) => sum + size * size, 0)
  return squares === 0 ? 0 : groups.length ** 2 / squares
}

/**
 * Counts right answers by group, for rows that are not independent (the groups of a `folded` split). Groups with the
 * same hash value are treated as one, which leaves the variance unbiased (random groups, Wolter 2007, ch. 2) and
 * memory constant.
 */
export class GroupedRows {
  #rows?: Float64Array
  #right?: Float64Array
  /** Rows without a group; each is a group by itself. */
  #alone = 0
  #aloneRight = 0
  #n = 0
  #k = 0

  add(right: boolean, group?: string): void {
    this.#n++
    if (right) this.#k++
    if (group === undefined) {
      this.#alone++
      if (right) this.#aloneRight++
      return
    }
    this.#rows ??= new Float64Array(buckets)
    this.#right ??= new Float64Array(buckets)
    const bucket = bucketOf(hashText(group))
    this.#rows[bucket]++
    if (right) this.#right[bucket]++
  }

  /**
   * The effective number of independent rows for the accuracy: n divided by the design effect, the ratio of the
   * cluster-robust variance to that of independent rows (Korn and Graubard 1998). At most n, and at least n² / Σ nᵢ²
   * with nᵢ rows in group i (Kish 1965). The latter is also the result where all rows or none are right, so that the
   * variance cannot be estimated.
   */
  effective(): number {
    const n = this.#n
    const k = this.#k
    if (n === 0) return 0
    let groups = this.#alone
    let rows2 = this.#alone
    let cross = this.#aloneRight
    let right2 = this.#aloneRight
    const rows = this.#rows
    const right = this.#right
    if (rows && right) {
      for (let i = 0; i < buckets; i++) {
        if (rows[i] === 0) continue
        groups++
        rows2 += rows[i] * rows[i]
        cross += rows[i] * right[i]
        right2 += right[i] * right[i]
      }
    }
    const least = (n * n) / rows2
    if (groups === n) return n
    const p = k / n
    if (k === 0 || k === n || groups < 2) return least
    const squares = Math.max(0, right2 - 2 * p * cross + p * p * rows2)
    const robust = ((groups / (groups - 1)) * squares) / (n * n)
    const independent = (p * (1 - p)) / (n - 1)
    return Math.min(n, Math.max(least, (n * independent) / robust))
  }
}
