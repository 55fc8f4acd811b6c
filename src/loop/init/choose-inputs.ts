import { groupBy } from '../../domain/group-by.js'
import type { AuditFinding } from '../../domain/rows/audit/finding.js'
import { columnsOf, withoutFields } from '../../domain/rows/columns/column.js'
import { keepFlags } from '../../domain/rows/columns/describe-field.js'
import { countsRows } from '../../domain/rows/columns/identifiers/counting.js'
import { type LeftOutField, settleInputs } from '../../domain/rows/columns/settle-inputs.js'
import { type Example, inputKey, labelOf } from '../../domain/rows/example.js'
import { inferKind } from '../../domain/task/kind/infer-kind.js'
import type { LabeledRows } from '../rows/label-rows.js'
import type { InitRequest } from './plan-init.js'

/**
 * Decides which fields programs must not learn from (`leftOut`), with the findings about fields. `apart` is a field
 * that is kept all the same (see `keptApart`), and that inputs may lack. Leaves out nothing where a person has named
 * the input fields.
 */
export function chooseInputs(
  { rows, layout }: LabeledRows,
  request: Pick<InitRequest, 'inputFields' | 'settled' | 'kind'>
): { leftOut: string[]; apart?: string; findings: AuditFinding[] } {
  const named = layout.form === 'flat' && layout.id !== undefined ? layout.id : undefined
  const asId: LeftOutField[] = named === undefined ? [] : [{ field: named, reason: 'identifier' }]
  if (request.inputFields || rows.length === 0) return { leftOut: [], findings: [] }
  const examples = rows.map(({ example }) => example)
  const learnable = examples.filter(({ split }) => split !== 'test')
  const kind = request.kind ?? request.settled?.kind ?? inferKind(learnable.length > 0 ? learnable : examples)
  const output = layout.form === 'flat' ? layout.output : 'output'
  const { leftOut: found, last, telling } = settleInputs(examples, kind, output)
  const apart = keptApart(examples, found)
  const leftOut = found.filter(each => each !== apart?.field)
  const names = leftOut.map(({ field }) => field)
  const rest = columnsOf(examples.map(({ input }) => input)).map(({ name }) => name)
  const inputs = rest.filter(name => !names.includes(name))
  const findings: AuditFinding[] = [...asId, ...leftOut].map(each => ({
    type: 'left-out-field',
    ...each,
    keep: keepFlags(each.field, inputs)
  }))
  if (apart) findings.push({ type: 'kept-apart', ...apart.field, rows: apart.rows })
  if (last) findings.push({ type: 'last-field', ...last })
  return {
    leftOut: names,
    ...(apart && { apart: apart.field.field }),
    findings: [...findings, ...telling.map(each => ({ type: 'telling-field' as const, ...each }))]
  }
}

/**
 * This additional fraction of contradicting rows means that the remaining fields do not distinguish rows well enough.
 */
const mostContradicting = 0.1

/**
 * A field that only numbers the rows, but without which many rows would have the same input and different outputs;
 * undefined if there is none. Such rows would be set aside, and a score on the remaining ones, which agree by chance,
 * would be too high. Learners ignore such a field, so keeping it does no harm. `rows`: how many more rows would
 * contradict others without it.
 */
function keptApart(
  examples: readonly Example[],
  leftOut: readonly LeftOutField[]
): { field: LeftOutField; rows: number } | undefined {
  const columns = columnsOf(examples.map(({ input }) => input))
  const field = leftOut.find(({ field, reason }) => {
    const values = columns.find(({ name }) => name === field)?.values ?? []
    return reason === 'counts' && values.every(value => typeof value === 'number') && countsRows(values)
  })
  if (!field) return undefined
  const without = (fields: readonly LeftOutField[]) =>
    contradicting(
      examples,
      fields.map(each => each.field)
    )
  const rows = without(leftOut) - without(leftOut.filter(each => each !== field))
  return rows > mostContradicting * examples.length ? { field, rows } : undefined
}

/** The number of rows that, without some fields, have the same input as another row but a different output. */
function contradicting(examples: readonly Example[], fields: readonly string[]): number {
  const groups = groupBy(examples, ({ input }) => inputKey(withoutFields(input, fields)))
  return [...groups.values()]
    .filter(group => new Set(group.map(({ output }) => labelOf(output))).size > 1)
    .reduce((sum, group) => sum + group.length, 0)
}

/** The same rows, without these fields in their inputs. */
export function withoutColumns(labeled: LabeledRows, fields: string[]): LabeledRows {
  if (fields.length === 0) return labeled
  const rows = labeled.rows.map(row => {
    const input = withoutFields(row.example.input, fields)
    return { ...row, example: { ...row.example, input } }
  })
  return { ...labeled, rows }
}
