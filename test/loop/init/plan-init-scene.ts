import type { Json } from '../../../src/domain/json.js'
import type { RawRow } from '../../../src/domain/rows/raw/raw-row.js'
import { type InitRequest, planInit } from '../../../src/loop/init/plan-init.js'

export const raw = (values: Json[], from = 1): RawRow[] =>
  values.map((value, index) => ({ line: from + index, value }))
export const cells = (values: Json[]): RawRow[] =>
  values.map((value, index) => ({ line: 2 + index, value, cells: true }))
export const init = (values: Json[], more: Partial<InitRequest> = {}) =>
  planInit({ name: 'rows.jsonl', rows: raw(values), onBadRow: 'stop', ...more })
export const mails = (n: number): Json[] =>
  Array.from({ length: n }, (_, index) => ({
    input: { text: `mail ${'abcdefghij'[index % 10].repeat(1 + Math.floor(index / 10))}` },
    output: index % 3 === 0 ? 'spam' : 'ham'
  }))
export const types = (plan: ReturnType<typeof planInit>) => plan.findings.map(({ type }) => type)
