/**
 * What the rows leave open of a learned program. `one`: no other program that was found and fits them as well answers
 * an input near theirs otherwise. `open`: one does. `guess`: one does, the program is long, and learned without each
 * row it mostly gets that row wrong.
 */
export const readingsNames = ['one', 'open', 'guess'] as const

export type Readings = (typeof readingsNames)[number]

const mostlyRight = 0.5

/** Whether programs learned without each row are right on half of these or more, as far as that was measured. */
export function isConfirmed(crossValidated: { accuracy: number } | undefined): boolean {
  return crossValidated === undefined || crossValidated.accuracy >= mostlyRight
}
