import type { Json } from '../json.js'

/** One thing that speaks for an answer. */
export interface Reason {
  text: string
  /** How much it speaks for the answer rather than for the next best one: below 0 against it. A share of all that speaks. */
  share?: number
}

/** Why a program answered as it did. */
export interface Explanation {
  /** How the program comes to an answer, in a sentence. */
  how: string
  /** The most telling first, or in the order in which they are asked. */
  reasons: Reason[]
  /** What it would have answered next. */
  instead?: Json
}

/** More reasons than these are not told. */
const maxReasons = 12

/** The weightiest of some amounts, as shares of the sum of their sizes. */
export function weighed(amounts: readonly { text: string; amount: number }[]): Reason[] {
  const all = amounts.reduce((sum, { amount }) => sum + Math.abs(amount), 0)
  return amounts
    .filter(({ amount }) => amount !== 0)
    .sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount) || (a.text < b.text ? -1 : 1))
    .slice(0, maxReasons)
    .map(({ text, amount }) => ({ text, share: amount / all }))
}
