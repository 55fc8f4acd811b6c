import type { Json } from '../json.js'

/** One reason for an answer. */
export interface Reason {
  text: string
  /**
   * How much it speaks for the answer rather than for the second best one, below 0 if against it; a share of all
   * reasons.
   */
  share?: number
}

/** Why a program answered as it did. */
export interface Explanation {
  /** The way in which the program finds an answer, in a sentence. */
  how: string
  /** The strongest first, or in the order in which the program checks them. */
  reasons: Reason[]
  /** The second best answer. */
  instead?: Json
}

/** The most reasons that are given. */
const maxReasons = 12

/** The amounts of the largest size, as shares of the sum of all sizes. */
export function weighed(amounts: readonly { text: string; amount: number }[]): Reason[] {
  const all = amounts.reduce((sum, { amount }) => sum + Math.abs(amount), 0)
  return amounts
    .filter(({ amount }) => amount !== 0)
    .sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount) || (a.text < b.text ? -1 : 1))
    .slice(0, maxReasons)
    .map(({ text, amount }) => ({ text, share: amount / all }))
}
