export function elected(words) {
  // given texts
  const text = '^' + words + '$'
  // given fallback
  const sums = new Map([['ham', 0]])
  // given head
  // biome-ignore format: programs are printed so
  for (const [points, label, patterns] of [
    // given ballots
    [2, 'spam', ' free |^ win']
  ]) {
    const found = patterns.split('|').filter(pattern => text.includes(pattern))
    sums.set(label, (sums.get(label) ?? 0) + points * found.length)
  }
  return [...sums].reduce((best, other) => (other[1] > best[1] ? other : best))[0]
}
