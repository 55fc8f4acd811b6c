import { randomFrom, shuffle } from '../random.js'
import type { Matrix } from './matrix.js'
import { marginsFor, slack, type Training } from './train.js'

/** Values by feature: entries starts[f] to starts[f + 1] of `rows` and `values`. */
interface Columns {
  starts: Int32Array
  rows: Int32Array
  values: Float64Array
}

export function valuesByFeature({
  rows,
  segments,
  starts,
  features,
  loudness,
  scales,
  gains
}: Matrix): Columns {
  const ends = new Int32Array(gains.length + 1)
  for (const feature of features) ends[feature + 1]++
  for (let feature = 0; feature < gains.length; feature++) ends[feature + 1] += ends[feature]
  const from = ends.slice(0, -1)
  const holders = new Int32Array(features.length)
  const values = new Float64Array(features.length)
  for (let s = 0; s < rows * segments; s++) {
    for (let i = starts[s]; i < starts[s + 1]; i++) {
      const at = from[features[i]]++
      holders[at] = Math.floor(s / segments)
      values[at] = gains[features[i]] * loudness[i] * scales[s]
    }
  }
  return { starts: ends, rows: holders, values }
}

/** The product of each of `count` rows with each other, of some features alone. */
export function productsOf(columns: Columns, count: number, features: Iterable<number>): Float64Array {
  const { starts, rows, values } = columns
  const products = new Float64Array(count * count)
  for (const feature of features) {
    for (let i = starts[feature]; i < starts[feature + 1]; i++) {
      const at = rows[i] * count
      for (let j = starts[feature]; j < starts[feature + 1]; j++)
        products[at + rows[j]] += values[i] * values[j]
    }
  }
  return products
}

export interface Dual extends Pick<Training, 'rows' | 'classes' | 'classCount' | 'cost' | 'passes' | 'seed'> {
  /** Products of all rows, as `productsOf` gives them. */
  products: Float64Array
}

/** The same machines as `train` gives, by the products of rows: the margins of each of all rows (major). */
export function marginsBy({ products, rows, classes, classCount, cost, passes, seed }: Dual): Float64Array {
  const margins = marginsFor(classCount)
  const count = classes.length
  const diagonal = 0.5 / cost
  const sums = new Float64Array(count * margins)
  const order = Int32Array.from(rows.keys())
  for (let m = 0; m < margins; m++) {
    const random = randomFrom(seed)
    const alphas = new Float64Array(rows.length)
    const own = new Float64Array(count)
    for (let pass = 0; pass < passes; pass++) {
      shuffle(order, order.length, random)
      let moved = false
      for (const k of order) {
        const row = rows[k]
        const sign = classes[row] === m ? 1 : -1
        const gradient = sign * own[row] - 1 + diagonal * alphas[k]
        if (gradient > -slack && (gradient < slack || alphas[k] === 0)) continue
        const at = row * count
        const after = Math.max(alphas[k] - gradient / (products[at + row] + 1 + diagonal), 0)
        const step = (after - alphas[k]) * sign
        alphas[k] = after
        for (let other = 0; other < count; other++) own[other] += step * (products[at + other] + 1)
        moved = true
      }
      if (!moved) break
    }
    for (let row = 0; row < count; row++) sums[row * margins + m] = own[row]
  }
  return sums
}
