import { columnsOf, withoutFields } from '../domain/columns/column.js'
import { keepFlags } from '../domain/columns/describe-field.js'
import { type LeftOutField, settleInputs } from '../domain/columns/settle-inputs.js'
import type { Finding } from '../domain/finding.js'
import { inferKind } from '../domain/infer-kind.js'
import type { LabeledRows } from './label-rows.js'
import type { InitRequest } from './plan-init.js'

/** Which fields programs must not learn from. A person who names the inputs has settled that. */
export function chooseInputs(
  { rows, layout }: LabeledRows,
  request: Pick<InitRequest, 'inputFields' | 'keptFields' | 'settled' | 'kind'>
): { leftOut: string[]; findings: Finding[] } {
  const named = layout.form === 'flat' && layout.id !== undefined ? layout.id : undefined
  const asId: LeftOutField[] = named === undefined ? [] : [{ field: named, reason: 'identifier' }]
  if (request.inputFields || rows.length === 0) return { leftOut: [], findings: [] }
  const examples = rows.map(({ example }) => example)
  const learnable = examples.filter(({ split }) => split !== 'test')
  const kind = request.kind ?? request.settled?.kind ?? inferKind(learnable.length > 0 ? learnable : examples)
  const output = layout.form === 'flat' ? layout.output : 'output'
  const { leftOut, last, telling } = settleInputs(examples, kind, output)
  const names = leftOut.map(({ field }) => field)
  const rest = columnsOf(examples.map(({ input }) => input)).map(({ name }) => name)
  const inputs = rest.filter(name => !names.includes(name))
  const findings: Finding[] = [...asId, ...leftOut].map(each => ({
    type: 'left-out-field',
    ...each,
    keep: keepFlags(each.field, inputs)
  }))
  if (last) findings.push({ type: 'last-field', ...last })
  const open = telling.filter(({ field }) => !request.keptFields?.includes(field))
  return {
    leftOut: names,
    findings: [...findings, ...open.map(each => ({ type: 'telling-field' as const, ...each }))]
  }
}

/** Rows without some fields of their inputs. */
export function withoutColumns(labeled: LabeledRows, fields: string[]): LabeledRows {
  if (fields.length === 0) return labeled
  const rows = labeled.rows.map(row => {
    const input = withoutFields(row.example.input, fields)
    return { ...row, example: { ...row.example, input } }
  })
  return { ...labeled, rows }
}
