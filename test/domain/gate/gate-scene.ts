import { gate } from '../../../src/domain/gate/gate.js'
import type { Contender, GateInput } from '../../../src/domain/gate/gate-types.js'
import { verdictOf } from '../../../src/domain/gate/verdict.js'
import type { RowResults } from '../../../src/domain/measure/evaluation.js'

/** Results of a program that is wrong on the rows given, each time with an answer of its own. */
export function results(rows: number, wrong: number[]): RowResults {
  const right = new Uint8Array(rows).fill(1)
  for (const row of wrong) right[row] = 0
  return { right, got: Int32Array.from(right, (bit, i) => (bit ? 0 : i + 1)) }
}

export const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i)

/** Of `rows`, the challenger fixes some and breaks others; both are wrong on `shared`. */
export function pair(rows: number, fixed: number, broke: number, shared = 10): [RowResults, RowResults] {
  const both = range(0, shared)
  return [
    results(rows, [...both, ...range(shared, shared + broke)]),
    results(rows, [...both, ...range(shared + broke, shared + broke + fixed)])
  ]
}

export interface Scene {
  validation: [RowResults, RowResults]
  test?: [RowResults, RowResults]
  challenger?: Partial<Contender>
  active?: Partial<Contender>
  input?: Partial<GateInput>
}

export function decide({ validation, test, challenger, active, input }: Scene) {
  const side = { language: 'javascript', complexity: 1000 } as const
  const decision = gate({
    task: { metric: 'accuracy', margin: 0.01 },
    challenger: { ...side, version: 'v5', validation: validation[0], test: test?.[0], ...challenger },
    active: { ...side, version: 'v2', validation: validation[1], test: test?.[1], ...active },
    checks: [],
    earlier: [],
    testReads: 2,
    ...input
  })
  return verdictOf(decision)
}
