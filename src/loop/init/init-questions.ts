import type { AuditFinding } from '../../domain/rows/audit/finding.js'
import type { TellingField } from '../../domain/rows/columns/settle-inputs.js'
import { isBad } from '../../domain/rows/raw/raw-row.js'
import { type Notation, notations, numberIn } from '../../domain/rows/table/number-notation.js'
import { unreachable } from '../../domain/unreachable.js'
import type { BadRowsError, SkippedRow } from '../rows/bad-rows.js'
import type { InitPlan, InitRequest } from './plan-init.js'

/** A column of numbers with commas, and what one of them is in each notation that it may be in. */
export interface CommaColumn {
  field: string
  sample: string
  reads: { notation: Notation; number: number }[]
}

/** What rows leave open that a person can say. */
export type InitQuestion =
  /** Rows that cannot be used: may they be left out? `rows`: all of their file. */
  | { type: 'bad-rows'; bad: readonly SkippedRow[]; rows: number }
  /** What commas in numbers mean. */
  | { type: 'comma-numbers'; columns: CommaColumn[] }
  /** Whether spellings of one label are to be made one. */
  | { type: 'similar-labels'; groups: readonly string[][] }
  /** Whether a field that alone predicts the output is known before the output is. */
  | { type: 'telling-field'; field: TellingField }

/** What a person said. */
export type InitDecision =
  | { type: 'bad-rows'; skip: boolean }
  /** Undefined: they stay texts. */
  | { type: 'comma-numbers'; numbers: Notation | undefined }
  | { type: 'similar-labels'; merge: boolean }
  | { type: 'telling-field'; field: string; known: boolean }

/** What the rows were found to be, or those that stand in the way. */
export type Found = InitPlan | BadRowsError

/** The next question that is not decided yet; undefined where nothing is open. */
export function openQuestion(
  found: Found,
  request: InitRequest,
  decisions: readonly InitDecision[]
): InitQuestion | undefined {
  if (found instanceof Error) {
    const { bad, rows } = found
    return request.onBadRow === undefined && bad.length < rows ? { type: 'bad-rows', bad, rows } : undefined
  }
  const isOpen = (type: InitDecision['type']) => !decisions.some(decision => decision.type === type)
  if (request.numbers === undefined && isOpen('comma-numbers')) {
    const columns = commaColumnsOf(found.findings, request)
    if (columns.length > 0) return { type: 'comma-numbers', columns }
  }
  const similar = found.findings.find(({ type }) => type === 'similar-labels')
  if (similar?.type === 'similar-labels' && isOpen('similar-labels'))
    return { type: 'similar-labels', groups: similar.groups }
  for (const finding of found.findings) {
    if (finding.type === 'telling-field' && !decidedFields(decisions).has(finding.field))
      return { type: 'telling-field', field: finding }
  }
  return undefined
}

/** The columns with commas that are read as texts, with a cell of each. */
function commaColumnsOf(findings: readonly AuditFinding[], { rows, test }: InitRequest): CommaColumn[] {
  const all = [...rows, ...(test?.rows ?? [])]
  const sampleOf = (field: string) => {
    for (const row of all) {
      const cell = isBad(row) ? undefined : (row.value as Record<string, unknown>)[field]
      if (typeof cell === 'string' && cell.includes(',')) return cell
    }
    return undefined
  }
  return findings.flatMap(finding => {
    if (finding.type !== 'comma-numbers' || finding.read) return []
    return finding.fields.flatMap((field): CommaColumn[] => {
      const sample = sampleOf(field)
      if (sample === undefined) return []
      const reads = notations.flatMap(notation => {
        const number = numberIn(sample, notation)
        return number === undefined ? [] : [{ notation, number }]
      })
      return [{ field, sample, reads: reads.sort(a => (a.notation === finding.notation ? -1 : 1)) }]
    })
  })
}

function decidedFields(decisions: readonly InitDecision[]): Set<string> {
  return new Set(decisions.flatMap(each => (each.type === 'telling-field' ? [each.field] : [])))
}

/** The request with what was decided. */
export function decidedRequest(request: InitRequest, decisions: readonly InitDecision[]): InitRequest {
  let { onBadRow, numbers, normalizeLabels } = request
  const excludeFields = [...(request.excludeFields ?? [])]
  for (const decision of decisions) {
    if (decision.type === 'bad-rows' && decision.skip) onBadRow = 'skip'
    if (decision.type === 'comma-numbers') numbers ??= decision.numbers
    if (decision.type === 'similar-labels') normalizeLabels ||= decision.merge
    if (decision.type === 'telling-field' && !decision.known) excludeFields.push(decision.field)
  }
  return { ...request, onBadRow, numbers, normalizeLabels, excludeFields }
}

/** The flags of `init` that say the same. */
export function decidedFlags(decisions: readonly InitDecision[]): string[] {
  return decisions.flatMap(decision => {
    switch (decision.type) {
      case 'bad-rows':
        return decision.skip ? ['--on-bad-row', 'skip'] : []
      case 'comma-numbers':
        return decision.numbers ? [`--${decision.numbers}`] : []
      case 'similar-labels':
        return decision.merge ? ['--normalize-labels'] : []
      case 'telling-field':
        return decision.known ? [] : ['--exclude-field', decision.field]
      default:
        return unreachable('decision', decision)
    }
  })
}

/** What is still to be told: not what a person was asked about and has left as it is. */
export function untold(findings: AuditFinding[], decisions: readonly InitDecision[]): AuditFinding[] {
  const fields = decidedFields(decisions)
  const commas = decisions.some(({ type }) => type === 'comma-numbers')
  return findings.filter(
    finding =>
      !(finding.type === 'telling-field' && fields.has(finding.field)) &&
      !(finding.type === 'comma-numbers' && !finding.read && commas)
  )
}
