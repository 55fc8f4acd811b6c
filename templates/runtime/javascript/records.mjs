export const oneIf = condition => (condition ? 1 : 0)

// A number, or what stands for one that is missing.
// biome-ignore lint/suspicious/noSelfCompare: only NaN is not itself
export const numberOr = (number, other) => (number === number ? number : other)
