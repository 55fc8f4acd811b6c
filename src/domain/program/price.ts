/** What a model costs, in USD per million tokens. */
export interface Price {
  input: number
  output: number
  /** Reading what the server still has of an earlier request. */
  cacheRead: number
  /** Having the server keep the beginning of a request. */
  cacheWrite: number
}

/** What a run may spend, unless somebody says something else, in USD. */
export const usualBudgetUsd = 2

/** Tokens of one call as they are billed; the three of input do not overlap. */
export interface Usage {
  input: number
  cacheRead: number
  cacheWrite: number
  output: number
}

export const noUsage: Usage = { input: 0, cacheRead: 0, cacheWrite: 0, output: 0 }

export const noPrice: Price = { input: 0, output: 0, cacheRead: 0, cacheWrite: 0 }

const million = 1e6

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

/** The most that one token of input can cost. */
export function dearestInput({ input, cacheRead, cacheWrite }: Price): number {
  return Math.max(input, cacheRead, cacheWrite) / million
}

export function perOutputToken({ output }: Price): number {
  return output / million
}
