/**
 * Sequences of symbols as nodes of a trie, stored in one open-addressing hash table of integers: a step takes one
 * probe and allocates nothing. Node 0 means "none"; roots are created with `root()`.
 */
export class Trie {
  /** The number of nodes, including node 0. */
  size = 1
  /** The parent of each node, and the symbol that leads from it to the node. */
  parents: Int32Array = new Int32Array(1024)
  symbols: Int32Array = new Int32Array(1024)
  /** The node, symbol and child of each slot. */
  #slots = new Int32Array(3 * 2048)
  #mask = 2047

  root(): number {
    return this.#add(0, -this.size)
  }

  /** The child of a node by a symbol, or 0. */
  child(node: number, symbol: number): number {
    const slots = this.#slots
    let at = hash(node, symbol)
    for (;;) {
      const slot = 3 * (at & this.#mask)
      if (slots[slot] === node && slots[slot + 1] === symbol) return slots[slot + 2]
      if (slots[slot + 2] === 0) return 0
      at++
    }
  }

  /** The child of a node by a symbol, created where there is none. */
  grow(node: number, symbol: number): number {
    return this.child(node, symbol) || this.#add(node, symbol)
  }

  /** The symbols from the root to a node, without that of the root. */
  path(node: number): number[] {
    const path: number[] = []
    for (let at = node; this.symbols[at] >= 0; at = this.parents[at]) path.push(this.symbols[at])
    return path.reverse()
  }

  /** The root above a node. */
  rootOf(node: number): number {
    let at = node
    while (this.symbols[at] >= 0) at = this.parents[at]
    return at
  }

  #add(node: number, symbol: number): number {
    if (this.size === this.parents.length) {
      this.parents = doubled(this.parents)
      this.symbols = doubled(this.symbols)
    }
    this.parents[this.size] = node
    this.symbols[this.size] = symbol
    this.size++
    if (this.size * 2 > this.#mask) this.#rehash()
    else this.#insert(node, symbol, this.size - 1)
    return this.size - 1
  }

  #insert(node: number, symbol: number, child: number): void {
    const slots = this.#slots
    let at = hash(node, symbol)
    while (slots[3 * (at & this.#mask) + 2] !== 0) at++
    const slot = 3 * (at & this.#mask)
    slots[slot] = node
    slots[slot + 1] = symbol
    slots[slot + 2] = child
  }

  #rehash(): void {
    const capacity = (this.#mask + 1) * 2
    this.#slots = new Int32Array(3 * capacity)
    this.#mask = capacity - 1
    for (let child = 1; child < this.size; child++) {
      this.#insert(this.parents[child], this.symbols[child], child)
    }
  }
}

function doubled(array: Int32Array): Int32Array {
  const larger = new Int32Array(array.length * 2)
  larger.set(array)
  return larger
}

function hash(node: number, symbol: number): number {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(symbol, 0x85ebca6b)
  return (mixed ^ (mixed >>> 15)) >>> 0
}
