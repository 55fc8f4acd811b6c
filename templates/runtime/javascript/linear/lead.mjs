import { starts } from './trie.mjs'

// only with texts
export const times = new Int32Array(starts.length)

// Where the largest sum leads the next by less (where there is one sum: is less from 0), the answer is
// none; 0 answers always.
export const leastLead = 0

export function leadOf(sums, best) {
  return sums[best] - Math.max(...sums.filter((_, place) => place !== best))
}
