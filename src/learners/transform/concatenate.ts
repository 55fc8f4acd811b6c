import type { Code } from '../print/code.js'
import { constantCost, costs } from './rank.js'
import type { Term } from './terms.js'

/** A whole answer: its expression and the terms in it. */
export interface WholeAnswer {
  code: Code
  cost: number
  parts: readonly Term[]
}

interface State {
  places: readonly number[]
  cost: number
  from?: State
  term?: Term
  done: boolean
}

const mostStates = 30_000
const longestConstant = 60

/**
 * The cheapest sequence of terms and constants that gives the outputs of all rows: a shortest path through the
 * positions reached in every output (Dijkstra 1959). `inputs`: all texts of a row's input. Undefined where there is
 * none.
 */
export function concatenate(
  terms: Iterable<Term>,
  outputs: readonly string[],
  inputs: readonly string[]
): WholeAnswer | undefined {
  const byFirst = new Map<string, Term[]>()
  for (const term of terms) {
    const list = byFirst.get(term.values[0])
    if (list) list.push(term)
    else byFirst.set(term.values[0], [term])
  }
  const longest = Math.max(0, ...[...byFirst.keys()].map(value => value.length))
  const start: State = { places: outputs.map(() => 0), cost: 0, done: false }
  const known = new Map<string, State>([[start.places.join(), start]])
  const goal = outputs.map(output => output.length).join()
  const queue = new Queue()
  queue.push(start)
  for (let state = queue.pop(); state !== undefined; state = queue.pop()) {
    if (state.done) continue
    state.done = true
    const { places } = state
    if (places.join() === goal) return answerOf(state)
    if (known.size > mostStates) continue
    const step = (term: Term) => {
      const next = places.map((place, row) => place + term.values[row].length)
      const cost = state.cost + term.cost + (places.some(place => place > 0) ? costs.part : 0)
      const key = next.join()
      const seen = known.get(key)
      if (seen !== undefined && seen.cost <= cost) return
      const reached: State = { places: next, cost, from: state, term, done: false }
      if (seen) seen.done = true
      known.set(key, reached)
      queue.push(reached)
    }
    const rest = outputs[0].slice(places[0], places[0] + longest)
    for (let length = 0; length <= rest.length; length++) {
      for (const term of byFirst.get(rest.slice(0, length)) ?? []) {
        if (length === 0 && term.values.every(value => value === '')) continue
        if (places.every((place, row) => outputs[row].startsWith(term.values[row], place))) step(term)
      }
    }
    const shared = sharedLength(outputs, places)
    for (let length = 1; length <= shared; length++) {
      const text = outputs[0].slice(places[0], places[0] + length)
      if (/\p{Surrogate}/u.test(text)) continue
      step({
        code: { text },
        cost: constantCost(text) + suspicion(text, inputs),
        values: outputs.map(() => text)
      })
    }
  }
  return undefined
}

/**
 * A constant that every input contains was more likely taken from there, even if it is the same in all rows so far.
 */
function suspicion(text: string, inputs: readonly string[]): number {
  const core = text.replace(/^[^0-9A-Za-z]+|[^0-9A-Za-z]+$/g, '')
  return core !== '' && inputs.every(input => input.includes(core)) ? costs.inEveryInput : 0
}

function sharedLength(outputs: readonly string[], places: readonly number[]): number {
  let length = 0
  for (;;) {
    const char = outputs[0][places[0] + length]
    if (char === undefined || length === longestConstant) return length
    if (!outputs.every((output, row) => output[places[row] + length] === char)) return length
    length++
  }
}

function answerOf(state: State): WholeAnswer {
  const parts: Term[] = []
  for (let at: State = state; at.term !== undefined && at.from !== undefined; at = at.from)
    parts.unshift(at.term)
  return { code: joined(parts.map(part => part.code)), cost: state.cost, parts }
}

/** Concatenates texts. */
export function joined(codes: readonly Code[]): Code {
  if (codes.length === 0) return { text: '' }
  return codes.length === 1 ? codes[0] : { join: codes }
}

/** A binary heap with the cheapest state first. */
class Queue {
  #states: State[] = []

  push(state: State): void {
    const states = this.#states
    let at = states.push(state) - 1
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (states[parent].cost <= state.cost) break
      states[at] = states[parent]
      at = parent
    }
    states[at] = state
  }

  pop(): State | undefined {
    const states = this.#states
    const top = states[0]
    const last = states.pop()
    if (last === undefined || states.length === 0) return top
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      if (child >= states.length) break
      if (child + 1 < states.length && states[child + 1].cost < states[child].cost) child++
      if (states[child].cost >= last.cost) break
      states[at] = states[child]
      at = child
    }
    states[at] = last
    return top
  }
}
