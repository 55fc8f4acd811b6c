/** Visits each member that two sorted sets have in common, in their order. */
export function eachInBoth(one: Uint32Array, other: Uint32Array, visit: (member: number) => void): void {
  let [i, j] = [0, 0]
  while (i < one.length && j < other.length) {
    if (one[i] === other[j]) {
      visit(one[i])
      i++
      j++
    } else if (one[i] < other[j]) i++
    else j++
  }
}
