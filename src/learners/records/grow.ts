import type { BinnedColumn } from './columns.js'

/**
 * The target of a tree: `dims` sums for each row (a class as one-hot, a number, a gradient), and a weight. The worth
 * of a node is the square of its sums divided by its weight: for classes this gives Gini's criterion, for numbers
 * the explained variance (Breiman et al. 1984), for gradients and curvatures Friedman's boosting.
 */
export interface Aim {
  dims: number
  /** Rows × dims values. */
  sums: Float64Array
  /** One for each row; absent: 1. */
  weights?: Float64Array
  /** Added to weights, which shrinks the values of nodes with few rows. */
  ridge: number
}

/** A node of a tree; a leaf has no `split`. */
export interface GrownNode {
  sums: Float64Array
  weight: number
  rows: number
  split?: { column: number; cut: number; yes: GrownNode; no: GrownNode; order: number }
}

export interface GrowOptions {
  leaves: number
  /** The greatest depth. */
  depth: number
  /** The least number of rows of a leaf. */
  leafRows: number
}

interface Open {
  node: GrownNode
  rows: Int32Array
  depth: number
  best?: { column: number; cut: number; gain: number }
}

/**
 * Grows a tree with the best split first, so that the first L - 1 splits form the best tree found with L leaves. Of
 * equally good splits the first column, then the smallest cut.
 */
export function growTree(
  columns: readonly BinnedColumn[],
  rows: Int32Array,
  aim: Aim,
  options: GrowOptions
): GrownNode {
  const open = (rows: Int32Array, depth: number): Open => {
    const leaf: Open = { node: nodeOf(rows, aim), rows, depth }
    if (depth < options.depth) leaf.best = bestSplit(columns, leaf, aim, options.leafRows)
    return leaf
  }
  const root = open(rows, 0)
  const leaves = [root]
  for (let order = 0; order < options.leaves - 1; order++) {
    let place = -1
    leaves.forEach(({ best }, index) => {
      if (best && (place < 0 || best.gain > leaves[place].best!.gain)) place = index
    })
    if (place < 0) break
    const { node, rows, depth, best } = leaves[place]
    const { column, cut } = best!
    const { bins } = columns[column]
    const yes = open(
      rows.filter(row => bins[row] <= cut),
      depth + 1
    )
    const no = open(
      rows.filter(row => bins[row] > cut),
      depth + 1
    )
    node.split = { column, cut, order, yes: yes.node, no: no.node }
    leaves.splice(place, 1, yes, no)
  }
  return root.node
}

/** The leaf that a row reaches in the tree with `leaves` leaves. */
export function leafOf(
  root: GrownNode,
  columns: readonly BinnedColumn[],
  row: number,
  leaves: number
): GrownNode {
  let node = root
  for (let { split } = node; split && split.order < leaves - 1; { split } = node) {
    node = columns[split.column].bins[row] <= split.cut ? split.yes : split.no
  }
  return node
}

function nodeOf(rows: Int32Array, { dims, sums, weights }: Aim): GrownNode {
  const total = new Float64Array(dims)
  let weight = 0
  for (const row of rows) {
    for (let d = 0; d < dims; d++) total[d] += sums[row * dims + d]
    weight += weights ? weights[row] : 1
  }
  return { sums: total, weight, rows: rows.length }
}

/** Gains below this share of a node's worth are rounding errors. */
const noise = 1e-9

function bestSplit(
  columns: readonly BinnedColumn[],
  { node, rows }: Open,
  aim: Aim,
  leafRows: number
): Open['best'] {
  const { dims, ridge } = aim
  if (rows.length < 2 * leafRows) return undefined
  const whole = worth(node.sums, node.weight + ridge)
  let best: Open['best']
  let least = noise * Math.max(1e-300, spreadOf(rows, aim))
  const left = new Float64Array(dims)
  const right = new Float64Array(dims)
  columns.forEach(({ tests, bins }, column) => {
    const { sums, weights, counts } = histogram(rows, bins, tests.length + 1, aim)
    left.fill(0)
    let weight = 0
    let count = 0
    for (let cut = 0; cut < tests.length; cut++) {
      for (let d = 0; d < dims; d++) left[d] += sums[cut * dims + d]
      weight += weights[cut]
      count += counts[cut]
      if (count < leafRows || rows.length - count < leafRows || counts[cut] === 0) continue
      for (let d = 0; d < dims; d++) right[d] = node.sums[d] - left[d]
      const gain = worth(left, weight + ridge) + worth(right, node.weight - weight + ridge) - whole
      if (gain <= least) continue
      least = gain
      best = { column, cut, gain }
    }
  })
  return best
}

function worth(sums: Float64Array, weight: number): number {
  let square = 0
  for (const sum of sums) square += sum * sum
  return weight > 0 ? square / weight : 0
}

function spreadOf(rows: Int32Array, { dims, sums }: Aim): number {
  let square = 0
  for (const row of rows) for (let d = 0; d < dims; d++) square += sums[row * dims + d] ** 2
  return square
}

function histogram(rows: Int32Array, bins: Uint8Array, size: number, aim: Aim) {
  const { dims } = aim
  const sums = new Float64Array(size * dims)
  const weights = new Float64Array(size)
  const counts = new Int32Array(size)
  for (const row of rows) {
    const bin = bins[row]
    counts[bin]++
    weights[bin] += aim.weights ? aim.weights[row] : 1
    for (let d = 0; d < dims; d++) sums[bin * dims + d] += aim.sums[row * dims + d]
  }
  return { sums, weights, counts }
}
