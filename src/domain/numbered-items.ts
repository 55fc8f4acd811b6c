/** The most places of settled items that are kept in front of those that are left. */
const mostSettled = 1024

/**
 * Items that are numbered as they come and that leave soon, mostly in that order. It does what a `Map` by number does,
 * but a `Map` replaces its table with each few changes, and each old table points to the next: once one has become
 * old, the garbage collector keeps all that came after it until it collects everything, which takes long.
 */
export class NumberedItems<T> {
  /** The number of items that have not left. */
  size = 0
  private items: (T | undefined)[] = []
  /** The number of the first of `items`. */
  private first = 0
  /** How many of the first of `items` have left. */
  private settled = 0

  /** The number of the next item. */
  get next(): number {
    return this.first + this.items.length
  }

  /** Adds an item and returns its number. */
  add(item: T): number {
    this.size++
    return this.first + this.items.push(item) - 1
  }

  /** The item with this number; undefined where it has left, or has not come. */
  get(number: number): T | undefined {
    return this.items[number - this.first]
  }

  /** Removes an item. Returns whether it was there. */
  delete(number: number): boolean {
    const { items } = this
    const at = number - this.first
    if (items[at] === undefined) return false
    items[at] = undefined
    this.size--
    if (this.size === 0) {
      this.first += items.length
      items.length = 0
      this.settled = 0
      return true
    }
    while (items[this.settled] === undefined) this.settled++
    if (this.settled >= mostSettled && this.settled * 2 >= items.length) {
      items.splice(0, this.settled)
      this.first += this.settled
      this.settled = 0
    }
    return true
  }

  /** All items that have not left, in the order in which they came. */
  *[Symbol.iterator](): Generator<[number: number, item: T]> {
    for (let at = this.settled; at < this.items.length; at++) {
      const item = this.items[at]
      if (item !== undefined) yield [this.first + at, item]
    }
  }
}
