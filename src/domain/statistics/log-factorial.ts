const small: number[] = [0, 0]
for (let n = 2; n < 64; n++) small.push(small[n - 1] + Math.log(n))

/** ln n!, by Stirling's series from 64 on (error below 1e-15 relative). */
export function logFactorial(n: number): number {
  if (n < small.length) return small[n]
  const r = 1 / n
  const series = r / 12 - r ** 3 / 360 + r ** 5 / 1260 - r ** 7 / 1680
  return n * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI * n) + series
}
