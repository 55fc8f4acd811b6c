// A node goes on at yes where the value of its column is at most its limit, else at no;
// where it has no column (-1), yes is what it adds.
// given columns, limits, yes, no
const columns = [0, -1, -1, -1]
const limits = [2.5, 0, 0, 0]
const yes = [1, 7, -3, 4]
const no = [2, 0, 0, 0]
// The first nodes of the trees of each sum.
// biome-ignore format: programs are printed so
// given roots
const roots = [[0, 3], [3]]

// given head
export function treeSums(...values) {
  // given sums
  const sums = [1, -1]
  roots.forEach((trees, i) => {
    for (const root of trees) {
      let node = root
      while (columns[node] >= 0) node = values[columns[node]] <= limits[node] ? yes[node] : no[node]
      sums[i] += yes[node]
    }
  })
  // given answer
  return sums
}
