/** Called with the indexes of two items that are alike. */
export type OnAlike = (one: number, other: number) => void
