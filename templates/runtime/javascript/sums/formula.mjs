// What each value adds to the sums for one of it.
// biome-ignore format: programs are printed so
// given weights
const weights = [[1, -1], [0.5, 2], [3, 0.25]]
// only with products
// Values that are multiplied, by their places.
// given products
const products = [[0, 1]]

// given head
export function weightedSums(...values) {
  // only with products
  for (const [left, right] of products) values.push(values[left] * values[right])
  // given sums
  const sums = [0.5, -0.5]
  values.forEach((value, term) => {
    for (let i = 0; i < sums.length; i++) sums[i] += value * weights[term][i]
  })
  // given answer
  return sums
}
