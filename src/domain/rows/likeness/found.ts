/** Is told of two items that are alike, by index. */
export type Found = (one: number, other: number) => void
