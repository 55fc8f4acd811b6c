/**
 * How a row came that was met in use. `audit`: it was drawn uniformly from all inputs; `uncertain`: because programs
 * were not sure of it; `correction`: somebody saw a wrong answer; `model`: a model labeled it; `import`: a tool for
 * labeling brought it back without saying how it was drawn.
 */
export const vias = ['audit', 'uncertain', 'correction', 'model', 'import'] as const

export type Via = (typeof vias)[number]

/**
 * Whether such a row is a training row for ever: rows that were picked for what they are, or labeled by a model, would
 * bias what validation and test measure. Rows without a `via` are those that a task began with.
 */
export function staysInTrain(via: Via | undefined): boolean {
  return via !== undefined && via !== 'audit'
}

/** Whether a model labeled a row: programs learn from it, but agreement with it is no accuracy. */
export function isByModel({ via }: { via?: Via }): boolean {
  return via === 'model'
}

/** The `via` that a word names; undefined for other values. */
export function viaNamed(word: unknown): Via | undefined {
  return vias.find(via => via === word)
}
