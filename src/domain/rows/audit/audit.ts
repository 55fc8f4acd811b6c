import { groupBy } from '../../group-by.js'
import { canonicalJson, isJsonObject, type Json } from '../../json.js'
import { isBlank } from '../../text/texts.js'
import { inputKey, labelOf } from '../example.js'
import type { LabeledRow } from '../labeling.js'
import type { Likeness } from '../likeness/likeness.js'
import type { SplitName } from '../split/split.js'
import type { AuditFinding, Place } from './finding.js'
import { similarLabels } from './similar-labels.js'

/** With fewer rows than this of a label its scores are imprecise. */
export const roughBelow = 10

export interface SortedRows {
  /** One row for each input, in file order. */
  kept: LabeledRow[]
  /** Rows whose input carries several outputs. */
  conflicts: LabeledRow[]
  findings: AuditFinding[]
  /** The accuracy that nothing can exceed, as a fraction: 1 where no rows contradict each other. */
  ceiling: number
}

/**
 * One row for each input. Exact repeats are kept once, with a count; contradictions are set aside; an input that is
 * in several given splits keeps only its rows of the most sealed one (test, then validation, then train).
 */
export function sortOut(rows: LabeledRow[]): SortedRows {
  const kept: LabeledRow[] = []
  const conflicts: LabeledRow[] = []
  const repeats: Place[][] = []
  const contradictions: Place[][] = []
  const leaks: Place[][] = []
  let relabeled = 0
  let total = 0
  let attainable = 0
  for (const group of groupBy(rows, ({ example }) => inputKey(example.input)).values()) {
    const sealed = mostSealed(group)
    const leaked = sealed.length === group.length ? [] : group.filter(row => !sealed.includes(row))
    for (const row of leaked) {
      leaks.push([placeOf(row), placeOf(sealed[0])])
      if (outputKey(row) !== outputKey(sealed[0])) relabeled++
    }
    const byOutput = new Map<string, number>()
    for (const row of sealed) byOutput.set(outputKey(row), (byOutput.get(outputKey(row)) ?? 0) + timesOf(row))
    const times = sealed.reduce((sum, row) => sum + timesOf(row), 0)
    total += times
    attainable += Math.max(...byOutput.values())
    if (byOutput.size > 1) {
      conflicts.push(...sealed)
      contradictions.push(sealed.map(placeOf))
      continue
    }
    if (sealed.length > 1) repeats.push(sealed.map(placeOf))
    const [first] = sealed
    kept.push(times > 1 ? { ...first, example: { ...first.example, count: times } } : first)
  }
  const ceiling = total === 0 ? 1 : attainable / total
  const findings: AuditFinding[] = []
  if (repeats.length > 0) {
    const extra = repeats.reduce((sum, group) => sum + group.length - 1, 0)
    findings.push({ type: 'exact-duplicates', rows: extra, groups: repeats })
  }
  if (contradictions.length > 0) {
    findings.push({
      type: 'conflicts',
      inputs: contradictions.length,
      rows: conflicts.length,
      ceiling,
      groups: contradictions
    })
  }
  if (leaks.length > 0) findings.push({ type: 'leakage', rows: leaks.length, relabeled, groups: leaks })
  return { kept, conflicts, findings, ceiling }
}

/**
 * Rows without anything to read, before repeats among them are dropped: their input is blank, or each of its fields of
 * text is, whatever the others hold.
 */
export function emptyInputs(rows: readonly LabeledRow[], textFields: readonly string[]): AuditFinding[] {
  const isEmpty = (input: Json) =>
    isBlank(input) ||
    (isJsonObject(input) && textFields.length > 0 && textFields.every(name => isBlank(input[name] ?? null)))
  const places = rows.filter(({ example }) => isEmpty(example.input)).map(placeOf)
  return places.length > 0 ? [{ type: 'empty-inputs', rows: places.length, places }] : []
}

const seals: Record<SplitName, number> = { train: 1, validation: 2, test: 3 }

function mostSealed(group: LabeledRow[]): LabeledRow[] {
  if (group.length === 1) return group
  const sealOf = ({ example }: LabeledRow) => (example.split ? seals[example.split] : 0)
  const most = Math.max(...group.map(sealOf))
  return group.filter(row => sealOf(row) === most)
}

/** What people should know about rows of which each input occurs once. */
export function audit(rows: LabeledRow[], about: { labels: boolean; likeness: Likeness }): AuditFinding[] {
  const findings = nearDuplicates(rows, about.likeness)
  return about.labels ? [...findings, ...auditLabels(rows)] : findings
}

function nearDuplicates(rows: LabeledRow[], { groups, spread, wholeOnly }: Likeness): AuditFinding[] {
  const alike: LabeledRow[][] = spread.map(() => [])
  rows.forEach((row, at) => {
    if (groups[at] >= 0) alike[groups[at]].push(row)
  })
  const isTest = ({ example }: LabeledRow) => example.split === 'test'
  const together = alike.filter(group => new Set(group.map(({ example }) => example.split)).size === 1)
  const apart = alike.filter(group => !together.includes(group))
  const leaked = apart.filter(group => group.some(isTest))
  const findings: AuditFinding[] = []
  const extra = (list: LabeledRow[][]) => list.reduce((sum, group) => sum + group.length - 1, 0)
  const places = (list: LabeledRow[][]) => list.map(group => group.map(placeOf))
  if (together.length > 0) {
    findings.push({ type: 'near-duplicates', rows: extra(together), groups: places(together) })
  }
  if (apart.length > 0) {
    findings.push({
      type: 'near-duplicates-apart',
      rows: extra(apart),
      groups: places(apart),
      test: leaked.reduce((sum, group) => sum + group.filter(isTest).length, 0)
    })
  }
  if (wholeOnly) findings.push({ type: 'overlaps-unknown', rows: rows.length })
  return findings
}

function auditLabels(rows: LabeledRow[]): AuditFinding[] {
  const all = new Map<string, number>()
  const learnable = new Set<string>()
  for (const { example } of rows) {
    const label = labelOf(example.output)
    all.set(label, (all.get(label) ?? 0) + 1)
    if (example.split !== 'test') learnable.add(label)
  }
  const labels = [...all.keys()].sort()
  const findings: AuditFinding[] = []
  const rare = labels.filter(label => (all.get(label) ?? 0) < roughBelow)
  if (rare.length > 0) {
    findings.push({ type: 'rare-labels', labels: rare.map(label => ({ label, rows: all.get(label) ?? 0 })) })
  }
  const similar = similarLabels(labels)
  if (similar.length > 0) findings.push({ type: 'similar-labels', groups: similar })
  const unlearnable = labels.filter(label => !learnable.has(label))
  if (unlearnable.length > 0) findings.push({ type: 'unlearnable-labels', labels: unlearnable })
  return findings
}

function outputKey({ example }: LabeledRow): string {
  return canonicalJson(example.output)
}

function timesOf({ example }: LabeledRow): number {
  return example.count ?? 1
}

function placeOf({ file, line }: LabeledRow): Place {
  return { file, line }
}
