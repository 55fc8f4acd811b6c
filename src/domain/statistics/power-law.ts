/** The mean loss (the share of wrong answers, or a mean error) of programs that learned from `rows` rows. */
export interface LossPoint {
  rows: number
  loss: number
  /** Its standard error, above 0. */
  error: number
}

/** loss = scale · rows^−rate, rate ≥ 0. */
export interface PowerLaw {
  scale: number
  rate: number
}

/**
 * The power law nearest to some losses, by weighted least squares of their logarithms; learning curves follow one
 * (Cortes et al. 1994; Hestness et al. 2017; Viering and Loog 2022). Losses must be above 0.
 */
export function powerLawOf(points: readonly LossPoint[]): PowerLaw {
  const weighted = points.map(({ rows, loss, error }) => ({
    x: Math.log(rows),
    y: Math.log(loss),
    weight: (loss / error) ** 2
  }))
  const all = weighted.reduce((sum, { weight }) => sum + weight, 0)
  const mean = (of: 'x' | 'y') => weighted.reduce((sum, each) => sum + each.weight * each[of], 0) / all
  const [x, y] = [mean('x'), mean('y')]
  let [both, square] = [0, 0]
  for (const point of weighted) {
    both += point.weight * (point.x - x) * (point.y - y)
    square += point.weight * (point.x - x) ** 2
  }
  const rate = Math.max(0, square === 0 ? 0 : -both / square)
  return { rate, scale: Math.exp(y + rate * x) }
}

/** How much the loss falls with `more` additional rows. */
export function fallOf({ scale, rate }: PowerLaw, rows: number, more: number): number {
  return scale * (rows ** -rate - (rows + more) ** -rate)
}
