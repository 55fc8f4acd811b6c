import type { DescribedFinding } from '../domain/describe-finding.js'
import type { SkippedRow } from '../loop/bad-rows.js'
import { lineList, paint, plural, table } from './format.js'

/** A warning a finding: what, what was done about it, where. */
export function findingLines(findings: DescribedFinding[], skipped: SkippedRow[]): string[] {
  const rows = findings.map(({ what, done, where }) => [
    what,
    done ?? '',
    where.length > 0 ? `(${lineList(where, 4)})` : ''
  ])
  if (skipped.length > 0) {
    const [first] = skipped
    const where = lineList(
      skipped.map(({ line }) => line),
      4
    )
    rows.push([`${plural(skipped.length, 'bad row')}, the first: ${first.message}`, 'skipped', `(${where})`])
  }
  const wide = Math.max(0, ...rows.map(([what]) => what.length)) > 70
  const lines = wide ? rows.map(row => `    ${row.filter(Boolean).join('  ')}`) : table(rows, 'lll', 4)
  return lines.map(line => `  ${paint('yellow', '!')} ${line.slice(4)}`)
}
