/** F1 of one label from its counts, 2·tp / (support + predicted): the harmonic mean of precision and recall. */
export function f1(right: number, support: number, predicted: number): number {
  return support + predicted === 0 ? 0 : (2 * right) / (support + predicted)
}

/**
 * The plain mean of F1 over the labels that have rows (`support` > 0). A label that was only predicted has no recall
 * and no F1; its wrong predictions lower the F1 of the labels that they belong to.
 */
export function meanF1(
  right: ArrayLike<number>,
  support: ArrayLike<number>,
  predicted: ArrayLike<number>
): number {
  let sum = 0
  let labels = 0
  for (let i = 0; i < support.length; i++) {
    if (support[i] === 0) continue
    labels++
    sum += f1(right[i], support[i], predicted[i])
  }
  return labels === 0 ? 0 : sum / labels
}
