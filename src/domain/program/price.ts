/** What a model costs, in USD per million tokens. */
export interface Price {
  input: number
  output: number
  /** For input that the server has cached from an earlier request. */
  cacheRead: number
  /** For input that the server caches. */
  cacheWrite: number
}

/** The default budget of a run, in USD. */
export const defaultBudgetUsd = 2

/** The billed tokens of one call; the three kinds of input do not overlap. */
export interface Usage {
  input: number
  cacheRead: number
  cacheWrite: number
  output: number
}

export const noUsage: Usage = { input: 0, cacheRead: 0, cacheWrite: 0, output: 0 }

export const noPrice: Price = { input: 0, output: 0, cacheRead: 0, cacheWrite: 0 }

const million = 1e6

/** What the tokens of one call cost, in USD. */
export function usdOf(usage: Usage, price: Price): number {
  const { input, cacheRead, cacheWrite, output } = usage
  return (
    (input * price.input +
      cacheRead * price.cacheRead +
      cacheWrite * price.cacheWrite +
      output * price.output) /
    million
  )
}

/** The highest price of a token of input. */
export function highestInputPrice({ input, cacheRead, cacheWrite }: Price): number {
  return Math.max(input, cacheRead, cacheWrite) / million
}

/** The price of one token of output, in USD. */
export function usdPerOutputToken({ output }: Price): number {
  return output / million
}
