const small: number[] = [0, 0]
for (let n = 2; n < 64; n++) small.push(small[n - 1] + Math.log(n))

/** ln n!, by Stirling's series from 64 on (error below 1e-15 relative). */
export function logFactorial(n: number): number {
  if (n < small.length) return small[n]
  const r = 1 / n
  const series = r / 12 - r ** 3 / 360 + r ** 5 / 1260 - r ** 7 / 1680
  return n * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI * n) + series
}

/**
 * P(X ≤ k) and P(X = k) for X ~ Binomial(n, ½) and k ≤ n / 2. Exact for any n without overflow: the point
 * in log space, the rest of the tail by the ratio of neighbours, until further terms no longer count.
 */
export function halfBinomialTail(k: number, n: number): { tail: number; point: number } {
  if (k < 0) return { tail: 0, point: 0 }
  const point = Math.exp(logFactorial(n) - logFactorial(k) - logFactorial(n - k) - n * Math.LN2)
  let term = 1
  let sum = 1
  for (let i = k; i > 0 && term > sum * 1e-17; i--) {
    term *= i / (n - i + 1)
    sum += term
  }
  return { tail: Math.min(1, point * sum), point }
}
