import type { Code } from '../print/code.js'

/** An expression with its value for each row; the lower its cost, the more likely it is the right one. */
export interface Term<Value = string> {
  code: Code
  cost: number
  values: readonly Value[]
}

/** The most expressions that are kept of those with equal values in all rows. */
const mostAlike = 4

/**
 * Terms by their values: those with equal values in all rows are kept together, the cheapest first (observational
 * equivalence, as in Albarghouthi, Gulwani, Kincaid 2013).
 */
export class Terms<Value extends string | number = string> {
  readonly alike = new Map<string, Term<Value>[]>()

  add(code: Code, cost: number, values: readonly Value[]): void {
    const key = values.join('\u0001')
    const known = this.alike.get(key)
    if (known === undefined) {
      this.alike.set(key, [{ code, cost, values }])
      return
    }
    if (known.length === mostAlike && known[mostAlike - 1].cost <= cost) return
    let at = known.length
    while (at > 0 && known[at - 1].cost > cost) at--
    known.splice(at, 0, { code, cost, values })
    if (known.length > mostAlike) known.pop()
  }

  /** The other expressions with the same values as a term. */
  alikeTo(term: Term<Value>): Term<Value>[] {
    return (this.alike.get(term.values.join('\u0001')) ?? []).filter(other => other.code !== term.code)
  }

  /** The cheapest of each kind, in order of cost. */
  best(): Term<Value>[] {
    return [...this.alike.values()].map(([first]) => first).sort((a, b) => a.cost - b.cost)
  }
}
