import { seededRandom } from '../../../src/domain/statistics/random.js'

/** What made data is drawn with. */
export interface Chance {
  /** A fraction, 0 ≤ u < 1. */
  unit(): number
  integer(below: number): number
  one<Item>(items: readonly Item[]): Item
  many<Item>(items: readonly Item[], count: number): Item[]
  /** The same items in another order. */
  shuffled<Item>(items: readonly Item[]): Item[]
}

export function chanceFrom(seed: number): Chance {
  const { unit } = seededRandom(seed)
  const integer = (below: number) => Math.floor(unit() * below)
  const one = <Item>(items: readonly Item[]) => items[integer(items.length)]
  return {
    ...{ unit, integer, one },
    many: (items, count) => Array.from({ length: count }, () => one(items)),
    shuffled: items => {
      const order = items.map(item => ({ item, at: unit() }))
      return order.sort((a, b) => a.at - b.at).map(({ item }) => item)
    }
  }
}
