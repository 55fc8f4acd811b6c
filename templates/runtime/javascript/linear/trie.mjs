// only here: all

import { times } from './lead.mjs'

// given caption
// Weights are letters.
// biome-ignore format: programs are printed so
const levels = [
  1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 17, 20, 24, 28, 33, 39, 46, 54, 64, 76, 90, 107, 127, 151, 179
]
// The weights of feature f are entries starts[f] to starts[f + 1]; each belongs to one of the sums.
export const starts = [0]
const targets = []
const weights = []

export function addFeature(letters) {
  let target = -1
  let skip = 0
  for (let i = 0; i < letters.length; i++) {
    const code = letters.charCodeAt(i)
    if (code < 65) {
      skip = skip * 10 + code - 48
      continue
    }
    target += 1 + skip
    skip = 0
    targets.push(target)
    weights.push(code < 97 ? levels[code - 65] : -levels[code - 97])
  }
  starts.push(targets.length)
}

export function add(sums, feature, scale) {
  for (let i = starts[feature]; i < starts[feature + 1]; i++) sums[targets[i]] += weights[i] * scale
}

// The terms as a trie in a hash table: child(node, code) goes on from a node, 0 where no term does.
// given nodes
const mask = 15
// given nodes
const slots = new Int32Array(3 * 16)
// given nodes
const featureAt = new Int32Array(8).fill(-1)
let size = 1

export function slotOf(node, code) {
  let at = Math.imul(node, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b)
  at = (at ^ (at >>> 15)) & mask
  // biome-ignore format: programs are printed so
  while (slots[3 * at + 2] !== 0 && (slots[3 * at] !== node || slots[3 * at + 1] !== code)) at = (at + 1) & mask
  return 3 * at
}

export function child(node, code) {
  return slots[slotOf(node, code) + 2]
}

export function load(table) {
  const root = size++
  for (const line of table.slice(1, -1).split('\n')) {
    const tab = line.lastIndexOf('\t')
    let node = root
    for (let i = 0; i < tab; i++) {
      const code = line.codePointAt(i)
      if (code > 0xffff) i++
      const slot = slotOf(node, code)
      if (slots[slot + 2] === 0) {
        slots[slot] = node
        slots[slot + 1] = code
        slots[slot + 2] = size++
      }
      node = slots[slot + 2]
    }
    featureAt[node] = starts.length - 1
    addFeature(line.slice(tab + 1))
  }
  return root
}

export function words(sums, { codes, starts, ends }, root) {
  const found = []
  for (let token = 0; token < starts.length; token++) {
    let node = root
    for (let i = starts[token]; i < ends[token] && node !== 0; i++) node = child(node, codes[i])
    if (node === 0) continue
    found.push(node)
    if (token + 1 === starts.length) continue
    node = child(node, 32)
    for (let i = starts[token + 1]; i < ends[token + 1] && node !== 0; i++) node = child(node, codes[i])
    if (node !== 0) found.push(node)
  }
  addTerms(sums, found)
}

export function characters(sums, { codes }, root) {
  const found = []
  for (let start = 0; start + 1 < codes.length; start++) {
    let node = root
    // given runs
    for (let i = start; i < start + 3 && i < codes.length; i++) {
      node = child(node, codes[i])
      if (node === 0) break
      if (i === start) continue
      found.push(node)
      if (codes[i] === 32) break
    }
  }
  addTerms(sums, found)
}

// What a term counts that a text has once, twice and so on: the logarithm of how often, in sixteenths.
// biome-ignore format: programs are printed so
const loudness = [
  16, 27, 34, 38, 42, 45, 47, 49, 51, 53, 54, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 65, 66, 67, 68,
  68, 69, 69, 70, 70, 71, 71, 72, 72, 73, 73, 74, 74, 75, 75, 75, 76, 76, 77, 77, 77, 78, 78, 78, 79,
  79, 79, 80, 80, 80, 80, 81, 81, 81, 82, 82, 82, 82, 83
]

// Adds the weights of the terms found, each by how often; together they count what one would alone.
export function addTerms(sums, found) {
  const known = []
  for (const node of found) {
    const feature = featureAt[node]
    if (feature >= 0 && times[feature]++ === 0) known.push(feature)
  }
  const loud = known.map(feature => loudness[Math.min(times[feature], 64) - 1])
  const scale = Math.floor(1048576 / Math.sqrt(loud.reduce((sum, t) => sum + t * t, 0)))
  known.forEach((feature, i) => {
    add(sums, feature, loud[i] * scale)
    times[feature] = 0
  })
}
