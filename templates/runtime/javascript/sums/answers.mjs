export function winnerOfTwo(sums) {
  return sums[0] >= 0 ? 0 : 1
}

export function winnerOf(sums) {
  let best = 0
  for (let i = 1; i < sums.length; i++) if (sums[i] > sums[best]) best = i
  return best
}

export function estimateOf(sums) {
  // given sum
  // biome-ignore lint/style/useConst: programs are printed so
  let sum = sums[0] / 8
  // given rounded
  return Math.floor(sum * 100 + 0.5) / 100
}

export function heldEstimate(sums) {
  let sum = sums[0]
  // given range
  // biome-ignore lint/complexity/useMathMinMax: what is no number is the least
  sum = sum > 7 ? 7 : sum >= -2 ? sum : -2
  // given rounded
  return Math.floor(sum * 100 + 0.5) / 100
}
